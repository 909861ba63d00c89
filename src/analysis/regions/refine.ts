/** Climbing, recombination and exchange, in turn, until nothing gains or the caller says to stop. */
import { climb, frontier } from './climb.ts'
import { exchange } from './exchange.ts'
import { recombine } from './recombine.ts'
import { shake } from './shake.ts'
import { membersOf, openTerritories, type State } from './state.ts'

/** Told between two steps; false stops there, with a division that stands. */
export type Progress = (step: { phase: Phase; sweep: number; count: number; gained: number }) => boolean
export type Phase = 'climb' | 'recombine' | 'exchange' | 'shake'

export type Effort = {
  sweeps: number
  /** Shakes at most; by default, as many as the size of the case is worth. */
  shakes?: number | undefined
  progress?: Progress | undefined
}

const TRIES = 2
/** A sweep that gains less than this share of the first one is the last. */
const WORTH = 0.02

/** Answers the flow gained, and whether it was stopped before its end. */
export const refine = (state: State, { sweeps, shakes, progress = () => true }: Effort) => {
  let gained = climb(state, frontier(state)).gained
  const tell = (phase: Phase, sweep: number): boolean => progress({ phase, sweep, count: state.count, gained })
  if (!tell('climb', 0)) return { gained, stopped: true }
  let dirty = new Set(openTerritories(state))
  let first = 0
  for (let sweep = 1; sweep <= sweeps; sweep++) {
    const before = gained
    const changed = new Set<number>()
    for (const [a, b] of neighbouringPairs(state)) {
      if (!dirty.has(a) && !dirty.has(b)) continue
      const gain = recombine(state, a, b, TRIES, sweep)
      if (gain === 0) continue
      gained += gain
      changed.add(a).add(b)
    }
    gained += climbFrom(state, changed)
    if (!tell('recombine', sweep)) return { gained, stopped: true }
    const exchanged = exchange(state, TRIES)
    gained += exchanged.gained + climb(state, exchanged.touched).gained
    for (const block of exchanged.touched) changed.add(state.territory[block]!)
    if (!tell('exchange', sweep)) return { gained, stopped: true }
    if (sweep === 1) first = gained - before
    if (gained - before <= WORTH * first) break
    dirty = changed
  }
  const times = Math.min(shakes ?? Number.POSITIVE_INFINITY, shakesOf(state))
  let stopped = false
  gained += shake(state, times, (_, more) => {
    stopped = !progress({ phase: 'shake', sweep: sweeps, count: state.count, gained: gained + more })
    return !stopped
  })
  return { gained, stopped }
}

/** Shakes are for small cases, where they cost little: about as much work as the sweeps of a large one. */
const shakesOf = (state: State): number => Math.min(2000, Math.floor(WORK / (1 + state.blocks.links.target.length)))
const WORK = 2e7

const climbFrom = (state: State, territories: ReadonlySet<number>): number =>
  climb(
    state,
    [...territories].flatMap((territory) => membersOf(state, territory)),
  ).gained

/** Pairs of territories that share a border, in ascending order. */
const neighbouringPairs = (state: State): [number, number][] => {
  const { graph } = state.blocks
  const found = new Set<number>()
  for (let block = 0; block < graph.count; block++) {
    const a = state.territory[block]!
    if (state.settled[block]) continue
    for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++) {
      const b = state.territory[graph.target[e]!]!
      if (a < b && !state.settled[b]) found.add(a * graph.count + b)
    }
  }
  return [...found].sort((x, y) => x - y).map((pair) => [Math.floor(pair / graph.count), pair % graph.count])
}
