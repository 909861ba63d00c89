/**
 * From the flow to a rota: where two shifts of one person are too near, or too many in one week, one of them is forbidden
 * to that person and its seat flows elsewhere at least cost. Both choices are kept, the cheaper first: the whole is a
 * search with bounds, that most often never leaves its first descent, at the cost of the flow itself.
 */
import { copyFlow, type Flow, type Search, sendOne, startFlow, startSearch } from './flow.ts'
import type { Network } from './network.ts'
import type { Assignment } from './problem.ts'
import type { Open } from './settle.ts'

export type Found = {
  held: Assignment
  cost: number
  /** Cost of the flow: no rota costs less. */
  bound: number
  root: Flow
  /** Nothing cheaper exists. */
  proved: boolean
  stopped: boolean
  nodes: number
}

/** More clashes than this are not compared before one is chosen. */
const LOOKED_AT = 6

/** Asked at each node; false stops the search, that keeps what it has. */
export type Progress = (nodes: number, best: number | null, bound: number) => boolean

export const branchOnFlow = (open: Open, network: Network, limit: number, progress: Progress): Found => {
  const search = startSearch(network.nodes)
  const root = startFlow(network)
  const { need } = open.problem
  need.forEach((seats, s) => {
    for (let k = 0; k < seats; k++) sendOne(root, search, s, network.end)
  })
  const bound = root.cost
  let best: Flow | null = null
  let nodes = 0
  let stopped = false
  const stack: Flow[] = [copyFlow(root)]
  while (stack.length > 0) {
    const flow = stack.pop()!
    if (best && flow.cost >= best.cost) continue
    nodes++
    const clashes = listClashes(open, flow)
    if (clashes.length === 0) {
      best = flow
      if (best.cost <= bound) break
      continue
    }
    // A first rota is always reached: a descent ends, since each step forbids one more cell.
    if (!progress(nodes, best?.cost ?? null, bound)) stopped = true
    if (best && (stopped || nodes >= limit)) break
    const most = best?.cost ?? Number.POSITIVE_INFINITY
    const children = branchAt(open, search, flow, best ? clashes.slice(0, LOOKED_AT) : clashes.slice(0, 1), most)
    for (const { child } of children) if (child.cost < most) stack.push(child)
  }
  const proved = best!.cost <= bound || (!stopped && nodes < limit)
  return { held: heldIn(best!), cost: best!.cost, bound, root, proved, stopped, nodes }
}

export const heldIn = ({ network, left }: Flow): Assignment =>
  Uint8Array.from(network.arcOf, (arc) => (arc >= 0 && left[arc ^ 1]! > 0 ? 1 : 0))

/** The seat leaves this person for good; the hole that it leaves there is filled as cheaply as can be, or given back. */
const forbid = (flow: Flow, search: Search, open: Open, cell: number): void => {
  const { arcOf, cost, head } = flow.network
  const arc = arcOf[cell]!
  flow.left[arc] = 0
  flow.left[arc ^ 1] = 0
  flow.cost -= cost[arc]!
  const shift = cell % open.problem.day.length
  if (!sendOne(flow, search, shift, head[arc]!)) throw new Error('a seat can always be left empty')
}

const minePerPerson = ({ problem }: Open, { network, left }: Flow): number[][] => {
  const m = problem.day.length
  const mine: number[][] = []
  for (let v = 0; v < problem.volunteers; v++) {
    const list: number[] = []
    for (let s = 0; s < m; s++) {
      const arc = network.arcOf[v * m + s]!
      if (arc >= 0 && left[arc ^ 1]! > 0) list.push(s)
    }
    mine.push(list)
  }
  return mine
}

/** Sets of cells that may not all be held. */
const listClashes = (open: Open, flow: Flow): number[][] => {
  const { problem, weekLeft, weekRank, weeks } = open
  const { day, rest } = problem
  const m = day.length
  const clashes: number[][] = []
  for (const [v, mine] of minePerPerson(open, flow).entries()) {
    if (mine.length < 2) continue
    for (let i = 0; i < mine.length; i++)
      for (let j = i + 1; j < mine.length; j++)
        if (Math.abs(day[mine[i]!]! - day[mine[j]!]!) <= rest) clashes.push([v * m + mine[i]!, v * m + mine[j]!])
    for (const [w, inWeek] of Map.groupBy(mine, (s) => weekRank[s]!)) {
      const ceiling = weekLeft[v * weeks + w]!
      if (inWeek.length > ceiling) clashes.push(inWeek.slice(0, ceiling + 1).map((s) => v * m + s))
    }
  }
  return clashes
}

type Child = { child: Flow; clashes: number }

/** Of these clashes, the one whose cheapest way out costs most; its ways out, the best last. */
const branchAt = (open: Open, search: Search, flow: Flow, clashes: readonly number[][], most: number): Child[] => {
  let chosen: Child[] = []
  let dearest = Number.NEGATIVE_INFINITY
  for (const cells of clashes) {
    const children = cells.map((cell) => {
      const child = copyFlow(flow)
      forbid(child, search, open, cell)
      return { child, clashes: 0 }
    })
    const cheapest = Math.min(...children.map(({ child }) => child.cost))
    if (cheapest <= dearest) continue
    dearest = cheapest
    chosen = children
    if (dearest >= most) break
  }
  for (const one of chosen) one.clashes = listClashes(open, one.child).length
  return chosen.sort((a, b) => b.child.cost - a.child.cost || b.clashes - a.clashes)
}
