/** The rota by the search, with and without the solver, and by the solver alone: one optimum. */
import { expect, it } from 'vitest'
import { type LinearProgram, solveBare, solveRota } from '../../analysis/rota/index.ts'
import { scoreOf } from '../../analysis/rota/problem.ts'
import { settleLocks } from '../../analysis/rota/settle.ts'
import { drawRota, lockSome } from '../../analysis/rota/testing.ts'
import { linearSolverOf } from './solve-linear.ts'

it('is what a bare solver proves, on months with several professions, and with locks', async () => {
  const solver = await linearSolverOf(60)
  const ways = new Set<string>()
  for (let seed = 1; seed <= 9; seed++) {
    const drawn = drawRota({
      ...{ volunteers: 9, days: 28, seed, rest: seed % 4, mostAWeek: 1 + (seed % 2), most: 3 + (seed % 3) },
      ...{ professions: 1 + (seed % 2), wished: 0.5, before: seed % 3 },
    })
    const problem = seed % 2 ? drawn : lockSome(drawn, seed)
    const rota = solveRota(problem, { solver, nodes: seed % 3 === 0 ? 1 : 40 })
    const open = settleLocks(problem)
    const bare = solveBare(open, solver)
    const whole = Uint8Array.from(bare.held, (one, cell) => (one || problem.locked[cell] ? 1 : 0))
    expect([rota.optimal, bare.proved]).toEqual([true, true])
    expect(rota.score).toEqual(scoreOf(problem, whole))
    ways.add(rota.by)
  }
  expect([...ways].sort()).toEqual(['flow', 'search', 'solver'])
})

it('says that a program has no answer, and that it had no time', async () => {
  const program: LinearProgram = {
    cost: Float64Array.of(1, 1),
    lower: Float64Array.of(0, 0),
    upper: Float64Array.of(1, 1),
    integral: Uint8Array.of(1, 1),
    rowStart: Int32Array.of(0, 2),
    column: Int32Array.of(0, 1),
    value: Float64Array.of(1, 1),
    rowLower: Float64Array.of(3),
    rowUpper: Float64Array.of(3),
  }
  expect((await linearSolverOf(10))(program)).toEqual({ outcome: 'infeasible' })
  const problem = drawRota({ volunteers: 40, days: 60, seed: 3, rest: 3, mostAWeek: 1, wished: 0.5 })
  const bare = solveBare(settleLocks(problem), await linearSolverOf(0))
  expect(bare.proved).toBe(false)
})
