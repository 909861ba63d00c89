/** Where callers were sent, and what it gave: those whose outcome is not known first. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useAction } from '../../../../web/client/use-action.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { type Column, DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { DateField, SelectField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Problem } from '../../../../web/components/problem.tsx'
import { Segments } from '../../../../web/components/segments.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { notify } from '../../../../web/components/toasts.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import type { OrientationLue } from '../../contract.ts'
import { SUITE_LABELS } from '../../labels.ts'
import { DESTINATION_LABELS } from '../../rules/grille/labels.ts'
import { DESTINATIONS } from '../../rules/grille/modele.ts'
import { SUITES, type Suite } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import styles from '../rendez-vous/rendez-vous.module.css'
import own from './appels.module.css'
import { ORIENTATIONS } from './labels.ts'

const PAGE = 50
const MOST = 500
const ETATS = ['a-suivre', 'suivies', 'toutes'] as const
type Etat = (typeof ETATS)[number]

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const [etat, setEtat] = useState<Etat>('a-suivre')
  const [filters, setFilters] = useState({ destination: '', du: '', au: '' })
  const [limite, setLimite] = useState(PAGE)
  const set = (name: keyof typeof filters) => (value: string) => setFilters({ ...filters, [name]: value })
  const query = { etat, ...Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '')) }
  const list = useCall(soins.listOrientations, { params: { cptsId }, query: { ...query, limite } }, { keep: true })
  const tell = useTellSuite(cptsId)
  return (
    <>
      <RoomViews of="Soins" />
      <Headline meaning={ORIENTATIONS.meaning}>{ORIENTATIONS.headline(list.data?.aSuivre ?? 0)}</Headline>
      <div className={own.states}>
        <Segments
          legend={ORIENTATIONS.state}
          value={etat}
          onChange={setEtat}
          choices={ETATS.map((value) => ({ value, label: ORIENTATIONS.states[value] }))}
        />
      </div>
      <div className={styles.filters}>
        <SelectField
          label={ORIENTATIONS.destination}
          none={ORIENTATIONS.anyDestination}
          value={filters.destination}
          onChange={set('destination')}
          choices={DESTINATIONS.map((value) => ({ value, label: DESTINATION_LABELS[value] }))}
        />
        <DateField label="Du" value={filters.du} onChange={set('du')} />
        <DateField label="Au" value={filters.au} onChange={set('au')} />
      </div>
      <Problem error={tell.error} />
      <Loaded of="les orientations" from={list}>
        {({ orientations, total, aSuivre }) =>
          total === 0 && aSuivre === 0 && etat === 'toutes' && Object.keys(query).length === 1 ? (
            <EmptyState actions={<ButtonLink to="/soins">{ORIENTATIONS.toDesk}</ButtonLink>}>
              {ORIENTATIONS.empty}
            </EmptyState>
          ) : (
            <DataTable
              caption={ORIENTATIONS.headline(aSuivre)}
              rows={orientations}
              keyOf={({ demandeId }) => demandeId}
              columns={columnsOf(zone, tell.run)}
              none={ORIENTATIONS.none}
              foot={
                <>
                  <span>{ORIENTATIONS.total(total)}</span>
                  <CsvLink href={soins.exportOrientations.href({ params: { cptsId }, query })} />
                  {orientations.length < total && limite < MOST && (
                    <Button kind="plain" onClick={() => setLimite(Math.min(MOST, limite + PAGE))}>
                      {ORIENTATIONS.more}
                    </Button>
                  )}
                </>
              }
            />
          )
        }
      </Loaded>
    </>
  )
}

type Tell = (demandeId: string, suite: Suite | null) => void

/** With its way back. */
const useTellSuite = (cptsId: string) => {
  const note = useAction(soins.noteSuite)
  const send = (demandeId: string, suite: Suite | null) => note.run({ params: { cptsId, demandeId }, body: { suite } })
  const run: Tell = async (demandeId, suite) => {
    if (!(await send(demandeId, suite)) || !suite) return
    notify(ORIENTATIONS.told(suite), { undo: () => void send(demandeId, null) })
  }
  return { run, error: note.error }
}

const { columns } = ORIENTATIONS

const columnsOf = (zone: string, tell: Tell): Column<OrientationLue>[] => [
  { head: columns.le, cell: ({ le }) => shortMoment(le, zone), sort: ({ le }) => le, width: '14%' },
  {
    head: columns.vers,
    sort: ({ destination }) => DESTINATION_LABELS[destination],
    cell: ({ destination, structureNom }) => (
      <>
        {DESTINATION_LABELS[destination]}
        {structureNom && <small className={styles.under}>{structureNom}</small>}
      </>
    ),
  },
  {
    head: columns.motif,
    sort: ({ motif }) => motif,
    cell: ({ motif, trancheAge }) => (
      <>
        {motif}
        <small className={styles.under}>{trancheAge}</small>
      </>
    ),
  },
  { head: columns.commune, sort: ({ communeNom }) => communeNom, cell: ({ communeNom }) => communeNom },
  {
    head: columns.suite,
    bare: true,
    sort: ({ suite }) => suite,
    cell: (one) => <Outcome one={one} tell={tell} zone={zone} />,
  },
]

const Outcome = ({ one, tell, zone }: { one: OrientationLue; tell: Tell; zone: string }) => {
  const mayTell = useCan('demande.close')
  return (
    <span className={own.outcome}>
      {mayTell ? (
        <select
          aria-label={ORIENTATIONS.note(one.motif, one.communeNom)}
          value={one.suite ?? ''}
          onChange={(event) => tell(one.demandeId, (event.currentTarget.value || null) as Suite | null)}
        >
          <option value="">{one.suite ? ORIENTATIONS.clear : ORIENTATIONS.choose}</option>
          {SUITES.map((suite) => (
            <option key={suite} value={suite}>
              {SUITE_LABELS[suite]}
            </option>
          ))}
        </select>
      ) : (
        one.suite && SUITE_LABELS[one.suite]
      )}
      {one.suiteLe && (
        <small className={styles.under}>
          {shortMoment(one.suiteLe, zone)}
          {one.suitePar && `, par ${one.suitePar}`}
        </small>
      )}
    </span>
  )
}
