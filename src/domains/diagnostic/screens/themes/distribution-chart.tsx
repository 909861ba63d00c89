/** Where the communes stand on one axis, each a disc as wide as its population, with the territory and what it is compared to. */
import { scaleLinear, scaleSqrt } from 'd3-scale'
import { formatNumber } from '../../../../kernel/french.ts'
import type { IndicateurTerritorial } from '../../../../referentials/indicateurs-territoire/modele.ts'
import { ChartFrame } from '../../../../web/charts/chart-frame.tsx'
import { useWidth } from '../../../../web/charts/use-width.ts'
import { DataTable } from '../../../../web/components/data-table.tsx'
import type { CommuneRow } from './commune-rows.ts'
import styles from './themes.module.css'

export type Mark = { nom: string; valeur: number; strong?: boolean }
type Props = {
  rows: readonly CommuneRow[]
  marks: readonly Mark[]
  definition: IndicateurTerritorial
  title: string
  source: string
}

const HEIGHT = 96
const SIDE = 12
/** Room for a line of words under the axis. */
const LINE = 16

export const DistributionChart = ({ rows, marks, definition, title, source }: Props) => {
  const [ref, width] = useWidth()
  const known = rows.filter((row): row is CommuneRow & { valeur: number } => row.valeur !== null)
  const values = [...known.map(({ valeur }) => valeur), ...marks.map(({ valeur }) => valeur)]
  const x = scaleLinear()
    .domain([Math.min(...values), Math.max(...values)])
    .nice()
    .range([SIDE, Math.max(width - SIDE, 60)])
  const radius = scaleSqrt()
    .domain([0, Math.max(1, ...known.map(({ population }) => population ?? 0))])
    .range([3, 14])
  const show = (value: number) => formatNumber(value, definition.decimales)
  const placed = placeMarks(marks, x, width)
  const height = HEIGHT + LINE * (1 + Math.max(0, ...placed.map(({ line }) => line))) + 26
  return (
    <ChartFrame title={title} source={source} table={<Twin known={known} marks={marks} show={show} />}>
      <div ref={ref} style={{ height }}>
        {width > 0 && (
          <svg width={width} height={height} role="img" aria-label={title} className={styles.drawing}>
            <line x1={0} x2={width} y1={HEIGHT} y2={HEIGHT} stroke="var(--line-strong)" />
            {known.map(({ code, nom, valeur, population }, index) => (
              <circle
                key={code}
                cx={x(valeur)}
                cy={HEIGHT / 2 + spread(index)}
                r={radius(population ?? 0)}
                className={styles.disc}
              >
                <title>{`${nom}\u00a0: ${show(valeur)}`}</title>
              </circle>
            ))}
            {placed.map(({ nom, valeur, strong, line }) => (
              <line
                key={nom}
                x1={x(valeur)}
                x2={x(valeur)}
                y1={8}
                y2={HEIGHT + LINE * line + 6}
                stroke={strong ? 'var(--ink)' : 'var(--line-strong)'}
                strokeWidth={strong ? 2 : 1}
              />
            ))}
            {placed.map(({ nom, valeur, strong, line, at, anchor }) => (
              <text
                key={nom}
                x={at}
                y={HEIGHT + LINE * (line + 1)}
                textAnchor={anchor}
                className={strong ? styles.strong : styles.word}
              >
                {nom} {show(valeur)}
              </text>
            ))}
            {readable(x.ticks(Math.max(2, Math.floor(width / 110))), definition.decimales).map((tick) => (
              <text
                key={tick}
                x={x(tick)}
                y={height - 4}
                textAnchor={x(tick) > width - 30 ? 'end' : 'middle'}
                className={styles.word}
              >
                {formatNumber(tick, Number.isInteger(tick) ? 0 : definition.decimales)}
              </text>
            ))}
          </svg>
        )}
      </div>
    </ChartFrame>
  )
}

/** Those that read as they are: halves of an establishment would be several times the same figure. */
const readable = (ticks: readonly number[], decimales: number): number[] =>
  ticks.filter((tick) => Math.abs(Number(tick.toFixed(decimales)) - tick) < 1e-9)

/** Discs that would cover each other are set at several heights, always the same. */
const spread = (index: number): number => ((index * 37) % 61) - 30

/** Words of the same line would touch: each goes down to the first line where it has room. */
const placeMarks = (marks: readonly Mark[], x: (value: number) => number, width: number) => {
  const ends: number[] = []
  return [...marks]
    .sort((a, b) => a.valeur - b.valeur)
    .map((mark) => {
      const wide = 7 * (mark.nom.length + 8)
      const isRight = x(mark.valeur) + wide > width
      const from = isRight ? x(mark.valeur) - wide : x(mark.valeur)
      const free = ends.findIndex((end) => end <= from)
      const line = free >= 0 ? free : ends.length
      ends[line] = from + wide
      return {
        ...mark,
        line,
        at: x(mark.valeur) + (isRight ? -3 : 3),
        anchor: isRight ? ('end' as const) : ('start' as const),
      }
    })
}

type TwinProps = {
  known: readonly (CommuneRow & { valeur: number })[]
  marks: readonly Mark[]
  show: (value: number) => string
}

const Twin = ({ known, marks, show }: TwinProps) => (
  <DataTable
    caption="Valeurs, des plus hautes aux plus basses"
    tight
    rows={[...marks, ...known.map(({ nom, valeur }) => ({ nom, valeur }))].sort((a, b) => b.valeur - a.valeur)}
    keyOf={({ nom }) => nom}
    columns={[
      { head: 'Zone', cell: ({ nom }) => nom, sort: ({ nom }) => nom },
      { head: 'Valeur', cell: ({ valeur }) => show(valeur), sort: ({ valeur }) => valeur, right: true },
    ]}
  />
)
