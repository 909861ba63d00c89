import styles from './charts.module.css'

type Props = {
  steps: readonly { key: string; tick?: string }[]
  x: (index: number) => number
  baseline: number
  right: number
}
/** Room that a word needs before the next one. */
const ROOM = 62

/** The ground line and the words of time; words that would touch are left out. */
export const Axis = ({ steps, x, baseline, right }: Props) => {
  let last = Number.NEGATIVE_INFINITY
  const shown = steps.flatMap(({ key, tick }, index) => {
    if (!tick || x(index) - last < ROOM || x(index) > right - 10) return []
    last = x(index)
    return [{ key, tick, at: x(index) }]
  })
  return (
    <g>
      <line x1={0} x2={right} y1={baseline + 0.5} y2={baseline + 0.5} stroke="var(--line-strong)" />
      {shown.map(({ key, tick, at }) => (
        <g key={key}>
          <line x1={at} x2={at} y1={baseline} y2={baseline + 5} stroke="var(--line-strong)" />
          <text x={at} y={baseline + 18} className={styles.word} textAnchor={at < 20 ? 'start' : 'middle'}>
            {tick}
          </text>
        </g>
      ))}
    </g>
  )
}
