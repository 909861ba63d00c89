import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { shareOf, splitByWeights, sumOf } from './money.ts'

const cents = fc.integer({ min: -100_000_000_000, max: 100_000_000_000 })

describe('a share', () => {
  it.each([
    [9_000_000, 365, 365, 9_000_000],
    [9_000_000, 100, 365, 2_465_753],
    [1, 1, 2, 1],
    [-1, 1, 2, -1],
    [100, 1, 3, 33],
    [0, 5, 7, 0],
  ])('%i × %i ÷ %i is %i', (whole, part, of, expected) => expect(shareOf(whole, part, of)).toBe(expected))

  it('is within half a cent of the exact value, and refuses what is no whole number', () => {
    fc.assert(
      fc.property(
        cents,
        fc.integer({ min: 0, max: 366 }),
        fc.integer({ min: 365, max: 366 }),
        (amount, part, whole) => {
          const twice = 2n * (BigInt(shareOf(amount, part, whole)) * BigInt(whole) - BigInt(amount) * BigInt(part))
          expect(twice <= BigInt(whole) && twice >= -BigInt(whole)).toBe(true)
        },
      ),
      { numRuns: 2000, seed: 20261126 },
    )
    expect(() => shareOf(1.5, 1, 2)).toThrow()
    expect(() => shareOf(1, 1, 0)).toThrow()
  })
})

describe('a split', () => {
  it('gives what is left to the largest remainders', () => {
    expect(splitByWeights(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(splitByWeights(10, [3, 3, 1])).toEqual([4, 4, 2])
    expect(splitByWeights(-100, [1, 1, 1])).toEqual([-34, -33, -33])
    expect(splitByWeights(0, [0, 2])).toEqual([0, 0])
    expect(() => splitByWeights(5, [0, 0])).toThrow()
  })

  it('gives back its whole, no part more than a cent away from the exact one', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(
        cents,
        weights.filter((all) => all.some((one) => one > 0)),
        (amount, all) => {
          const parts = splitByWeights(amount, all)
          expect(sumOf(parts)).toBe(amount)
          const whole = BigInt(sumOf(all))
          for (const [i, part] of parts.entries()) {
            const away = BigInt(part) * whole - BigInt(amount) * BigInt(all[i]!)
            expect(away < whole && away > -whole).toBe(true)
          }
        },
      ),
      { numRuns: 2000, seed: 20261126 },
    )
  })
})
