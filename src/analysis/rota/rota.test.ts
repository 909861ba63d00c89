import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { explainCell, findBroken, findShortages, solveRota } from './index.ts'
import { compareScores, scoreOf } from './problem.ts'
import { bestByListing, type Drawn, drawRota, lockSome } from './testing.ts'

const anyRota = (most: { volunteers: number; days: number }): fc.Arbitrary<Drawn> =>
  fc.record({
    volunteers: fc.integer({ min: 1, max: most.volunteers }),
    days: fc.integer({ min: 1, max: most.days }),
    seed: fc.integer({ min: 1, max: 1e6 }),
    rest: fc.integer({ min: 0, max: 8 }),
    mostAWeek: fc.integer({ min: 0, max: 3 }),
    most: fc.integer({ min: 0, max: 6 }),
    away: fc.double({ min: 0, max: 0.5, noNaN: true }),
    wished: fc.double({ min: 0, max: 0.6, noNaN: true }),
    double: fc.double({ min: 0, max: 1, noNaN: true }),
    professions: fc.integer({ min: 1, max: 2 }),
    before: fc.integer({ min: 0, max: 3 }),
  })

describe('a fair rota', () => {
  it('is the best of all, listed one by one, whenever it says so', () => {
    let proved = 0
    let runs = 0
    fc.assert(
      fc.property(anyRota({ volunteers: 3, days: 5 }), (drawn) => {
        const problem = drawRota(drawn)
        const rota = solveRota(problem)
        const best = scoreOf(problem, bestByListing(problem))
        expect(compareScores(rota.bound, best)).toBeLessThanOrEqual(0)
        if (rota.optimal) expect(rota.score).toEqual(best)
        proved += rota.optimal ? 1 : 0
        runs++
      }),
      { numRuns: 300 },
    )
    expect(proved).toBe(runs)
  })

  it('never breaks a rule nor leaves a lock, and says a score that the problem alone confirms', () => {
    fc.assert(
      fc.property(anyRota({ volunteers: 12, days: 40 }), (drawn) => {
        const problem = lockSome(drawRota(drawn), drawn.seed)
        const rota = solveRota(problem, { nodes: 20 })
        expect(findBroken(problem, rota.held)).toEqual([])
        expect(rota.held.every((one, cell) => one || !problem.locked[cell])).toBe(true)
        expect(rota.score).toEqual(scoreOf(problem, rota.held))
        expect(compareScores(rota.bound, rota.score)).toBeLessThanOrEqual(0)
        expect(rota.gap === null).toBe(rota.optimal)
      }),
      { numRuns: 80 },
    )
  })

  it('answers at once when it is stopped, with a rota and the distance to the bound', () => {
    const problem = drawRota({ volunteers: 9, days: 28, seed: 5, rest: 3, wished: 0.6, mostAWeek: 1 })
    const rota = solveRota(problem, { progress: () => false })
    expect(rota.stopped).toBe(true)
    expect(findBroken(problem, rota.held)).toEqual([])
    expect(rota.gap?.atMost).toBeGreaterThan(0)
  })

  it('counts what people held before', () => {
    const problem = drawRota({ volunteers: 3, days: 3, seed: 1, rest: 0, away: 0, wished: 0, double: 0 })
    problem.before.set([2, 0, 1])
    const rota = solveRota(problem)
    expect([...rota.load]).toEqual([2, 2, 2])
  })

  it('refuses locks that break a rule, and shapes that disagree', () => {
    const problem = drawRota({ volunteers: 3, days: 4, seed: 1, rest: 2, away: 0 })
    const locked = new Uint8Array(12)
    locked[0] = 1
    locked[1] = 1
    expect(() => solveRota({ ...problem, locked })).toThrow(/rest/)
    expect(() => solveRota({ ...problem, may: new Uint8Array(3) })).toThrow(/may/)
    expect(() => solveRota({ ...problem, rest: -1 })).toThrow(/rest/)
  })
})

describe('a shortage', () => {
  it('is told with those who could, and never more than what is missing', () => {
    fc.assert(
      fc.property(anyRota({ volunteers: 3, days: 5 }), (drawn) => {
        const problem = drawRota(drawn)
        const missing = problem.need.reduce((a, b) => a + b) - scoreOf(problem, bestByListing(problem)).covered
        const told = findShortages(problem)
        expect(told.reduce((sum, one) => sum + one.missing, 0)).toBeLessThanOrEqual(missing)
        for (const { shifts, volunteers, seats, missing: some } of told) {
          expect(some).toBeGreaterThan(0)
          expect(seats).toBe(shifts.reduce((sum, s) => sum + problem.need[s]!, 0))
          const able = (v: number) => shifts.some((s) => problem.may[v * problem.day.length + s])
          expect(volunteers).toEqual([...Array(problem.volunteers).keys()].filter(able))
        }
      }),
      { numRuns: 200 },
    )
  })
})

describe('why this person', () => {
  it('is never « because it is worse », in a rota proved the best', () => {
    fc.assert(
      fc.property(anyRota({ volunteers: 6, days: 14 }), (drawn) => {
        const problem = drawRota(drawn)
        const rota = solveRota(problem)
        if (!rota.optimal) return
        const m = problem.day.length
        rota.held.forEach((one, cell) => {
          if (!one) return
          const rivals = explainCell(problem, rota.held, Math.floor(cell / m), cell % m)
          expect(rivals).toHaveLength(problem.volunteers - 1)
          expect(rivals.filter(({ reason }) => reason === 'better')).toEqual([])
        })
      }),
      { numRuns: 60 },
    )
  })

  it('says what keeps each other from it', () => {
    const problem = drawRota({ volunteers: 4, days: 3, seed: 1, rest: 1, away: 0, wished: 0, double: 0 })
    problem.may[1 * 3 + 0] = 0
    problem.before.set([0, 0, 0, 5])
    const held = new Uint8Array(12)
    held[0 * 3 + 0] = 1
    held[2 * 3 + 1] = 1
    const reasons = explainCell(problem, held, 0, 0).map(({ volunteer, reason }) => [volunteer, reason])
    expect(reasons).toEqual([
      [1, 'may-not'],
      [2, 'rest'],
      [3, 'heavier'],
    ])
    expect(() => explainCell(problem, held, 1, 0)).toThrow(RangeError)
  })
})
