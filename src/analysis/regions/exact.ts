/**
 * The best division of a small case, proved: every possible territory is listed, and a solver of integer programs chooses
 * which of them cover each unit once and keep most inside (set partitioning; for districting, Mehrotra, Johnson and
 * Nemhauser, 1998). Contiguity is in the list, so the program has no constraint for it.
 */

import { boundsOf, closeBorders } from './bounds.ts'
import { type Design, describe, designTerritories, settledCount } from './design.ts'
import { type Candidates, enumerateTerritories } from './enumerate.ts'
import { type Prepared, prepareBlocks } from './forced.ts'
import { componentsOf } from './graph.ts'
import { checkProblem, type RegionsProblem } from './problem.ts'
import { createState, moveBlock } from './state.ts'

/** Choose columns so that each row is covered once and, when `picks` is given, exactly that many are chosen. */
export type Partitioning = {
  rows: number
  /** Rows of each column, ascending. */
  columns: readonly Int32Array[]
  gain: Float64Array
  picks?: number
  /** The gain of a choice that is known: a better one is looked for, this one kept otherwise. */
  known?: { chosen: readonly number[]; gain: number }
}
/** The columns of an optimal choice, proved; null when there is none. */
export type PartitioningSolver = (partitioning: Partitioning) => readonly number[] | null

export type Exact =
  | { outcome: 'optimal'; design: Design; candidates: number }
  | { outcome: 'infeasible'; candidates: number }
  | { outcome: 'too-large' }

/** Sets looked at: some twenty units. More would ask the solver for hours. */
const LIMIT = 100_000

export const designExactly = (
  given: RegionsProblem,
  solve: PartitioningSolver,
  options: { count?: number; limit?: number /** Of the search that starts it. */; shakes?: number } = {},
): Exact => {
  checkProblem(given)
  const problem = closeBorders(given)
  const bounds = boundsOf(problem)
  const prepared = prepareBlocks(problem)
  const { blocks, settled } = prepared
  const listed = enumerateTerritories(blocks, settled, bounds, options.limit ?? LIMIT)
  if (!listed) return { outcome: 'too-large' }
  const candidates = problem.lock ? keepWhole(problem, prepared, listed) : listed
  const rowOf = numberOpen(settled)
  const start = designTerritories(problem, options)
  const known = columnsOf(prepared, candidates, start)
  const chosen = solve({
    rows: blocks.count - settledCount(prepared),
    columns: candidates.sets.map((set) => set.map((block) => rowOf[block]!)),
    gain: candidates.kept,
    ...(options.count === undefined ? {} : { picks: options.count - settledCount(prepared) }),
    ...(known ? { known } : {}),
  })
  if (!chosen) return { outcome: 'infeasible', candidates: candidates.sets.length }
  const state = createState(blocks, settled, bounds, () => 0)
  for (const column of chosen)
    for (const block of candidates.sets[column]!) moveBlock(state, block, candidates.sets[column]![0]!)
  const design = describe(problem, prepared, state, { countReached: true, stopped: false })
  return { outcome: 'optimal', design, candidates: candidates.sets.length }
}

/** A lock may hold units that do not touch: sets of blocks that touch, and whose units are in pieces all the same. */
const keepWhole = ({ graph }: RegionsProblem, { blocks }: Prepared, { sets, kept }: Candidates): Candidates => {
  const units: number[][] = Array.from({ length: blocks.count }, () => [])
  blocks.of.forEach((block, unit) => {
    units[block]!.push(unit)
  })
  const isWhole = sets.map((set) => {
    const outside = new Uint8Array(graph.count).fill(1)
    for (const block of set) for (const unit of units[block]!) outside[unit] = 0
    return componentsOf(graph, outside).count === 1
  })
  return { sets: sets.filter((_, k) => isWhole[k]), kept: kept.filter((_, k) => isWhole[k]) }
}

/** A division that the search found, as columns; undefined when it is not within what was asked. */
const columnsOf = ({ blocks, settled }: Prepared, { sets, kept }: Candidates, design: Design) => {
  if (!design.countReached) return undefined
  const rank = new Map(sets.map((set, column) => [set.join(), column]))
  const members = new Map<number, Set<number>>()
  blocks.of.forEach((block, unit) => {
    if (settled[block]) return
    const territory = design.territory[unit]!
    members.set(territory, (members.get(territory) ?? new Set()).add(block))
  })
  const chosen = [...members.values()].map((set) => rank.get([...set].sort((x, y) => x - y).join()))
  if (chosen.some((column) => column === undefined)) return undefined
  const columns = chosen as number[]
  return { chosen: columns, gain: columns.reduce((sum, column) => sum + kept[column]!, 0) }
}

const numberOpen = (settled: Uint8Array): Int32Array => {
  let next = 0
  return Int32Array.from(settled, (why) => (why ? -1 : next++))
}
