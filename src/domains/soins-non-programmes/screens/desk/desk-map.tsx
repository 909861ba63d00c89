/** Where the slots are, and where the call comes from. The list beside it says the same; the map only shows it. */
import { useWidth } from '../../../../web/charts/use-width.ts'
import { labelPoint } from '../../../../web/map/geometry.ts'
import type { CreneauTrouve } from '../../contract.ts'
import { DESK } from '../labels.ts'
import styles from './desk-map.module.css'
import { boundsOf, layOutPills, type Projection, pathOf, projectionOf } from './project.ts'
import type { Commune } from './use-communes.ts'
import { type DeskMapData, type MapCommune, useDeskMap } from './use-desk-map.ts'

type Props = {
  cptsId: string
  slots: readonly CreneauTrouve[]
  selected: string | null
  /** Where the call comes from. */
  from: Commune | undefined
  select: (creneauId: string) => void
}
const HEIGHT = 236
const NAMED = 4000

export const DeskMap = ({ cptsId, slots, selected, from, select }: Props) => {
  const map = useDeskMap(cptsId)
  const [ref, width] = useWidth()
  const label = [DESK.mapLabel, from && DESK.mapCaller(from.label)].filter(Boolean).join('. ')
  return (
    <div ref={ref} className={styles.place} style={{ minHeight: HEIGHT }}>
      {map && width > 0 && (
        <svg width={width} height={HEIGHT} role="img" aria-label={label} className={styles.map}>
          <Drawing map={map} width={width} slots={slots} selected={selected} from={from} select={select} />
        </svg>
      )}
      {from && <p className={styles.legend}>{DESK.mapCaller(from.label)}</p>}
    </div>
  )
}

type DrawingProps = Omit<Props, 'cptsId'> & { map: DeskMapData; width: number }

const Drawing = ({ map, width, slots, selected, from, select }: DrawingProps) => {
  const own = map.communes.filter(({ isOwn }) => isOwn)
  const shapes = own.flatMap(({ shape }) => (shape ? [shape] : []))
  const points = own.flatMap(({ at }) => (at ? [at] : []))
  const bounds = boundsOf(shapes, points)
  if (!bounds) return null
  const project = projectionOf(bounds, { width, height: HEIGHT, padding: 16 })
  const placed = slots.flatMap(({ creneauId: id, lon, lat }, index) =>
    lon === null || lat === null ? [] : [{ id, number: index + 1, lon, lat }],
  )
  return (
    <>
      <Ground communes={map.communes} project={project} isSchematic={map.isSchematic} />
      {own
        .filter(({ population }) => population >= NAMED)
        .map((commune) => (
          <Name key={commune.code} commune={commune} project={project} />
        ))}
      {from?.lon != null && from.lat != null && <Here at={project([from.lon, from.lat])} />}
      {layOutPills(placed, project).map(({ id, number, x, y }) => (
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

const Name = ({ commune, project }: { commune: MapCommune; project: Projection }) => {
  const at = commune.shape ? labelPoint(commune.shape) : commune.at
  if (!at) return null
  const [x, y] = project(at)
  return (
    <text x={x} y={y + 22} className={styles.name} data-big={commune.population >= 12_000 || undefined}>
      {commune.nom}
    </text>
  )
}

const Here = ({ at: [x, y] }: { at: [number, number] }) => (
  <g transform={`translate(${x} ${y})`} className={styles.here}>
    <circle r="8" />
    <circle r="2.500" />
  </g>
)
