/** The other methods, each told as a two-step one on other links or other demands. */
import { type Access, checkAmounts, refuseOverflow, sumOverSites, twoStep } from './access.ts'
import type { Links } from './links.ts'

/**
 * FCA, the first form: what is in reach of a place, over who is in reach of the same place.
 * Luo W. (2004), « Using a GIS-based floating catchment method […] », Health & Place 10(1); Peng Z. (1997).
 * `toSites` leads to the sites, `toPlaces` to the places of demand (itself included when it is listed); weights are
 * applied to both, 1 in the paper. `idle` counts the places that have a supply in reach and nobody to share it: their
 * access is 0. Sites have no ratio of their own in this method: `ratios` and `reached` are by place.
 */
export const floating = (
  toSites: Links,
  toPlaces: Links,
  supply: ArrayLike<number>,
  demand: ArrayLike<number>,
): Access => {
  checkAmounts('supply', supply, toSites.supplies)
  checkAmounts('demand', demand, toSites.demands)
  if (toPlaces.demands !== toSites.demands || toPlaces.supplies !== toSites.demands)
    throw new RangeError('toPlaces must lead from the places to the places')
  const offered = sumOverSites(toSites, Float64Array.from(supply))
  const reached = sumOverSites(toPlaces, Float64Array.from(demand))
  let idle = 0
  const access = offered.map((amount, place) => {
    if (amount === 0) return 0
    if (reached[place] !== 0) return amount / reached[place]!
    idle++
    return 0
  })
  refuseOverflow(access)
  return { access, ratios: access, reached, idle }
}

/** Weights to the square: what 3SFCA puts in both of its steps, but for the factor of the place. */
export const squared = (links: Links): Links => ({
  ...links,
  steps: links.steps.map((weight) => weight * weight),
  weights: links.weights?.map((weight) => weight * weight),
  mirror: links.mirror && { ...links.mirror, self: links.mirror.self ** 2 },
})

/**
 * 3SFCA: a place chooses between the sites around it, before they are shared.
 *   G_ij = w_ij / Σ_s w_is,  ratio_j = supply_j / Σ_k G_kj·w_kj·demand_k,  access_i = Σ_j G_ij·w_ij·ratio_j
 * Wan N., Zou B., Sternberg T. (2012), International Journal of Geographical Information Science 26(6). G_ij·w_ij is
 * w_ij² / Σ_s w_is: a two-step on squared weights, with a factor for the place on the way in and on the way out.
 */
export const threeStep = (links: Links, supply: ArrayLike<number>, demand: ArrayLike<number>): Access => {
  checkAmounts('demand', demand, links.demands)
  const factor = choiceOf(links)
  const square = squared(links)
  const shared = factor.map((value, place) => value * demand[place]!)
  const found = twoStep(square, supply, shared)
  const access = found.access.map((value, place) => value * factor[place]!)
  return { ...found, access }
}

/** 1 / Σ_s w_is; 0 where nothing is in reach. */
export const choiceOf = (links: Links): Float64Array =>
  sumOverSites(links, new Float64Array(links.supplies).fill(1)).map((sum) => (sum === 0 ? 0 : 1 / sum))
