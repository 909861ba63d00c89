import { formatNumber } from '../../../../kernel/french.ts'
import { Axis } from '../../../../web/charts/axis.tsx'
import { ChartFrame } from '../../../../web/charts/chart-frame.tsx'
import { useWidth } from '../../../../web/charts/use-width.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import type { LigneLue } from '../../contract.ts'
import { TABLEAU } from '../labels.ts'
import { findingOfSlots } from './findings.ts'
import { monthTicks } from './month-ticks.ts'
import styles from './tableau.module.css'

type Props = { weeks: readonly LigneLue[]; today: string; csv: string }
const HEIGHT = 130
const BASE = HEIGHT - 24

/** One bar a week: its height is what was offered, the full part what was filled, the hatched part what nobody took. */
export const SlotsChart = ({ weeks, today, csv }: Props) => {
  const [ref, width] = useWidth()
  const title = findingOfSlots(weeks, today)
  const ticks = monthTicks(weeks.map(({ cle }) => cle))
  const most = Math.max(1, ...weeks.map(({ offerts }) => offerts ?? 0))
  const step = Math.min(72, width / Math.max(1, weeks.length))
  const steps = weeks.map(({ cle }, index) => ({ key: cle, ...(ticks[index] ? { tick: ticks[index] } : {}) }))
  return (
    <ChartFrame
      title={title}
      subtitle={TABLEAU.slots}
      source={TABLEAU.sourceSlots}
      csv={csv}
      table={<SlotsTable title={title} weeks={weeks} />}
    >
      <p className={styles.key} aria-hidden="true">
        <span data-kind="filled">{TABLEAU.filled}</span>
        <span data-kind="unused">{TABLEAU.unused}</span>
        <span data-kind="free">{TABLEAU.toCome}</span>
      </p>
      <div ref={ref} style={{ height: HEIGHT }}>
        {width > 0 && (
          <svg width={width} height={HEIGHT} role="img" aria-label={title} className={styles.slotsChart}>
            <defs>
              <pattern id="inutilises" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
                <rect width="5" height="5" fill="var(--mission-acces-tint)" />
                <rect width="2" height="5" fill="#8fa6c7" />
              </pattern>
            </defs>
            <Axis steps={steps} x={(index) => (index + 0.5) * step} baseline={BASE} right={step * weeks.length} />
            {weeks.map((week, index) => (
              <Bar key={week.cle} week={week} x={index * step} width={step} scale={(BASE - 6) / most} />
            ))}
          </svg>
        )}
      </div>
    </ChartFrame>
  )
}

const Bar = ({ week, x, width, scale }: { week: LigneLue; x: number; width: number; scale: number }) => {
  const { offerts = 0, pourvus = 0, inutilises = 0 } = week
  const [filled, unused, all] = [pourvus * scale, inutilises * scale, offerts * scale]
  const box = { x: x + 1, width: Math.max(1, width - 2.5) }
  return (
    <g>
      <title>{`${week.libelle}\u00a0: ${formatNumber(offerts)} offerts, ${formatNumber(pourvus)} pourvus, ${formatNumber(inutilises)} inutilisés`}</title>
      <rect {...box} y={BASE - all} height={all} fill="var(--mission-acces-tint)" />
      <rect {...box} y={BASE - filled - unused} height={unused} fill="url(#inutilises)" />
      <rect {...box} y={BASE - filled} height={filled} fill="var(--mission-acces)" />
    </g>
  )
}

const SlotsTable = ({ title, weeks }: { title: string; weeks: readonly LigneLue[] }) => (
  <DataTable
    caption={title}
    tight
    rows={weeks}
    keyOf={({ cle }) => cle}
    columns={[
      { head: TABLEAU.week, cell: ({ libelle }) => libelle },
      { head: TABLEAU.offered, right: true, cell: ({ offerts }) => formatNumber(offerts ?? 0) },
      { head: TABLEAU.filled, right: true, cell: ({ pourvus }) => formatNumber(pourvus ?? 0) },
      { head: TABLEAU.unused, right: true, cell: ({ inutilises }) => formatNumber(inutilises ?? 0) },
    ]}
  />
)
