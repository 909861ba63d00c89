import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyChange, columnOf, type Level, planRollUp, ratioOf, rollUp, territoriesOn } from './index.ts'

/** Six communes; CPTS 0 straddles the two départements; commune 5 is in no CPTS. */
const LEVELS: Level[] = [
  { name: 'cpts', count: 2, parent: Int32Array.of(1, 1, 0, 0, 0, -1) },
  { name: 'departement', count: 2, parent: Int32Array.of(0, 0, 0, 1, 1, 1) },
  { name: 'region', count: 1, parent: Int32Array.of(0, 0, 0, 0, 0, 0) },
  { name: 'france', count: 1, parent: Int32Array.of(0, 0, 0, 0, 0, 0) },
]
const plan = planRollUp(LEVELS, 6)

describe('the sums of a level', () => {
  it('come from the level below where it nests, from the communes otherwise', () =>
    expect(plan.steps.map(({ source }) => source)).toEqual([-1, -1, 1, 2]))
  it('are those of its communes', () => {
    const sums = rollUp(plan, Float64Array.of(1, 2, 3, 4, 5, 6, 10, 20, 30, 40, 50, 60), 2)
    expect(sums.map((level) => [...level])).toEqual([
      [12, 3, 120, 30],
      [6, 15, 60, 150],
      [21, 210],
      [21, 210],
    ])
  })
  it('are unknown where a value is missing, and only there', () => {
    const sums = rollUp(plan, Float64Array.of(1, 2, 3, 4, Number.NaN, 6), 1)
    expect(sums.map((level) => [...level])).toEqual([[Number.NaN, 3], [6, Number.NaN], [Number.NaN], [Number.NaN]])
  })
  it('follow one value as if all were added up again', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 12, maxLength: 12 }),
        fc.nat(5),
        fc.nat(1),
        fc.integer({ min: -50, max: 50 }),
        (list, commune, column, delta) => {
          const values = Float64Array.from(list)
          const sums = rollUp(plan, values, 2)
          applyChange(plan, sums, commune, column, delta)
          values[column * 6 + commune]! += delta
          expect(sums).toEqual(rollUp(plan, values, 2))
        },
      ),
    )
  })
  it('refuse shapes that disagree', () => {
    expect(() => rollUp(plan, new Float64Array(11), 2)).toThrow('11 values instead of 2 × 6')
    expect(() => planRollUp([{ name: 'cpts', count: 1, parent: Int32Array.of(0, 1) }], 2)).toThrow('cpts: parent 1')
  })
})

describe('a ratio', () => {
  it('divides sums, and is no mean of ratios', () => {
    // 1 of 10 patients without a GP in a village, 900 of 1 000 in a town: 901 of 1 010, not half.
    const levels = planRollUp([{ name: 'cpts', count: 1, parent: Int32Array.of(0, 0) }], 2)
    const sums = rollUp(levels, Float64Array.of(1, 900, 10, 1000), 2)
    const [ratio] = ratioOf(columnOf(sums, levels, 0, 0), columnOf(sums, levels, 0, 1))
    expect(ratio).toBe(901 / 1010)
  })
  it('is unknown over nothing', () =>
    expect([...ratioOf(Float64Array.of(0), Float64Array.of(0))]).toEqual([Number.NaN]))
})

describe('territories on a day', () => {
  const stays = {
    commune: Int32Array.of(0, 0, 1),
    territory: Int32Array.of(0, 1, 0),
    from: Float64Array.of(0, 100, 50),
    until: Float64Array.of(100, Number.POSITIVE_INFINITY, 80),
  }
  it('begin on their first day and end before their last', () => {
    expect([...territoriesOn(stays, 2, 2, 99)]).toEqual([0, -1])
    expect([...territoriesOn(stays, 2, 2, 100)]).toEqual([1, -1])
    expect([...territoriesOn(stays, 2, 2, 50)]).toEqual([0, 0])
  })
  it('are never two for a commune', () => {
    const twice = { ...stays, from: Float64Array.of(0, 90, 50) }
    expect(() => territoriesOn(twice, 2, 2, 95)).toThrow('stay 1: commune 0 is in two territories on day 95')
  })
})
