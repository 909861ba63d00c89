/**
 * What a division keeps inside. Containment of a territory: flows from its units to its units, divided by all flows from
 * its units, those that leave the units of the problem included. Containment of the division: the same over all
 * territories, which is their mean weighted by their flows.
 */
import type { FlowMatrix } from '../flows/matrix.ts'

export type Containment = {
  /** Kept inside and leaving, by territory, in the unit of the flows. */
  inside: Float64Array
  total: Float64Array
  /** In [0, 1]; NaN where nothing leaves any unit. */
  mean: number
  least: number
  /** The territory with the least containment, -1 when none has flows. */
  leastTerritory: number
  /** Units from which no flow is known: they weigh nothing. */
  unitsWithoutFlow: number
}

/** `territory[i]` in [0, count). Throws RangeError otherwise. */
export const measureContainment = (flows: FlowMatrix, territory: Int32Array, count: number): Containment => {
  const inside = new Float64Array(count)
  const total = new Float64Array(count)
  let unitsWithoutFlow = 0
  for (let i = 0; i < flows.count; i++) {
    const own = territory[i]!
    if (!(own >= 0 && own < count)) throw new RangeError(`unit ${i}: territory ${own} of ${count}`)
    total[own]! += flows.total[i]!
    if (flows.total[i] === 0) unitsWithoutFlow++
    for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++)
      if (territory[flows.destination[e]!] === own) inside[own]! += flows.value[e]!
  }
  let leastTerritory = -1
  let least = Number.NaN
  let kept = 0
  let all = 0
  for (let t = 0; t < count; t++) {
    kept += inside[t]!
    all += total[t]!
    if (total[t]! === 0 || inside[t]! / total[t]! >= least) continue
    least = inside[t]! / total[t]!
    leastTerritory = t
  }
  return { inside, total, mean: all === 0 ? Number.NaN : kept / all, least, leastTerritory, unitsWithoutFlow }
}
