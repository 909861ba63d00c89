/** One criterion after the other by a solver of integer programs: from nothing, or to better what is known. */
import { buildProgram, type Cells, CRITERIA, type Held, type LinearSolver, programValues } from './model.ts'
import { type Assignment, compareScores, scoreOf } from './problem.ts'
import type { Open } from './settle.ts'

export type Staged = { held: Assignment; proved: boolean }

/**
 * `known`, with cells from which nothing better was left out: when the program has no answer, nothing is better than what
 * is known. `from`, the first criterion that is not proved yet.
 */
export const solveStages = (
  open: Open,
  solver: LinearSolver,
  cells: Cells,
  known: { held: Assignment; from: number } | null,
): Staged => {
  const { problem } = open
  const columns = [...cells.free, ...cells.held]
  const size = problem.volunteers * problem.day.length
  let best = known?.held ?? new Uint8Array(size)
  const fixed: Held = {}
  const from = known?.from ?? 0
  const start = programValues(open, scoreOf(problem, best))
  for (const criterion of CRITERIA.slice(0, from)) fixed[criterion] = start[criterion]
  for (const criterion of CRITERIA.slice(from)) {
    const answer = solver(buildProgram(open, cells, criterion, fixed))
    if (answer.outcome === 'infeasible') return { held: best, proved: true }
    if (answer.values) {
      const found = new Uint8Array(size)
      columns.forEach((cell, j) => {
        if (answer.values![j]! > 0.5) found[cell] = 1
      })
      if (compareScores(scoreOf(problem, found), scoreOf(problem, best)) < 0) best = found
      fixed[criterion] = programValues(open, scoreOf(problem, found))[criterion]
    }
    if (answer.outcome === 'stopped') return { held: best, proved: false }
    // The known rota is better on this criterion: nothing in the program can lead further.
    const reached = programValues(open, scoreOf(problem, best))[criterion]
    if (reached < fixed[criterion]!) return { held: best, proved: true }
  }
  return { held: best, proved: true }
}

/** Every cell, nothing known: what a bare solver is given. */
export const solveBare = (open: Open, solver: LinearSolver): Staged => {
  const free = [...open.problem.may.keys()].filter((cell) => open.problem.may[cell])
  return solveStages(open, solver, { free, held: [] }, null)
}
