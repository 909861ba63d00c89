/**
 * The durations of the pairs that may be in reach, asked in blocks. Pairs that even a straight motorway would not bring
 * in reach are never asked: of 35 000 × 10 000 pairs, one in a thousand remains.
 */
import { collectReach, type Reach } from '../../analysis/catchment/reach.ts'
import { rowsByPoints } from '../../analysis/travel/by-points.ts'
import { gridOf } from '../../analysis/travel/grid.ts'
import type { Cache } from './cache.ts'
import { type Point, type RoutingEngine, TooBig } from './engine.ts'

/** No road is quicker than this, in km/h, over the great circle. */
const QUICKEST = 130

type Tell = (done: number, total: number) => void
type Asked = { readonly pairs: number; readonly requests: number }

const lists = (points: readonly Point[]) => ({
  lon: points.map(({ lon }) => lon),
  lat: points.map(({ lat }) => lat),
})

/** Pairs that may be within `cutoff` minutes. */
const candidates = (from: readonly Point[], to: readonly Point[], cutoff: number): Reach => {
  const speeds = (points: readonly Point[]) => points.map(() => QUICKEST)
  const travel = { detour: 1, placeSpeeds: speeds(from), siteSpeeds: speeds(to) }
  return collectReach(rowsByPoints(lists(from), lists(to), travel, cutoff))
}

/** Asks for a block; in two halves when the engine finds it too big. */
const askBlock = async (
  engine: RoutingEngine,
  sources: readonly Point[],
  targets: readonly Point[],
  keep: (from: Point, to: Point, seconds: number | null) => void,
): Promise<number> => {
  try {
    const table = await engine.table(sources, targets)
    for (const [i, row] of table.entries())
      for (const [j, seconds] of row.entries()) keep(sources[i]!, targets[j]!, seconds)
    return 1
  } catch (error) {
    if (!(error instanceof TooBig) || sources.length * targets.length === 1) throw error
    const [long, isSources] = sources.length >= targets.length ? [sources, true] : [targets, false]
    const half = Math.ceil(long.length / 2)
    let requests = 1
    for (const part of [long.slice(0, half), long.slice(half)])
      requests += await (isSources ? askBlock(engine, part, targets, keep) : askBlock(engine, sources, part, keep))
    return requests
  }
}

/** Fills the cache with all the pairs that may be within `cutoff` minutes; saved after each block. */
export const fillTable = async (
  engine: RoutingEngine,
  cache: Cache,
  from: readonly Point[],
  to: readonly Point[],
  cutoff: number,
  tell: Tell,
): Promise<Asked & { near: Reach }> => {
  const near = candidates(from, to, cutoff)
  const wanted = (i: number): number[] =>
    [...near.sites.subarray(near.starts[i]!, near.starts[i + 1]!)].filter(
      (j) => cache.get(from[i]!, to[j]!) === undefined,
    )
  const half = Math.max(1, Math.floor(engine.most / 2))
  // Neighbours together, by squares of twenty kilometres: they have the same targets, and a block is then full.
  const order = gridOf(lists(from), 60).order
  let [pairs, requests] = [0, 0]
  for (let at = 0; at < order.length; at += half) {
    const sources = [...order.subarray(at, at + half)].filter((i) => wanted(i).length > 0)
    const targets = [...new Set(sources.flatMap(wanted))]
    for (let first = 0; first < targets.length; first += half) {
      const some = targets.slice(first, first + half).map((j) => to[j]!)
      requests += await askBlock(
        engine,
        sources.map((i) => from[i]!),
        some,
        (a, b, seconds) => {
          pairs++
          cache.put(a, b, seconds)
        },
      )
      cache.save()
    }
    tell(Math.min(order.length, at + half), order.length)
  }
  return { pairs, requests, near }
}
