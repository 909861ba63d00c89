/** The registre: a time line with filters, the latest first. */
import { useState } from 'react'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { Button, ButtonLink } from '../../../../web/components/button.tsx'
import { CsvLink } from '../../../../web/components/csv-link.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import type { ActeFilters, ActeSummary } from '../../contract.ts'
import { registre } from '../client.ts'
import { SCREENS, sayFound, sayRegistre } from '../labels.ts'
import { Views } from '../views.tsx'
import { queryOf, useChosen } from './address.ts'
import { Filters } from './filters.tsx'
import { Timeline } from './timeline.tsx'

const PAGE = 60

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const [chosen, choose] = useChosen()
  const query = queryOf(chosen)
  const actes = useCall(registre.listActes, { params: { cptsId }, query: { ...query, limite: PAGE } }, { keep: true })
  return (
    <>
      <Views />
      <Loaded of="les actes" from={actes}>
        {({ actes: page, total, suite, registre: whole }) => (
          <>
            <Headline
              meaning={Object.keys(query).length > 0 ? sayFound(total) : undefined}
              actions={<Exports cptsId={cptsId} query={query} />}
            >
              {sayRegistre(whole.actes, whole.depuis, whole.zone)}
            </Headline>
            {whole.actes === 0 ? (
              <EmptyState actions={<ButtonLink to="/soins">{SCREENS.emptyGo}</ButtonLink>}>{SCREENS.empty}</EmptyState>
            ) : (
              <>
                <Filters chosen={chosen} choose={choose} />
                <p role="status" className={total === 0 ? undefined : 'visually-hidden'}>
                  {total === 0 ? SCREENS.none : sayFound(total)}
                </p>
                <Timeline actes={page} />
                <Older key={JSON.stringify(query)} cptsId={cptsId} query={query} after={suite} />
              </>
            )}
          </>
        )}
      </Loaded>
    </>
  )
}

const Exports = ({ cptsId, query }: { cptsId: string; query: ActeFilters }) =>
  useCan('registre.export') ? (
    <CsvLink href={registre.exportRegistreCsv.href({ params: { cptsId }, query })}>{SCREENS.exportCsv}</CsvLink>
  ) : null

/** The pages that were asked for, one after the other, each from where the former ended. */
const Older = ({ cptsId, query, after }: { cptsId: string; query: ActeFilters; after: string | null }) => {
  const [isOpen, setOpen] = useState(false)
  if (!after) return null
  if (isOpen) return <OlderPage cptsId={cptsId} query={query} after={after} />
  return <Button onClick={() => setOpen(true)}>{SCREENS.more}</Button>
}

const OlderPage = ({ cptsId, query, after }: { cptsId: string; query: ActeFilters; after: string }) => {
  const page = useCall(registre.listActes, {
    params: { cptsId },
    query: { ...query, apres: after, limite: PAGE },
  })
  return (
    <Loaded of="les actes plus anciens" from={page}>
      {({ actes, suite }: { actes: ActeSummary[]; suite: string | null }) => (
        <>
          <Timeline actes={actes} />
          <Older cptsId={cptsId} query={query} after={suite} />
        </>
      )}
    </Loaded>
  )
}
