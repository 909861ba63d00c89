/** For territories under the minimum that no neighbour can take whole: share with a neighbour, or leave in pieces. */
import { tallyNeighbours } from './agglomerate.ts'
import { bestCut, part } from './recombine.ts'
import { isUnder, maxOf, membersOf, minOf, moveBlock, type State } from './state.ts'

const TRIES = 25

/** Answers the territories that stay under the minimum. */
export const repair = (state: State, stuck: readonly number[]): number[] =>
  stuck.filter((territory) => {
    if (state.head[territory] === -1 || !isUnder(state, territory)) return false
    return !shareWithNeighbour(state, territory) && !dissolve(state, territory)
  })

const neighboursByStrength = (state: State, territory: number): number[] => {
  tallyNeighbours(state, territory)
  const { keys, size, sum } = state.tally
  const found = [...keys.subarray(0, size)].map((near) => ({ near, strength: sum[near]! }))
  return found.sort((x, y) => y.strength - x.strength || x.near - y.near).map(({ near }) => near)
}

const shareWithNeighbour = (state: State, territory: number): boolean => {
  for (const near of neighboursByStrength(state, territory)) {
    if (state.population[territory]! + state.population[near]! < minOf(state, territory) + minOf(state, near)) continue
    const members = [...membersOf(state, territory), ...membersOf(state, near)].sort((x, y) => x - y)
    const cut = bestCut(state, members, TRIES)
    if (!cut) continue
    part(state, members, cut.side, territory, near)
    return true
  }
  return false
}

/** Gives its blocks away one by one, each to a neighbour with room; all of them, or none. */
export const dissolve = (state: State, territory: number): boolean => {
  const members = membersOf(state, territory)
  if (state.lock[territory]! >= 0) return false
  const given: number[] = []
  while (state.head[territory] !== -1) {
    const gift = bestGift(state, territory)
    if (!gift) {
      for (const block of given) moveBlock(state, block, territory)
      return false
    }
    moveBlock(state, gift.block, gift.to)
    given.push(gift.block)
  }
  return members.length > 0
}

const bestGift = (state: State, territory: number): { block: number; to: number } | null => {
  const { graph, borderWeight, population } = state.blocks
  let best: { block: number; to: number } | null = null
  let strength = -1
  for (let block = state.head[territory]!; block !== -1; block = state.next[block]!)
    for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++) {
      const to = state.territory[graph.target[e]!]!
      if (to === territory || state.settled[to] || borderWeight[e]! <= strength) continue
      if (state.population[to]! + population[block]! > maxOf(state, to)) continue
      best = { block, to }
      strength = borderWeight[e]!
    }
  return best
}
