/**
 * Schematic outlines while the official ones are not there: each commune gets the ground nearer to its point than to any
 * other's. Drawn only where every commune of the same EPCI has a point of its own, and labelled « contours schématiques ».
 * They are for the eye: contiguity and holes are never read on them.
 */
import { Delaunay } from 'd3-delaunay'
import type { PositionQuality } from '../rules/positions.ts'

export type Site = { code: string; lon: number; lat: number; position: PositionQuality; epci: string | null }
export type Cell = { code: string; ring: [number, number][] }
type XY = [number, number]

const KM_PER_DEGREE = 111.2
/** Ground further than this from every known point is nobody's: the sea, a frontier, communes without a point. */
const REACH_KM = 5
/** That empty ground is sown with points of nobody, so that cells stop there and still share their borders exactly. */
const GRAIN_KM = 1.6

const round = (value: number): number => Math.round(value * 1e5) / 1e5

/** Points of nobody, in staggered rows, wherever no known point is within reach. */
const emptyGround = (points: readonly XY[], find: (x: number, y: number) => number): XY[] => {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const found: XY[] = []
  const far = 2 * REACH_KM
  for (let y = Math.min(...ys) - far, row = 0; y <= Math.max(...ys) + far; y += GRAIN_KM * 0.87, row++) {
    for (let x = Math.min(...xs) - far + (row % 2) * (GRAIN_KM / 2); x <= Math.max(...xs) + far; x += GRAIN_KM) {
      const [nearX, nearY] = points[find(x, y)]!
      if (Math.hypot(nearX - x, nearY - y) > 2 * REACH_KM * 0.8) found.push([x, y])
    }
  }
  return found
}

/** `complete` are the EPCI all of whose communes have a point of their own. */
export const schematicCells = (sites: readonly Site[], complete: ReadonlySet<string>): Cell[] => {
  const known = sites.filter((site) => site.position === 'propre')
  if (known.length === 0) return []
  const shrink = Math.cos((known[0]!.lat * Math.PI) / 180)
  const points = known.map((site): XY => [site.lon * shrink * KM_PER_DEGREE, site.lat * KM_PER_DEGREE])
  const near = Delaunay.from(points)
  const all = [...points, ...emptyGround(points, (x, y) => near.find(x, y))]
  const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)]
  const frame: [number, number, number, number] = [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)]
  const voronoi = Delaunay.from(all).voronoi(frame)
  return known.flatMap((site, index) => {
    const cell = site.epci && complete.has(site.epci) ? voronoi.cellPolygon(index) : null
    if (!cell) return []
    const ring = (cell as XY[]).map(([x, y]): XY => [round(x / KM_PER_DEGREE / shrink), round(y / KM_PER_DEGREE)])
    return [{ code: site.code, ring }]
  })
}
