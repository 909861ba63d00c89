/**
 * Indice comparatif de consommation (ICC): observed use over the use expected if each age and sex used care as the
 * reference does, by indirect standardisation (Breslow and Day, 1987, volume II, chapter 2). 100 is as expected.
 *
 *   expected_i = Σ_g population_ig · consumption_g / population_g       g: an age and a sex
 *   ICC_i      = 100 · observed_i / expected_i
 *   missing_i  = (expected_i − observed_i) / mean activity of one professional
 *
 * The last line is a convention of this house: the method of de Fontgalland et al. (Santé publique 35(3), 2023) uses the
 * ICC to count missing doctors, its formula was not read. Indices of two territories are each comparable with the
 * reference, and only roughly with each other: their populations are not the same.
 */
import { byarInterval, exactInterval, type Interval } from './interval.ts'

/** Population by territory and group, in rows (territory, group, people) in any order. */
export type Population = {
  readonly territories: ArrayLike<number>
  readonly groups: ArrayLike<number>
  readonly people: ArrayLike<number>
}

/** Use of one inhabitant of each group. A group without inhabitants in the reference has no rate: NaN. */
export const referenceRates = (consumption: ArrayLike<number>, people: ArrayLike<number>): Float64Array =>
  Float64Array.from({ length: people.length }, (_, g) => (people[g] === 0 ? Number.NaN : consumption[g]! / people[g]!))

/** Expected use of each territory. Throws RangeError where people stand in a group that has no rate. */
export const expectedUse = (population: Population, rates: Float64Array, territories: number): Float64Array => {
  const expected = new Float64Array(territories)
  for (let k = 0; k < population.people.length; k++) {
    const people = population.people[k]!
    if (people === 0) continue
    const rate = rates[population.groups[k]!]
    if (rate === undefined || Number.isNaN(rate)) throw new RangeError(`no rate for the group ${population.groups[k]}`)
    expected[population.territories[k]!]! += people * rate
  }
  return expected
}

export type Method = 'exact' | 'byar'
export type Index = Interval & { readonly icc: number }

/** Per cent of the expected use, with its interval; null where nothing is expected. */
export const indexOf = (observed: number, expected: number, method: Method, level: number): Index | null => {
  if (expected === 0) return null
  const { low, high } = method === 'exact' ? exactInterval(observed, level) : byarInterval(observed, level)
  const per = 100 / expected
  return { icc: observed * per, low: low * per, high: high * per }
}

/** Professionals that would bring the use to what is expected; below 0 where it is above. `activity`: acts of one, a year. */
export const missingProfessionals = (observed: number, expected: number, activity: number): number => {
  if (!(activity > 0)) throw new RangeError(`an activity of ${activity}`)
  return (expected - observed) / activity
}
