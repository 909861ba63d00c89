/**
 * Attraction of each commune to each pole, after De Fontgalland and Rouzaud-Cornabas, « Bassins de santé » (Santé
 * publique 32, 2020, 239-246): a(c, p) = flow(c → p) / all flows of c. The article's own cuts between classes are not
 * public: ours are below, and can be changed.
 */
import type { FlowMatrix } from './matrix.ts'

/** Lower ends of the first four classes, the fifth is what is below; ours, not the article's. */
export const CUTS: readonly number[] = [0.75, 0.5, 0.35, 0.25]

export type Attraction = {
  /** The pole that attracts most, by unit; -1 where no flow goes to a pole. The lowest number among equals. */
  main: Int32Array
  /** a(c, main), in [0, 1]; 0 without a main pole. */
  degree: Float64Array
}

/** `poleOf[j]`: the pole that unit j belongs to as a destination, -1: none. Throws RangeError when shapes disagree. */
export const attractionTo = (flows: FlowMatrix, poleOf: Int32Array, poles: number): Attraction => {
  if (poleOf.length !== flows.count) throw new RangeError(`poles: ${poleOf.length} units instead of ${flows.count}`)
  const main = new Int32Array(flows.count).fill(-1)
  const degree = new Float64Array(flows.count)
  const sums = new Float64Array(poles)
  for (let i = 0; i < flows.count; i++) {
    sums.fill(0)
    for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++) {
      const pole = poleOf[flows.destination[e]!]!
      if (pole >= 0) sums[pole]! += flows.value[e]!
    }
    for (let pole = 0; pole < poles; pole++) {
      if (sums[pole]! <= degree[i]! * flows.total[i]!) continue
      main[i] = pole
      degree[i] = sums[pole]! / flows.total[i]!
    }
  }
  return { main, degree }
}

/** 1 (most attracted) to 5, 0 without a main pole. Throws RangeError on cuts that do not go down from at most 1 to above 0. */
export const classOf = ({ main, degree }: Attraction, cuts: readonly number[] = CUTS): Uint8Array => {
  cuts.forEach((cut, k) => {
    if (!(cut > 0 && cut <= 1 && (k === 0 || cut < cuts[k - 1]!))) throw new RangeError(`cuts: ${cuts.join(', ')}`)
  })
  return Uint8Array.from(degree, (value, i) => {
    if (main[i] === -1) return 0
    const rank = cuts.findIndex((cut) => value >= cut)
    return rank === -1 ? cuts.length + 1 : rank + 1
  })
}
