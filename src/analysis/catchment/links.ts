/**
 * Links with their weights. By steps, the links of a place are laid out step by step, so that a link costs two bytes
 * and an addition; by a curve, each link has its weight.
 */
import { type Curve, checkSteps, type Steps, weightOfCurve } from './decay.ts'
import { guessLinks, type Rows } from './reach.ts'

/** Two bytes a link up to 65 536 sites: half of the memory to write, and to read at each pass. */
export type Sites = Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

export type Links = {
  readonly demands: number
  readonly supplies: number
  /** Weight of each step; one step of weight 1 when `weights` is there. */
  readonly steps: Float64Array
  /** Links of the place `i` in the step `s` end at `ends[i * steps.length + s]`, excluded, where the next ones start. */
  readonly ends: Uint32Array
  readonly sites: Sites
  /** One a link, with a curve only. */
  readonly weights: Float64Array | undefined
  /** Undefined where all links are listed. */
  readonly mirror: Mirror | undefined
}

/**
 * Places are the sites: row and site `r` are the point `order[r]`. Each pair is listed once for both directions, in the
 * row of either, and a place never with itself: it has the weight `self` for itself.
 */
export type Mirror = { readonly order: Uint32Array; readonly self: number }

/** Links, both directions of a pair counted. */
export const countLinks = ({ sites, mirror, demands }: Links): number =>
  mirror === undefined ? sites.length : sites.length * 2 + demands

/** From a length, or from bytes. */
const sitesOf = (supplies: number, from: ArrayBuffer | number): Sites =>
  new (supplies <= 65_536 ? Uint16Array : Uint32Array)(from as ArrayBuffer)

/** The same sites in a larger array: the old one is given away. */
const enlarge = (sites: Sites, supplies: number, links: number): Sites =>
  sitesOf(supplies, sites.buffer.transfer(Math.ceil(links * 1.3) * sites.BYTES_PER_ELEMENT))

/** Up to this many steps, a list for each is quicker than sorting the links. */
const FEW = 3

/** Writes the sites of a row step by step, from `at` on, and where each step ends. Gives the end of the last one. */
type Layout = (rows: Rows, links: number, sites: Sites, at: number, ends: Uint32Array, first: number) => number

const roomFor = (links: number) =>
  [0, 1, 2].map(() => new Uint32Array(links)) as [Uint32Array, Uint32Array, Uint32Array]

/** One pass, a list a step, without a branch: in a list, a site of another step is written over by the next one. */
const byLists = (bounds: Float64Array): Layout => {
  const count = bounds.length
  const [first, second, third] = [bounds[0]!, bounds[1] ?? bounds[0]!, bounds.at(-1)!]
  let [near, middle, far] = roomFor(1024)
  return ({ sites: from, costs }, links, sites, start, ends, row) => {
    if (links >= near.length) [near, middle, far] = roomFor(links * 2)
    let [a, b, c] = [0, 0, 0]
    for (let k = 0; k < links; k++) {
      const cost = costs[k]!
      const site = from[k]!
      const isNear = +(cost <= first)
      const isMiddle = +(cost <= second)
      near[a] = site
      middle[b] = site
      far[c] = site
      a = (a + isNear) | 0
      b = (b + (isMiddle - isNear)) | 0
      c = (c + (+(cost <= third) - isMiddle)) | 0
    }
    let at = start
    for (let k = 0; k < a; k++) sites[at++] = near[k]!
    ends[row] = at
    for (let k = 0; k < b; k++) sites[at++] = middle[k]!
    if (count > 1) ends[row + 1] = at
    for (let k = 0; k < c; k++) sites[at++] = far[k]!
    if (count > 2) ends[row + 2] = at
    return at
  }
}

/** A counting sort, for many steps. */
const bySorting = (bounds: Float64Array): Layout => {
  const count = bounds.length
  const next = new Uint32Array(count + 1)
  let stepOf = new Uint16Array(1024)
  return ({ sites: from, costs }, links, sites, start, ends, first) => {
    if (links > stepOf.length) stepOf = new Uint16Array(links * 2)
    next.fill(0)
    for (let k = 0; k < links; k++) {
      const cost = costs[k]!
      let step = 0
      while (step < count && cost > bounds[step]!) step++
      stepOf[k] = step
      next[step]!++
    }
    let at = start
    for (let step = 0; step < count; step++) {
      const size = next[step]!
      next[step] = at
      at += size
      ends[first + step] = at
    }
    for (let k = 0; k < links; k++) if (stepOf[k]! < count) sites[next[stepOf[k]!]!++] = from[k]!
    return at
  }
}

/** Costs beyond the last bound are dropped. Time: the links of the rows, times the number of steps at worst. */
export const linksBySteps = (rows: Rows, steps: Steps): Links => {
  checkSteps(steps)
  const { demands, supplies } = rows
  const bounds = Float64Array.from(steps.bounds, (bound) => (rows.squared ? bound * bound : bound))
  const count = bounds.length
  const lay = count <= FEW ? byLists(bounds) : bySorting(bounds)
  const ends = new Uint32Array(demands * count)
  let sites = sitesOf(supplies, guessLinks(rows))
  let kept = 0
  for (let place = 0; place < demands; place++) {
    const links = rows.fill(place)
    if (kept + links > sites.length) sites = enlarge(sites, supplies, kept + links)
    kept = lay(rows, links, sites, kept, ends, place * count)
  }
  return {
    demands,
    supplies,
    steps: Float64Array.from(steps.weights),
    ends,
    sites: sites.subarray(0, kept),
    weights: undefined,
    mirror: rows.mirrored && { order: rows.mirrored, self: steps.weights[0]! },
  }
}

/** Links of weight 0 are dropped. */
export const linksByCurve = (rows: Rows, curve: Curve): Links => {
  const weigh = weightOfCurve(curve)
  const { demands, supplies } = rows
  const ends = new Uint32Array(demands)
  let sites = sitesOf(supplies, guessLinks(rows))
  let weights = new Float64Array(sites.length)
  let kept = 0
  for (let place = 0; place < demands; place++) {
    const links = rows.fill(place)
    const { sites: from, costs } = rows
    if (kept + links > sites.length) {
      sites = enlarge(sites, supplies, kept + links)
      weights = new Float64Array(weights.buffer.transfer(sites.length * 8))
    }
    for (let k = 0; k < links; k++) {
      const weight = weigh(rows.squared ? Math.sqrt(costs[k]!) : costs[k]!)
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
    mirror: rows.mirrored && { order: rows.mirrored, self: weigh(0) },
  }
}
