/**
 * Whether an assignment is the best one, by its certificate alone: nothing here knows how it was found.
 *
 * Who is served. A free slot reads `n` in `reach`; a person in `j` has a rank of at most `reach[j]`; and if a person in `j` may go to `k`,
 * then `reach[k] ≤ reach[j]`. So `reach` bounds what moving people can free. Where it is smaller than the rank of everybody
 * who was left out, for each place that may take them, no exchange serves somebody more, or somebody earlier: in a matroid,
 * that is the best basis.
 *
 * The sum. With prices `p`, each person pays at least min over places of cost + p, and each place earns at least
 * min over k of (levels of its k first slots − k·p): their sum is a lower bound of the sum of any assignment of the same people (duality
 * of the transportation problem). Where the two are equal, to the unit, the assignment is the best.
 */
import {
  type Assignment,
  type AssignmentProblem,
  type Certificate,
  checkProblem,
  peopleOf,
  placesOf,
  weightOf,
} from './problem.ts'

export type Checked = {
  ok: boolean
  /** The first thing that does not hold, for who reads it. */
  fault: string | null
  served: number
  levels: number
  costs: number
  /** `weight × levels + costs`, and its lower bound. */
  sum: number
  bound: number
}

const faultOfPlaces = (problem: AssignmentProblem, { place: at }: Assignment): string | null => {
  const { start, place, slotStart } = problem
  if (at.length !== peopleOf(problem)) return 'the assignment has another length than the people'
  const loads = new Int32Array(placesOf(problem))
  for (let i = 0; i < at.length; i++) {
    const j = at[i]!
    if (j < 0) continue
    if (!place.subarray(start[i]!, start[i + 1]!).includes(j)) return `person ${i} is where they may not go`
    loads[j] = loads[j]! + 1
    if (loads[j]! > slotStart[j + 1]! - slotStart[j]!) return `place ${j} holds more than its slots`
  }
  return null
}

const faultOfReach = (problem: AssignmentProblem, { place: at }: Assignment, reach: Int32Array): string | null => {
  const { start, place, slotStart } = problem
  const n = peopleOf(problem)
  const loads = new Int32Array(placesOf(problem))
  for (const j of at) if (j >= 0) loads[j] = loads[j]! + 1
  for (let j = 0; j < loads.length; j++)
    if (loads[j]! < slotStart[j + 1]! - slotStart[j]! && reach[j]! < n) return `place ${j} hides a free slot`
  for (let i = 0; i < n; i++) {
    const j = at[i]!
    if (j >= 0 && reach[j]! < i) return `place ${j} hides person ${i}`
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const bound = reach[place[e]!]!
      if (j >= 0 && reach[j]! < bound) return `a move of person ${i} is not counted`
      if (j < 0 && bound > i) return `person ${i} could be served`
    }
  }
  return null
}

const boundOf = (
  problem: AssignmentProblem,
  { place: at }: Assignment,
  price: Float64Array,
  weight: number,
): number => {
  const { start, place, cost, slotStart, slotLevel } = problem
  let bound = 0
  for (let i = 0; i < at.length; i++) {
    if (at[i]! < 0) continue
    let least = Infinity
    for (let e = start[i]!; e < start[i + 1]!; e++) least = Math.min(least, cost[e]! + price[place[e]!]!)
    bound += least
  }
  for (let j = 0; j < placesOf(problem); j++) {
    let [least, sum] = [0, 0]
    for (let s = slotStart[j]!; s < slotStart[j + 1]!; s++) {
      sum += weight * slotLevel[s]! - price[j]!
      least = Math.min(least, sum)
    }
    bound += least
  }
  return bound
}

const sumsOf = (problem: AssignmentProblem, { place: at }: Assignment) => {
  const { start, place, cost, slotStart, slotLevel } = problem
  const loads = new Int32Array(placesOf(problem))
  let [served, levels, costs] = [0, 0, 0]
  for (let i = 0; i < at.length; i++) {
    const j = at[i]!
    if (j < 0) continue
    served++
    levels += slotLevel[slotStart[j]! + loads[j]!]!
    loads[j] = loads[j]! + 1
    let least = Infinity
    for (let e = start[i]!; e < start[i + 1]!; e++) if (place[e] === j) least = Math.min(least, cost[e]!)
    costs += least
  }
  return { served, levels, costs }
}

export const checkAssignment = (
  problem: AssignmentProblem,
  assignment: Assignment,
  { price, reach }: Certificate,
): Checked => {
  checkProblem(problem)
  const weight = weightOf(problem)
  const misplaced = faultOfPlaces(problem, assignment)
  if (misplaced) return { ok: false, fault: misplaced, served: 0, levels: 0, costs: 0, sum: 0, bound: 0 }
  const { served, levels, costs } = sumsOf(problem, assignment)
  const sum = weight * levels + costs
  const bound = boundOf(problem, assignment, price, weight)
  const fault =
    faultOfReach(problem, assignment, reach) ?? (sum === bound ? null : `the sum is ${sum}, its bound ${bound}`)
  return { ok: fault === null, fault, served, levels, costs, sum, bound }
}
