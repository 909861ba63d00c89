/** Two neighbouring territories put together and parted better, by trees drawn at random. */
import { membersOf, minOf, moveBlock, readLock, type State } from './state.ts'
import { type Cut, cutTree } from './tree-cut.ts'

/** From the strongest links only to nearly any tree. */
const NOISES = [0, 1, 2, 4, 8, 40]

/** The best of several cuts, or null when none is within the bounds. */
export const bestCut = (state: State, members: readonly number[], tries: number, from = 0): Cut | null => {
  let best: Cut | null = null
  for (let k = 0; k < tries; k++) {
    const cut = cutTree(state, members, NOISES[(from + k) % NOISES.length]!)
    if (cut && (!best || cut.crossing < best.crossing)) best = cut
  }
  return best
}

/** The links between two sets of blocks given as two territories. */
export const linksBetween = (state: State, a: number, b: number): number => {
  const { links } = state.blocks
  let sum = 0
  for (let block = state.head[a]!; block !== -1; block = state.next[block]!)
    for (let e = links.offset[block]!; e < links.offset[block + 1]!; e++)
      if (state.territory[links.target[e]!] === b) sum += links.weight[e]!
  return sum
}

/** Parts two territories anew when it keeps more inside; answers the flow gained, 0 when nothing changes. */
export const recombine = (state: State, a: number, b: number, tries: number, from: number): number => {
  if (state.population[a]! + state.population[b]! < minOf(state, a) + minOf(state, b)) return 0
  const members = [...membersOf(state, a), ...membersOf(state, b)].sort((x, y) => x - y)
  const cut = bestCut(state, members, tries, from)
  if (!cut) return 0
  const now = linksBetween(state, a, b)
  if (cut.crossing >= now - 1e-9 * (1 + now)) return 0
  part(state, members, cut.side, a, b)
  return now - cut.crossing
}

/** Puts one side in a territory and the others in another, moving as few blocks as can be. */
export const part = (state: State, members: readonly number[], side: readonly number[], a: number, b: number): void => {
  const inSide = new Set(side)
  const already = side.filter((block) => state.territory[block] === a).length
  const others = members.filter((block) => !inSide.has(block))
  const straight = already + others.filter((block) => state.territory[block] === b).length
  const [first, second] = straight * 2 >= members.length ? [a, b] : [b, a]
  for (const block of side) moveBlock(state, block, first)
  for (const block of others) moveBlock(state, block, second)
  readLock(state, a)
  readLock(state, b)
}
