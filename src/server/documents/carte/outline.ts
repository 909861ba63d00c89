/** The outer border of several polygons that share their inner ones: the edges that only one of them has. */
import type { LonLat } from './projection.ts'

const keyOf = ([lon, lat]: LonLat): string => `${lon.toFixed(6)},${lat.toFixed(6)}`

type Edge = { from: LonLat; to: LonLat }

const loneEdges = (rings: readonly (readonly LonLat[])[]): Edge[] => {
  const edges = new Map<string, Edge | null>()
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index++) {
      const [from, to] = [ring[index - 1]!, ring[index]!]
      const [a, b] = [keyOf(from), keyOf(to)]
      if (a === b) continue
      const key = a < b ? `${a} ${b}` : `${b} ${a}`
      edges.set(key, edges.has(key) ? null : { from, to })
    }
  }
  return [...edges.values()].filter((edge) => edge !== null)
}

/** Edges one after another, as far as they follow. */
export const outlineOf = (rings: readonly (readonly LonLat[])[]): LonLat[][] => {
  const touching = new Map<string, Set<Edge>>()
  const touch = (point: LonLat, edge: Edge) => {
    const key = keyOf(point)
    if (!touching.has(key)) touching.set(key, new Set())
    touching.get(key)!.add(edge)
  }
  const left = new Set(loneEdges(rings))
  for (const edge of left) for (const point of [edge.from, edge.to]) touch(point, edge)
  const lines: LonLat[][] = []
  for (const first of left) {
    left.delete(first)
    const line = [first.from, first.to]
    for (;;) {
      const end = keyOf(line.at(-1)!)
      const next = [...touching.get(end)!].find((edge) => left.has(edge))
      if (!next) break
      left.delete(next)
      line.push(keyOf(next.from) === end ? next.to : next.from)
    }
    lines.push(line)
  }
  return lines
}
