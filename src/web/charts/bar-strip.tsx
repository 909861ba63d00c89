/**
 * A strip of thin bars over hours or days: what is free in the next 24 and 48 h. Bars start at zero; a press on one
 * filters what stands below.
 */
import styles from './charts.module.css'
import { useWidth } from './use-width.ts'

export type StripBar = {
  key: string
  value: number
  /** « mercredi de 9 h à 10 h : 3 créneaux » */
  label: string
  /** Under the strip, where a word helps: `mercredi 9 h`. */
  tick?: string
  /** A dotted line before it: the limit of 24 h, of a day. */
  mark?: boolean
}
type Props = {
  /** Read by a screen reader: what the strip shows. */
  label: string
  bars: readonly StripBar[]
  hue?: string
  height?: number
  selected?: string | null
  onPick?: (key: string) => void
}

export const BarStrip = ({
  label,
  bars,
  hue = 'var(--mission-acces)',
  height = 34,
  selected = null,
  onPick,
}: Props) => {
  const [ref, width] = useWidth()
  const highest = Math.max(1, ...bars.map(({ value }) => value))
  const step = width / Math.max(1, bars.length)
  const ticks = ticksThatFit(bars, step)
  return (
    <div ref={ref} className={styles.strip}>
      {width > 0 && (
        // biome-ignore lint/a11y/useSemanticElements: a group of bars has no element of its own in SVG
        <svg width={width} height={height + 18} role="group" aria-label={label}>
          {bars.map((bar, index) => (
            <g key={bar.key} transform={`translate(${index * step},0)`}>
              {bar.mark && (
                <line x1={-1} x2={-1} y1={0} y2={height} stroke="var(--line-strong)" strokeDasharray="2 3" />
              )}
              <Bar
                bar={bar}
                width={step}
                height={height}
                share={bar.value / highest}
                hue={selected === bar.key ? 'var(--pine)' : hue}
                onPick={onPick}
              />
              {ticks.has(bar.key) && (
                <text y={height + 14} className={styles.word}>
                  {bar.tick}
                </text>
              )}
            </g>
          ))}
        </svg>
      )}
    </div>
  )
}

/** Room that a word needs before the next one. */
const ROOM = 88

const ticksThatFit = (bars: readonly StripBar[], step: number): Set<string> => {
  const kept = new Set<string>()
  let last = Number.NEGATIVE_INFINITY
  bars.forEach(({ key, tick }, index) => {
    if (!tick || index * step - last < ROOM || (bars.length - index) * step < ROOM - 20) return
    last = index * step
    kept.add(key)
  })
  return kept
}

type BarProps = {
  bar: StripBar
  width: number
  height: number
  share: number
  hue: string
  onPick: ((key: string) => void) | undefined
}

const Bar = ({ bar, width, height, share, hue, onPick }: BarProps) => {
  const tall = bar.value === 0 ? 1.5 : Math.max(4, share * (height - 2))
  const pick = onPick && bar.value > 0 ? () => onPick(bar.key) : undefined
  const live = pick && {
    tabIndex: 0,
    className: styles.bar,
    onClick: pick,
    onKeyDown: (event: React.KeyboardEvent) => {
      if (event.key !== 'Enter' && event.key !== ' ') return
      event.preventDefault()
      pick()
    },
  }
  return (
    <g role={pick ? 'button' : 'img'} aria-label={bar.label} {...live}>
      <title>{bar.label}</title>
      <rect width={width} height={height} fill="transparent" />
      <rect
        width={Math.max(1, width - 2)}
        y={height - tall}
        height={tall}
        fill={bar.value === 0 ? 'var(--line-strong)' : hue}
      />
    </g>
  )
}
