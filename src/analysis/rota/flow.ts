/** Shortest ways in a residual network, by Dijkstra on reduced costs: each one keeps the flow of least cost. */
import type { Network } from './network.ts'

export type Flow = {
  network: Network
  /** What may still flow on each arc. */
  left: Int32Array
  /** Prices of nodes: no arc that may still flow has a negative reduced cost. */
  price: Float64Array
  cost: number
}

export const startFlow = (network: Network): Flow => ({
  network,
  left: Int32Array.from(network.left),
  price: new Float64Array(network.nodes),
  cost: 0,
})
export const copyFlow = ({ network, left, price, cost }: Flow): Flow => ({
  network,
  left: left.slice(),
  price: price.slice(),
  cost,
})

/** Arrays that every search uses anew. */
export type Search = {
  distance: Float64Array
  seen: Int32Array
  done: Int32Array
  by: Int32Array
  turn: number
  heapNode: number[]
  heapKey: number[]
  reached: number[]
}
export const startSearch = (nodes: number): Search => ({
  distance: new Float64Array(nodes),
  seen: new Int32Array(nodes),
  done: new Int32Array(nodes),
  by: new Int32Array(nodes),
  turn: 0,
  heapNode: [],
  heapKey: [],
  reached: [],
})

/** Sends one unit from `from` to `to` by the cheapest way; false when there is none. */
export const sendOne = (flow: Flow, search: Search, from: number, to: number): boolean => {
  const { network, left, price } = flow
  const { head, cost, start, out } = network
  const { distance, seen, done, by, reached } = search
  const turn = ++search.turn
  reached.length = 0
  distance[from] = 0
  seen[from] = turn
  push(search, from, 0)
  for (let x = pop(search); x >= 0 && x !== to; x = pop(search)) {
    if (done[x] === turn) continue
    done[x] = turn
    reached.push(x)
    const base = distance[x]! + price[x]!
    for (let k = start[x]!; k < start[x + 1]!; k++) {
      const a = out[k]!
      if (left[a]! <= 0) continue
      const y = head[a]!
      if (done[y] === turn) continue
      const through = base + cost[a]! - price[y]!
      if (seen[y] === turn && through >= distance[y]!) continue
      seen[y] = turn
      distance[y] = through
      by[y] = a
      push(search, y, through)
    }
  }
  search.heapNode.length = 0
  search.heapKey.length = 0
  if (seen[to] !== turn) return false
  const far = distance[to]!
  for (const x of reached) price[x]! += distance[x]! - far
  for (let x = to; x !== from; ) {
    const a = by[x]!
    left[a]!--
    left[a ^ 1]!++
    flow.cost += cost[a]!
    x = head[a ^ 1]!
  }
  return true
}

const push = ({ heapNode, heapKey }: Search, node: number, key: number): void => {
  let at = heapNode.length
  heapNode.push(node)
  heapKey.push(key)
  while (at > 0) {
    const up = (at - 1) >> 1
    if (heapKey[up]! <= key) break
    heapNode[at] = heapNode[up]!
    heapKey[at] = heapKey[up]!
    at = up
  }
  heapNode[at] = node
  heapKey[at] = key
}

const pop = ({ heapNode, heapKey }: Search): number => {
  const size = heapNode.length - 1
  if (size < 0) return -1
  const top = heapNode[0]!
  const node = heapNode.pop()!
  const key = heapKey.pop()!
  if (size === 0) return top
  let at = 0
  for (;;) {
    let down = 2 * at + 1
    if (down >= size) break
    if (down + 1 < size && heapKey[down + 1]! < heapKey[down]!) down++
    if (heapKey[down]! >= key) break
    heapNode[at] = heapNode[down]!
    heapKey[at] = heapKey[down]!
    at = down
  }
  heapNode[at] = node
  heapKey[at] = key
  return top
}
