/**
 * Assignment of people to places with room for several, as numbers only.
 *
 * `n` people stand in the order in which they are to be served: the first comes first. Each has a list of places that may
 * take them, in compressed rows: those of person `i` are `place[start[i] … start[i + 1])`, with a whole cost of 0 or more
 * beside each (`cost`, in any unit: hundreds of metres, say). A place has slots: those of place `j` are
 * `slotLevel[slotStart[j] … slotStart[j + 1])`, one a person it may still take, whole levels of 0 or more that never fall.
 * A level says how unfair it is to give that place one more: slots of low level everywhere are filled before higher ones.
 *
 * What is sought, in this order:
 * 1. who is served: as many as can be, and among such sets the one that gives up nobody for somebody of a later rank;
 * 2. the smallest sum of levels;
 * 3. the smallest sum of costs.
 *
 * Those that can be served together are the independent sets of a transversal matroid (Edmonds and Fulkerson, 1965), so that
 * serving in order gives at once the largest set and the first one in that order: 1. asks for no compromise. 2. and 3. are one
 * cost, `weight × level + cost`, where `weight` is greater than any sum of costs.
 */
export type AssignmentProblem = {
  start: Int32Array
  place: Int32Array
  cost: Int32Array
  slotStart: Int32Array
  slotLevel: Int32Array
}

/** `place[i]` is where person `i` goes, or -1. */
export type Assignment = { place: Int32Array }

/**
 * What proves it, to who does not trust the method (check.ts).
 * `price[j]`: what one more slot of place `j` is worth, in the units of the sum; exact, since everything is whole.
 * `reach[j]`: no place that can be freed from `j`, by moving people, holds anybody of a rank later than this; `n` says that a
 * free slot may be reached.
 */
export type Certificate = { price: Float64Array; reach: Int32Array }

export class AssignmentError extends Error {}

export const peopleOf = ({ start }: AssignmentProblem): number => start.length - 1
export const placesOf = ({ slotStart }: AssignmentProblem): number => slotStart.length - 1

const isRising = (values: Int32Array, last: number): boolean => {
  if (values[0] !== 0 || values.at(-1) !== last) return false
  for (let i = 1; i < values.length; i++) if (values[i]! < values[i - 1]!) return false
  return true
}

/** Throws an `AssignmentError` that names what is wrong: a table cut short, a place that is not, a negative cost, a falling level. */
export const checkProblem = (problem: AssignmentProblem): void => {
  const { start, place, cost, slotStart, slotLevel } = problem
  const places = placesOf(problem)
  if (cost.length !== place.length) throw new AssignmentError('cost and place differ in length')
  if (!isRising(start, place.length)) throw new AssignmentError('start does not cut place into rows')
  if (!isRising(slotStart, slotLevel.length)) throw new AssignmentError('slotStart does not cut slotLevel into rows')
  for (let e = 0; e < place.length; e++) {
    if (place[e]! < 0 || place[e]! >= places) throw new AssignmentError(`link ${e} leads to no place`)
    if (cost[e]! < 0) throw new AssignmentError(`link ${e} has a negative cost`)
  }
  for (let j = 0; j < places; j++)
    for (let s = slotStart[j]!; s < slotStart[j + 1]!; s++)
      if (slotLevel[s]! < 0 || (s > slotStart[j]! && slotLevel[s]! < slotLevel[s - 1]!))
        throw new AssignmentError(`levels of place ${j} fall or are negative`)
}

/** One more than the largest sum of costs: a level weighs more than all of them. Throws where sums would no longer be exact. */
export const weightOf = (problem: AssignmentProblem): number => {
  const { start, cost, slotLevel } = problem
  let sum = 1
  for (let i = 0; i < peopleOf(problem); i++) {
    let most = 0
    for (let e = start[i]!; e < start[i + 1]!; e++) if (cost[e]! > most) most = cost[e]!
    sum += most
  }
  let highest = 0
  for (const level of slotLevel) if (level > highest) highest = level
  // A price is less than a weighed level and all costs; closed places (solve.ts) are raised by as much, twice for each place.
  if (2 * sum * (highest + 2) * (peopleOf(problem) + 2) * (placesOf(problem) + 2) > Number.MAX_SAFE_INTEGER)
    throw new AssignmentError('costs and levels are too large to be added exactly')
  return sum
}
