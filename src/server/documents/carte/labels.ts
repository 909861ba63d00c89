/** Where names stand on a map: the largest places first, each where it hides no other, moved a little if need be. */
import type { XY } from './projection.ts'

export type Wanted = { texte: string; at: XY; size: number; weight: number }
export type Placed = Wanted & { x: number; y: number }
type Box = { left: number; right: number; top: number; bottom: number }

/** Mean width of a letter of the title face, in its size. */
const LETTER = 0.5

const boxOf = ({ texte, size }: Wanted, [x, y]: XY): Box => {
  const half = (texte.length * size * LETTER) / 2
  return { left: x - half, right: x + half, top: y - size * 0.75, bottom: y + size * 0.35 }
}
const meets = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

const MOVES: readonly XY[] = [
  [0, 0],
  [0, -1],
  [0, 1],
  [0, -1.8],
  [0, 1.8],
  [1.5, 0],
  [-1.5, 0],
  [2, -1],
  [-2, -1],
  [2, 1],
  [-2, 1],
]

export const placeLabels = (wanted: readonly Wanted[], width: number, height: number): Placed[] => {
  const taken: Box[] = []
  const placed: Placed[] = []
  for (const label of [...wanted].sort((a, b) => b.weight - a.weight)) {
    for (const [dx, dy] of MOVES) {
      const [x, y] = [label.at[0] + dx * label.size, label.at[1] + dy * label.size]
      const box = boxOf(label, [x, y])
      const inside = box.left > 4 && box.right < width - 4 && box.top > 4 && box.bottom < height - 4
      if (!inside || taken.some((other) => meets(other, box))) continue
      taken.push(box)
      placed.push({ ...label, x: Math.round(x * 10) / 10, y: Math.round(y * 10) / 10 })
      break
    }
  }
  return placed
}

/** A point well inside a polygon: its centroid, or the middle of its widest crossing when that falls outside. */
export const insideOf = (ring: readonly XY[]): XY => {
  let [area, x, y] = [0, 0, 0]
  for (let index = 1; index < ring.length; index++) {
    const [[ax, ay], [bx, by]] = [ring[index - 1]!, ring[index]!]
    const cross = ax * by - bx * ay
    area += cross
    x += (ax + bx) * cross
    y += (ay + by) * cross
  }
  if (area === 0) return ring[0]!
  const [cx, cy]: XY = [x / (3 * area), y / (3 * area)]
  const crossings = ring
    .flatMap(([bx, by], index) => {
      const [ax, ay] = ring[index === 0 ? ring.length - 1 : index - 1]!
      return ay > cy !== by > cy ? [ax + ((cy - ay) / (by - ay)) * (bx - ax)] : []
    })
    .sort((a, b) => a - b)
  const spans = crossings.flatMap((left, index) =>
    index % 2 === 0 ? [[left, crossings[index + 1] ?? left] as XY] : [],
  )
  if (spans.some(([left, right]) => left <= cx && cx <= right) || spans.length === 0) return [cx, cy]
  const [left, right] = spans.reduce((best, span) => (span[1] - span[0] > best[1] - best[0] ? span : best))
  return [(left + right) / 2, cy]
}
