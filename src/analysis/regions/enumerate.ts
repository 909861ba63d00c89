/** Every connected set of blocks within the bounds, each once, for small cases: the columns of an exact choice. */
import type { Blocks } from './blocks.ts'
import { type Bounds, loosest, maxFor, minFor } from './bounds.ts'

export type Candidates = {
  /** Blocks of each set, ascending. */
  sets: Int32Array[]
  /** Links kept inside each set, each pair once. */
  kept: Float64Array
}

/** Null when there are more than `limit` sets to look at: the case is not small. */
export const enumerateTerritories = (
  blocks: Blocks,
  settled: Uint8Array,
  bounds: Bounds,
  limit: number,
): Candidates | null => {
  const sets: Int32Array[] = []
  const kept: number[] = []
  let looked = 0
  const largest = loosest(bounds).max
  const inside = new Uint8Array(blocks.count)
  const known = new Uint8Array(blocks.count)
  const chosen: number[] = []

  /** Sets whose least block is `first`: a block is tried with all that can follow it, then closed to its sisters. */
  const grow = (
    first: number,
    open: readonly number[],
    inhabitants: number,
    weight: number,
    label: number,
  ): boolean => {
    if (++looked > limit) return false
    if (inhabitants >= minFor(bounds, label) && inhabitants <= maxFor(bounds, label)) {
      sets.push(Int32Array.from(chosen).sort())
      kept.push(weight)
    }
    for (let k = 0; k < open.length; k++) {
      const block = open[k]!
      const more = inhabitants + blocks.population[block]!
      const own = blocks.lock[block]!
      if (label >= 0 && own >= 0) continue
      const held = Math.max(label, own)
      if (more > (held < 0 ? largest : maxFor(bounds, held))) continue
      const fresh = neighboursToOpen(block, first)
      for (const b of fresh) known[b] = 1
      inside[block] = 1
      chosen.push(block)
      const fits = grow(first, [...open.slice(k + 1), ...fresh], more, weight + linksInside(block), held)
      chosen.pop()
      inside[block] = 0
      for (const b of fresh) known[b] = 0
      if (!fits) return false
    }
    return true
  }
  const neighboursToOpen = (block: number, first: number): number[] => {
    const { offset, target } = blocks.graph
    const found: number[] = []
    for (let e = offset[block]!; e < offset[block + 1]!; e++) {
      const near = target[e]!
      if (near > first && !known[near] && !settled[near]) found.push(near)
    }
    return found
  }
  const linksInside = (block: number): number => {
    const { offset, target, weight } = blocks.links
    let sum = 0
    for (let e = offset[block]!; e < offset[block + 1]!; e++) if (inside[target[e]!]) sum += weight[e]!
    return sum
  }

  for (let first = 0; first < blocks.count; first++) {
    if (settled[first] || blocks.population[first]! > largest) continue
    known.fill(0)
    known[first] = 1
    inside[first] = 1
    chosen.push(first)
    const open = neighboursToOpen(first, first)
    for (const b of open) known[b] = 1
    const fits = grow(first, open, blocks.population[first]!, 0, blocks.lock[first]!)
    chosen.pop()
    inside[first] = 0
    if (!fits) return null
  }
  return { sets, kept: Float64Array.from(kept) }
}
