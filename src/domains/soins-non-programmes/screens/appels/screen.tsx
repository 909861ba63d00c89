/** The log of calls: who is to be called back first, then all of them. */
import { useState } from 'react'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { DateField, SelectField, TextField } from '../../../../web/components/field.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { APPELANT_APPEL_LABELS, ISSUE_APPEL_LABELS } from '../../labels.ts'
import { APPELANTS_APPEL, ISSUES_APPEL } from '../../rules/vocabulary.ts'
import { soins } from '../client.ts'
import styles from '../rendez-vous/rendez-vous.module.css'
import { CallDialog } from '../triage/call-dialog.tsx'
import { AppelsTable } from './appels-table.tsx'
import { APPELS } from './labels.ts'
import { Rappels } from './rappels.tsx'

const PAGE = 50
const MOST = 500
const START = { du: '', au: '', appelant: '', issue: '', recherche: '' }

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const [isNoting, setNoting] = useState(false)
  const [filters, setFilters] = useState(START)
  const [limite, setLimite] = useState(PAGE)
  const set = (name: keyof typeof filters) => (value: string) => setFilters({ ...filters, [name]: value })
  const query = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''))
  const list = useCall(
    soins.listAppels,
    { params: { cptsId }, query: { ...query, limite } },
    { keep: true, everySeconds: 30 },
  )
  const rappels = useCall(soins.listRappels, { params: { cptsId } }, { keep: true, everySeconds: 30 })
  const waiting = rappels.data?.appels ?? []
  const isFiltered = Object.keys(query).length > 0
  return (
    <>
      <RoomViews of="Soins" />
      <Headline
        meaning={APPELS.meaning}
        actions={
          <Button kind="primary" onClick={() => setNoting(true)}>
            {APPELS.note}
          </Button>
        }
      >
        {APPELS.headline(waiting.length, list.data?.total ?? 0)}
      </Headline>
      <Rappels cptsId={cptsId} zone={zone} rappels={waiting} />
      <Loaded of="le journal des appels" from={list}>
        {(data) =>
          data.total === 0 && !isFiltered ? (
            <EmptyState actions={<Button onClick={() => setNoting(true)}>{APPELS.note}</Button>}>
              {APPELS.empty}
            </EmptyState>
          ) : (
            <>
              <div className={styles.filters}>
                <DateField label={APPELS.filters.du} value={filters.du} onChange={set('du')} />
                <DateField label={APPELS.filters.au} value={filters.au} onChange={set('au')} />
                <SelectField
                  label={APPELS.filters.appelant}
                  none={APPELS.any}
                  value={filters.appelant}
                  onChange={set('appelant')}
                  choices={APPELANTS_APPEL.map((value) => ({ value, label: APPELANT_APPEL_LABELS[value] }))}
                />
                <SelectField
                  label={APPELS.filters.issue}
                  none={APPELS.anyIssue}
                  value={filters.issue}
                  onChange={set('issue')}
                  choices={ISSUES_APPEL.map((value) => ({ value, label: ISSUE_APPEL_LABELS[value] }))}
                />
                <TextField
                  type="search"
                  label={APPELS.filters.recherche}
                  maxLength={60}
                  value={filters.recherche}
                  onChange={set('recherche')}
                />
              </div>
              <AppelsTable
                cptsId={cptsId}
                zone={zone}
                appels={data.appels}
                foot={
                  <>
                    <span>{APPELS.total(data.total, data.dureeMoyenneSecondes)}</span>
                    <CsvLink href={soins.exportAppels.href({ params: { cptsId }, query })} />
                    {data.appels.length < data.total && limite < MOST && (
                      <Button kind="plain" onClick={() => setLimite(Math.min(MOST, limite + PAGE))}>
                        {APPELS.more}
                      </Button>
                    )}
                  </>
                }
              />
            </>
          )
        }
      </Loaded>
      {isNoting && <CallDialog close={() => setNoting(false)} />}
    </>
  )
}
