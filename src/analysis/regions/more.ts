/** More territories: the one that loses least flow by being parted in two is, until the number asked is reached. */
import { createHeap, type Heap, pop, push } from './heap.ts'
import { bestCut } from './recombine.ts'
import { freeNumber, membersOf, minOf, moveBlock, openTerritories, type State } from './state.ts'
import type { Cut } from './tree-cut.ts'

const TRIES = 10

/** Answers whether the number is reached: the minimum may forbid every further cut. */
export const splitUp = (state: State, count: number): boolean => {
  const heap = createHeap()
  const cuts = new Map<number, Cut>()
  for (const territory of openTerritories(state)) listCut(state, territory, heap, cuts)
  while (state.count < count) {
    const top = pop(heap)
    if (!top) return false
    const cut = cuts.get(top.item)!
    const fresh = applyCut(state, cut)
    listCut(state, top.item, heap, cuts)
    listCut(state, fresh, heap, cuts)
  }
  return true
}

/** Moves the side of a cut to a new territory, whose number is answered. */
export const applyCut = (state: State, cut: Cut): number => {
  const fresh = freeNumber(state)
  for (const block of cut.side) moveBlock(state, block, fresh)
  return fresh
}

const listCut = (state: State, territory: number, heap: Heap, cuts: Map<number, Cut>): void => {
  if (state.population[territory]! < minOf(state, territory) + state.min || state.size[territory]! < 2) return
  const cut = bestCut(state, membersOf(state, territory), TRIES)
  if (!cut) return
  cuts.set(territory, cut)
  push(heap, cut.crossing, territory)
}
