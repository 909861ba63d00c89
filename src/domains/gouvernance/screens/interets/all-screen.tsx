/** Who declared what, and who must: for those who decide and pay. */
import { useState } from 'react'
import { count, foldText } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { PersonneInteressee } from '../../contract-interets.ts'
import { ETAT_DECLARATION_LABELS, NATURE_LABELS } from '../../labels-conventions.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'
import { withWhom } from './draft.ts'
import { PaperForm } from './paper-form.tsx'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.listInterets, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="les déclarations" from={read}>
        {({ personnes }) => <Personnes personnes={personnes} />}
      </Loaded>
    </>
  )
}

const sayMissing = (personnes: readonly PersonneInteressee[]): string => {
  const awaited = personnes.filter(({ attendue }) => attendue !== '')
  const missing = awaited.filter(({ etat }) => etat !== 'a-jour').length
  if (awaited.length === 0) return 'Les intérêts déclarés'
  return missing === 0 ? 'Toutes les déclarations sont à jour' : `${count(missing, 'déclaration')} à obtenir`
}

const Personnes = ({ personnes }: { personnes: PersonneInteressee[] }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('interet.edit')
  const [isEntering, setEntering] = useState(false)
  return (
    <>
      <Headline
        meaning="De qui décide ou paie pour la CPTS, une fois par an. Ce qui est déclaré s’affiche quand une décision ou un paiement le touche."
        actions={
          <>
            <ButtonLink to="/gouvernance/mes-interets">Mes intérêts</ButtonLink>
            {mayEdit && !isEntering && (
              <Button kind="primary" icon={<icons.plus />} onClick={() => setEntering(true)}>
                Saisir une déclaration papier
              </Button>
            )}
          </>
        }
      >
        {sayMissing(personnes)}
      </Headline>
      {isEntering && <PaperForm close={() => setEntering(false)} />}
      <Table personnes={personnes} />
      <p className={styles.acts}>
        <CsvLink href={gouvernance.exportInteretsXlsx.href({ params: { cptsId } })}>Classeur</CsvLink>
        <CsvLink href={gouvernance.exportInteretsCsv.href({ params: { cptsId } })}>CSV</CsvLink>
      </p>
    </>
  )
}

const ETATS = Object.entries(ETAT_DECLARATION_LABELS).map(([value, label]) => ({ value, label }))

const Table = ({ personnes }: { personnes: PersonneInteressee[] }) => {
  const [typed, setTyped] = useState('')
  const [etat, setEtat] = useState('')
  const words = foldText(typed).split(' ').filter(Boolean)
  const found = personnes.filter(
    (one) =>
      (etat === '' || one.etat === etat) &&
      words.every((word) =>
        foldText(`${one.nom} ${one.attendue} ${one.interets.map(withWhom).join(' ')}`).includes(word),
      ),
  )
  return (
    <>
      <search className={styles.tools}>
        <TextField label="Chercher" type="search" value={typed} onChange={setTyped} maxLength={100} />
        <SelectField label="Déclaration" none="Toutes" choices={ETATS} value={etat} onChange={setEtat} />
      </search>
      <DataTable
        caption="Déclarations d’intérêts"
        rows={found}
        keyOf={({ personne }) => personne}
        none="Personne ne répond à ces choix."
        columns={[
          { head: 'Nom', cell: ({ nom }) => <b>{nom}</b>, sort: ({ nom }) => nom, width: '20%' },
          {
            head: 'Attendue comme',
            cell: ({ attendue }) => attendue || 'pas attendue',
            sort: ({ attendue }) => attendue || null,
            width: '24%',
          },
          {
            head: 'Déclaration',
            cell: (one) => (
              <StatusChip kind={one.etat === 'a-jour' ? 'done' : 'waiting'}>
                {ETAT_DECLARATION_LABELS[one.etat]}
              </StatusChip>
            ),
            sort: (one) => one.etat,
          },
          {
            head: 'Faite le',
            cell: ({ derniere }) => (derniere ? shortDay(derniere.faiteLe) : 'jamais'),
            sort: ({ derniere }) => derniere?.faiteLe ?? null,
          },
          {
            head: 'Liens en cours',
            cell: (one) => <Liens personne={one} />,
            sort: ({ interets }) => interets.filter(({ enCours }) => enCours).length,
            width: '30%',
          },
        ]}
      />
    </>
  )
}

const Liens = ({ personne: { interets, derniere } }: { personne: PersonneInteressee }) => {
  const current = interets.filter(({ enCours }) => enCours)
  if (current.length === 0) return derniere ? 'rien à déclarer' : 'pas dit'
  return (
    <ul className={styles.rows}>
      {current.map((one) => (
        <li key={one.id}>
          <div>
            {withWhom(one)}
            <small>{NATURE_LABELS[one.nature]}</small>
          </div>
        </li>
      ))}
    </ul>
  )
}
