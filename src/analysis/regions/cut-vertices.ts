/**
 * Cut vertices of the graph of blocks (Hopcroft and Tarjan, 1973), with what hangs on each: the parts that its removal
 * cuts off and that have fewer inhabitants than the minimum. One depth-first walk, without recursion.
 */
import type { Blocks } from './blocks.ts'

export type HangingPart = { vertex: number; part: number[] }

type Walk = { order: Int32Array; rank: Int32Array; low: Int32Array; parent: Int32Array; below: Float64Array }

/** Blocks that are settled are taken as absent. */
export const hangingParts = (blocks: Blocks, settled: Uint8Array, min: number): HangingPart[] => {
  const walk: Walk = {
    order: new Int32Array(blocks.count),
    rank: new Int32Array(blocks.count).fill(-1),
    low: new Int32Array(blocks.count),
    parent: new Int32Array(blocks.count).fill(-1),
    below: new Float64Array(blocks.count),
  }
  const found: HangingPart[] = []
  let next = 0
  for (let root = 0; root < blocks.count; root++) {
    if (walk.rank[root] !== -1 || settled[root]) continue
    const from = next
    next = walkFrom(blocks, settled, walk, root, next)
    collect(blocks, walk, from, next, min, found)
  }
  return found
}

const walkFrom = (blocks: Blocks, settled: Uint8Array, walk: Walk, root: number, start: number): number => {
  const { graph } = blocks
  const at = Int32Array.from(graph.offset.subarray(0, graph.count))
  let next = start
  const enter = (b: number): void => {
    walk.rank[b] = walk.low[b] = next
    walk.order[next++] = b
    walk.below[b] = blocks.population[b]!
  }
  enter(root)
  let here = root
  while (here !== -1) {
    if (at[here]! < graph.offset[here + 1]!) {
      const near = graph.target[at[here]!++]!
      if (settled[near]) continue
      if (walk.rank[near] === -1) {
        walk.parent[near] = here
        enter(near)
        here = near
      } else walk.low[here] = Math.min(walk.low[here]!, walk.rank[near]!)
      continue
    }
    const up = walk.parent[here]!
    if (up !== -1) {
      walk.low[up] = Math.min(walk.low[up]!, walk.low[here]!)
      walk.below[up]! += walk.below[here]!
    }
    here = up
  }
  return next
}

/**
 * A child that reaches nothing above its parent hangs on it, with all below: a run of ranks. What is left of the
 * component, on the other side of a cut vertex, hangs too when it is small.
 */
const collect = (blocks: Blocks, walk: Walk, from: number, to: number, min: number, found: HangingPart[]): void => {
  const root = walk.order[from]!
  const whole = walk.below[root]!
  const last = lastRanks(walk, from, to)
  const cutBelow = new Map<number, { population: number; ranks: [number, number][] }>()
  for (let r = from + 1; r < to; r++) {
    const b = walk.order[r]!
    const vertex = walk.parent[b]!
    if (walk.low[b]! < walk.rank[vertex]!) continue
    const below = cutBelow.get(vertex) ?? { population: 0, ranks: [] }
    below.population += walk.below[b]!
    below.ranks.push([r, last[b]!])
    cutBelow.set(vertex, below)
    if (walk.below[b]! < min) found.push({ vertex, part: [...walk.order.subarray(r, last[b]! + 1)] })
  }
  for (const [vertex, { population, ranks }] of cutBelow) {
    if (vertex === root || whole - population - blocks.population[vertex]! >= min) continue
    const own = walk.rank[vertex]!
    const above: number[] = []
    for (let r = from; r < to; r++)
      if (r !== own && !ranks.some(([a, z]) => r >= a && r <= z)) above.push(walk.order[r]!)
    found.push({ vertex, part: above })
  }
}

/** The last rank in the subtree of each block. */
const lastRanks = (walk: Walk, from: number, to: number): Int32Array => {
  const last = new Int32Array(walk.rank.length)
  for (let r = to - 1; r >= from; r--) {
    const b = walk.order[r]!
    last[b] = Math.max(last[b]!, r)
    const up = walk.parent[b]!
    if (up !== -1) last[up] = Math.max(last[up]!, last[b]!)
  }
  return last
}
