/** The board of « accès aux soins »: the finding, the figures and what they are made of. */
import { useState } from 'react'
import { formatDate } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'
import { useCpts } from '../../../../web/client/session.ts'
import { useCall } from '../../../../web/client/use-call.ts'
import { ButtonLink } from '../../../../web/components/button.tsx'
import { EmptyState } from '../../../../web/components/empty-state.tsx'
import { Headline } from '../../../../web/components/headline.tsx'
import { Loaded } from '../../../../web/components/loaded.tsx'
import { Source } from '../../../../web/components/section.tsx'
import { RoomViews } from '../../../../web/shell/room-views.tsx'
import { soins, type Tableau } from '../client.ts'
import { TABLEAU } from '../labels.ts'
import { AxisTable } from './axis-table.tsx'
import { Figures } from './figures.tsx'
import { PeriodChooser } from './period-chooser.tsx'
import { type Span, spanOf } from './periods.ts'
import { SharesChart } from './shares-chart.tsx'
import { SlotsChart } from './slots-chart.tsx'

const day = (date: string): string => formatDate(Temporal.PlainDate.from(date), { weekday: false })

export const Screen = () => {
  const cpts = useCpts()
  const today = Temporal.Now.instant().toZonedDateTimeISO(cpts.zone).toPlainDate().toString()
  const [span, setSpan] = useState<Span>(() => spanOf('12-mois', today))
  const board = useCall(soins.readTableauSoins, { params: { cptsId: cpts.id }, query: span }, { keep: true })
  const chooser = <PeriodChooser span={span} today={today} choose={setSpan} />
  return (
    <>
      <RoomViews of="Soins" />
      <Loaded of="le tableau" from={board}>
        {(data) => (
          <>
            <Headline above={TABLEAU.above(day(data.du), day(data.au))}>{data.phrase}</Headline>
            {chooser}
            <Body cptsId={cpts.id} board={data} span={span} today={today} />
          </>
        )}
      </Loaded>
    </>
  )
}

type BodyProps = { cptsId: string; board: Tableau; span: Span; today: string }

const Body = ({ cptsId, board, span, today }: BodyProps) => {
  const demandes = board.chiffres.find(({ code }) => code === 'demandes')?.valeur ?? 0
  const csv = (axe: 'semaine' | 'commune' | 'motif') =>
    soins.exportTableauSoins.href({ params: { cptsId }, query: { ...span, axe } })
  return (
    <>
      <Figures chiffres={board.chiffres} />
      {demandes === 0 ? (
        <EmptyState actions={<ButtonLink to="/soins">{TABLEAU.goToDesk}</ButtonLink>}>{TABLEAU.empty}</EmptyState>
      ) : (
        <>
          <SharesChart weeks={board.semaines} today={today} csv={csv('semaine')} />
          <SlotsChart weeks={board.semaines} today={today} csv={csv('semaine')} />
          <AxisTable
            title={TABLEAU.byCommune}
            head={TABLEAU.commune}
            lines={board.communes}
            csv={csv('commune')}
            withSlots
          />
          <AxisTable title={TABLEAU.byMotive} head={TABLEAU.motive} lines={board.motifs} csv={csv('motif')} />
        </>
      )}
      <Source>
        {TABLEAU.definition} {board.note}
      </Source>
    </>
  )
}
