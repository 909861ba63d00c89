import { describe, expect, it } from 'vitest'
import { containmentCeiling, designExactly, designTerritories } from '../../analysis/regions/index.ts'
import { chooseByTrying, countryside } from '../../analysis/regions/testing.ts'
import { solverOf } from './solve-partitioning.ts'

const solve = await solverOf()
const optimum = (outcome: ReturnType<typeof designExactly>): number => {
  if (outcome.outcome !== 'optimal') throw new Error(outcome.outcome)
  return outcome.design.containment.mean
}

describe('the exact division', () => {
  it.each([1, 2, 3, 4])('is the one that trying everything finds (map %i)', (seed) => {
    const { problem } = countryside(4, 3, seed, { min: 4000, max: 18_000 })
    const { count } = designTerritories(problem, { shakes: 300 })
    const tried = optimum(designExactly(problem, chooseByTrying, { count, shakes: 0 }))
    expect(optimum(designExactly(problem, solve, { count, shakes: 100 }))).toBeCloseTo(tried, 9)
  })

  it.each([4, 5, 7, 8])(
    'is above what the search finds by less than one in a hundred, and under the ceiling (map %i)',
    (seed) => {
      const { problem } = countryside(4, 4, seed, { min: 6000, max: 25_000 })
      const { count, containment } = designTerritories(problem)
      const best = optimum(designExactly(problem, solve, { count }))
      expect(containment.mean).toBeLessThanOrEqual(best + 1e-9)
      expect(containment.mean).toBeGreaterThan(best * 0.99)
      expect(containmentCeiling(problem, count)).toBeGreaterThanOrEqual(best - 1e-9)
    },
  )

  it('is not there when the bounds allow none', () => {
    const { problem } = countryside(4, 3, 1, { min: 4000, max: 18_000 })
    expect(designExactly(problem, solve, { count: 11, shakes: 0 }).outcome).toBe('infeasible')
  })
})
