/**
 * One line of the mesh: a mission over the contract year, solid until today, dotted after, a knot per week that grows
 * with its actes, an amber tick per legal date. The line of today runs through all the rows of the board.
 */
import { count } from '../../kernel/french.ts'
import { layOutTrame, type TrameInput } from './trame-layout.ts'

type Props = Omit<TrameInput, 'width'> & { hue: string; label: string; width?: number; height?: number }

export const Trame = ({ hue, label, width = 264, height = 48, ...input }: Props) => {
  const { today, knots, ticks } = layOutTrame({ ...input, width })
  const y = height / 2
  return (
    <svg
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      style={{ display: 'block', maxWidth: '100%' }}
    >
      <line x1={0} x2={today} y1={y} y2={y} stroke={hue} strokeWidth={1.5} />
      <line x1={today} x2={width} y1={y} y2={y} stroke={hue} strokeWidth={1.5} strokeDasharray="1.5 5" />
      {ticks.map(({ key, x, libelle }) => (
        <rect
          key={key}
          x={x - 1.5}
          y={y - 10}
          width={3}
          height={20}
          fill="var(--amber)"
          stroke="var(--amber-deep)"
          strokeWidth={0.6}
        >
          <title>{libelle}</title>
        </rect>
      ))}
      <line x1={today} x2={today} y1={0} y2={height} stroke="var(--pine)" strokeWidth={1} opacity={0.5} />
      {knots.map(({ key, x, radius, nombre }) => (
        <circle key={key} cx={x} cy={y} r={radius} fill={hue} stroke="var(--paper)" strokeWidth={0.8}>
          <title>{count(nombre, 'acte')}</title>
        </circle>
      ))}
    </svg>
  )
}
