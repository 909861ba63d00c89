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
/** A cell never goes further than this from its point: on the coast or at the frontier nothing else would stop it. */
const REACH_KM = { least: 2.5, most: 9 }
const SIDES = 32

/** Sutherland and Hodgman: both polygons are convex, so the result is one polygon. */
const clip = (subject: readonly XY[], frame: readonly XY[]): XY[] => {
  let output: XY[] = [...subject]
  for (let i = 0; i < frame.length && output.length > 0; i++) {
    const from = frame[i]!
    const to = frame[(i + 1) % frame.length]!
    const side = (p: XY) => (to[0] - from[0]) * (p[1] - from[1]) - (to[1] - from[1]) * (p[0] - from[0])
    const input = output
    output = []
    for (let j = 0; j < input.length; j++) {
      const current = input[j]!
      const previous = input[(j + input.length - 1) % input.length]!
      const [now, before] = [side(current), side(previous)]
      if (now >= 0 !== before >= 0) {
        const t = before / (before - now)
        output.push([previous[0] + t * (current[0] - previous[0]), previous[1] + t * (current[1] - previous[1])])
      }
      if (now >= 0) output.push(current)
    }
  }
  return output
}

const disc = ([x, y]: XY, radius: number): XY[] =>
  Array.from({ length: SIDES }, (_, i) => {
    const angle = (2 * Math.PI * i) / SIDES
    return [x + radius * Math.cos(angle), y + radius * Math.sin(angle)]
  })

const round = (value: number): number => Math.round(value * 1e5) / 1e5

/** `complete` are the EPCI all of whose communes have a point of their own. */
export const schematicCells = (sites: readonly Site[], complete: ReadonlySet<string>): Cell[] => {
  const known = sites.filter((site) => site.position === 'propre')
  if (known.length < 3) return []
  const shrink = Math.cos((known[0]!.lat * Math.PI) / 180)
  const points = known.map((site): XY => [site.lon * shrink * KM_PER_DEGREE, site.lat * KM_PER_DEGREE])
  const delaunay = Delaunay.from(points)
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)]
  const voronoi = delaunay.voronoi([
    Math.min(...xs) - 50,
    Math.min(...ys) - 50,
    Math.max(...xs) + 50,
    Math.max(...ys) + 50,
  ])
  const reach = (index: number): number => {
    const [x, y] = points[index]!
    const distances = [...delaunay.neighbors(index)].map((other) =>
      Math.hypot(points[other]![0] - x, points[other]![1] - y),
    )
    const third = distances.sort((a, b) => a - b)[Math.min(2, distances.length - 1)] ?? REACH_KM.least
    return Math.min(REACH_KM.most, Math.max(REACH_KM.least, third))
  }
  return known.flatMap((site, index) => {
    if (!site.epci || !complete.has(site.epci)) return []
    // Both polygons turn the same way: the ring closes itself, its last point is dropped before clipping.
    const cell = voronoi.cellPolygon(index)?.slice(0, -1) as XY[] | undefined
    if (!cell) return []
    const ring = clip(orient(cell), disc(points[index]!, reach(index)))
    if (ring.length < 3) return []
    const back = ring.map(([x, y]): XY => [round(x / KM_PER_DEGREE / shrink), round(y / KM_PER_DEGREE)])
    return [{ code: site.code, ring: [...back, back[0]!] }]
  })
}

/** Counter-clockwise, as the disc is. */
const orient = (ring: XY[]): XY[] => {
  const area = ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length]!
    return sum + x * nextY - nextX * y
  }, 0)
  return area < 0 ? [...ring].reverse() : ring
}
