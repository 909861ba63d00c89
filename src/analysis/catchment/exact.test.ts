/** The methods against whole fractions, computed from the definitions without any of the library. */
import { describe, expect, it } from 'vitest'
import { type Fraction, fraction, largestError, over, plus, seeded, sum, times, toNumber } from '../testing.ts'
import { twoStep } from './access.ts'
import { twoStepOfMany } from './access-many.ts'
import { linksBySteps } from './links.ts'
import { floating, threeStep } from './methods.ts'
import { reachFromPairs, rowsOfReach } from './reach.ts'

const STEPS = { bounds: [10, 20, 30], weights: [1, 0.68, 0.22] }
const WEIGHTS = [fraction(1), fraction(68, 100), fraction(22, 100)]
const ZERO = fraction(0)

type Case = { supply: number[]; demand: number[]; pairs: [place: number, site: number, cost: number][] }

/** Costs fall on the bounds as often as between them; some places and sites are alone, some demands are zero. */
const drawCase = (seed: number): Case => {
  const random = seeded(seed)
  const sites = 1 + Math.floor(random() * 12)
  const places = 1 + Math.floor(random() * 25)
  const supply = Array.from({ length: sites }, () => Math.floor(random() * 5))
  const demand = Array.from({ length: places }, () => (random() < 0.2 ? 0 : Math.floor(random() * 10_000)))
  const pairs: Case['pairs'] = []
  for (let place = 0; place < places; place++)
    for (let site = 0; site < sites; site++)
      if (random() < 0.5) pairs.push([place, site, random() < 0.4 ? Math.floor(random() * 4) * 10 : random() * 40])
  pairs.sort(() => random() - 0.5)
  return { supply, demand, pairs }
}

const weigh = (cost: number): Fraction => WEIGHTS[STEPS.bounds.findIndex((bound) => cost <= bound)] ?? ZERO
const matrixOf = ({ supply, demand, pairs }: Case): Fraction[][] => {
  const matrix = demand.map(() => supply.map(() => ZERO))
  for (const [place, site, cost] of pairs) matrix[place]![site] = weigh(cost)
  return matrix
}
const share = (a: Fraction, b: Fraction): Fraction => (b.top === 0n ? ZERO : over(a, b))

const exactTwoStep = (one: Case, w: Fraction[][]): number[] => {
  const ratios = one.supply.map((amount, j) =>
    share(fraction(amount), sum(one.demand.map((people, k) => times(w[k]![j]!, fraction(people))))),
  )
  return w.map((row) => toNumber(sum(row.map((weight, j) => times(weight, ratios[j]!)))))
}
/** w_ij·G_ij in both steps. */
const exactThreeStep = (one: Case, w: Fraction[][]): number[] =>
  exactTwoStep(
    one,
    w.map((row) => row.map((weight) => times(weight, share(weight, sum(row))))),
  )

const linksOf = ({ supply, demand, pairs }: Case, steps = STEPS) =>
  linksBySteps(
    rowsOfReach(
      reachFromPairs(
        { places: pairs.map(([i]) => i), sites: pairs.map(([, j]) => j), costs: pairs.map(([, , cost]) => cost) },
        demand.length,
        supply.length,
      ),
    ),
    steps,
  )

const CASES = Array.from({ length: 60 }, (_, seed) => drawCase(seed + 1))
const LIMIT = 1e-12

describe('against exact arithmetic', () => {
  it('E2SFCA agrees, and says which supply serves nobody', () => {
    for (const one of CASES) {
      const w = matrixOf(one)
      const found = twoStep(linksOf(one), one.supply, one.demand)
      expect(largestError(found.access, exactTwoStep(one, w))).toBeLessThan(LIMIT)
      const reached = one.supply.map((_, j) => sum(one.demand.map((people, k) => times(w[k]![j]!, fraction(people)))))
      expect(found.idle).toBe(one.supply.filter((amount, j) => amount > 0 && reached[j]!.top === 0n).length)
    }
  })
  it('E2SFCA shares the whole supply of the sites that somebody reaches', () => {
    for (const one of CASES) {
      const { access, ratios, reached } = twoStep(linksOf(one), one.supply, one.demand)
      const received = access.reduce((total, value, place) => total + value * one.demand[place]!, 0)
      const offered = ratios.reduce((total, ratio, site) => total + ratio * reached[site]!, 0)
      expect(largestError([received], [offered])).toBeLessThan(LIMIT)
    }
  })
  it('gives the same by many steps as by few', () => {
    const cut = { bounds: [5, 10, 15, 20, 25, 30], weights: [1, 1, 0.68, 0.68, 0.22, 0.22] }
    for (const one of CASES) {
      const many = twoStep(linksOf(one, cut), one.supply, one.demand).access
      expect(largestError(many, twoStep(linksOf(one), one.supply, one.demand).access)).toBeLessThan(LIMIT)
    }
  })
  it('3SFCA agrees', () => {
    for (const one of CASES)
      expect(
        largestError(threeStep(linksOf(one), one.supply, one.demand).access, exactThreeStep(one, matrixOf(one))),
      ).toBeLessThan(LIMIT)
  })
  it('many professions give each what it has alone, to the last bit', () => {
    for (const one of CASES) {
      const links = linksOf(one)
      const supplies = Array.from({ length: 7 }, (_, p) => one.supply.map((amount, j) => (amount + p * j) % 5))
      const shared = twoStepOfMany(links, supplies, one.demand)
      const demands = supplies.map((_, p) => one.demand.map((people, i) => people + p * i))
      const own = twoStepOfMany(links, supplies, demands)
      for (const [p, supply] of supplies.entries()) {
        const alone = twoStep(links, supply, one.demand)
        expect(shared.access[p]).toEqual(alone.access)
        expect(shared.idle[p]).toBe(alone.idle)
        expect(own.access[p]).toEqual(twoStep(links, supply, demands[p]!).access)
      }
    }
  })
  it('FCA agrees: what a place reaches over who it reaches', () => {
    for (const one of CASES) {
      const places = one.demand.length
      const near = drawCase(places * 31 + 7)
      const pairs = near.pairs.filter(([i, j]) => i < places && j < places)
      const toPlaces = linksOf({ supply: one.demand, demand: one.demand, pairs })
      const wide = matrixOf({ supply: one.demand, demand: one.demand, pairs })
      const w = matrixOf(one)
      const expected = w.map((row, i) => {
        const offered = row.map((weight, j) => times(weight, fraction(one.supply[j]!))).reduce(plus, ZERO)
        return toNumber(share(offered, sum(wide[i]!.map((weight, k) => times(weight, fraction(one.demand[k]!))))))
      })
      expect(largestError(floating(linksOf(one), toPlaces, one.supply, one.demand).access, expected)).toBeLessThan(
        LIMIT,
      )
    }
  })
})
