/** Beside every division that exists, on maps of seven units: what is said to be proved is, and what is found is near the best. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from './graph.ts'
import {
  checkDivision,
  containmentCeiling,
  designTerritories,
  measureContainment,
  type RegionsProblem,
} from './index.ts'
import { allPartitions, flowsFrom, pairsFrom } from './testing.ts'

const UNITS = 7
/** What is proved, and what is said, does not hang on how long one searches. */
const SHORT = { shakes: 20 }

const ALL = allPartitions(UNITS)

const MAP = fc.record({
  population: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: UNITS, maxLength: UNITS }),
  borders: fc.array(fc.tuple(fc.nat(UNITS - 1), fc.nat(UNITS - 1)), { minLength: 5, maxLength: 14 }),
  flows: fc.array(
    fc.tuple(fc.nat(UNITS - 1), fc.integer({ min: -1, max: UNITS - 1 }), fc.integer({ min: 0, max: 20 })),
    {
      maxLength: 30,
    },
  ),
  lock: fc.array(fc.constantFrom(-1, -1, -1, 0, 1), { minLength: UNITS, maxLength: UNITS }),
  min: fc.integer({ min: 1, max: 10 }),
  more: fc.integer({ min: 0, max: 20 }),
})
type Drawn = typeof MAP extends fc.Arbitrary<infer T> ? T : never

const problemOf = ({ population, borders, flows, lock, min, more }: Drawn, locked: boolean) => {
  const pairs = pairsFrom(borders)
  const problem: RegionsProblem = {
    population: Float64Array.from(population),
    graph: buildGraph(UNITS, pairs),
    flows: flowsFrom(UNITS, flows),
    min,
    max: min + more,
    ...(locked ? { lock: Int32Array.from(lock) } : {}),
  }
  const check = (territory: Int32Array) =>
    checkDivision({ ...problem, borders: pairs, population: problem.population }, territory)
  return { problem, check }
}
const isWithin = ({ under, over, inPieces, scatteredLocks, mixedTerritories }: ReturnType<typeof checkDivision>) =>
  [under, over, inPieces, scatteredLocks, mixedTerritories].every((list) => list.length === 0)

describe('on every map of seven units', () => {
  it('nothing out of bounds is hidden, and a lock is never broken', () => {
    fc.assert(
      fc.property(MAP, (drawn) => {
        const { problem, check } = problemOf(drawn, true)
        const { territory, violations } = designTerritories(problem, SHORT)
        const checked = check(territory)
        const listed = (kind: string) => violations.filter((one) => one.kind === kind).map((one) => one.territory)
        expect(checked).toMatchObject({ uncovered: 0, scatteredLocks: [], mixedTerritories: [] })
        expect(checked.under).toEqual(listed('under'))
        expect(checked.over).toEqual(listed('over'))
        expect(checked.inPieces).toEqual(listed('in-pieces'))
      }),
      { numRuns: 300, seed: 1 },
    )
  })

  it('what is said to be proved is: no division at all is within the bounds', () => {
    fc.assert(
      fc.property(MAP, (drawn) => {
        const { problem, check } = problemOf(drawn, false)
        const { violations } = designTerritories(problem, SHORT)
        if (violations.some(({ reason }) => reason !== 'unproved'))
          expect(ALL.some((territory) => isWithin(check(territory)))).toBe(false)
      }),
      { numRuns: 100, seed: 2 },
    )
  })

  it('a division within the bounds is found when there is one, near the best of its number, under the ceiling', () => {
    let feasible = 0
    let missed = 0
    let shareOfBest = 0
    fc.assert(
      fc.property(MAP, (drawn) => {
        const { problem, check } = problemOf(drawn, false)
        const within = ALL.filter((territory) => isWithin(check(territory)))
        if (within.length === 0) return
        feasible++
        const { violations, count, containment } = designTerritories(problem, { shakes: 200 })
        if (violations.length > 0) {
          missed++
          return
        }
        const same = within.filter((territory) => new Set(territory).size === count)
        const best = Math.max(...same.map((territory) => measureContainment(problem.flows, territory, count).mean))
        if (Number.isNaN(best) || best === 0) {
          shareOfBest += 1
          return
        }
        expect(containment.mean).toBeLessThanOrEqual(best + 1e-12)
        expect(containmentCeiling(problem, count)).toBeGreaterThanOrEqual(best - 1e-9)
        shareOfBest += containment.mean / best
      }),
      { numRuns: 200, seed: 3 },
    )
    expect(feasible).toBeGreaterThan(40)
    expect(missed / feasible).toBeLessThan(0.02)
    expect(shareOfBest / (feasible - missed)).toBeGreaterThan(0.995)
  })
})
