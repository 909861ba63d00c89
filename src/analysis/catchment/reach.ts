/**
 * Who reaches what: the sparse geometry on which every catchment method works.
 *
 * Places of demand are numbered 0..demands-1, sites of supply 0..supplies-1, in the order in which the caller gave
 * them. Costs are minutes (any unit serves, as long as steps and cut-offs use the same one).
 */

/** Compressed rows: links of the place `i` are `starts[i]` to `starts[i + 1]`, excluded. */
export type Reach = {
  readonly demands: number
  readonly supplies: number
  readonly starts: Uint32Array
  readonly sites: Uint32Array
  readonly costs: Float64Array
}

/**
 * The same, given row by row: `fill(place)` writes the links of a place at the head of `sites` and `costs` and gives
 * their number. The arrays are overwritten by the next call, and may be other ones after it.
 */
export type Rows = {
  /**
   * Undefined where all the links are listed. Otherwise places are the sites, taken along this order, neighbours together
   * (row and site `r` are the point `mirrored[r]`); each pair is in one of its two rows only, for both directions, and a
   * place reaches itself at no cost, without a link.
   */
  readonly mirrored: Uint32Array | undefined
  readonly demands: number
  readonly supplies: number
  /** `costs` holds the squares of the costs: it spares a root for each link that only asks for its step. */
  readonly squared: boolean
  sites: Uint32Array
  costs: Float64Array
  readonly fill: (place: number) => number
}

export type AllRows = Rows & { readonly mirrored: undefined }
export type HalfRows = Rows & { readonly mirrored: Uint32Array }

/** A pair that is listed twice: `first` and `second` are its positions in the list. */
export class DuplicatePair extends RangeError {
  override name = 'DuplicatePair'
  readonly first: number
  readonly second: number
  constructor(first: number, second: number) {
    super(`pairs ${first} and ${second} join the same place and site`)
    this.first = first
    this.second = second
  }
}

const startsOf = (places: ArrayLike<number>, demands: number): Uint32Array => {
  const starts = new Uint32Array(demands + 1)
  for (let k = 0; k < places.length; k++) starts[places[k]! + 1]!++
  for (let i = 0; i < demands; i++) starts[i + 1]! += starts[i]!
  return starts
}

const checkPair = (place: number, site: number, cost: number, demands: number, supplies: number): void => {
  if (!(Number.isInteger(place) && place >= 0 && place < demands)) throw new RangeError(`no place ${place}`)
  if (!(Number.isInteger(site) && site >= 0 && site < supplies)) throw new RangeError(`no site ${site}`)
  if (!(cost >= 0 && cost < Number.POSITIVE_INFINITY)) throw new RangeError(`cost ${cost} is not a finite amount`)
}

/**
 * From a list of pairs in any order; a pair that is not listed is out of reach, a place from itself too.
 * `places`, `sites`, `costs`: one entry a pair. Pairs above `cutoff` are dropped, a pair at `cutoff` stays.
 * Throws RangeError for an index or a cost out of bounds, DuplicatePair for a pair listed twice (whatever its cost).
 * Links of a row keep the order of the list, so sums are the same at each run. Time and memory: linear.
 */
export const reachFromPairs = (
  pairs: { places: ArrayLike<number>; sites: ArrayLike<number>; costs: ArrayLike<number> },
  demands: number,
  supplies: number,
  cutoff = Number.POSITIVE_INFINITY,
): Reach => {
  const { places, sites, costs } = pairs
  if (places.length !== sites.length || places.length !== costs.length) throw new RangeError('pairs of unequal lengths')
  for (let k = 0; k < places.length; k++) checkPair(places[k]!, sites[k]!, costs[k]!, demands, supplies)
  const order = orderByPlace(places, demands)
  const all = startsOf(places, demands)
  refuseDuplicates(all, order, sites, supplies)
  const starts = new Uint32Array(demands + 1)
  const keptSites = new Uint32Array(order.length)
  const keptCosts = new Float64Array(order.length)
  let kept = 0
  for (let i = 0; i < demands; i++) {
    for (let at = all[i]!; at < all[i + 1]!; at++) {
      const k = order[at]!
      if (costs[k]! > cutoff) continue
      keptSites[kept] = sites[k]!
      keptCosts[kept++] = costs[k]!
    }
    starts[i + 1] = kept
  }
  return { demands, supplies, starts, sites: keptSites.slice(0, kept), costs: keptCosts.slice(0, kept) }
}

/** Positions of the pairs, by place, in the order of the list within a place. */
const orderByPlace = (places: ArrayLike<number>, demands: number): Uint32Array => {
  const next = startsOf(places, demands)
  const order = new Uint32Array(places.length)
  for (let k = 0; k < places.length; k++) order[next[places[k]!]!++] = k
  return order
}

const refuseDuplicates = (
  starts: Uint32Array,
  order: Uint32Array,
  sites: ArrayLike<number>,
  supplies: number,
): void => {
  const seenBy = new Int32Array(supplies).fill(-1)
  const seenAt = new Uint32Array(supplies)
  for (let i = 0; i + 1 < starts.length; i++) {
    for (let at = starts[i]!; at < starts[i + 1]!; at++) {
      const k = order[at]!
      const site = sites[k]!
      if (seenBy[site] === i) throw new DuplicatePair(seenAt[site]!, k)
      seenBy[site] = i
      seenAt[site] = k
    }
  }
}

/** The rows of a geometry that is already there. */
export const rowsOfReach = (reach: Reach): AllRows => {
  const rows: AllRows = {
    mirrored: undefined,
    demands: reach.demands,
    supplies: reach.supplies,
    squared: false,
    sites: reach.sites,
    costs: reach.costs,
    fill: (place) => {
      const [from, to] = [reach.starts[place]!, reach.starts[place + 1]!]
      rows.sites = reach.sites.subarray(from, to)
      rows.costs = reach.costs.subarray(from, to)
      return to - from
    },
  }
  return rows
}

/**
 * About how many links all the rows have, a tenth more, from some of them: growing an array costs as much as filling it.
 */
export const guessLinks = (rows: Rows): number => {
  const stride = Math.max(1, Math.floor(rows.demands / 256))
  let links = 0
  for (let place = 0; place < rows.demands; place += stride) links += rows.fill(place)
  return Math.ceil(links * stride * 1.1) + 1024
}

/** Keeps all the rows. Memory: 12 bytes a link. */
export const collectReach = (rows: AllRows): Reach => {
  const { demands, supplies } = rows
  const starts = new Uint32Array(demands + 1)
  let sites = new Uint32Array(guessLinks(rows))
  let costs = new Float64Array(sites.length)
  let kept = 0
  for (let place = 0; place < demands; place++) {
    const links = rows.fill(place)
    if (kept + links > sites.length) {
      const size = Math.max(sites.length * 2, kept + links)
      sites = new Uint32Array(sites.buffer.transfer(size * 4))
      costs = new Float64Array(costs.buffer.transfer(size * 8))
    }
    const { sites: from, costs: prices } = rows
    for (let k = 0; k < links; k++) {
      sites[kept + k] = from[k]!
      costs[kept + k] = rows.squared ? Math.sqrt(prices[k]!) : prices[k]!
    }
    kept += links
    starts[place + 1] = kept
  }
  return { demands, supplies, starts, sites: sites.subarray(0, kept), costs: costs.subarray(0, kept) }
}
