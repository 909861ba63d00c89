/**
 * Poles: communes whose own patients go most often there, and that are the first destination of at least one other
 * commune (dominant flows: Nystuen and Dacey, 1961). A commune that sends nobody anywhere can be one too.
 */
import type { FlowMatrix } from './matrix.ts'

/** The first destination of each unit, itself included, the lowest number among equals; -1 without flows. */
export const firstDestinations = (flows: FlowMatrix): Int32Array => {
  const first = new Int32Array(flows.count).fill(-1)
  for (let i = 0; i < flows.count; i++) {
    let most = 0
    for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++) {
      if (flows.value[e]! <= most) continue
      most = flows.value[e]!
      first[i] = flows.destination[e]!
    }
  }
  return first
}

/** Ascending. */
export const findPoles = (flows: FlowMatrix): number[] => {
  const first = firstDestinations(flows)
  const attracts = new Uint8Array(flows.count)
  first.forEach((destination, i) => {
    if (destination >= 0 && destination !== i) attracts[destination] = 1
  })
  const poles: number[] = []
  for (let i = 0; i < flows.count; i++) if (attracts[i] && (first[i] === i || first[i] === -1)) poles.push(i)
  return poles
}

export type MergedPoles = {
  /** The main commune of each pole, in descending order of what it receives. */
  centre: number[]
  /** The pole of each unit that is one, or was before it joined another; -1: none. */
  of: Int32Array
}

/**
 * Poles that are one: a pole whose patients go to another for at least `cut` of their flows joins it, the strongest tie
 * first; what has joined follows. Throws RangeError when `cut` is not in (0, 1].
 */
export const mergePoles = (flows: FlowMatrix, poles: readonly number[], cut: number): MergedPoles => {
  if (!(cut > 0 && cut <= 1)) throw new RangeError(`merge: ${cut} is no share`)
  const received = receivedBy(flows)
  const centreOf = new Map(poles.map((pole) => [pole, pole]))
  const root = (pole: number): number => {
    const up = centreOf.get(pole)!
    return up === pole ? pole : root(up)
  }
  for (const { from, to } of tiesBetween(flows, new Set(poles), cut)) {
    const [a, b] = [root(from), root(to)]
    // The one that receives less joins, whatever the direction of the tie.
    if (a === b || root(from) !== from) continue
    if (received[a]! <= received[b]!) centreOf.set(a, b)
  }
  const centre = poles.filter((pole) => root(pole) === pole).sort((x, y) => received[y]! - received[x]! || x - y)
  const number = new Map(centre.map((pole, k) => [pole, k]))
  const of = new Int32Array(flows.count).fill(-1)
  for (const pole of poles) of[pole] = number.get(root(pole))!
  return { centre, of }
}

const receivedBy = (flows: FlowMatrix): Float64Array => {
  const received = new Float64Array(flows.count)
  flows.destination.forEach((destination, e) => {
    received[destination]! += flows.value[e]!
  })
  return received
}

const tiesBetween = (flows: FlowMatrix, poles: ReadonlySet<number>, cut: number) => {
  const ties: { from: number; to: number; share: number }[] = []
  for (const from of poles)
    for (let e = flows.offset[from]!; e < flows.offset[from + 1]!; e++) {
      const to = flows.destination[e]!
      const share = flows.value[e]! / flows.total[from]!
      if (to !== from && poles.has(to) && share >= cut) ties.push({ from, to, share })
    }
  return ties.sort((x, y) => y.share - x.share || x.from - y.from || x.to - y.to)
}
