/** Where the slots are, and where the call comes from. The list beside it says the same; the map only shows it. */
import { Link } from '@tanstack/react-router'
import { labelPoint, type Position } from '../../../../web/map/geometry.ts'
import { whichStay } from '../../../../web/map/keep-apart.ts'
import type { CreneauTrouve } from '../../contract.ts'
import { DESK } from '../labels.ts'
import styles from './desk-map.module.css'
import { boundsOf, layOutPills, type Projection, pathOf, projectionOf } from './project.ts'
import { type Commune, useTerritoire } from './use-communes.ts'
import { type DeskMapData, type MapCommune, useDeskMap } from './use-desk-map.ts'
import { useSize } from './use-size.ts'

type Props = {
  cptsId: string
  slots: readonly CreneauTrouve[]
  selected: string | null
  /** Where the call comes from. */
  from: Commune | undefined
  select: (creneauId: string) => void
}

export const DeskMap = ({ cptsId, slots, selected, from, select }: Props) => {
  const isEmpty = useTerritoire(cptsId).data?.analyse.unites.length === 0
  const map = useDeskMap(cptsId)
  const [ref, { width, height }] = useSize()
  const label = [DESK.mapLabel, from && DESK.mapCaller(from.label)].filter(Boolean).join('. ')
  if (isEmpty) return <NoGround />
  return (
    <div ref={ref} className={styles.place} data-land={map?.isSchematic || undefined}>
      {map && width > 0 && height > 0 && (
        <svg width={width} height={height} role="img" aria-label={label} className={styles.map}>
          <Drawing map={map} size={{ width, height }} slots={slots} selected={selected} from={from} select={select} />
        </svg>
      )}
      {from && <p className={styles.legend}>{DESK.mapCaller(from.label)}</p>}
    </div>
  )
}

const NoGround = () => (
  <p className={styles.noGround}>
    {DESK.noTerritoire} <Link to="/territoire">{DESK.drawTerritoire}</Link>
  </p>
)

type DrawingProps = Omit<Props, 'cptsId'> & { map: DeskMapData; size: { width: number; height: number } }

const Drawing = ({ map, size, slots, selected, from, select }: DrawingProps) => {
  const own = map.communes.filter(({ isOwn }) => isOwn)
  const placed = slots.flatMap(({ creneauId: id, lon, lat }, index) =>
    lon === null || lat === null ? [] : [{ id, number: index + 1, lon, lat }],
  )
  const bounds = frameOf(own, [
    ...placed.map(({ lon, lat }): Position => [lon, lat]),
    ...(from?.lon != null && from.lat != null ? [[from.lon, from.lat] as Position] : []),
  ])
  if (!bounds) return null
  const project = projectionOf(bounds, { ...size, padding: 26 })
  const pills = layOutPills(placed, project)
  const here = from?.lon != null && from.lat != null ? asideOf(project([from.lon, from.lat]), pills) : null
  return (
    <>
      <Ground communes={map.communes} project={project} isSchematic={map.isSchematic} />
      <Names communes={own} project={project} taken={[...pills, ...(here ? [{ x: here[0], y: here[1] }] : [])]} />
      {here && <Here at={here} />}
      {pills.map(({ id, number, x, y }) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: the list beside it has the keys
        <g
          key={id}
          transform={`translate(${x} ${y})`}
          className={styles.pill}
          data-on={id === selected || undefined}
          onClick={() => select(id)}
        >
          <circle r="11" />
          <text dy="4">{number}</text>
        </g>
      ))}
    </>
  )
}

/** The mark of the call stands above a number that has the same place. */
const asideOf = ([x, y]: [number, number], pills: readonly { x: number; y: number }[]): [number, number] =>
  pills.some((pill) => Math.hypot(pill.x - x, pill.y - y) < 20) ? [x, y - 22] : [x, y]

/** What matters now: where the call comes from and where the slots are; the whole territory when there is nothing. */
const frameOf = (own: readonly MapCommune[], points: readonly Position[]) =>
  points.length > 0
    ? boundsOf([], points)
    : boundsOf(
        own.flatMap(({ shape }) => (shape ? [shape] : [])),
        own.flatMap(({ at }) => (at ? [at] : [])),
      )

type GroundProps = { communes: readonly MapCommune[]; project: Projection; isSchematic: boolean }

/** The outline comes from a wide stroke under the communes: what is inside is covered again. */
const Ground = ({ communes, project, isSchematic }: GroundProps) => {
  const drawn = communes.flatMap(({ code, isOwn, shape }) =>
    shape ? [{ code, isOwn, d: pathOf(shape, project) }] : [],
  )
  const own = drawn.filter(({ isOwn }) => isOwn)
  return (
    <g data-schematic={isSchematic || undefined} className={styles.ground}>
      {drawn
        .filter(({ isOwn }) => !isOwn)
        .map(({ code, d }) => (
          <path key={code} d={d} className={styles.neighbour} />
        ))}
      {own.map(({ code, d }) => (
        <path key={code} d={d} className={styles.outline} />
      ))}
      {own.map(({ code, d }) => (
        <path key={code} d={d} className={styles.own} />
      ))}
    </g>
  )
}

type NamesProps = {
  communes: readonly MapCommune[]
  project: Projection
  taken: readonly { x: number; y: number }[]
}
const MARK = 13
const LETTER = 7.2

/** Numbers keep their place; the names that would cover one, or a larger commune, are left out. */
const Names = ({ communes, project, taken }: NamesProps) => {
  const names = [...communes]
    .sort((a, b) => b.population - a.population)
    .flatMap((commune) => {
      const at = commune.shape ? labelPoint(commune.shape) : commune.at
      if (!at) return []
      const [x, y] = project(at)
      const isBig = commune.population >= 12_000
      const half = (commune.nom.length * (isBig ? LETTER + 1 : LETTER)) / 2
      return [{ commune, x, y, isBig, half }]
    })
  const stay = whichStay([
    ...taken.map(({ x, y }) => ({ left: x - MARK, right: x + MARK, top: y - MARK, bottom: y + MARK })),
    ...names.map(({ x, y, half }) => ({ left: x - half, right: x + half, top: y - 12, bottom: y + 4 })),
  ]).slice(taken.length)
  return names
    .filter((_, index) => stay[index])
    .map(({ commune, x, y, isBig }) => (
      <text key={commune.code} x={x} y={y} className={styles.name} data-big={isBig || undefined}>
        {commune.nom}
      </text>
    ))
}

const Here = ({ at: [x, y] }: { at: [number, number] }) => (
  <g transform={`translate(${x} ${y})`} className={styles.here}>
    <circle r="8" />
    <circle r="2.500" />
  </g>
)
