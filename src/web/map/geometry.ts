/** Plain geometry of the screen: enough for a lasso and a frame, in degrees. */
import type { MultiPolygon, Polygon } from 'geojson'

export type Position = [longitude: number, latitude: number]
export type Ring = readonly Position[]
export type Shape = Polygon | MultiPolygon
export type Bounds = [Position, Position]

/** Even-odd rule. A point on the border may fall on either side. */
export const isInside = ([x, y]: Position, ring: Ring): boolean => {
  let inside = false
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) inside = !inside
  }
  return inside
}

const ringsOf = (shape: Shape): Position[][] =>
  (shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()) as Position[][]

export const boundsOf = (shapes: readonly Shape[], points: readonly Position[] = []): Bounds | null => {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of [...shapes.flatMap(ringsOf).flat(), ...points]) {
    west = Math.min(west, x)
    south = Math.min(south, y)
    east = Math.max(east, x)
    north = Math.max(north, y)
  }
  return west === Infinity
    ? null
    : [
        [west, south],
        [east, north],
      ]
}

const areaOf = (ring: Ring): number => {
  let sum = 0
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1)
    sum += ring[j]![0] * ring[i]![1] - ring[i]![0] * ring[j]![1]
  return sum / 2
}

/** Where the name of a commune stands: the widest place of its largest part, at middle height. */
export const labelPoint = (shape: Shape): Position => {
  const outers = shape.type === 'Polygon' ? [shape.coordinates[0]] : shape.coordinates.map((polygon) => polygon[0])
  const ring = (outers as Position[][]).reduce((largest, one) =>
    Math.abs(areaOf(one)) > Math.abs(areaOf(largest)) ? one : largest,
  )
  const bounds = boundsOf([{ type: 'Polygon', coordinates: [ring as number[][]] }])!
  let best: { at: Position; width: number } = { at: ring[0]!, width: -1 }
  for (const share of [0.5, 0.4, 0.6, 0.3, 0.7]) {
    const y = bounds[0][1] + (bounds[1][1] - bounds[0][1]) * share
    const run = widestRun(ring, y)
    if (run && run.width > best.width * 1.25) best = { at: [run.middle, y], width: run.width }
  }
  return best.at
}

const widestRun = (ring: Ring, y: number): { middle: number; width: number } | null => {
  const crossings: number[] = []
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [xi, yi] = ring[i]!
    const [xj, yj] = ring[j]!
    if (yi > y !== yj > y) crossings.push(((xj - xi) * (y - yi)) / (yj - yi) + xi)
  }
  crossings.sort((a, b) => a - b)
  let best: { middle: number; width: number } | null = null
  for (let i = 0; i + 1 < crossings.length; i += 2) {
    const [from, to] = [crossings[i]!, crossings[i + 1]!]
    if (!best || to - from > best.width) best = { middle: (from + to) / 2, width: to - from }
  }
  return best
}
