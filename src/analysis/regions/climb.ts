/**
 * Moves one block at a time to a neighbouring territory while that keeps more flow inside, within the bounds and in one
 * piece. Each move raises the flow kept inside, so it ends.
 */
import { maxFor, minFor } from './bounds.ts'
import { mayLeave } from './contiguity.ts'
import { minOf, moveBlock, type State } from './state.ts'
import { addTo, clearTally, hasKey, sumOf } from './tally.ts'

/** Starts from the blocks of `queue`; answers the flow gained and how many blocks moved. */
export const climb = (state: State, queue: number[]): { gained: number; moved: number } => {
  const { graph, links } = state.blocks
  const waiting = new Uint8Array(state.blocks.count)
  for (const b of queue) waiting[b] = 1
  let gained = 0
  let moved = 0
  for (let read = 0; read < queue.length; read++) {
    const block = queue[read]!
    waiting[block] = 0
    const move = bestMove(state, block)
    if (!move) continue
    moveBlock(state, block, move.to)
    gained += move.gain
    moved++
    const wake = (other: number): void => {
      if (waiting[other] || state.settled[other]) return
      waiting[other] = 1
      queue.push(other)
    }
    for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++) wake(graph.target[e]!)
    for (let e = links.offset[block]!; e < links.offset[block + 1]!; e++) wake(links.target[e]!)
  }
  return { gained, moved }
}

/** All blocks that touch another territory. */
export const frontier = (state: State): number[] => {
  const { graph } = state.blocks
  const found: number[] = []
  for (let b = 0; b < graph.count; b++) {
    if (state.settled[b]) continue
    for (let e = graph.offset[b]!; e < graph.offset[b + 1]!; e++)
      if (state.territory[graph.target[e]!] !== state.territory[b]) {
        found.push(b)
        break
      }
  }
  return found
}

const bestMove = (state: State, block: number): { to: number; gain: number } | null => {
  const { territory, population, blocks } = state
  const from = territory[block]!
  if (state.settled[block] || !leavesEnough(state, from, block)) return null
  tallyAround(state, block)
  const here = sumOf(state.tally, from)
  const candidates: { to: number; gain: number }[] = []
  for (let k = 0; k < state.tally.size; k++) {
    const to = state.tally.keys[k]!
    const gain = state.tally.sum[to]! - here
    if (to === from || gain <= smallest(here)) continue
    if (blocks.lock[block]! >= 0 && state.lock[to]! >= 0) continue
    const after = population[to]! + blocks.population[block]!
    const label = Math.max(blocks.lock[block]!, state.lock[to]!)
    if (after > maxFor(state, label) || (blocks.lock[block]! >= 0 && after < minFor(state, label))) continue
    candidates.push({ to, gain })
  }
  if (candidates.length === 0) return null
  const best = candidates.reduce((x, y) => (y.gain > x.gain || (y.gain === x.gain && y.to < x.to) ? y : x))
  return mayLeave(state, block) ? best : null
}

/** Less than rounding could make up: without it two moves could undo each other for ever. */
const smallest = (scale: number): number => 1e-9 * (1 + scale)

/** A territory under the minimum already loses nobody either; one that loses its lock loses its own bounds with it. */
const leavesEnough = (state: State, from: number, block: number): boolean => {
  const left = state.population[from]! - state.blocks.population[block]!
  return state.blocks.lock[block]! < 0 ? left >= minOf(state, from) : left >= state.min && left <= state.max
}

/** In `state.tally`: the links of a block with its own territory and with those that it touches. */
const tallyAround = (state: State, block: number): void => {
  const { graph, links } = state.blocks
  const { territory, tally } = state
  clearTally(tally)
  addTo(tally, territory[block]!, 0)
  for (let e = graph.offset[block]!; e < graph.offset[block + 1]!; e++) {
    const near = territory[graph.target[e]!]!
    if (!state.settled[near]) addTo(tally, near, 0)
  }
  if (tally.size === 1) return
  for (let e = links.offset[block]!; e < links.offset[block + 1]!; e++) {
    const near = territory[links.target[e]!]!
    if (hasKey(tally, near)) addTo(tally, near, links.weight[e]!)
  }
}
