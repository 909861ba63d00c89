/** Fewer territories: the two neighbours that exchange most become one, until the number asked is reached. */
import { tallyNeighbours } from './agglomerate.ts'
import { createHeap, type Heap, pop, push } from './heap.ts'
import { dissolve } from './repair.ts'
import { mayMerge, mergeInto, openTerritories, type State } from './state.ts'

/**
 * `onMerge` is told each merger and stops the descent by answering false. Answers whether the number is reached: the
 * maximum may forbid every further merger.
 */
export const mergeDown = (state: State, count: number, onMerge: (into: number) => boolean = () => true): boolean => {
  const heap = createHeap()
  const version = new Int32Array(state.head.length)
  const pairs: { a: number; b: number; va: number; vb: number }[] = []
  const list = (territory: number): void => listPairs(state, territory, heap, pairs, version)
  for (const territory of openTerritories(state)) list(territory)
  while (state.count > count) {
    const top = pop(heap)
    if (!top) {
      const gone = dissolveOne(state)
      if (!gone) return false
      for (const territory of openTerritories(state)) list(territory)
      continue
    }
    const { a, b, va, vb } = pairs[top.item]!
    if (version[a] !== va || version[b] !== vb || state.head[a] === -1 || state.head[b] === -1) continue
    if (!mayMerge(state, a, b)) continue
    const [from, to] = state.size[a]! <= state.size[b]! ? [a, b] : [b, a]
    mergeInto(state, from, to)
    version[from]!++
    version[to]!++
    if (!onMerge(to)) return state.count <= count
    list(to)
  }
  return true
}

const listPairs = (
  state: State,
  territory: number,
  heap: Heap,
  pairs: { a: number; b: number; va: number; vb: number }[],
  version: Int32Array,
): void => {
  tallyNeighbours(state, territory)
  const { keys, size, sum } = state.tally
  for (let k = 0; k < size; k++) {
    const near = keys[k]!
    if (!mayMerge(state, territory, near)) continue
    push(heap, -sum[near]!, pairs.length)
    pairs.push({ a: territory, b: near, va: version[territory]!, vb: version[near]! })
  }
}

/** No two territories fit together any more: the least populated one that can be shared out among its neighbours is. */
const dissolveOne = (state: State): boolean => {
  const open = openTerritories(state).sort((x, y) => state.population[x]! - state.population[y]! || x - y)
  return open.some((territory) => dissolve(state, territory))
}
