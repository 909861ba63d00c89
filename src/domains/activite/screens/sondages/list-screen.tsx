import { capitalizeFirst, numberInWords, plural } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { StatusChip } from '../../../../web/components/status-chip.tsx'
import type { SondageResume } from '../../contract-sondages.ts'
import { activite } from '../client.ts'
import { SONDAGES, sayAnswered, sayState, sayUntil } from '../labels-sondages.ts'
import { Views } from '../views.tsx'

const New = () =>
  useCan('sondage.edit') ? (
    <ButtonLink kind="primary" to="/activite/sondages/nouveau">
      {SONDAGES.create}
    </ButtonLink>
  ) : null

const sayHeadline = (sondages: readonly SondageResume[]): string => {
  const open = sondages.filter(({ etat, isExpire }) => etat === 'ouvert' && !isExpire).length
  if (open === 0) return 'Aucun sondage n’attend de réponses'
  return capitalizeFirst(`${numberInWords(open)} ${plural(open, 'sondage attend', 'sondages attendent')} des réponses`)
}

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(activite.listSondages, { params: { cptsId } })
  return (
    <>
      <Views />
      <Loaded of="les sondages" from={read}>
        {({ sondages, zone }) => (
          <>
            <Headline actions={sondages.length > 0 ? <New /> : undefined}>{sayHeadline(sondages)}</Headline>
            {sondages.length === 0 ? (
              <EmptyState actions={<New />}>{SONDAGES.empty}</EmptyState>
            ) : (
              <DataTable
                caption={SONDAGES.title}
                rows={sondages}
                keyOf={({ id }) => id}
                linkOf={({ id }) => `/activite/sondages/${id}`}
                columns={[
                  { head: 'Réunion', cell: ({ titre }) => titre, sort: ({ titre }) => titre, width: '38%' },
                  { head: 'Créneaux', cell: ({ creneaux }) => creneaux, right: true },
                  { head: 'Réponses', cell: sayAnswered, sort: ({ reponses }) => reponses },
                  {
                    head: 'Jusqu’au',
                    cell: ({ clotureLe }) => sayUntil(clotureLe, zone),
                    sort: ({ clotureLe }) => clotureLe,
                  },
                  {
                    head: 'État',
                    cell: (one) => {
                      const { kind, word } = sayState(one)
                      return <StatusChip kind={kind}>{word}</StatusChip>
                    },
                  },
                ]}
              />
            )}
          </>
        )}
      </Loaded>
    </>
  )
}
