import type { FlowMatrix } from '../flows/matrix.ts'
import type { Graph } from './graph.ts'

/** What a division into territories starts from. One row a unit (a commune), in the same order everywhere. */
export type RegionsProblem = {
  /** Inhabitants, zero or more. */
  population: Float64Array
  graph: Graph
  flows: FlowMatrix
  /** Bounds of the population of a territory, both allowed, in inhabitants. */
  min: number
  max: number
  /** -1: free. Units with the same number stay together; two numbers never share a territory. */
  lock?: Int32Array
  /** By lock number: what the existing territory is bound to. Undefined: the bounds of all, open to newcomers. */
  existing?: readonly (Existing | undefined)[]
  /** Groups that one would rather not cut (EPCI); -1: none. */
  preference?: Preference
}

/** `closed`: its units and no other. `min` and `max`, in inhabitants: instead of the bounds of all. */
export type Existing = { closed?: boolean; min?: number; max?: number }

/**
 * `weight` 1 makes a unit as eager to stay with its neighbours of the same group as to keep all its patients; 0 ignores
 * the groups. It changes what is proposed, never how containment is counted.
 */
export type Preference = { group: Int32Array; weight: number }

/** Throws RangeError where shapes disagree or a bound makes no sense. */
export const checkProblem = (problem: RegionsProblem): void => {
  const { population, graph, flows, min, max, lock, preference } = problem
  const count = population.length
  for (const [name, length] of [
    ['graph', graph.count],
    ['flows', flows.count],
    ['lock', lock?.length ?? count],
    ['preference', preference?.group.length ?? count],
  ] as const)
    if (length !== count) throw new RangeError(`${name}: ${length} units instead of ${count}`)
  population.forEach((value, i) => {
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`unit ${i}: ${value} inhabitants`)
  })
  if (!(min >= 0 && max > 0 && min <= max)) throw new RangeError(`bounds: from ${min} to ${max}`)
  for (const one of problem.existing ?? [])
    if (one && !((one.min ?? min) >= 0 && (one.max ?? max) > 0 && (one.min ?? min) <= (one.max ?? max)))
      throw new RangeError(`bounds of an existing territory: from ${one.min ?? min} to ${one.max ?? max}`)
  if (preference && !(preference.weight >= 0 && preference.weight < Number.POSITIVE_INFINITY))
    throw new RangeError(`preference: weight ${preference.weight}`)
}
