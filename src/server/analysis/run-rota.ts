/** `maillage analysis rota`: from files to a rota and what is proved of it; the numbers are those of src/analysis/rota. */
import { findBroken, type Rota, type RotaProblem, solveRota } from '../../analysis/rota/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { type RotaFiles, type RotaTables, readRota } from './read-rota.ts'
import { writeRows } from './write-result.ts'

export type RotaOrder = RotaFiles & { out?: string; score?: string }

/** Nodes of the search before the solver is asked, and seconds that each of its programs may take. */
const NODES = 150
const SOLVER_SECONDS = 60

const solve = async (problem: RotaProblem): Promise<Rota> => {
  const first = solveRota(problem, { nodes: NODES })
  if (first.optimal) return first
  // Heavy to load, and seldom needed.
  const { linearSolverOf } = await import('./solve-linear.ts')
  return solveRota(problem, { nodes: NODES, solver: await linearSolverOf(SOLVER_SECONDS) })
}

const RULES = {
  'may-not': 'la même personne est dite indisponible',
  rest: 'deux gardes de la même personne sont trop proches',
  week: 'le plafond de la semaine est dépassé',
  most: 'le plafond de la période est dépassé',
  'too-many': 'plus de personnes sont fixées que la garde n’en demande',
} as const

const checkLocked = ({ problem, shifts }: RotaTables): void => {
  const broken = findBroken(problem, problem.locked)[0]
  if (broken)
    throw new Fault(
      `Ce qui est fixé ne se peut pas, garde «${NBSP}${shifts[broken.shift]}${NBSP}»${NBSP}: ${RULES[broken.rule]}. Rien n’a été écrit.`,
    )
}

/** One line a place; without a volunteer, nobody could be found. */
const seatsOf = ({ problem, shifts, volunteers }: RotaTables, { held }: Rota): string[][] => {
  const m = shifts.length
  return shifts.flatMap((shift, s) => {
    const names = volunteers.filter((_, v) => held[v * m + s])
    return Array.from({ length: problem.need[s]! }, (_, seat) => [shift, names[seat] ?? ''])
  })
}

export const runRota = async (order: RotaOrder, tell: (line: string) => void): Promise<void> => {
  if (!Number.isInteger(order.rest))
    throw new Fault(`--rest${NBSP}: ${order.rest} n’est pas un nombre entier de jours.`)
  const tables = readRota(order)
  checkLocked(tables)
  const rota = await solve(tables.problem)
  const rows = (['covered', 'squares', 'hardSquares', 'wishes'] as const).map((criterion) => [
    criterion === 'hardSquares' ? 'hard_squares' : criterion,
    rota.score[criterion],
    rota.bound[criterion],
  ])
  if (order.score !== undefined) writeRows(order.score, ['criterion', 'found', 'bound'], rows)
  writeRows(order.out, ['shift', 'volunteer'], seatsOf(tables, rota))
  tell(
    rota.optimal
      ? 'Optimum prouvé, sur les quatre critères dans leur ordre.'
      : `Optimum non prouvé${NBSP}: à ${rota.gap!.atMost} au plus, sur le critère ${rota.gap!.criterion}.`,
  )
}
