import { describe, expect, it } from 'vitest'
import { buildGraph } from './graph.ts'
import { checkDivision, containmentCeiling, designExactly, designTerritories, measureContainment } from './index.ts'
import { chooseByTrying, countryside, flowsFrom, type Map2d, pairsFrom } from './testing.ts'

const verify = ({ problem, borders }: Map2d, territory: Int32Array) =>
  checkDivision(
    {
      population: problem.population,
      borders,
      min: problem.min,
      max: problem.max,
      ...(problem.lock ? { lock: problem.lock } : {}),
    },
    territory,
  )
const CLEAN = { uncovered: 0, under: [], over: [], inPieces: [], scatteredLocks: [], mixedTerritories: [] }

describe('a division into territories', () => {
  it.each([1, 2, 3, 4, 5, 6])('covers each unit once, in one piece, within the bounds (map %i)', (seed) => {
    const map = countryside(20, 15, seed, { min: 8000, max: 40_000 })
    const design = designTerritories(map.problem, { seed, shakes: 200 })
    expect(verify(map, design.territory)).toMatchObject({ ...CLEAN, count: design.count })
    expect(design.violations).toEqual([])
  })

  it('is the same for the same seed', () => {
    const { problem } = countryside(15, 15, 7, { min: 8000, max: 40_000 })
    const [one, two] = [3, 3].map((seed) => designTerritories(problem, { seed, shakes: 200 }))
    expect(two!.territory).toEqual(one!.territory)
  })

  it.each([12, 18, 24])('has the number of territories that is asked (%i)', (count) => {
    const map = countryside(20, 15, 8, { min: 8000, max: 60_000 })
    const design = designTerritories(map.problem, { count, shakes: 200 })
    expect(design).toMatchObject({ count, countReached: true })
    expect(verify(map, design.territory)).toMatchObject(CLEAN)
  })

  it('says so when the number cannot be reached', () => {
    const { problem } = countryside(10, 10, 9, { min: 20_000, max: 60_000 })
    expect(designTerritories(problem, { count: 90, shakes: 0 }).countReached).toBe(false)
  })

  it('stops when it is told, with a division that stands', () => {
    const map = countryside(20, 15, 1, { min: 8000, max: 40_000 })
    const design = designTerritories(map.problem, { progress: () => false })
    expect(design.stopped).toBe(true)
    expect(verify(map, design.territory)).toMatchObject(CLEAN)
  })

  it('keeps what one counts by hand: inside ÷ all that leaves', () => {
    // 0 and 1 exchange, 2 and 3 exchange; a tenth of what leaves 0 goes outside of the map.
    const flows = flowsFrom(4, [
      [0, 1, 9],
      [0, -1, 1],
      [1, 1, 5],
      [1, 2, 5],
      [2, 3, 10],
      [3, 3, 4],
      [3, 0, 6],
    ])
    const { mean, inside, total, least, leastTerritory } = measureContainment(flows, Int32Array.of(0, 0, 1, 1), 2)
    expect([...inside]).toEqual([14, 14])
    expect([...total]).toEqual([20, 20])
    expect([mean, least, leastTerritory]).toEqual([0.7, 0.7, 0])
  })
})

describe('beside the best', () => {
  const cases = [1, 2, 3, 4, 5, 6, 7, 8].map((seed) => ({
    seed,
    ...countryside(4, 3, seed, { min: 4000, max: 18_000 }),
  }))
  it.each(cases)('is close to it, never above, and the ceiling is above both (map $seed)', ({ problem }) => {
    const design = designTerritories(problem, { shakes: 300 })
    const exact = designExactly(problem, chooseByTrying, { count: design.count, shakes: 0 })
    if (exact.outcome !== 'optimal') throw new Error(exact.outcome)
    const best = exact.design.containment.mean
    expect(design.containment.mean).toBeLessThanOrEqual(best + 1e-12)
    expect(design.containment.mean).toBeGreaterThanOrEqual(best * 0.97)
    expect(containmentCeiling(problem, design.count)).toBeGreaterThanOrEqual(best - 1e-9)
  })

  it('says that a case is not small', () => {
    const { problem } = countryside(12, 12, 1, { min: 8000, max: 60_000 })
    expect(designExactly(problem, chooseByTrying, { limit: 1000 })).toEqual({ outcome: 'too-large' })
  })
})

describe('what the bounds impose', () => {
  const around = { min: 100, max: 300 }
  const design = (population: number[], pairs: [number, number][], more: object = {}) => {
    const problem = {
      population: Float64Array.from(population),
      graph: buildGraph(population.length, pairsFrom(pairs)),
      flows: flowsFrom(population.length, []),
      ...around,
      ...more,
    }
    const found = designTerritories(problem)
    return {
      territory: [...found.territory],
      violations: found.violations.map(({ kind, reason }) => `${kind} ${reason}`),
    }
  }
  it('an island under the minimum is one territory, and said', () => {
    expect(
      design(
        [100, 100, 30, 20],
        [
          [0, 1],
          [2, 3],
        ],
      ),
    ).toEqual({ territory: [0, 1, 2, 2], violations: ['under isolated'] })
  })
  it('a unit over the maximum is alone with what it encloses', () => {
    expect(
      design(
        [900, 20, 100],
        [
          [0, 1],
          [0, 2],
        ],
      ),
    ).toEqual({ territory: [0, 0, 1], violations: ['over unit-too-large'] })
  })
  it('a peninsula goes with its neck', () => {
    expect(
      design(
        [40, 80, 100, 100],
        [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
      ).territory,
    ).toEqual([0, 0, 1, 2])
  })
  it('what a neck holds together may be over the maximum', () => {
    expect(
      design(
        [250, 40, 40, 100, 100],
        [
          [0, 1],
          [0, 2],
          [0, 3],
          [3, 4],
        ],
      ).violations,
    ).toEqual(['over held-together'])
  })
  it('no whole number of territories may fit', () => {
    expect(
      design(
        [100, 100, 50, 150],
        [
          [0, 1],
          [1, 2],
          [2, 3],
        ],
        { min: 220, max: 250 },
      ).violations,
    ).not.toEqual([])
  })
})
