/**
 * The rota as a flow of least cost, where rest is kept within blocks of days only: a relaxation that is solved exactly,
 * whose cost bounds every rota. Seats flow from shifts to volunteers, whose successive shifts cost more and more.
 *
 *   shift → person × kind × block (one) → [person × kind × week (ceiling)] → person × kind → person → end
 *   shift → end, at the price of a seat that nobody holds
 *
 * One whole number says the four criteria in their order: each weighs more than all that come after can change.
 */
import { blockDays } from './blocks.ts'
import { LARGEST_WISH } from './problem.ts'
import type { Open } from './settle.ts'

export type Network = {
  nodes: number
  end: number
  /** Arcs by pairs: `a ^ 1` goes back. */
  head: Int32Array
  cost: Float64Array
  /** What may still flow. */
  left: Int32Array
  /** Arcs that leave a node: `out[start[x]] … out[start[x + 1] - 1]`. */
  start: Int32Array
  out: Int32Array
  /** volunteers × shifts: the arc by which a person takes a shift; -1: none. */
  arcOf: Int32Array
  /** By shift, its arc to the end: a seat that nobody holds. */
  emptyArc: Int32Array
  weights: Weights
}
export type Weights = { wish: number; hard: number; load: number; seat: number }

/** Whole numbers stay exact in a double well under this. */
const LARGEST = 2 ** 51

const weigh = ({ problem }: Open): Weights => {
  const { need, hard, most, before, hardBefore } = problem
  const seats = need.reduce((sum, value) => sum + Math.max(0, value), 0)
  const hardSeats = need.reduce((sum, value, s) => sum + (hard[s] ? Math.max(0, value) : 0), 0)
  const steepest = (of: Int32Array, count: number) =>
    2 *
      (of.reduce((a, b) => Math.max(a, b), 0) +
        Math.min(
          count,
          most.reduce((a, b) => Math.max(a, b), 0),
        )) +
    1
  const wish = 1
  const weightHard = wish * (seats * 2 * LARGEST_WISH + 1)
  const load = weightHard * (hardSeats * steepest(hardBefore, hardSeats) + 1)
  const seat = load * (seats * steepest(before, seats) + 1)
  if (seat * (seats + 1) > LARGEST)
    throw new RangeError('this rota is too large for its criteria to be weighed exactly')
  return { wish, hard: weightHard, load, seat }
}

export const buildNetwork = (open: Open): Network => {
  const { problem, weekLeft, weekRank, weeks } = open
  const { volunteers: n, day, need, hard, may, wish, most, rest } = problem
  const m = day.length
  const weights = weigh(open)
  const block = blockDays(day, weekRank, rest)
  const builder = startBuilder()
  const shiftNode = Int32Array.from(need, () => builder.node())
  const end = builder.node()
  const arcOf = new Int32Array(n * m).fill(-1)
  for (let v = 0; v < n; v++) {
    const person = builder.node()
    let any = false
    for (const kind of [0, 1]) {
      const mine = shiftsOf(m, (s) => hard[s] === kind && may[v * m + s] === 1)
      if (mine.length === 0) continue
      any = true
      const kindNode = builder.node()
      const count = Math.min(mine.length, most[v]!)
      if (kind === 0) builder.arc(kindNode, person, count, 0)
      else
        for (let k = 1; k <= count; k++)
          builder.arc(kindNode, person, 1, weights.hard * (2 * (problem.hardBefore[v]! + k) - 1))
      const byWeek = Map.groupBy(mine, (s) => weekRank[s]!)
      const blockNode = new Map<number, number>()
      for (const s of mine) {
        const ceiling = weekLeft[v * weeks + weekRank[s]!]!
        const near = byWeek.get(weekRank[s]!)!
        const blocksOfWeek = new Set(near.map((one) => block[one]!))
        let into = blockNode.get(block[s]!)
        if (into === undefined) {
          into = builder.node()
          blockNode.set(block[s]!, into)
          let target = kindNode
          if (ceiling < blocksOfWeek.size) {
            const key = -1 - weekRank[s]!
            const weekNode = blockNode.get(key) ?? builder.node()
            if (!blockNode.has(key)) builder.arc(weekNode, kindNode, ceiling, 0)
            blockNode.set(key, weekNode)
            target = weekNode
          }
          builder.arc(into, target, 1, 0)
        }
        arcOf[v * m + s] = builder.arc(shiftNode[s]!, into, 1, LARGEST_WISH - wish[v * m + s]!)
      }
    }
    if (any)
      for (let k = 1; k <= most[v]!; k++) builder.arc(person, end, 1, weights.load * (2 * (problem.before[v]! + k) - 1))
  }
  const emptyArc = Int32Array.from(need, (seats, s) =>
    builder.arc(shiftNode[s]!, end, Math.max(0, seats), weights.seat),
  )
  return { ...builder.finish(), end, arcOf, emptyArc, weights }
}

const shiftsOf = (m: number, isMine: (s: number) => boolean): number[] => {
  const found: number[] = []
  for (let s = 0; s < m; s++) if (isMine(s)) found.push(s)
  return found
}

const startBuilder = () => {
  let nodes = 0
  const tail: number[] = []
  const head: number[] = []
  const cost: number[] = []
  const left: number[] = []
  return {
    node: () => nodes++,
    arc: (from: number, to: number, most: number, price: number): number => {
      tail.push(from, to)
      head.push(to, from)
      cost.push(price, -price)
      left.push(most, 0)
      return head.length - 2
    },
    finish: () => {
      const start = new Int32Array(nodes + 1)
      for (const x of tail) start[x + 1]!++
      for (let x = 0; x < nodes; x++) start[x + 1]! += start[x]!
      const next = Int32Array.from(start)
      const out = new Int32Array(tail.length)
      tail.forEach((x, a) => {
        out[next[x]!++] = a
      })
      return {
        nodes,
        head: Int32Array.from(head),
        cost: Float64Array.from(cost),
        left: Int32Array.from(left),
        start,
        out,
      }
    },
  }
}
