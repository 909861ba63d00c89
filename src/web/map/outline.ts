import type { MultiLineString } from 'geojson'
import type { Position, Shape } from './geometry.ts'

const PRECISION = 1e6
const nameOf = ([x, y]: Position): string => `${Math.round(x * PRECISION)},${Math.round(y * PRECISION)}`

/**
 * The outline of a group of communes: the edges that only one of them has. It relies on borders that share their
 * points, which is how contours are stored.
 */
export const outlineOf = (shapes: readonly Shape[]): MultiLineString => {
  const edges = new Map<string, { from: Position; to: Position } | null>()
  for (const shape of shapes) {
    const rings = (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()) as Position[][]
    for (const ring of rings) countEdges(ring, edges)
  }
  return { type: 'MultiLineString', coordinates: chain([...edges.values()].filter((edge) => edge !== null)) }
}

const countEdges = (ring: readonly Position[], edges: Map<string, { from: Position; to: Position } | null>): void => {
  for (let i = 0; i + 1 < ring.length; i += 1) {
    const [from, to] = [ring[i]!, ring[i + 1]!]
    const [a, b] = [nameOf(from), nameOf(to)]
    if (a === b) continue
    const name = a < b ? `${a} ${b}` : `${b} ${a}`
    edges.set(name, edges.has(name) ? null : { from, to })
  }
}

/** Joins edges end to end, so that corners are round and the stroke is whole. */
const chain = (edges: readonly { from: Position; to: Position }[]): Position[][] => {
  const starting = new Map<string, { from: Position; to: Position }[]>()
  for (const edge of edges) starting.set(nameOf(edge.from), [...(starting.get(nameOf(edge.from)) ?? []), edge])
  const used = new Set<object>()
  const lines: Position[][] = []
  for (const first of edges) {
    if (used.has(first)) continue
    const line = [first.from]
    for (let edge: typeof first | undefined = first; edge && !used.has(edge); ) {
      used.add(edge)
      line.push(edge.to)
      edge = starting.get(nameOf(edge.to))?.find((next) => !used.has(next))
    }
    lines.push(line)
  }
  return lines
}
