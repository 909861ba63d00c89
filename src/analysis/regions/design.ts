/**
 * Proposes territories: every unit in one, each in one piece, within bounds of population, that keep as much flow inside
 * as the search finds. The problem is NP-hard (districting with contiguity), so this is a heuristic: agglomeration in the
 * manner of Intramax (Masser and Brown, 1975), moves along borders with a check of contiguity, recombination by spanning
 * trees (DeFord, Duchin and Solomon, 2021). `bound.ts` says how far from the best it can be at most; `exact.ts` solves
 * small cases to the end.
 *
 * Containment never falls when territories merge: ask for a number or a floor, and publish the number with the figure.
 * Without either, the division is a fine one: a territory stops growing once it reaches the minimum.
 */

import { createRandom } from '../random.ts'
import { reachMinimum } from './agglomerate.ts'
import { boundsOf, closeBorders } from './bounds.ts'
import { mergeDown } from './fewer.ts'
import { type Prepared, prepareBlocks, TOO_LARGE } from './forced.ts'
import { type Containment, measureContainment } from './measure.ts'
import { splitUp } from './more.ts'
import { checkProblem, type RegionsProblem } from './problem.ts'
import { type Progress, refine } from './refine.ts'
import { repair } from './repair.ts'
import { createState, type State } from './state.ts'
import { listViolations, type Violation } from './violations.ts'

export type DesignOptions = {
  /** Territories wanted, those that the bounds impose included. */
  count?: number
  /** The same seed gives the same division, whatever the machine. */
  seed?: number
  /** Sweeps of recombination at most. */
  sweeps?: number
  /** Shakes at most, after the sweeps; by default, as many as the size of the case is worth. */
  shakes?: number
  progress?: Progress
}

export type Design = {
  /** The territory of each unit, numbered from 0 in order of their first unit. */
  territory: Int32Array
  count: number
  containment: Containment
  violations: Violation[]
  /** False when the bounds or the search did not allow the number asked. */
  countReached: boolean
  stopped: boolean
}

/** See `reachMinimum`; below zero, the most populated neighbours are favoured. */
const BALANCES = [1, 0.5, 0, -1]

export const designTerritories = (given: RegionsProblem, options: DesignOptions = {}): Design => {
  checkProblem(given)
  const problem = closeBorders(given)
  const prepared = prepareBlocks(problem)
  const state = startState(problem, prepared, options.seed ?? 1)
  const countReached = reachCount(state, prepared, options.count)
  const { stopped } = refine(state, { ...options, sweeps: options.sweeps ?? 6 })
  return describe(problem, prepared, state, { countReached, stopped })
}

/** Blocks gathered up to the minimum; other balances are tried while some stay under it. */
export const startState = (problem: RegionsProblem, prepared: Prepared, seed: number): State => {
  let best: State | undefined
  let fewest = Number.POSITIVE_INFINITY
  for (const balance of BALANCES) {
    const state = createState(prepared.blocks, prepared.settled, boundsOf(problem), createRandom(seed))
    const under = repair(state, reachMinimum(state, balance)).length
    if (under >= fewest) continue
    best = state
    fewest = under
    if (under === 0) break
  }
  return best!
}

export const settledCount = ({ settled }: Prepared): number => settled.reduce((sum, why) => sum + (why ? 1 : 0), 0)

export const reachCount = (state: State, prepared: Prepared, count: number | undefined): boolean => {
  if (count === undefined) return true
  const open = count - settledCount(prepared)
  if (state.count > open) return mergeDown(state, open)
  return splitUp(state, open)
}

export const describe = (
  problem: RegionsProblem,
  prepared: Prepared,
  state: State,
  how: { countReached: boolean; stopped: boolean },
): Design => {
  const { territory, count } = numberTerritories(prepared.blocks.of, state.territory)
  const held = Uint8Array.from(prepared.blocks.of, (block) => (prepared.settled[block] === TOO_LARGE ? 1 : 0))
  return {
    territory,
    count,
    containment: measureContainment(problem.flows, territory, count),
    violations: listViolations(problem, territory, count, held),
    ...how,
  }
}

const numberTerritories = (of: Int32Array, byBlock: Int32Array): { territory: Int32Array; count: number } => {
  const numbers = new Int32Array(byBlock.length).fill(-1)
  let count = 0
  const territory = Int32Array.from(of, (block) => {
    const own = byBlock[block]!
    if (numbers[own] === -1) numbers[own] = count++
    return numbers[own]!
  })
  return { territory, count }
}
