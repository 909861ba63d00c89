/** A geometry that lists each pair once gives what the one that lists it twice gives. */
import { describe, expect, it } from 'vitest'
import { largestError, madeUpCommunes, seeded } from '../testing.ts'
import { rowsAmongPoints, rowsByPoints } from '../travel/by-points.ts'
import { twoStep } from './access.ts'
import { twoStepOfMany } from './access-many.ts'
import { countLinks, linksByCurve, linksBySteps } from './links.ts'
import { choiceOf, floating, squared, threeStep } from './methods.ts'
import type { Rows } from './reach.ts'
import { catchmentsOf } from './what-if.ts'

const COUNT = 400
const communes = madeUpCommunes(COUNT, 11)
const random = seeded(12)
const speeds = Float64Array.from({ length: COUNT }, () => 20 + random() * 60)
const supplies = Array.from({ length: 6 }, () => Float64Array.from({ length: COUNT }, () => Math.floor(random() * 4)))
const STEPS = { bounds: [10, 20, 30], weights: [1, 0.68, 0.22] }
const MANY = { bounds: [5, 10, 15, 20, 30], weights: [0.9, 0.8, 0.7, 0.6, 0.5] }
const LIMIT = 1e-12

const both = <T>(build: (rows: Rows) => T): { once: T; twice: T } => ({
  once: build(rowsAmongPoints(communes, { detour: 1.3, speeds }, 30)),
  twice: build(rowsByPoints(communes, communes, { detour: 1.3, placeSpeeds: speeds, siteSpeeds: speeds }, 30)),
})

describe.each([
  ['one step', both((rows) => linksBySteps(rows, { bounds: [30], weights: [1] }))],
  ['two steps', both((rows) => linksBySteps(rows, { bounds: [15, 30], weights: [1, 0.4] }))],
  ['three steps', both((rows) => linksBySteps(rows, STEPS))],
  ['many steps', both((rows) => linksBySteps(rows, MANY))],
  ['a curve', both((rows) => linksByCurve(rows, { kind: 'power', exponent: 1, floor: 2 }))],
])('each pair once, by %s', (_, { once, twice }) => {
  const { people } = communes
  it('holds the same links', () => {
    expect(countLinks(once)).toBe(countLinks(twice))
    expect(once.sites.length).toBe((countLinks(twice) - COUNT) / 2)
  })
  it('gives the same access, ratios and demand reached, alone and among professions', () => {
    const [found, expected] = [twoStep(once, supplies[0]!, people), twoStep(twice, supplies[0]!, people)]
    for (const of of ['access', 'ratios', 'reached'] as const)
      expect(largestError(found[of], expected[of])).toBeLessThan(LIMIT)
    const many = twoStepOfMany(once, supplies, people).access
    for (const [p, supply] of supplies.entries())
      expect(largestError(many[p]!, twoStep(once, supply, people).access)).toBeLessThan(LIMIT)
  })
  it('gives the same by three steps and by floating', () => {
    const three = [once, twice].map((links) => threeStep(links, supplies[1]!, people).access)
    expect(largestError(three[0]!, three[1]!)).toBeLessThan(LIMIT)
    const fca = [once, twice].map((links) => floating(links, links, supplies[1]!, people).access)
    expect(largestError(fca[0]!, fca[1]!)).toBeLessThan(LIMIT)
  })
  it('gives the same catchments', () => {
    const listOf = (links: typeof once) => {
      const { starts, places, weights } = catchmentsOf(squared(links), choiceOf(links))
      return Array.from({ length: COUNT }).flatMap((_, site) => {
        const rows = Array.from(places.subarray(starts[site], starts[site + 1]), (place, k) => ({
          place,
          weight: weights[starts[site]! + k]!,
        }))
        return rows.sort((a, b) => a.place - b.place).flatMap(({ place, weight }) => [site, place, weight])
      })
    }
    expect(largestError(listOf(once), listOf(twice))).toBeLessThan(LIMIT)
    expect(catchmentsOf(once).places.length).toBe(catchmentsOf(twice).places.length)
  })
})
