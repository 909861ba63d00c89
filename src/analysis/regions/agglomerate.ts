/**
 * From blocks to territories that reach the minimum: the least populated territory joins, again and again, the neighbour
 * with which it exchanges most for its size (in the manner of Intramax: Masser and Brown, 1975).
 */
import { createHeap, pop, push } from './heap.ts'
import { isOver, isUnder, mayMerge, mergeInto, type State } from './state.ts'
import { addTo, clearTally, hasKey } from './tally.ts'

/**
 * `balance` 0 looks at the flow alone, and cities take all around them; 1 divides it by the inhabitants of the neighbour.
 * Answers the territories that no neighbour can take whole within the maximum.
 */
export const reachMinimum = (state: State, balance: number): number[] => {
  const heap = createHeap()
  for (let t = 0; t < state.head.length; t++)
    if (state.head[t] !== -1 && !state.settled[t] && isOut(state, t)) push(heap, state.population[t]!, t)
  const stuck: number[] = []
  for (let top = pop(heap); top; top = pop(heap)) {
    const territory = top.item
    if (state.head[territory] === -1 || state.population[territory] !== top.key) continue
    const to = bestNeighbour(state, territory, balance)
    if (to === -1) {
      stuck.push(territory)
      continue
    }
    mergeInto(state, territory, to)
    if (isOut(state, to)) push(heap, state.population[to]!, to)
  }
  return stuck.filter((t) => state.head[t] !== -1 && isUnder(state, t))
}

/** A unit over the maximum may still fit in an existing territory whose own maximum is higher. */
const isOut = (state: State, territory: number): boolean => isUnder(state, territory) || isOver(state, territory)

/** Sums in `state.tally`, by territory around, the links with this one; territories without a border are left out. */
export const tallyNeighbours = (state: State, territory: number): void => {
  const { graph, links } = state.blocks
  const { tally } = state
  clearTally(tally)
  for (let b = state.head[territory]!; b !== -1; b = state.next[b]!)
    for (let e = graph.offset[b]!; e < graph.offset[b + 1]!; e++) {
      const near = state.territory[graph.target[e]!]!
      if (near !== territory && !state.settled[near]) addTo(tally, near, 0)
    }
  for (let b = state.head[territory]!; b !== -1; b = state.next[b]!)
    for (let e = links.offset[b]!; e < links.offset[b + 1]!; e++) {
      const near = state.territory[links.target[e]!]!
      if (hasKey(tally, near)) addTo(tally, near, links.weight[e]!)
    }
}

/** Without any flow, the least populated neighbour. */
const bestNeighbour = (state: State, territory: number, balance: number): number => {
  tallyNeighbours(state, territory)
  const { tally, population } = state
  let best = -1
  let bestScore = -1
  for (let k = 0; k < tally.size; k++) {
    const near = tally.keys[k]!
    if (!mayMerge(state, territory, near)) continue
    const score = tally.sum[near]! / (population[near]! + 1) ** balance
    const isBetter =
      score > bestScore ||
      (score === bestScore &&
        (population[near]! < population[best]! || (population[near] === population[best] && near < best)))
    if (!isBetter) continue
    best = near
    bestScore = score
  }
  return best
}
