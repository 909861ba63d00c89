/**
 * At a fixed number: two territories that exchange much become one where another is parted that loses less. What no
 * move along borders can reach: a territory that disappears here comes up elsewhere.
 */
import { tallyNeighbours } from './agglomerate.ts'
import { applyCut } from './more.ts'
import { bestCut } from './recombine.ts'
import { mayMerge, membersOf, mergeInto, minOf, openTerritories, type State } from './state.ts'
import type { Cut } from './tree-cut.ts'

type Merger = { a: number; b: number; gain: number }
type Parting = { territory: number; loss: number; cut: Cut }

/** Answers the flow gained and the blocks that changed. */
export const exchange = (state: State, tries: number): { gained: number; touched: number[] } => {
  const mergers = listMergers(state)
  const partings = listPartings(state, tries)
  const used = new Set<number>()
  const touched: number[] = []
  let gained = 0
  let next = 0
  for (const { territory, loss, cut } of partings) {
    if (used.has(territory)) continue
    while (next < mergers.length && isSpent(mergers[next]!, used)) next++
    const merger = mergers.slice(next).find((one) => !isSpent(one, used) && one.a !== territory && one.b !== territory)
    if (!merger || merger.gain <= loss + 1e-9 * (1 + loss)) break
    mergeInto(state, merger.a, merger.b)
    const fresh = applyCut(state, cut)
    for (const number of [merger.a, merger.b, territory, fresh]) used.add(number)
    for (const number of [merger.b, territory, fresh]) touched.push(...membersOf(state, number))
    gained += merger.gain - loss
  }
  return { gained, touched }
}

const isSpent = ({ a, b }: Merger, used: ReadonlySet<number>): boolean => used.has(a) || used.has(b)

const listMergers = (state: State): Merger[] => {
  const found: Merger[] = []
  for (const a of openTerritories(state)) {
    tallyNeighbours(state, a)
    const { keys, size, sum } = state.tally
    for (let k = 0; k < size; k++)
      if (keys[k]! > a && mayMerge(state, a, keys[k]!)) found.push({ a, b: keys[k]!, gain: sum[keys[k]!]! })
  }
  return found.sort((x, y) => y.gain - x.gain || x.a - y.a || x.b - y.b)
}

const listPartings = (state: State, tries: number): Parting[] => {
  const found: Parting[] = []
  for (const territory of openTerritories(state)) {
    if (state.population[territory]! < minOf(state, territory) + state.min || state.size[territory]! < 2) continue
    const cut = bestCut(state, membersOf(state, territory), tries)
    if (cut) found.push({ territory, loss: cut.crossing, cut })
  }
  return found.sort((x, y) => x.loss - y.loss || x.territory - y.territory)
}
