import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatNumber } from '../../../kernel/french.ts'
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useAction } from '../../../web/client/use-action.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { SelectField } from '../../../web/components/field.tsx'
import { FileDrop } from '../../../web/components/file-drop.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { ImportSteps } from '../../../web/components/import-steps.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { Section, Source } from '../../../web/components/section.tsx'
import { shortMoment } from '../../../web/components/short-moment.ts'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import type { CompteBancaireLu } from '../contract.ts'
import { type ReleveResume, tresorerie } from './client.ts'
import styles from './tresorerie.module.css'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('tresorerie.edit')
  const comptes = useCall(tresorerie.listComptesBancaires, { params: { cptsId } })
  const releves = useCall(tresorerie.listReleves, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Finances" />
      <Headline meaning="Rien n’est écrit avant que vous ayez relu le relevé, et un relevé accepté s’annule.">
        Importer un relevé de la banque
      </Headline>
      <ImportSteps step={1} />
      {mayEdit && (
        <Loaded of="les comptes" from={comptes}>
          {(data) => <Drop comptes={data.comptes.filter(({ fermeLe }) => fermeLe === null)} />}
        </Loaded>
      )}
      <Loaded of="les imports" from={releves}>
        {(data) => (data.releves.length > 0 ? <Past releves={data.releves} /> : null)}
      </Loaded>
    </>
  )
}

const Drop = ({ comptes }: { comptes: CompteBancaireLu[] }) => {
  const { id: cptsId } = useCpts()
  const navigate = useNavigate()
  const [chosen, setChosen] = useState('')
  const compteBancaireId = chosen || comptes[0]?.id
  const start = useAction(tresorerie.startReleve, {
    onDone: ({ id }) => void navigate({ to: `/finances/imports/${id}` }),
  })
  if (!compteBancaireId)
    return (
      <EmptyState
        actions={
          <ButtonLink kind="primary" to="/finances/comptes">
            Ajouter un compte
          </ButtonLink>
        }
      >
        Dites d’abord de quel compte vient le relevé. L’IBAN est gardé chiffré et n’est montré que par sa fin.
      </EmptyState>
    )
  return (
    <Section title="Déposez le relevé">
      {comptes.length > 1 && (
        <div className={styles.shown}>
          <SelectField
            label="Compte"
            value={compteBancaireId}
            onChange={setChosen}
            choices={comptes.map(({ id, nom, ibanFin }) => ({ value: id, label: `${nom}, …${ibanFin}` }))}
          />
        </div>
      )}
      <FileDrop
        send={(file) => start.run({ params: { cptsId }, body: { ...file, compteBancaireId } })}
        pending={start.pending}
        error={start.error}
      >
        <b>L’export de votre banque</b>, en CSV ou en XLSX&nbsp;: une date, un libellé, et un montant signé ou deux
        colonnes débit et crédit.
      </FileDrop>
      <Source>
        Jusqu’à {formatNumber(20_000)} lignes. Une ligne déjà importée, par ce fichier ou par un autre, est reconnue et
        n’est pas écrite deux fois.
      </Source>
    </Section>
  )
}

const STATES: Record<ReleveResume['etat'], string> = { brouillon: 'à relire', accepte: 'écrit', annule: 'annulé' }
const told = ({ bilan, etat }: ReleveResume): string =>
  bilan === null || etat === 'brouillon'
    ? ''
    : `${count(bilan.nouvelles, 'ligne nouvelle', 'lignes nouvelles')}, ${count(bilan.connues, 'déjà connue')}`

const Past = ({ releves }: { releves: ReleveResume[] }) => {
  const { zone } = useCpts()
  return (
    <Section title="Imports précédents">
      <DataTable
        caption="Relevés importés"
        rows={releves}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/finances/imports/${id}`}
        columns={[
          { head: 'Fichier', cell: ({ fichier }) => fichier, sort: ({ fichier }) => fichier, width: '32%' },
          { head: 'Compte', cell: ({ compte }) => compte, sort: ({ compte }) => compte },
          { head: 'Déposé', cell: ({ creeLe }) => shortMoment(creeLe, zone), sort: ({ creeLe }) => creeLe },
          { head: 'État', cell: ({ etat }) => STATES[etat], sort: ({ etat }) => STATES[etat] },
          { head: 'Bilan', cell: told },
        ]}
      />
    </Section>
  )
}
