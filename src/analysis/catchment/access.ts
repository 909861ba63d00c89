/**
 * The two-step floating catchment area, on links of any weights.
 *
 *   reached_j = Σ_k w_kj · demand_k        what the site j must share itself between
 *   ratio_j   = supply_j / reached_j       0 where nothing is reached: that supply serves nobody
 *   access_i  = Σ_j w_ij · ratio_j
 *
 * With weights all 1: 2SFCA, Luo W., Wang F. (2003), Environment and Planning B 30(6). With steps: E2SFCA, Luo and
 * Qi (2009). With a power curve: the gravity model with competition, Joseph A. E., Bantock P. R. (1982), Social Science
 * & Medicine 16(1). Access is in units of supply per unit of demand. Sums are made in the order of the links: two runs
 * give the same bits. Time: two passes over the links.
 */
import type { Links, Mirror } from './links.ts'

export type Access = {
  /** One a place. */
  readonly access: Float64Array
  /** One a site: supply per unit of weighted demand. */
  readonly ratios: Float64Array
  /** One a site: the weighted demand in its catchment. */
  readonly reached: Float64Array
  /** Sites that have a supply and reach no demand. Supply is conserved but for theirs: Σ demand·access = Σ supply. */
  readonly idle: number
}

/** Throws RangeError when a value is negative or not finite, or when the length is not the one expected. */
export const checkAmounts = (name: string, values: ArrayLike<number>, length: number): void => {
  if (values.length !== length) throw new RangeError(`${name}: ${values.length} values for ${length}`)
  for (let i = 0; i < length; i++) {
    const value = values[i]!
    if (!(value >= 0 && value < Number.POSITIVE_INFINITY)) throw new RangeError(`${name}: ${value} at ${i}`)
  }
}

/** The weighted demand of each site. */
export const reachedDemand = (links: Links, demand: ArrayLike<number>): Float64Array => {
  if (links.mirror) return sumBothWays(links, demand, links.mirror)
  const { demands, sites, ends, steps, weights } = links
  const reached = new Float64Array(links.supplies)
  const count = steps.length
  let k = 0
  for (let place = 0; place < demands; place++) {
    const people = demand[place]!
    for (let step = 0; step < count; step++) {
      const end = ends[place * count + step]!
      const share = steps[step]! * people
      if (share === 0) k = end
      else if (weights) for (; k < end; k++) reached[sites[k]!]! += weights[k]! * share
      else for (; k < end; k++) reached[sites[k]!]! += share
    }
  }
  return reached
}

/** Weighted sums of the values of the sites, for each place. */
export const sumOverSites = (links: Links, values: Float64Array): Float64Array => {
  if (links.mirror) return sumBothWays(links, values, links.mirror)
  const { demands, sites, ends, steps, weights } = links
  const sums = new Float64Array(demands)
  const count = steps.length
  let k = 0
  for (let place = 0; place < demands; place++) {
    let total = 0
    for (let step = 0; step < count; step++) {
      const end = ends[place * count + step]!
      let part = 0
      if (weights) for (; k < end; k++) part += weights[k]! * values[sites[k]!]!
      else for (; k < end; k++) part += values[sites[k]!]!
      total += steps[step]! * part
    }
    sums[place] = total
  }
  return sums
}

/** Each link of a mirrored geometry serves for both of its ends, in one pass. */
const sumBothWays = (links: Links, given: ArrayLike<number>, { order, self }: Mirror): Float64Array => {
  const { demands, sites, ends, steps, weights } = links
  const values = Float64Array.from(order, (point) => given[point]!)
  const sums = values.map((value) => self * value)
  const count = steps.length
  let k = 0
  for (let place = 0; place < demands; place++) {
    const own = values[place]!
    let total = 0
    for (let step = 0; step < count; step++) {
      const end = ends[place * count + step]!
      const share = steps[step]! * own
      let part = 0
      if (weights)
        for (; k < end; k++) {
          const site = sites[k]!
          part += weights[k]! * values[site]!
          sums[site]! += weights[k]! * share
        }
      else
        for (; k < end; k++) {
          const site = sites[k]!
          part += values[site]!
          sums[site]! += share
        }
      total += steps[step]! * part
    }
    sums[place]! += total
  }
  for (let row = 0; row < demands; row++) values[order[row]!] = sums[row]!
  return values
}

/** Throws Overflow where the demand of a site is past what a double holds: its ratio would be a silent 0. */
export const ratiosOf = (supply: ArrayLike<number>, reached: Float64Array): { ratios: Float64Array; idle: number } => {
  const ratios = new Float64Array(reached.length)
  refuseOverflow(reached)
  let idle = 0
  for (let site = 0; site < ratios.length; site++) {
    if (supply[site] === 0) continue
    if (reached[site] === 0) idle++
    else ratios[site] = supply[site]! / reached[site]!
  }
  return { ratios, idle }
}

/** Amounts so large, or demands so small, that a sum or a ratio is past what a double holds. */
export class Overflow extends RangeError {
  override name = 'Overflow'
}

export const refuseOverflow = (values: Float64Array): void => {
  for (let i = 0; i < values.length; i++)
    if (!Number.isFinite(values[i]!)) throw new Overflow(`the sums overflow at ${i}`)
}

/**
 * `supply`: one amount a site (full-time equivalents, acts…). `demand`: one a place (inhabitants, weighted or not).
 * Throws RangeError for a length, a negative or an infinite amount, and for sums that overflow.
 */
export const twoStep = (links: Links, supply: ArrayLike<number>, demand: ArrayLike<number>): Access => {
  checkAmounts('supply', supply, links.supplies)
  checkAmounts('demand', demand, links.demands)
  const reached = reachedDemand(links, demand)
  const { ratios, idle } = ratiosOf(supply, reached)
  const access = sumOverSites(links, ratios)
  refuseOverflow(access)
  return { access, ratios, reached, idle }
}
