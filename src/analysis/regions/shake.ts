/**
 * Out of a local best: a few neighbouring territories are put together and parted at random, improved around, and kept
 * when the whole keeps more; otherwise all is taken back (large neighbourhood search: Shaw, 1998).
 */
import { tallyNeighbours } from './agglomerate.ts'
import { climb } from './climb.ts'
import { bestCut, recombine } from './recombine.ts'
import {
  isOver,
  isUnder,
  membersOf,
  mergeInto,
  moveBlock,
  openTerritories,
  readLock,
  type State,
  takeBack,
} from './state.ts'
import { cutTree } from './tree-cut.ts'

const NOISE = 40

/** Answers the flow gained over all the shakes. */
export const shake = (state: State, times: number, goOn: (done: number, gained: number) => boolean): number => {
  let gained = 0
  for (let done = 0; done < times; done++) {
    const open = openTerritories(state)
    if (open.length < 2) return gained
    const first = open[Math.floor(state.random() * open.length)]!
    const cluster = clusterAround(state, first, 2 + Math.floor(3 * state.random()))
    state.journal = []
    const gain = partAnew(state, cluster)
    if (gain > 1e-9 * (1 + gained)) {
      state.journal = null
      gained += gain
    } else takeBack(state)
    if (done % 16 === 15 && !goOn(done + 1, gained)) return gained
  }
  return gained
}

/** A territory and others that touch it, or touch those, by chance. */
const clusterAround = (state: State, first: number, size: number): number[] => {
  const cluster = [first]
  while (cluster.length < size) {
    tallyNeighbours(state, cluster[Math.floor(state.random() * cluster.length)]!)
    const { keys, size: found } = state.tally
    const near = [...keys.subarray(0, found)].filter((t) => !cluster.includes(t))
    if (near.length === 0) return cluster
    cluster.push(near[Math.floor(state.random() * near.length)]!)
  }
  return cluster
}

/** The flow gained, below zero when it was better before; minus infinity when no parting is within the bounds. */
const partAnew = (state: State, cluster: readonly number[]): number => {
  const blocks = cluster.flatMap((territory) => membersOf(state, territory))
  const before = keptBy(state, blocks)
  const [whole, ...others] = cluster
  for (const territory of others) mergeInto(state, territory, whole!)
  const parts = [whole!]
  for (const fresh of others) {
    if (!splitOne(state, parts, fresh, cluster.length)) return Number.NEGATIVE_INFINITY
    parts.push(fresh)
  }
  const straight = keptBy(state, blocks) - before
  return straight + settleAround(state, parts)
}

/** Parts one of the territories so that what is over the bounds comes to them one cut after the other. */
const splitOne = (state: State, parts: readonly number[], fresh: number, wanted: number): boolean => {
  const largest = parts.reduce((x, y) => (state.population[y]! > state.population[x]! ? y : x))
  const members = membersOf(state, largest).sort((x, y) => x - y)
  const left = wanted - parts.length
  // One side may still have to be parted `left - 1` times.
  const loose = { ...state, max: state.max * left, lockMax: state.lockMax.map((max) => max + state.max * (left - 1)) }
  const cut =
    left === 1 ? bestCut(state, members, 2, 3 + Math.floor(3 * state.random())) : cutTree(loose, members, NOISE)
  state.round = Math.max(state.round, loose.round)
  if (!cut) return false
  for (const block of cut.side) moveBlock(state, block, fresh)
  readLock(state, largest)
  readLock(state, fresh)
  return !isUnder(state, largest) && !isUnder(state, fresh)
}

const settleAround = (state: State, parts: readonly number[]): number => {
  if (parts.some((t) => isOver(state, t) || isUnder(state, t))) return -Infinity
  let gained = climb(
    state,
    parts.flatMap((t) => membersOf(state, t)),
  ).gained
  for (const a of parts) for (const b of parts) if (a < b && touch(state, a, b)) gained += recombine(state, a, b, 2, 1)
  return gained
}

const touch = (state: State, a: number, b: number): boolean => {
  const { graph } = state.blocks
  for (let block = state.head[a]!; block !== -1; block = state.next[block]!)
    for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++)
      if (state.territory[graph.target[e]!] === b) return true
  return false
}

/** Links kept between blocks of a list, each pair once. */
const keptBy = (state: State, blocks: readonly number[]): number => {
  const { links } = state.blocks
  let sum = 0
  for (const block of blocks)
    for (let e = links.offset[block]!; e < links.offset[block + 1]!; e++)
      if (state.territory[links.target[e]!] === state.territory[block]) sum += links.weight[e]! / 2
  return sum
}
