/** How late a rank could be reached from each place by moving people: what proves who is served. */
import { type Assignment, type AssignmentProblem, peopleOf, placesOf } from './problem.ts'

/** The people in each place, in compressed rows. */
const loadsOf = (problem: AssignmentProblem, { place }: Assignment): Int32Array => {
  const loads = new Int32Array(placesOf(problem))
  for (const j of place) if (j >= 0) loads[j] = loads[j]! + 1
  return loads
}

/** Places from which `j` is reached in one move are those that hold somebody who may go to `j`. */
const comersOf = (problem: AssignmentProblem, { place: at }: Assignment): number[][] => {
  const { start, place } = problem
  const m = placesOf(problem)
  const known = new Uint8Array(m * m)
  const comers: number[][] = Array.from({ length: m }, () => [])
  for (let i = 0; i < peopleOf(problem); i++) {
    const j = at[i]!
    if (j < 0) continue
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const k = place[e]!
      if (k === j || known[j * m + k]) continue
      known[j * m + k] = 1
      comers[k]!.push(j)
    }
  }
  return comers
}

/** The smallest array that proves it: see `Certificate`. */
export const reachOf = (problem: AssignmentProblem, assignment: Assignment): Int32Array => {
  const { slotStart } = problem
  const [n, m] = [peopleOf(problem), placesOf(problem)]
  const reach = new Int32Array(m).fill(-1)
  const loads = loadsOf(problem, assignment)
  const comers = comersOf(problem, assignment)
  const spread = (from: number, rank: number): void => {
    if (reach[from] !== -1) return
    reach[from] = rank
    const waiting = [from]
    for (let j = waiting.pop(); j !== undefined; j = waiting.pop())
      for (const k of comers[j]!)
        if (reach[k] === -1) {
          reach[k] = rank
          waiting.push(k)
        }
  }
  for (let j = 0; j < m; j++) if (loads[j]! < slotStart[j + 1]! - slotStart[j]!) spread(j, n)
  for (let i = n - 1; i >= 0; i--) if (assignment.place[i]! >= 0) spread(assignment.place[i]!, i)
  return reach
}
