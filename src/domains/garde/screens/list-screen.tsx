/** The rotas: those to come first, each with what it lacks. */
import { useCan, useCpts } from '../../../web/client/session.ts'
import { useCall } from '../../../web/client/use-call.ts'
import { ButtonLink } from '../../../web/components/button.tsx'
import { DataTable } from '../../../web/components/data-table.tsx'
import { todayIn } from '../../../web/components/days.ts'
import { EmptyState } from '../../../web/components/empty-state.tsx'
import { Headline } from '../../../web/components/headline.tsx'
import { Loaded } from '../../../web/components/loaded.tsx'
import { StatusChip } from '../../../web/components/status-chip.tsx'
import { RoomViews } from '../../../web/shell/room-views.tsx'
import { gardes } from './client.ts'
import { GARDE, sayPeriode } from './labels.ts'

const Create = () =>
  useCan('garde.edit') ? (
    <ButtonLink kind="primary" to="/soins/garde/nouveau">
      {GARDE.create}
    </ButtonLink>
  ) : null

export const StateChip = ({ publications, modifie }: { publications: number; modifie: boolean }) => {
  if (publications === 0) return <StatusChip kind="neutral">{GARDE.prepare}</StatusChip>
  return modifie ? (
    <StatusChip kind="waiting">{GARDE.changed}</StatusChip>
  ) : (
    <StatusChip kind="done">{GARDE.published}</StatusChip>
  )
}

export const Screen = () => {
  const { id: cptsId, zone } = useCpts()
  const read = useCall(gardes.listTableauxGarde, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="les tableaux de garde" from={read}>
        {({ tableaux }) => {
          const coming = tableaux.filter(({ au }) => au >= todayIn(zone))
          return (
            <>
              <Headline meaning={GARDE.meaning} actions={tableaux.length > 0 ? <Create /> : undefined}>
                {GARDE.headline(coming.length)}
              </Headline>
              {tableaux.length === 0 ? (
                <EmptyState actions={<Create />}>{GARDE.empty}</EmptyState>
              ) : (
                <DataTable
                  caption={GARDE.title}
                  rows={tableaux}
                  keyOf={({ id }) => id}
                  linkOf={({ id }) => `/soins/garde/${id}`}
                  columns={[
                    { head: 'Tableau', cell: ({ titre }) => titre, sort: ({ titre }) => titre, width: '30%' },
                    { head: 'Période', cell: sayPeriode, sort: ({ du }) => du },
                    { head: 'Volontaires', right: true, cell: ({ volontaires }) => volontaires },
                    {
                      head: 'Places pourvues',
                      right: true,
                      cell: ({ pourvues, aPourvoir }) => `${pourvues} sur ${aPourvoir}`,
                      sort: ({ pourvues, aPourvoir }) => aPourvoir - pourvues,
                    },
                    { head: 'État', cell: (one) => <StateChip {...one} /> },
                  ]}
                />
              )}
            </>
          )
        }}
      </Loaded>
    </>
  )
}
