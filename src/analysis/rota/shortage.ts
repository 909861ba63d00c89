/** Why seats stay empty, proved: shifts that together ask for more than those who may hold them can give. */
import { sendOne, startFlow, startSearch } from './flow.ts'
import { buildNetwork } from './network.ts'
import { checkProblem, type RotaProblem } from './problem.ts'
import { settleLocks } from './settle.ts'

export type Shortage = {
  /** Shifts of one bottleneck, and the people who may hold any of them. */
  shifts: number[]
  volunteers: number[]
  /** People that these shifts still ask for, and how many of them no rota can find. */
  seats: number
  missing: number
}

/**
 * Bottlenecks of coverage, by the cuts of a flow that leaves out what comes after coverage. Rest between two blocks of
 * days is left out too: a rota may miss more people than they say, never fewer.
 */
export const findShortages = (problem: RotaProblem): Shortage[] => {
  checkProblem(problem)
  const open = settleLocks(problem)
  const network = buildNetwork(open)
  const flow = startFlow(network)
  const search = startSearch(network.nodes)
  const { need, day, volunteers: n } = open.problem
  const m = day.length
  // Without the way out of empty seats, the flow is a largest one.
  for (const arc of network.emptyArc) flow.left[arc] = 0
  const missing = Int32Array.from(need, (seats, s) => {
    let left = Math.max(0, seats)
    while (left > 0 && sendOne(flow, search, s, network.end)) left--
    return left
  })
  // Bottlenecks that share a shift are one.
  let groups: Set<number>[] = []
  for (let s = 0; s < m; s++) {
    if (missing[s] === 0) continue
    const reached = reachable(network, flow.left, s)
    const group = new Set([...need.keys()].filter((t) => reached[t] === 1 && need[t]! > 0))
    const apart = groups.filter((other) => other.isDisjointFrom(group))
    for (const other of groups) if (!apart.includes(other)) for (const t of other) group.add(t)
    groups = [...apart, group]
  }
  return groups.map((group) => {
    const shifts = [...group].sort((a, b) => a - b)
    const able = (v: number) => shifts.some((t) => problem.may[v * m + t] === 1)
    return {
      shifts,
      volunteers: Array.from({ length: n }, (_, v) => v).filter(able),
      seats: shifts.reduce((sum, t) => sum + need[t]!, 0),
      missing: shifts.reduce((sum, t) => sum + missing[t]!, 0),
    }
  })
}

const reachable = ({ head, start, out, nodes }: ReturnType<typeof buildNetwork>, left: Int32Array, from: number) => {
  const reached = new Uint8Array(nodes)
  const queue = [from]
  reached[from] = 1
  for (let x = queue.pop(); x !== undefined; x = queue.pop())
    for (let k = start[x]!; k < start[x + 1]!; k++) {
      const a = out[k]!
      if (left[a]! <= 0 || reached[head[a]!]) continue
      reached[head[a]!] = 1
      queue.push(head[a]!)
    }
  return reached
}
