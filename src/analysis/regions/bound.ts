/**
 * A ceiling on what any division of the same number of territories, within the bounds, can keep inside. It ignores
 * contiguity, so it is above the best; the gap to it is proved, whatever made the division.
 *
 * A unit of p inhabitants in a territory of c can keep at most g(c): its links to others, the densest for their
 * inhabitants first, until c - p inhabitants are taken (a fractional knapsack, each link counted half at either end).
 * Over the units of one territory, p / c adds up to 1; over a division of P territories, to P. So for any λ ≥ 0
 *
 *     Σ g(c) ≤ Σ max over c in [min, max] of (g(c) + λ p / c) - λ P
 *
 * and the least right side over λ is the ceiling. g is linear between two links, so the maximum is at a link or at an end.
 */
import type { Prepared } from './forced.ts'

/** For each block: its possible populations of territory and what it keeps then, in rows. */
type Curves = { offset: Int32Array; capacity: Float64Array; kept: Float64Array }

/**
 * The ceiling of the links kept between blocks, each pair once, for `open` territories beside the settled ones. What
 * blocks keep by themselves comes on top: see `measureCeiling`.
 */
export const ceilingOfLinks = (
  prepared: Prepared,
  bounds: { min: number; max: number },
  component: Int32Array,
  open: number,
): number => {
  const curves = drawCurves(prepared, bounds, component)
  const { population } = prepared.blocks
  const value = (lambda: number): number => {
    let sum = -lambda * open
    for (let b = 0; b < population.length; b++) {
      let best = 0
      for (let k = curves.offset[b]!; k < curves.offset[b + 1]!; k++)
        best = Math.max(best, curves.kept[k]! + (lambda * population[b]!) / curves.capacity[k]!)
      sum += best
    }
    return sum
  }
  // A territory of nobody would count for none in the sum of p / c: without a minimum, the number says nothing.
  return bounds.min > 0 ? leastOf(value, curves.kept) : value(0)
}

const drawCurves = (
  { blocks, settled }: Prepared,
  { min, max }: { min: number; max: number },
  of: Int32Array,
): Curves => {
  const offset = new Int32Array(blocks.count + 1)
  const capacity: number[] = []
  const kept: number[] = []
  for (let b = 0; b < blocks.count; b++) {
    if (settled[b] === 0) drawCurve(b, capacity, kept)
    offset[b + 1] = capacity.length
  }
  return { offset, capacity: Float64Array.from(capacity), kept: Float64Array.from(kept) }

  function drawCurve(b: number, capacities: number[], keeps: number[]): void {
    const { links, population } = blocks
    const items: { inhabitants: number; half: number }[] = []
    for (let e = links.offset[b]!; e < links.offset[b + 1]!; e++) {
      const other = links.target[e]!
      if (settled[other] !== 0 || of[other] !== of[b] || population[b]! + population[other]! > max) continue
      items.push({ inhabitants: population[other]!, half: links.weight[e]! / 2 })
    }
    items.sort((x, y) => y.half * x.inhabitants - x.half * y.inhabitants)
    const least = Math.max(min, population[b]!, 1)
    let taken = population[b]!
    let sum = 0
    let reached = false
    const note = (c: number, value: number): void => {
      capacities.push(c)
      keeps.push(value)
    }
    for (const { inhabitants, half } of items) {
      const after = taken + inhabitants
      if (!reached && after >= least) {
        note(least, sum + (inhabitants === 0 ? half : (half * (least - taken)) / inhabitants))
        reached = true
      }
      if (after > max) {
        note(max, sum + (half * (max - taken)) / inhabitants)
        return
      }
      taken = after
      sum += half
      if (reached) note(taken, sum)
    }
    if (!reached) note(least, sum)
    note(max, sum)
  }
}

/** Golden section on a convex function from 0 to where more cannot help. */
const leastOf = (value: (lambda: number) => number, kept: Float64Array): number => {
  const ratio = (Math.sqrt(5) - 1) / 2
  let low = 0
  let high = kept.reduce((sum, one) => sum + one, 0) + 1
  let best = value(0)
  let x = high - ratio * (high - low)
  let y = low + ratio * (high - low)
  let fx = value(x)
  let fy = value(y)
  for (let turn = 0; turn < 90; turn++) {
    best = Math.min(best, fx, fy)
    if (fx <= fy) {
      high = y
      y = x
      fy = fx
      x = high - ratio * (high - low)
      fx = value(x)
    } else {
      low = x
      x = y
      fx = fy
      y = low + ratio * (high - low)
      fy = value(y)
    }
  }
  return best
}
