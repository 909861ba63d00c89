/** Fair rotas of people on duty: the door of this subject. */
export type { Progress as RotaProgress } from './branch.ts'
export { solveBare } from './by-solver.ts'
export { explainCell, type Reason, type Rival } from './explain.ts'
export type { Criterion, LinearAnswer, LinearProgram, LinearSolver } from './model.ts'
export {
  type Assignment,
  type Broken,
  checkProblem,
  findBroken,
  LARGEST_WISH,
  loadsOf,
  type RotaProblem,
  type Score,
} from './problem.ts'
export { findShortages, type Shortage } from './shortage.ts'
export { type Rota, type RotaOptions, solveRota } from './solve.ts'
