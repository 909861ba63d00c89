/** Surveys of the CPTS, the latest first. */
import { Link } from '@tanstack/react-router'
import { count, formatNumber } from '../../../../kernel/french.ts'
import { useCan, useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { shortMoment } from '../../../../web/components/short-moment.ts'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { diagnostic, type Enquetes } from '../client.ts'
import { AUDIENCE_LABELS } from './labels.ts'

export const Screen = () => {
  const { id: cptsId } = useCpts()
  const read = useCall(diagnostic.listEnquetes, { params: { cptsId } })
  return (
    <>
      <RoomViews of="Diagnostic" />
      <Loaded of="les enquêtes" from={read}>
        {({ enquetes }) => <Page enquetes={enquetes} />}
      </Loaded>
    </>
  )
}

const sayHeadline = (enquetes: Enquetes['enquetes']): string => {
  const open = enquetes.filter(({ isOuverte }) => isOuverte)
  if (enquetes.length === 0) return 'Aucune enquête pour l’instant'
  if (open.length === 0) return `${count(enquetes.length, 'enquête close', 'enquêtes closes')}`
  const answers = open.reduce((sum, { reponses }) => sum + reponses, 0)
  return `${count(open.length, 'enquête ouverte', 'enquêtes ouvertes')}, ${count(answers, 'réponse')}`
}

const Page = ({ enquetes }: { enquetes: Enquetes['enquetes'] }) => {
  const mayEdit = useCan('diagnostic.edit')
  const { zone } = useCpts()
  return (
    <>
      <Headline
        meaning="Quelques questions par un lien, sans compte et sans nom. Les résultats se lisent à partir de six réponses."
        actions={mayEdit && <Link to="/diagnostic/enquetes/nouvelle">Préparer une enquête</Link>}
      >
        {sayHeadline(enquetes)}
      </Headline>
      {enquetes.length === 0 ? (
        <EmptyState>
          Ce que les professionnels, les habitants et les élus disent du territoire complète les chiffres&nbsp;: ce qui
          manque, ce qui marche, ce qui passe avant le reste.
        </EmptyState>
      ) : (
        <DataTable
          caption="Enquêtes"
          rows={enquetes}
          keyOf={({ id }) => id}
          linkOf={({ id }) => `/diagnostic/enquetes/${id}`}
          columns={[
            { head: 'Enquête', bare: true, sort: ({ titre }) => titre, cell: ({ titre }) => titre },
            {
              head: 'Auprès de',
              sort: ({ audience }) => AUDIENCE_LABELS[audience],
              cell: ({ audience }) => AUDIENCE_LABELS[audience],
            },
            { head: 'Questions', right: true, sort: ({ questions }) => questions, cell: ({ questions }) => questions },
            {
              head: 'Réponses',
              right: true,
              sort: ({ reponses }) => reponses,
              cell: ({ reponses }) => formatNumber(reponses),
            },
            {
              head: 'Jusqu’au',
              sort: ({ clotureLe }) => clotureLe,
              cell: ({ clotureLe, isOuverte }) => (isOuverte ? shortMoment(clotureLe, zone) : 'close'),
            },
          ]}
        />
      )}
    </>
  )
}
