/**
 * What makes an E2SFCA an APL: a supply counted by its activity and a demand weighted by age.
 * Barlet M., Coldefy M., Collin C., Lucas-Gabrielli V. (2012), Drees, Études et Résultats 795; the parameters change
 * with the profession and the year, so they are given, never built in.
 */

/**
 * Full-time equivalents of professionals by their acts of a year: acts ÷ `actsPerFte`, and no more than `most` acts
 * counted for one of them (Infinity for no ceiling). Throws RangeError for a reference that is not above 0.
 */
export const fullTimeEquivalents = (acts: ArrayLike<number>, actsPerFte: number, most: number): Float64Array => {
  if (!(actsPerFte > 0 && actsPerFte < Number.POSITIVE_INFINITY)) throw new RangeError(`${actsPerFte} acts a full time`)
  if (!(most > 0)) throw new RangeError(`a ceiling of ${most} acts`)
  return Float64Array.from(acts, (done) => Math.min(done, most) / actsPerFte)
}

/**
 * Demand of each place: Σ people × weight of their age group. Rows are (place, age group, people) in any order, and
 * may repeat. Weights are relative: with the mean use of the whole population as 1, demand is in standard inhabitants.
 */
export const demandByAge = (
  rows: { places: ArrayLike<number>; ages: ArrayLike<number>; people: ArrayLike<number> },
  weights: ArrayLike<number>,
  demands: number,
): Float64Array => {
  const { places, ages, people } = rows
  const demand = new Float64Array(demands)
  for (let k = 0; k < places.length; k++) {
    if (!(ages[k]! >= 0 && ages[k]! < weights.length)) throw new RangeError(`no age group ${ages[k]}`)
    if (!(places[k]! >= 0 && places[k]! < demands)) throw new RangeError(`no place ${places[k]}`)
    demand[places[k]!]! += people[k]! * weights[ages[k]!]!
  }
  return demand
}
