/**
 * Links with their weights. By steps, the links of a place are laid out step by step, so that a link costs four bytes
 * and an addition; by a curve, each link has its weight.
 */
import { type Curve, checkSteps, type Steps, weightOfCurve } from './decay.ts'
import type { Rows } from './reach.ts'

export type Links = {
  readonly demands: number
  readonly supplies: number
  /** Weight of each step; one step of weight 1 when `weights` is there. */
  readonly steps: Float64Array
  /** Links of the place `i` in the step `s` end at `ends[i * steps.length + s]`, excluded, where the next ones start. */
  readonly ends: Uint32Array
  readonly sites: Uint32Array
  /** One a link, with a curve only. */
  readonly weights: Float64Array | undefined
}

const enlarge = (sites: Uint32Array<ArrayBuffer>, size: number): Uint32Array<ArrayBuffer> =>
  new Uint32Array(sites.buffer.transfer(Math.max(sites.length * 2, size) * 4))

/** Costs beyond the last bound are dropped. Time: linear in the links of the rows, times the number of steps at worst. */
export const linksBySteps = (rows: Rows, steps: Steps): Links => {
  checkSteps(steps)
  const { demands, supplies } = rows
  const bounds = Float64Array.from(steps.bounds)
  const count = bounds.length
  const ends = new Uint32Array(demands * count)
  const next = new Uint32Array(count + 1)
  let sites = new Uint32Array(Math.max(1024, demands * 32))
  let stepOf = new Uint8Array(1024)
  if (count > 255) throw new RangeError('more than 255 steps')
  let kept = 0
  for (let place = 0; place < demands; place++) {
    const links = rows.fill(place)
    const { sites: from, costs } = rows
    if (kept + links > sites.length) sites = enlarge(sites, kept + links)
    if (links > stepOf.length) stepOf = new Uint8Array(links * 2)
    next.fill(0)
    for (let k = 0; k < links; k++) {
      const cost = costs[k]!
      let step = 0
      while (step < count && cost > bounds[step]!) step++
      stepOf[k] = step
      next[step]!++
    }
    let at = kept
    for (let step = 0; step < count; step++) {
      const size = next[step]!
      next[step] = at
      at += size
      ends[place * count + step] = at
    }
    // Those beyond the last bound go after the others, where the next row overwrites them.
    next[count] = at
    kept = at
    for (let k = 0; k < links; k++) sites[next[stepOf[k]!]!++] = from[k]!
  }
  return {
    demands,
    supplies,
    steps: Float64Array.from(steps.weights),
    ends,
    sites: sites.subarray(0, kept),
    weights: undefined,
  }
}

/** Links of weight 0 are dropped. */
export const linksByCurve = (rows: Rows, curve: Curve): Links => {
  const weigh = weightOfCurve(curve)
  const { demands, supplies } = rows
  const ends = new Uint32Array(demands)
  let sites = new Uint32Array(Math.max(1024, demands * 32))
  let weights = new Float64Array(sites.length)
  let kept = 0
  for (let place = 0; place < demands; place++) {
    const links = rows.fill(place)
    const { sites: from, costs } = rows
    if (kept + links > sites.length) {
      sites = enlarge(sites, kept + links)
      weights = new Float64Array(weights.buffer.transfer(sites.length * 8))
    }
    for (let k = 0; k < links; k++) {
      const weight = weigh(costs[k]!)
      if (weight === 0) continue
      sites[kept] = from[k]!
      weights[kept++] = weight
    }
    ends[place] = kept
  }
  return {
    demands,
    supplies,
    steps: Float64Array.of(1),
    ends,
    sites: sites.subarray(0, kept),
    weights: weights.subarray(0, kept),
  }
}
