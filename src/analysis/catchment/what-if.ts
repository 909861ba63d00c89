/**
 * What changes when one practice opens, closes, retires or takes a partner: only the places around it.
 *
 * The demand that a site reaches does not depend on supplies, so a change `d` of the supply of `j` adds
 * w_ij · d / reached_j to the access of each place i in its catchment, and nothing elsewhere: exact, not approximate.
 * Time: the links of that site, where a full computation reads them all.
 */
import type { Access } from './access.ts'
import { countLinks, type Links } from './links.ts'

/** The links seen from the sites. `weights` are those of the access: with 3SFCA, times the choice of the place. */
export type Catchments = {
  readonly starts: Uint32Array
  readonly places: Uint32Array
  readonly weights: Float64Array
}

/** `factor`, one a place: `choiceOf(links)` with 3SFCA, whose weights must then be squared; nothing otherwise. */
export const catchmentsOf = (links: Links, factor?: Float64Array): Catchments => {
  const { demands, supplies, sites, ends, steps, mirror } = links
  /** The point of a row or of a site. */
  const pointOf = mirror ? (row: number): number => mirror.order[row]! : (row: number): number => row
  const starts = new Uint32Array(supplies + 1)
  for (let k = 0; k < sites.length; k++) starts[pointOf(sites[k]!) + 1]!++
  if (mirror) for (let row = 0; row < demands; row++) starts[pointOf(row) + 1]! += 1 + linksOfRow(links, row)
  for (let site = 0; site < supplies; site++) starts[site + 1]! += starts[site]!
  const next = starts.slice(0, supplies)
  const places = new Uint32Array(countLinks(links))
  const weights = new Float64Array(places.length)
  const put = (site: number, place: number, weight: number): void => {
    const at = next[site]!++
    places[at] = place
    weights[at] = factor ? weight * factor[place]! : weight
  }
  let k = 0
  for (let row = 0; row < demands; row++) {
    const place = pointOf(row)
    if (mirror) put(place, place, mirror.self)
    for (let step = 0; step < steps.length; step++) {
      for (const end = ends[row * steps.length + step]!; k < end; k++) {
        const site = pointOf(sites[k]!)
        const weight = steps[step]! * (links.weights ? links.weights[k]! : 1)
        put(site, place, weight)
        if (mirror) put(place, site, weight)
      }
    }
  }
  return { starts, places, weights }
}

const linksOfRow = ({ ends, steps }: Links, place: number): number =>
  ends[(place + 1) * steps.length - 1]! - (place === 0 ? 0 : ends[place * steps.length - 1]!)

/** `places[k]` gains `changes[k]`, below zero when it loses. */
export type Effect = { readonly places: Uint32Array; readonly changes: Float64Array }

/**
 * The supply of a known site goes up or down by `difference`: minus its supply when it closes. A site that reaches no
 * demand changes nothing. Throws RangeError for a site that is not there or a difference that is not finite.
 */
export const changeOfSupply = (
  catchments: Catchments,
  reached: Float64Array,
  site: number,
  difference: number,
): Effect => {
  if (!(Number.isInteger(site) && site >= 0 && site < reached.length)) throw new RangeError(`no site ${site}`)
  if (!Number.isFinite(difference)) throw new RangeError(`difference ${difference} is not finite`)
  const [from, to] = [catchments.starts[site]!, catchments.starts[site + 1]!]
  const each = reached[site] === 0 ? 0 : difference / reached[site]!
  const changes = new Float64Array(to - from)
  for (let k = from; k < to; k++) changes[k - from] = catchments.weights[k]! * each
  return { places: catchments.places.subarray(from, to), changes }
}

/**
 * A practice opens where there was no site: `places` and `weights` are its catchment. With 2SFCA, E2SFCA and gravity
 * only: in 3SFCA a new site changes the choice of every place around.
 */
export const opening = (
  demand: ArrayLike<number>,
  places: Uint32Array,
  weights: ArrayLike<number>,
  supply: number,
): Effect => {
  let reached = 0
  for (let k = 0; k < places.length; k++) {
    if (places[k]! >= demand.length) throw new RangeError(`no place ${places[k]}`)
    reached += weights[k]! * demand[places[k]!]!
  }
  const each = reached === 0 ? 0 : supply / reached
  return { places, changes: Float64Array.from(weights, (weight) => weight * each) }
}

/** Access after some effects; never under zero, where the last practice around closes and a rounding remains. */
export const applyEffects = (access: Access['access'], effects: Iterable<Effect>): Float64Array => {
  const after = access.slice()
  for (const { places, changes } of effects) for (let k = 0; k < places.length; k++) after[places[k]!]! += changes[k]!
  return after.map((value) => Math.max(0, value))
}
