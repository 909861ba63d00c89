/**
 * A division being searched: the territory of each block, with its inhabitants, its lock and the list of its blocks.
 * Territories are numbered like blocks; one is empty when its head is -1.
 */
import type { Blocks } from './blocks.ts'
import { type Bounds, maxFor, minFor } from './bounds.ts'
import { createTally, type Tally } from './tally.ts'

export type State = Bounds & {
  blocks: Blocks
  /** 1: the block is a whole territory by itself and nothing joins it. */
  settled: Uint8Array
  random: () => number
  territory: Int32Array
  population: Float64Array
  lock: Int32Array
  size: Int32Array
  head: Int32Array
  next: Int32Array
  previous: Int32Array
  /** Territories that are not settled. */
  count: number
  /** Work space, one use at a time. */
  tally: Tally
  mark: Int32Array
  round: number
  stack: Int32Array
  /** Moves since it was opened, as block and territory left, in order; null: not kept. */
  journal: number[] | null
}

/** Each block alone. */
export const createState = (blocks: Blocks, settled: Uint8Array, bounds: Bounds, random: () => number): State => {
  const { count } = blocks
  return {
    blocks,
    settled: settled.map((why) => (why === 0 ? 0 : 1)),
    ...bounds,
    random,
    territory: Int32Array.from({ length: count }, (_, b) => b),
    population: blocks.population.slice(),
    lock: blocks.lock.slice(),
    size: new Int32Array(count).fill(1),
    head: Int32Array.from({ length: count }, (_, b) => b),
    next: new Int32Array(count).fill(-1),
    previous: new Int32Array(count).fill(-1),
    count: settled.reduce((free, why) => free + (why === 0 ? 1 : 0), 0),
    tally: createTally(count),
    mark: new Int32Array(count),
    round: 0,
    stack: new Int32Array(count),
    journal: null,
  }
}

/** The same division, free to go another way; the random numbers go on from the same source. */
export const copyState = (state: State): State => ({
  ...state,
  territory: state.territory.slice(),
  population: state.population.slice(),
  lock: state.lock.slice(),
  size: state.size.slice(),
  head: state.head.slice(),
  next: state.next.slice(),
  previous: state.previous.slice(),
})

export const moveBlock = (state: State, block: number, to: number): void => {
  const { next, previous, head, population, size, lock, blocks } = state
  const from = state.territory[block]!
  if (from === to) return
  state.journal?.push(block, from)
  const before = previous[block]!
  const after = next[block]!
  if (before === -1) head[from] = after
  else next[before] = after
  if (after !== -1) previous[after] = before
  next[block] = head[to]!
  previous[block] = -1
  if (head[to] !== -1) previous[head[to]!] = block
  head[to] = block
  state.territory[block] = to
  // An empty territory is exactly empty, and one that was empty starts from zero: no residue of floating point adds up.
  size[from]!--
  population[from] = size[from] === 0 ? 0 : population[from]! - blocks.population[block]!
  population[to] = size[to] === 0 ? blocks.population[block]! : population[to]! + blocks.population[block]!
  size[to]!++
  if (size[from] === 0) state.count--
  if (size[to] === 1) state.count++
  if (blocks.lock[block]! >= 0) {
    lock[to] = blocks.lock[block]!
    lock[from] = -1
  }
}

/** Undoes the moves of the journal, and closes it. */
export const takeBack = (state: State): void => {
  const moves = state.journal ?? []
  state.journal = null
  const touched = new Set<number>()
  for (let k = moves.length - 2; k >= 0; k -= 2) {
    touched.add(state.territory[moves[k]!]!).add(moves[k + 1]!)
    moveBlock(state, moves[k]!, moves[k + 1]!)
  }
  for (const territory of touched) readLock(state, territory)
}

/** While blocks cross, two locks may share a number for a moment: the lock of a territory is read again at the end. */
export const readLock = (state: State, territory: number): void => {
  state.lock[territory] = -1
  for (let block = state.head[territory]!; block !== -1; block = state.next[block]!)
    if (state.blocks.lock[block]! >= 0) state.lock[territory] = state.blocks.lock[block]!
}

export const mergeInto = (state: State, from: number, to: number): void => {
  while (state.head[from] !== -1) moveBlock(state, state.head[from]!, to)
}

export const membersOf = (state: State, territory: number): number[] => {
  const members: number[] = []
  for (let b = state.head[territory]!; b !== -1; b = state.next[b]!) members.push(b)
  return members
}

/** The numbers of the territories that are searched, in ascending order. */
export const openTerritories = (state: State): number[] => {
  const open: number[] = []
  for (let t = 0; t < state.head.length; t++) if (state.head[t] !== -1 && !state.settled[t]) open.push(t)
  return open
}

export const mayMerge = (state: State, a: number, b: number): boolean =>
  (state.lock[a]! < 0 || state.lock[b]! < 0) &&
  state.population[a]! + state.population[b]! <= maxFor(state, Math.max(state.lock[a]!, state.lock[b]!))

/** The bounds of a territory, by the lock that it holds. */
export const minOf = (state: State, territory: number): number => minFor(state, state.lock[territory]!)
export const maxOf = (state: State, territory: number): number => maxFor(state, state.lock[territory]!)
export const isUnder = (state: State, territory: number): boolean =>
  state.population[territory]! < minOf(state, territory)
export const isOver = (state: State, territory: number): boolean =>
  state.population[territory]! > maxOf(state, territory)

/** A number for a new territory: one that is empty. */
export const freeNumber = (state: State): number => {
  for (let t = 0; t < state.head.length; t++) if (state.head[t] === -1 && !state.settled[t]) return t
  throw new Error('a division never has more territories than blocks')
}
