/** What the CPTS has signed: with whom, until when, for how much. */
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { foldText } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { shortDay } from '../../../../web/components/days.ts'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { icons } from '../../../../web/components/icons.ts'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { MISSIONS } from '../../../../web/components/missions.ts'
import { Section } from '../../../../web/components/section.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { ConventionLue } from '../../contract-conventions.ts'
import {
  ETAT_CONVENTION_LABELS,
  GENRE_CONVENTION_LABELS,
  sayArgent,
  sayConventions,
  sayParties,
} from '../../labels-conventions.ts'
import type { EtatConvention } from '../../rules/conventions.ts'
import { gouvernance } from '../client.ts'
import styles from '../engagements.module.css'
import { Ends, endsOf } from './ends.tsx'
import { ConventionForm } from './form.tsx'

const CHIPS: Record<EtatConvention, 'neutral' | 'done' | 'waiting'> = {
  'a-signer': 'waiting',
  'a-venir': 'neutral',
  'en-cours': 'done',
  finie: 'waiting',
  close: 'neutral',
}
export const EtatChip = ({ etat }: { etat: EtatConvention }) => (
  <StatusChip kind={CHIPS[etat]}>{ETAT_CONVENTION_LABELS[etat]}</StatusChip>
)

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(gouvernance.listConventions, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Gouvernance" />
      <Loaded of="les conventions" from={read}>
        {(data) => <Conventions {...data} />}
      </Loaded>
    </>
  )
}

const Conventions = ({ aujourdhui, conventions }: { aujourdhui: string; conventions: ConventionLue[] }) => {
  const { id: cptsId } = useCpts()
  const mayEdit = useCan('convention.edit')
  const mayExport = useCan('gouvernance.export')
  const navigate = useNavigate()
  const [isAdding, setAdding] = useState(false)
  const isEmpty = conventions.length === 0
  const add = mayEdit && !isAdding && (
    <Button kind="primary" icon={<icons.plus />} onClick={() => setAdding(true)}>
      Ajouter une convention
    </Button>
  )
  const ends = endsOf(conventions, aujourdhui)
  return (
    <>
      <Headline
        actions={!isEmpty && add}
        meaning="Ce que la CPTS a signé avec des structures et des partenaires. Les préavis et les termes sont aussi à l’accueil et au calendrier."
      >
        {isEmpty ? 'Aucune convention encore' : sayConventions(conventions)}
      </Headline>
      {isAdding && (
        <ConventionForm
          convention={null}
          close={() => setAdding(false)}
          done={(id) => void navigate({ to: `/gouvernance/conventions/${id}` })}
        />
      )}
      {isEmpty && !isAdding && (
        <EmptyState actions={add}>
          Une salle prêtée, un logiciel loué, un partenariat avec l’hôpital&nbsp;: notez ici ce qui est signé, avec le
          document. Maillage rappelle le préavis avant qu’il ne passe.
        </EmptyState>
      )}
      {!isEmpty && <Table conventions={conventions} />}
      {!isEmpty && mayExport && (
        <p className={styles.acts}>
          <CsvLink href={gouvernance.exportConventionsXlsx.href({ params: { cptsId } })}>Classeur</CsvLink>
          <CsvLink href={gouvernance.exportConventionsCsv.href({ params: { cptsId } })}>CSV</CsvLink>
        </p>
      )}
      {ends.length > 0 && (
        <Section title="Les dates à venir">
          <Ends ends={ends} />
        </Section>
      )}
    </>
  )
}

const ETATS = Object.entries(ETAT_CONVENTION_LABELS).map(([value, label]) => ({ value, label }))
const MISSION_CHOICES = Object.entries(MISSIONS).map(([value, { name }]) => ({ value, label: name }))

const wordsOf = (one: ConventionLue): string =>
  foldText([one.titre, one.objet, sayParties(one.parties), one.referent, one.fiche].filter(Boolean).join(' '))

const Table = ({ conventions }: { conventions: ConventionLue[] }) => {
  const [typed, setTyped] = useState('')
  const [etat, setEtat] = useState('')
  const [mission, setMission] = useState('')
  const words = foldText(typed).split(' ').filter(Boolean)
  const found = conventions.filter(
    (one) =>
      (etat === '' || one.etat === etat) &&
      (mission === '' || (one.mission ?? 'fonctionnement') === mission) &&
      words.every((word) => wordsOf(one).includes(word)),
  )
  return (
    <>
      <search className={styles.tools}>
        <TextField label="Chercher" type="search" value={typed} onChange={setTyped} maxLength={100} />
        <SelectField label="État" none="Tous" choices={ETATS} value={etat} onChange={setEtat} />
        <SelectField label="Mission" none="Toutes" choices={MISSION_CHOICES} value={mission} onChange={setMission} />
      </search>
      <DataTable
        caption="Conventions de la CPTS"
        rows={found}
        keyOf={({ id }) => id}
        linkOf={({ id }) => `/gouvernance/conventions/${id}`}
        none="Aucune convention ne répond à ces choix."
        columns={[
          { head: 'Convention', cell: ({ titre }) => <b>{titre}</b>, sort: ({ titre }) => titre, width: '25%' },
          {
            head: 'Avec',
            cell: ({ parties }) => sayParties(parties),
            sort: ({ parties }) => sayParties(parties),
            width: '21%',
          },
          {
            head: 'Genre',
            cell: ({ genre }) => GENRE_CONVENTION_LABELS[genre],
            sort: ({ genre }) => GENRE_CONVENTION_LABELS[genre],
          },
          { head: 'État', cell: ({ etat: said }) => <EtatChip etat={said} />, sort: ({ etat: said }) => said },
          {
            head: 'Terme',
            cell: ({ terme }) => (terme ? shortDay(terme) : 'sans terme'),
            sort: ({ terme }) => terme,
          },
          {
            head: 'Argent',
            cell: ({ argent }) => (argent ? sayArgent(argent) : 'aucun'),
            sort: ({ argent }) => argent?.centimes ?? null,
          },
        ]}
      />
    </>
  )
}
