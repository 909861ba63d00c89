/**
 * One line by week (or month), or two: directly labelled, with a gap and a word where a value is missing.
 */
import { scaleLinear, scalePoint } from 'd3-scale'
import { useState } from 'react'
import { Axis } from './axis.tsx'
import { ChartFrame, type FrameProps } from './chart-frame.tsx'
import styles from './charts.module.css'
import { type Series, segmentsOf, spreadLabels } from './series.ts'
import { SeriesTable } from './series-table.tsx'
import { useWidth } from './use-width.ts'

type Props = FrameProps & {
  series: readonly Series[]
  /** The abscissas in order: key and word (`semaine du 24 novembre`), with the short word of the axis where it shows. */
  steps: readonly { key: string; word: string; tick?: string }[]
  format: (value: number) => string
  /** Head of the first column of the table. */
  stepName: string
  /** The one line of reference: a target, a threshold. */
  reference?: { value: number; word: string }
  /** Highest value of the axis; the largest of the values otherwise. */
  top?: number
  height?: number
}

/** Two lines of words. */
const LABEL = 36
const MARGIN = { top: 16, right: 96, bottom: 24, left: 2 }

export const LineChart = (props: Props) => {
  const { series, steps, format, reference, height = 190 } = props
  const [ref, width] = useWidth()
  const [pointed, setPointed] = useState<number | null>(null)
  const highest =
    props.top ??
    Math.max(1, reference?.value ?? 0, ...series.flatMap(({ values }) => values.map((value) => value ?? 0)))
  const x = scalePoint<number>()
    .domain(steps.map((_, index) => index))
    .range([MARGIN.left + 4, Math.max(width - MARGIN.right, 60)])
  const y = scaleLinear()
    .domain([0, highest])
    .range([height - MARGIN.bottom, MARGIN.top])
  const ends = series.map(({ values }) => segmentsOf(values).at(-1)?.at(-1)?.value ?? null)
  const labels = spreadLabels(
    ends.map((value) => (value === null ? null : y(value))),
    LABEL,
  )
  const point = (event: React.PointerEvent<SVGSVGElement>) => {
    const place = event.clientX - event.currentTarget.getBoundingClientRect().left
    const index = Math.round((place - MARGIN.left - 4) / (x.step() || 1))
    setPointed(index >= 0 && index < steps.length ? index : null)
  }
  return (
    <ChartFrame {...props} table={<SeriesTable {...props} />}>
      <div ref={ref} className={styles.drawing} style={{ height }}>
        {width > 0 && (
          <svg
            width={width}
            height={height}
            role="img"
            aria-label={props.title}
            onPointerMove={point}
            onPointerLeave={() => setPointed(null)}
          >
            <Axis
              steps={steps}
              x={(index) => x(index) ?? 0}
              baseline={height - MARGIN.bottom}
              right={width - MARGIN.right}
            />
            {series.map((one, index) => (
              <Line
                key={one.name}
                series={one}
                x={(step) => x(step) ?? 0}
                y={y}
                label={labels[index] ?? 0}
                format={format}
              />
            ))}
            {reference && <Reference {...reference} y={y(reference.value)} right={width - MARGIN.right} />}
            {pointed !== null && (
              <Pointed
                index={pointed}
                {...props}
                x={x(pointed) ?? 0}
                y={y}
                bottom={height - MARGIN.bottom}
                width={width}
              />
            )}
          </svg>
        )}
      </div>
    </ChartFrame>
  )
}

type LineProps = {
  series: Series /** Height of its label, kept apart from the others. */
  label: number
  format: (value: number) => string
}
type Scales = { x: (index: number) => number; y: (value: number) => number }

const Line = ({ series, x, y, label, format }: Scales & LineProps) => {
  const segments = segmentsOf(series.values)
  const last = segments.at(-1)?.at(-1)
  return (
    <g>
      {segments.map((segment) =>
        segment.length === 1 ? (
          <circle
            key={segment[0]!.index}
            cx={x(segment[0]!.index)}
            cy={y(segment[0]!.value)}
            r={2.5}
            fill={series.hue}
          />
        ) : (
          <polyline
            key={segment[0]!.index}
            points={segment.map(({ index, value }) => `${x(index)},${y(value)}`).join(' ')}
            fill="none"
            stroke={series.hue}
            strokeWidth={2}
            strokeLinejoin="round"
          />
        ),
      )}
      {last && (
        <g transform={`translate(${x(last.index)},${label})`}>
          <circle cy={y(last.value) - label} r={3.5} fill={series.hue} />
          <text x={9} y={0} className={styles.value}>
            {format(last.value)}
          </text>
          <text x={9} y={14} className={styles.word}>
            {series.name}
          </text>
        </g>
      )}
    </g>
  )
}

const Reference = ({ word, y, right }: { word: string; y: number; right: number }) => (
  <g>
    <line x1={MARGIN.left} x2={right} y1={y} y2={y} stroke="var(--line-strong)" strokeDasharray="2 4" />
    <text x={MARGIN.left + 2} y={y - 4} className={`${styles.word} ${styles.halo}`}>
      {word}
    </text>
  </g>
)

type PointedProps = Props & { index: number; x: number; y: (value: number) => number; bottom: number; width: number }

const Pointed = ({ index, x, y, bottom, width, series, steps, format }: PointedProps) => {
  const words = [
    steps[index]!.word,
    ...series.map(
      ({ name, values }) => `${name}\u00a0: ${values[index] == null ? 'pas de donnée' : format(values[index])}`,
    ),
  ]
  const isRight = x > width / 2
  return (
    <g pointerEvents="none">
      <line x1={x} x2={x} y1={MARGIN.top} y2={bottom} stroke="var(--ink)" />
      {series.map(({ name, values, hue }) =>
        values[index] == null ? null : (
          <circle key={name} cx={x} cy={y(values[index])} r={4} fill="var(--paper)" stroke={hue} strokeWidth={2} />
        ),
      )}
      <text className={styles.pointed} textAnchor={isRight ? 'end' : 'start'}>
        {words.map((word, line) => (
          <tspan key={word} x={x + (isRight ? -8 : 8)} y={MARGIN.top + 2 + line * 16}>
            {word}
          </tspan>
        ))}
      </text>
    </g>
  )
}
