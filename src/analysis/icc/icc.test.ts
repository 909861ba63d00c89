import { describe, expect, it } from 'vitest'
import { fraction, largestError, over, plus, seeded, sum, times, toNumber } from '../testing.ts'
import { gammaQuantile, gammaTails, logGamma, normalWithin } from './gamma.ts'
import { hideSmall } from './hide.ts'
import { expectedUse, indexOf, missingProfessionals, referenceRates } from './icc.ts'
import { byarInterval, exactInterval } from './interval.ts'

describe('gamma', () => {
  it('has the logarithms of factorials and of √π', () => {
    let factorial = 0
    for (let n = 1; n <= 60; n++) {
      expect(Math.abs(logGamma(n) - factorial)).toBeLessThan(1e-13 * Math.max(1, factorial))
      factorial += Math.log(n)
    }
    expect(logGamma(0.5)).toBeCloseTo(0.5 * Math.log(Math.PI), 14)
  })
  it('has the tails of the Poisson, summed one by one', () => {
    for (const mean of [0.3, 4, 27.5, 180])
      for (const count of [1, 2, 5, 20, 60, 200]) {
        let [term, below] = [Math.exp(-mean), 0]
        for (let k = 0; k < count; k++) {
          below += term
          term *= mean / (k + 1)
        }
        expect(Math.abs(gammaTails(count, mean).upper - below)).toBeLessThan(1e-13)
      }
  })
  /** Chi-squared: Abramowitz and Stegun, table 26.8. */
  it.each([
    [0.95, 1, 3.84146],
    [0.95, 10, 18.307],
    [0.975, 20, 34.1696],
    [0.025, 20, 9.59078],
    [0.99, 5, 15.0863],
    [0.005, 3, 0.0717],
    [0.95, 100, 124.342],
  ])('has the published quantile %f of χ² with %i degrees', (probability, degrees, published) => {
    const found = 2 * gammaQuantile(probability, degrees / 2)
    expect(Math.abs(found - published)).toBeLessThan(published < 1 ? 5e-5 : published < 100 ? 5.1e-4 : 5.1e-3)
  })
  it('has the 1.96 of everybody', () => expect(normalWithin(0.95)).toBeCloseTo(1.959_963_984_540_054, 11))
})

describe('intervals of a count', () => {
  /** Exact limits at 95 %, as tables of the Poisson print them (Garwood; Breslow and Day, table 2.11 for small counts). */
  it.each([
    [0, 0, 3.69],
    [1, 0.0253, 5.57],
    [2, 0.242, 7.22],
    [3, 0.619, 8.77],
    [5, 1.62, 11.67],
    [10, 4.8, 18.39],
    [20, 12.22, 30.89],
    [50, 37.11, 65.92],
    [100, 81.36, 121.63],
  ])('of %i are %f and %f', (count, low, high) => {
    const found = exactInterval(count, 0.95)
    expect(Math.abs(found.low - low)).toBeLessThan(low < 0.1 ? 5e-5 : 6e-3)
    expect(Math.abs(found.high - high)).toBeLessThan(6e-3)
  })
  it('leave exactly half of the risk on each side', () => {
    for (const count of [1, 7, 33, 400, 12_345]) {
      const { low, high } = exactInterval(count, 0.95)
      expect(gammaTails(count, low).lower).toBeCloseTo(0.025, 9)
      expect(gammaTails(count + 1, high).upper).toBeCloseTo(0.025, 9)
    }
  })
  it('of Byar stay close to the exact ones', () => {
    for (const count of [10, 30, 100, 1000]) {
      const [exact, byar] = [exactInterval(count, 0.95), byarInterval(count, 0.95)]
      expect(Math.abs(byar.low / exact.low - 1)).toBeLessThan(0.01)
      expect(Math.abs(byar.high / exact.high - 1)).toBeLessThan(0.01)
    }
    expect(byarInterval(0, 0.95).low).toBe(0)
    expect(byarInterval(1, 0.95).low).toBeGreaterThan(0)
  })
  it('refuse what is no count and no level', () => {
    expect(() => exactInterval(-1, 0.95)).toThrow('count of -1')
    expect(() => byarInterval(1, 1)).toThrow('level of 1')
  })
})

describe('ICC', () => {
  it('agrees with whole fractions', () => {
    const random = seeded(11)
    const whole = (most: number) => Math.floor(random() * most) + 1
    for (let turn = 0; turn < 30; turn++) {
      const groups = 1 + Math.floor(random() * 20)
      const consumption = Array.from({ length: groups }, () => whole(50_000))
      const people = Array.from({ length: groups }, () => whole(90_000))
      const local = Array.from({ length: groups }, () => whole(500))
      const exact = sum(local.map((n, g) => times(fraction(n), fraction(consumption[g]!, people[g]!))))
      const population = { territories: local.map(() => 0), groups: local.map((_, g) => g), people: local }
      const expected = expectedUse(population, referenceRates(consumption, people), 1)[0]!
      const observed = whole(5000)
      expect(largestError([expected], [toNumber(exact)])).toBeLessThan(1e-13)
      const index = toNumber(over(fraction(100 * observed), exact))
      expect(largestError([indexOf(observed, expected, 'exact', 0.95)!.icc], [index])).toBeLessThan(1e-13)
      const missing = toNumber(over(plus(exact, fraction(-observed)), fraction(4200)))
      expect(missingProfessionals(observed, expected, 4200)).toBeCloseTo(missing, 12)
    }
  })
  it('is 100 for the reference itself, undefined where nothing is expected', () => {
    const rates = referenceRates([30, 70], [100, 100])
    const expected = expectedUse({ territories: [0, 0], groups: [0, 1], people: [100, 100] }, rates, 2)
    expect(indexOf(100, expected[0]!, 'exact', 0.95)!.icc).toBeCloseTo(100, 12)
    expect(indexOf(0, expected[1]!, 'exact', 0.95)).toBeNull()
  })
  it('refuses people whom the reference does not know', () => {
    const go = (people: number) =>
      expectedUse({ territories: [0], groups: [0], people: [people] }, referenceRates([1], [0]), 1)
    expect(() => go(3)).toThrow('no rate for the group 0')
    expect([...go(0)]).toEqual([0])
  })
})

describe('small numbers', () => {
  it('are hidden, and those that would give them back', () => {
    expect(hideSmall([50, 0, 4, 30, 90], 11)).toEqual([false, false, true, true, false])
    expect(hideSmall([50, 0, 4, 3, 90, 12], 11)).toEqual([false, false, true, true, false, true])
    expect(hideSmall([10, 9, 40], 11)).toEqual([true, true, false])
    expect(hideSmall([50, 0, 11], 11)).toEqual([false, false, false])
    expect(hideSmall([4], 11)).toEqual([true])
  })
})
