/**
 * One line of the mesh: a mission over the contract year, solid until today, dotted after, a knot per week whose radius
 * grows with its actes.
 */
export type TrameWeek = { key: string; actes: number; isPast: boolean; label: string }

const radius = (actes: number): number => (actes === 0 ? 0 : Math.min(4.6, 1.3 + 0.95 * Math.sqrt(actes)))

export const Trame = ({
  weeks,
  hue,
  label,
  width = 264,
}: {
  weeks: readonly TrameWeek[]
  hue: string
  label: string
  width?: number
}) => {
  const step = width / Math.max(1, weeks.length)
  const past = weeks.filter(({ isPast }) => isPast).length
  const today = past * step
  return (
    <svg width={width} height={48} role="img" aria-label={label} style={{ display: 'block', maxWidth: '100%' }}>
      <line x1={0} x2={today} y1={24} y2={24} stroke={hue} strokeWidth={1.5} />
      <line x1={today} x2={width} y1={24} y2={24} stroke={hue} strokeWidth={1.5} strokeDasharray="1.5 5" />
      <line x1={today} x2={today} y1={0} y2={48} stroke="var(--pine)" strokeWidth={1} opacity={0.55} />
      {weeks.map(({ key, actes, label: word }, index) =>
        actes === 0 ? null : (
          <circle
            key={key}
            cx={(index + 0.5) * step}
            cy={24}
            r={radius(actes)}
            fill={hue}
            stroke="var(--paper)"
            strokeWidth={0.8}
          >
            <title>{word}</title>
          </circle>
        ),
      )}
    </svg>
  )
}
