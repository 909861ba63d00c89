/**
 * The front of number against containment: the best that the search finds at each number of territories, from a fine
 * division to the coarsest that the maximum allows. Each step starts from the one before, so numbers are cheap to list,
 * and divisions that are beaten by one with as many territories or more are left out.
 */
import { closeBorders } from './bounds.ts'
import { type Design, describe, startState } from './design.ts'
import { mergeDown } from './fewer.ts'
import { prepareBlocks } from './forced.ts'
import { checkProblem, type RegionsProblem } from './problem.ts'
import { type Progress, refine } from './refine.ts'
import { copyState } from './state.ts'

export type FrontOptions = {
  seed?: number
  sweeps?: number
  /** Shakes at most at each point, after its sweeps. */
  shakes?: number
  progress?: Progress
  /** Numbers between two points of the front; 1 lists each. By default, some thirty points. */
  step?: number
  /** Stop at the first division, the one of most territories, that keeps this share inside. */
  floor?: number
}
export type Front = { points: Design[]; floorReached: boolean; stopped: boolean }

const POINTS = 30

/** In descending order of the number, in ascending order of containment. */
export const listFront = (given: RegionsProblem, options: FrontOptions = {}): Front => {
  checkProblem(given)
  const problem = closeBorders(given)
  const prepared = prepareBlocks(problem)
  let state = startState(problem, prepared, options.seed ?? 1)
  let finer = state
  let step = options.step ?? Math.max(1, Math.ceil(state.count / POINTS))
  const points: Design[] = []
  for (;;) {
    const { stopped } = refine(state, { ...options, sweeps: options.sweeps ?? 3 })
    const point = describe(problem, prepared, state, { countReached: true, stopped })
    const reached = point.containment.mean >= (options.floor ?? Number.POSITIVE_INFINITY)
    // Past the floor by a long step: back to the last division under it, by shorter ones.
    if (reached && !stopped && step > 1 && points.length > 0) {
      state = copyState(finer)
      step = Math.ceil(step / 4)
    } else {
      if (points.length === 0 || point.containment.mean > points.at(-1)!.containment.mean) points.push(point)
      if (stopped || reached) return { points, floorReached: reached, stopped }
      finer = copyState(state)
    }
    const before = state.count
    mergeDown(state, Math.max(1, before - step))
    if (state.count === before) return { points, floorReached: false, stopped: false }
  }
}
