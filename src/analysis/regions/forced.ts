/**
 * What the bounds alone decide, before any search, each with its proof:
 * - a component with fewer inhabitants than the minimum can only be one territory, under it (« isolated »);
 * - behind a unit whose removal cuts off fewer inhabitants than the minimum, those are with that unit, whatever the division;
 * - units so held together with more inhabitants than the maximum can only be over it (« too-large »); what they enclose
 *   and is too small to stand alone goes with them.
 */
import { type Blocks, buildBlocks } from './blocks.ts'
import { type Bounds, boundsOf, leastMin, loosest, maxFor } from './bounds.ts'
import { hangingParts } from './cut-vertices.ts'
import { createSets, type DisjointSets, rootOf, unite } from './disjoint-sets.ts'
import { componentsOf } from './graph.ts'
import type { RegionsProblem } from './problem.ts'

/** Whether a block is a whole territory by itself, and why. */
export const FREE = 0
export const ISOLATED = 1
export const TOO_LARGE = 2

export type Prepared = { blocks: Blocks; settled: Uint8Array }

export const prepareBlocks = (problem: RegionsProblem): Prepared => {
  const sets = createSets(problem.population.length)
  uniteLocks(problem, sets)
  const bounds = boundsOf(problem)
  for (;;) {
    const blocks = buildBlocks(problem, sets)
    const settled = settle(blocks, bounds)
    const pairs = forcedPairs(blocks, settled, bounds)
    if (!unitePairs(blocks, pairs, sets)) return { blocks, settled }
  }
}

const uniteLocks = ({ lock }: RegionsProblem, sets: DisjointSets): void => {
  const first = new Map<number, number>()
  lock?.forEach((label, i) => {
    if (label < 0) return
    const start = first.get(label)
    if (start === undefined) first.set(label, i)
    else unite(sets, start, i)
  })
}

/** Two pairs, each right by itself, may bring two locks together: the second one is left out. */
const unitePairs = (blocks: Blocks, pairs: readonly [number, number][], sets: DisjointSets): boolean => {
  const first = firstUnits(blocks)
  const lockOf = new Map<number, number>()
  blocks.lock.forEach((label, b) => {
    if (label >= 0) lockOf.set(rootOf(sets, first[b]!), label)
  })
  let changed = false
  for (const [a, b] of pairs) {
    const locks = [lockOf.get(rootOf(sets, first[a]!)), lockOf.get(rootOf(sets, first[b]!))]
    if (locks[0] !== undefined && locks[1] !== undefined && locks[0] !== locks[1]) continue
    changed = unite(sets, first[a]!, first[b]!) || changed
    const label = locks[0] ?? locks[1]
    if (label !== undefined) lockOf.set(rootOf(sets, first[a]!), label)
  }
  return changed
}

const firstUnits = (blocks: Blocks): Int32Array => {
  const first = new Int32Array(blocks.count).fill(-1)
  blocks.of.forEach((block, unit) => {
    if (first[block] === -1) first[block] = unit
  })
  return first
}

const settle = (blocks: Blocks, bounds: Bounds): Uint8Array => {
  const largest = loosest(bounds).max
  const settled = new Uint8Array(blocks.count)
  const { of, count } = componentsOf(blocks.graph)
  const { inhabitants, locked } = sumBy(of, count, blocks)
  for (let b = 0; b < blocks.count; b++) {
    const label = blocks.lock[b]!
    const locks = locked[of[b]!]!
    if (blocks.population[b]! > (label < 0 ? largest : maxFor(bounds, label))) settled[b] = TOO_LARGE
    else if (inhabitants[of[b]!]! < leastMin(bounds, locks) && locks.size < 2) settled[b] = ISOLATED
  }
  return settled
}

const sumBy = (of: Int32Array, count: number, blocks: Blocks) => {
  const inhabitants = new Float64Array(count)
  const locked: Set<number>[] = Array.from({ length: count }, () => new Set())
  of.forEach((part, b) => {
    if (part < 0) return
    inhabitants[part]! += blocks.population[b]!
    if (blocks.lock[b]! >= 0) locked[part]!.add(blocks.lock[b]!)
  })
  return { inhabitants, locked }
}

/** Pairs of blocks that belong together; two locks are never brought together. */
const forcedPairs = (blocks: Blocks, settled: Uint8Array, bounds: Bounds): [number, number][] => {
  const pairs: [number, number][] = []
  const isolated = settled.map((why) => (why === ISOLATED ? 0 : 1))
  joinParts(blocks, isolated, () => -1, pairs, bounds)
  const large = settled.map((why) => (why === TOO_LARGE ? 1 : 0))
  joinParts(blocks, large, (part, of) => strongestOutside(blocks, large, part, of), pairs, bounds)
  for (const { vertex, part } of hangingParts(blocks, settled, bounds.min)) {
    const locks = new Set([vertex, ...part].map((b) => blocks.lock[b]!).filter((label) => label >= 0))
    if (locks.size > 1 || inhabitantsOf(blocks, part) >= leastMin(bounds, locks)) continue
    for (const b of part) pairs.push([vertex, b])
  }
  return pairs
}

const inhabitantsOf = (blocks: Blocks, list: readonly number[]): number =>
  list.reduce((sum, b) => sum + blocks.population[b]!, 0)

/** Components, without the blocks to skip, that are too small: each in one block, with an outside block if there is one. */
const joinParts = (
  blocks: Blocks,
  skip: Uint8Array,
  anchorOf: (part: number, of: Int32Array) => number,
  pairs: [number, number][],
  bounds: Bounds,
): void => {
  const { of, count } = componentsOf(blocks.graph, skip)
  const { inhabitants, locked } = sumBy(of, count, blocks)
  const first = new Int32Array(count).fill(-1)
  for (let b = 0; b < blocks.count; b++) {
    const part = of[b]!
    if (part < 0 || locked[part]!.size > 1 || inhabitants[part]! >= leastMin(bounds, locked[part]!)) continue
    if (first[part] !== -1) pairs.push([first[part]!, b])
    else {
      first[part] = b
      const anchor = anchorOf(part, of)
      const free = anchor >= 0 && (blocks.lock[anchor]! < 0 || locked[part]!.size === 0)
      if (free) pairs.push([anchor, b])
    }
  }
}

const strongestOutside = (blocks: Blocks, skip: Uint8Array, part: number, of: Int32Array): number => {
  let best = -1
  let strength = -1
  const { graph, borderWeight } = blocks
  for (let b = 0; b < blocks.count; b++) {
    if (of[b] !== part) continue
    for (let e = graph.offset[b]!; e < graph.offset[b + 1]!; e++) {
      if (!skip[graph.target[e]!] || borderWeight[e]! <= strength) continue
      best = graph.target[e]!
      strength = borderWeight[e]!
    }
  }
  return best
}
