/**
 * One pass over the people in their order. Each is added by a shortest augmenting path over the places only (the Hungarian
 * method, rows one by one: Kuhn 1955, Edmonds and Karp 1972; a place that takes several: Tomizawa 1971), with prices that keep every
 * reduced cost at 0 or more. When no path leads to a free slot, the places that were reached are closed for ever, since no later
 * path can enter them and leave: those who may go nowhere else are dropped without another search.
 *
 * For `n` people and `m` places: one search takes at most m², so that the worst case is O(n·m²); it stops at the nearest free slot,
 * well before. Memory: 8·n·m bytes for the table of costs, 12·m² for the moves.
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
import { reachOf } from './reach.ts'

export type Solved = { assignment: Assignment; certificate: Certificate }

const NOBODY = -1

class Search {
  readonly problem: AssignmentProblem
  readonly weight: number
  readonly m: number
  /** Where each person is, and who is in each place. */
  readonly at: Int32Array
  readonly people: number[][]
  readonly price: Float64Array
  /** 0 while a place is open, else the rank of the search that closed it. */
  readonly closed: Int32Array
  private closings = 0
  /** The cheapest move from a place to another, and who makes it. */
  readonly move: Float64Array
  readonly mover: Int32Array
  private readonly far: Float64Array
  private readonly from: Int32Array
  private readonly done: Uint8Array
  private readonly waiting: Int32Array
  private readonly table: Float64Array

  constructor(problem: AssignmentProblem) {
    this.problem = problem
    this.weight = weightOf(problem)
    this.m = placesOf(problem)
    this.at = new Int32Array(peopleOf(problem)).fill(NOBODY)
    this.people = Array.from({ length: this.m }, () => [])
    this.price = new Float64Array(this.m)
    this.closed = new Int32Array(this.m)
    this.move = new Float64Array(this.m * this.m).fill(Infinity)
    this.mover = new Int32Array(this.m * this.m).fill(NOBODY)
    this.far = new Float64Array(this.m)
    this.from = new Int32Array(this.m)
    this.done = new Uint8Array(this.m)
    this.waiting = new Int32Array(this.m)
    this.table = tableOf(problem)
  }

  /** What one more person in `j` adds to the sum of levels, weighed; infinite where it is full. */
  private slot(j: number): number {
    const { slotStart, slotLevel } = this.problem
    const s = slotStart[j]! + this.people[j]!.length
    return s < slotStart[j + 1]! ? this.weight * slotLevel[s]! : Infinity
  }

  /** The moves that person `i`, in `j`, makes possible. */
  private offer(i: number, j: number): void {
    const { m, table, move, mover } = this
    const [here, row, own] = [table[i * m + j]!, j * m, i * m]
    for (let k = 0; k < m; k++) {
      const step = table[own + k]! - here
      if (step < move[row + k]!) {
        move[row + k] = step
        mover[row + k] = i
      }
    }
  }

  /** Person `i` has left `j`: the moves that were theirs are another's now. */
  private withdraw(i: number, j: number): void {
    const { m, table, move, mover } = this
    const row = j * m
    for (let k = 0; k < m; k++) {
      if (mover[row + k] !== i) continue
      move[row + k] = Infinity
      mover[row + k] = NOBODY
      for (const other of this.people[j]!) {
        const step = table[other * m + k]! - table[other * m + j]!
        if (step < move[row + k]!) {
          move[row + k] = step
          mover[row + k] = other
        }
      }
    }
  }

  /**
   * The nearest place with a free slot, or -1; distances and the way are left in `far` and `from`. Places that wait stand in
   * `waiting`, so that one pass looks for the next while it brings the others nearer.
   */
  private nearest(i: number): { end: number; length: number } {
    const { start, place, cost } = this.problem
    const { m, far, from, done, price, move, closed, waiting } = this
    far.fill(Infinity)
    done.fill(0)
    from.fill(NOBODY)
    for (let e = start[i]!; e < start[i + 1]!; e++) {
      const j = place[e]!
      const length = cost[e]! + price[j]!
      if (!closed[j] && length < far[j]!) far[j] = length
    }
    let count = 0
    let next = NOBODY
    for (let j = 0; j < m; j++) {
      if (closed[j]) continue
      if (far[j]! < Infinity && (next === NOBODY || far[j]! < far[waiting[next]!]!)) next = count
      waiting[count++] = j
    }
    let end = NOBODY
    let length = Infinity
    while (next !== NOBODY) {
      const j = waiting[next]!
      const here = far[j]!
      if (here >= length) break
      done[j] = 1
      waiting[next] = waiting[--count]!
      const out = here + this.slot(j) - price[j]!
      if (out < length) {
        length = out
        end = j
      }
      const row = j * m
      const base = here - price[j]!
      let least = length
      next = NOBODY
      for (let w = 0; w < count; w++) {
        const k = waiting[w]!
        const step = base + move[row + k]! + price[k]!
        let now = far[k]!
        if (step < now) {
          far[k] = step
          from[k] = j
          now = step
        }
        if (now < least) {
          least = now
          next = w
        }
      }
    }
    return { end, length }
  }

  serve(i: number): void {
    const { end, length } = this.nearest(i)
    if (end === NOBODY) {
      this.closings++
      for (let j = 0; j < this.m; j++) if (this.done[j]) this.closed[j] = this.closings
      return
    }
    for (let j = 0; j < this.m; j++)
      if (this.done[j]) this.price[j] = this.price[j]! + Math.max(0, length - this.far[j]!)
    this.shift(i, end)
  }

  /**
   * Who is in a closed place may go to places closed with it or before, and these are full: their prices may be raised together
   * without end, the first closed by most, until they tempt nobody of the places whose own prices rose since.
   */
  settledPrices(): Float64Array {
    let step = 1
    for (const price of this.price) step = Math.max(step, price + 1)
    for (const cost of this.problem.cost) step = Math.max(step, cost + 1)
    return this.price.map((price, j) =>
      this.closed[j] ? price + 2 * step * (this.closings + 1 - this.closed[j]!) : price,
    )
  }

  /** Backwards along the way: who is moved by each step goes one place further, and the newcomer takes the first. */
  private shift(newcomer: number, end: number): void {
    let to = end
    for (;;) {
      const before = this.from[to]!
      const mover = before === NOBODY ? newcomer : this.mover[before * this.m + to]!
      if (before !== NOBODY) {
        this.people[before]!.splice(this.people[before]!.indexOf(mover), 1)
        this.withdraw(mover, before)
      }
      this.people[to]!.push(mover)
      this.at[mover] = to
      this.offer(mover, to)
      if (before === NOBODY) return
      to = before
    }
  }
}

/** Links as a table: a row a person, infinite where they may not go. */
const tableOf = (problem: AssignmentProblem): Float64Array => {
  const { start, place, cost } = problem
  const m = placesOf(problem)
  const table = new Float64Array(peopleOf(problem) * m).fill(Infinity)
  for (let i = 0; i < peopleOf(problem); i++)
    for (let e = start[i]!; e < start[i + 1]!; e++)
      table[i * m + place[e]!] = Math.min(table[i * m + place[e]!]!, cost[e]!)
  return table
}

/** The best assignment, with what proves it. Throws an `AssignmentError` on a problem that is badly written. */
export const solveAssignment = (problem: AssignmentProblem): Solved => {
  checkProblem(problem)
  const search = new Search(problem)
  for (let i = 0; i < peopleOf(problem); i++) search.serve(i)
  const assignment = { place: search.at }
  return { assignment, certificate: { price: search.settledPrices(), reach: reachOf(problem, assignment) } }
}
