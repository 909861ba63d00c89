/** Who shares a border with whom, read on the raw outlines: two units are adjacent when they have a segment in common. */
import type { Pair } from '../rules/graphe.ts'
import type { Outline } from './parse-contours.ts'

/** Coordinates are rounded to five decimals (about a metre), so that the same border is the same numbers on both sides. */
const GRID = 1e5
const METRES_PER_DEGREE = 111_194.9
export type IntPoint = readonly [number, number]
/** `[x1, y1, x2, y2, …]`, four numbers a segment, in units of the grid. */
export type Segments = number[]

export const toGrid = (point: readonly number[]): IntPoint => [
  Math.round(point[0]! * GRID),
  Math.round(point[1]! * GRID),
]

const lengthOf = (x1: number, y1: number, x2: number, y2: number): number => {
  const shrink = Math.cos((((y1 + y2) / 2 / GRID) * Math.PI) / 180)
  return (Math.hypot((x2 - x1) * shrink, y2 - y1) / GRID) * METRES_PER_DEGREE
}

const pointId = (x: number, y: number): number => (x + 1.8e7) * 1.8e7 + (y + 9e6)
const segmentId = (x1: number, y1: number, x2: number, y2: number): string => {
  const [a, b] = [pointId(x1, y1), pointId(x2, y2)]
  return a < b ? `${a} ${b}` : `${b} ${a}`
}

const forEachSegment = (outline: Outline, visit: (x1: number, y1: number, x2: number, y2: number) => void): void => {
  const polygons = outline.geometry.type === 'Polygon' ? [outline.geometry.coordinates] : outline.geometry.coordinates
  for (const ring of polygons.flat()) {
    let previous: IntPoint | undefined
    for (const position of ring) {
      const point = toGrid(position)
      if (previous && (previous[0] !== point[0] || previous[1] !== point[1]))
        visit(previous[0], previous[1], point[0], point[1])
      previous = point
    }
  }
}

class Lengths {
  readonly pairs = new Map<string, Pair>()
  add(one: string, other: string, metres: number): void {
    const [a, b] = one < other ? [one, other] : [other, one]
    const key = `${a} ${b}`
    const pair = this.pairs.get(key) ?? { a, b, longueur: 0 }
    pair.longueur += metres
    this.pairs.set(key, pair)
  }
  list(): Pair[] {
    return [...this.pairs.values()]
      .map((pair) => ({ ...pair, longueur: Math.round(pair.longueur) }))
      .sort((x, y) => x.a.localeCompare(y.a) || x.b.localeCompare(y.b))
  }
}

export type Borders = {
  pairs: Pair[]
  /** What nobody of this set shares, by unit, with its length in metres. */
  outer: Map<string, { segments: Segments; metres: number }>
}

/** `known` are outer borders kept from earlier imports: a segment met there is a border between the two sets. */
export const findBorders = (
  outlines: readonly Outline[],
  known: readonly { code: string; bord: Segments }[],
): Borders => {
  const lengths = new Lengths()
  const first = new Map<string, { code: string; segment: [number, number, number, number]; shared: boolean }>()
  for (const outline of outlines) {
    forEachSegment(outline, (x1, y1, x2, y2) => {
      const key = segmentId(x1, y1, x2, y2)
      const earlier = first.get(key)
      if (!earlier) first.set(key, { code: outline.code, segment: [x1, y1, x2, y2], shared: false })
      else if (earlier.code !== outline.code) {
        earlier.shared = true
        lengths.add(earlier.code, outline.code, lengthOf(x1, y1, x2, y2))
      }
    })
  }
  const elsewhere = new Map<string, string>()
  for (const { code, bord } of known)
    for (let i = 0; i + 3 < bord.length; i += 4)
      elsewhere.set(segmentId(bord[i]!, bord[i + 1]!, bord[i + 2]!, bord[i + 3]!), code)
  const outer: Borders['outer'] = new Map(outlines.map(({ code }) => [code, { segments: [], metres: 0 }]))
  for (const [key, { code, segment, shared }] of first) {
    if (shared) continue
    const metres = lengthOf(...segment)
    const across = elsewhere.get(key)
    if (across) lengths.add(code, across, metres)
    const mine = outer.get(code)!
    mine.segments.push(...segment)
    mine.metres += metres
  }
  return { pairs: lengths.list(), outer }
}
