import { formatShare } from '../../../../kernel/french.ts'
import { LineChart } from '../../../../web/charts/line-chart.tsx'
import type { LigneLue } from '../../contract.ts'
import { TABLEAU } from '../labels.ts'
import { findingOfShares } from './findings.ts'
import { monthTicks } from './month-ticks.ts'

type Props = { weeks: readonly LigneLue[]; today: string; csv: string }

export const SharesChart = ({ weeks, today, csv }: Props) => {
  const ticks = monthTicks(weeks.map(({ cle }) => cle))
  const share = (part: 'sous24h' | 'sous48h') =>
    weeks.map((week) => (week.denominateur === 0 ? null : week[part] / week.denominateur))
  return (
    <LineChart
      title={findingOfShares(weeks, today)}
      subtitle={TABLEAU.shares}
      source={TABLEAU.sourceRequests}
      csv={csv}
      stepName={TABLEAU.week}
      steps={weeks.map(({ cle, libelle }, index) => ({
        key: cle,
        word: libelle,
        ...(ticks[index] ? { tick: ticks[index] } : {}),
      }))}
      series={[
        { name: TABLEAU.within48, hue: '#7d97bd', values: share('sous48h') },
        { name: TABLEAU.within24, hue: 'var(--mission-acces)', values: share('sous24h') },
      ]}
      top={1}
      height={210}
      format={(value) => formatShare(value)}
    />
  )
}
