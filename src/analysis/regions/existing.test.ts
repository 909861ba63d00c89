/** Existing territories that are closed, or bound to their own populations, beside every division that exists. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildGraph } from './graph.ts'
import {
  checkDivision,
  containmentCeiling,
  designExactly,
  designTerritories,
  listFront,
  measureContainment,
  type RegionsProblem,
} from './index.ts'
import { allPartitions, chooseByTrying, countryside, flowsFrom, pairsFrom } from './testing.ts'

const UNITS = 6
const ALL = allPartitions(UNITS)
const unit = fc.nat(UNITS - 1)
const RULE = fc.record(
  { closed: fc.boolean(), min: fc.integer({ min: 0, max: 8 }), max: fc.integer({ min: 8, max: 40 }) },
  { requiredKeys: [] },
)
const MAP = fc.record({
  population: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: UNITS, maxLength: UNITS }),
  borders: fc.array(fc.tuple(unit, unit), { minLength: 5, maxLength: 12 }),
  flows: fc.array(fc.tuple(unit, unit, fc.integer({ min: 0, max: 20 })), { maxLength: 20 }),
  lock: fc.array(fc.constantFrom(-1, -1, 0, 1), { minLength: UNITS, maxLength: UNITS }),
  existing: fc.tuple(RULE, RULE),
  more: fc.integer({ min: 0, max: 20 }),
})
type Drawn = typeof MAP extends fc.Arbitrary<infer T> ? T : never

const problemOf = ({ population, borders, flows, lock, existing, more }: Drawn) => {
  const pairs = pairsFrom(borders)
  const bounds = { min: 8, max: 8 + more }
  const problem: RegionsProblem = {
    population: Float64Array.from(population),
    graph: buildGraph(UNITS, pairs),
    flows: flowsFrom(UNITS, flows),
    lock: Int32Array.from(lock),
    existing,
    ...bounds,
  }
  const input = { ...bounds, population: problem.population, borders: pairs, lock: problem.lock!, existing }
  return { problem, check: (territory: Int32Array) => checkDivision(input, territory) }
}
type Checked = ReturnType<typeof checkDivision>
const isWithin = ({ under, over, inPieces, scatteredLocks, mixedTerritories, enteredLocks }: Checked) =>
  [under, over, inPieces, scatteredLocks, mixedTerritories, enteredLocks].every((list) => list.length === 0)
const PROVED = ['isolated', 'unit-too-large', 'range', 'closed']

describe('on every map of six units with existing territories', () => {
  it('no lock is broken or entered, nothing out of bounds is hidden, and what is said to be proved is', () => {
    let closed = 0
    fc.assert(
      fc.property(MAP, (drawn) => {
        const { problem, check } = problemOf(drawn)
        const { territory, violations } = designTerritories(problem, { shakes: 20 })
        const checked = check(territory)
        const listed = (kind: string) => violations.filter((one) => one.kind === kind).map((one) => one.territory)
        expect(checked).toMatchObject({ uncovered: 0, scatteredLocks: [], mixedTerritories: [], enteredLocks: [] })
        expect(checked.under).toEqual(listed('under'))
        expect(checked.over).toEqual(listed('over'))
        expect(checked.inPieces).toEqual(listed('in-pieces'))
        if (violations.some(({ reason }) => reason === 'closed')) closed++
        if (violations.some(({ reason }) => PROVED.includes(reason)))
          expect(ALL.some((one) => isWithin(check(one)))).toBe(false)
      }),
      { numRuns: 300, seed: 4 },
    )
    expect(closed).toBeGreaterThan(10)
  })

  it('the exact answer is the best of all, the search is near it, the ceiling above', () => {
    let feasible = 0
    let missed = 0
    fc.assert(
      fc.property(MAP, (drawn) => {
        const { problem, check } = problemOf(drawn)
        const kept = (territory: Int32Array) =>
          measureContainment(problem.flows, territory, new Set(territory).size).inside.reduce((a, b) => a + b, 0)
        const within = ALL.filter((territory) => isWithin(check(territory)))
        const exact = designExactly(problem, chooseByTrying, { shakes: 0 })
        if (within.length === 0) {
          if (exact.outcome === 'optimal') expect(isWithin(check(exact.design.territory))).toBe(false)
          return
        }
        feasible++
        if (exact.outcome !== 'optimal') throw new Error(exact.outcome)
        expect(isWithin(check(exact.design.territory))).toBe(true)
        expect(kept(exact.design.territory)).toBeCloseTo(Math.max(...within.map(kept)), 9)
        const found = designTerritories(problem, { shakes: 50 })
        // A lock whose communes do not touch is told, not mended: the search does not look for what would join them.
        if (found.violations.some(({ reason }) => reason === 'locked')) return
        if (found.violations.length > 0) {
          missed++
          return
        }
        const same = within.filter((territory) => new Set(territory).size === found.count)
        const ceiling = containmentCeiling(problem, found.count)
        const total = problem.flows.total.reduce((a, b) => a + b, 0)
        if (total > 0) expect(ceiling).toBeGreaterThanOrEqual(Math.max(...same.map(kept)) / total - 1e-9)
      }),
      { numRuns: 300, seed: 5 },
    )
    expect(feasible).toBeGreaterThan(40)
    expect(missed / feasible).toBeLessThan(0.02)
  })
})

describe('on a countryside', () => {
  const bounds = { min: 8000, max: 40_000 }
  const { problem, borders } = countryside(16, 12, 3, bounds)
  const lock = new Int32Array(192).fill(-1)
  const square = (left: number, top: number, label: number) => {
    for (const y of [0, 1, 2, 3]) for (const x of [0, 1, 2, 3]) lock[(top + y) * 16 + left + x] = label
  }
  square(0, 0, 0)
  square(6, 4, 1)
  const inhabitants = (label: number) =>
    problem.population.reduce((sum, value, i) => sum + (lock[i] === label ? value : 0), 0)
  const [first, second] = [inhabitants(0), inhabitants(1)]
  const whole = { ...bounds, population: problem.population, borders, lock }

  it('a closed territory keeps its communes and no other, an open one its ceiling, at any number', () => {
    const existing = [
      { closed: true, min: 0, max: 1e6 },
      { max: second + 3000, min: 0 },
    ]
    const found = [undefined, 3, 6].map((count) =>
      designTerritories({ ...problem, lock, existing }, { shakes: 50, ...(count === undefined ? {} : { count }) }),
    )
    found.push(...listFront({ ...problem, lock, existing }, { shakes: 10 }).points)
    for (const { territory } of found) {
      const checked = checkDivision({ ...whole, existing }, territory)
      expect(checked).toMatchObject({ under: [], over: [], inPieces: [], scatteredLocks: [], enteredLocks: [] })
      expect(checked.population[territory[0]!]).toBe(first)
      expect(checked.population[territory[4 * 16 + 6]!]).toBeLessThanOrEqual(second + 3000)
    }
  })
  it('an open one grows up to its own floor', () => {
    const existing = [undefined, { min: 30_000 }]
    const { territory, violations } = designTerritories({ ...problem, lock, existing }, { shakes: 50 })
    expect(violations).toEqual([])
    expect(checkDivision({ ...whole, existing }, territory)).toMatchObject({ under: [], over: [], inPieces: [] })
  })
  it('refuses a floor above a ceiling', () => {
    const existing = [{ min: 50_000 }]
    expect(() => designTerritories({ ...problem, lock, existing })).toThrow('from 50000 to 40000')
  })
})
