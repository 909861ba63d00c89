/**
 * A fair rota: coverage first, then loads as equal as can be, then the burden of weekends and holidays, then wishes.
 *
 * A flow of least cost bounds each criterion (Ford and Fulkerson; Ahuja, Magnanti and Orlin, Network Flows, 1993). Where
 * only ceilings bind, its least sum of squares is also the fairest in the lexicographic sense, the most loaded first
 * (Frank and Murota, Decreasing minimization on M-convex sets, 2018). A search on the flow gives the rota; where it cannot
 * prove it, a solver of integer programs is asked about the cells that could still better it, and about no other.
 */
import { branchOnFlow, type Found, heldIn, type Progress } from './branch.ts'
import { solveStages } from './by-solver.ts'
import { CRITERIA, type Criterion, type LinearSolver } from './model.ts'
import { buildNetwork, type Network } from './network.ts'
import { type Assignment, checkProblem, findBroken, loadsOf, type RotaProblem, type Score, scoreOf } from './problem.ts'
import { type Open, settleLocks } from './settle.ts'

export type Rota = {
  held: Assignment
  score: Score
  load: Int32Array
  hardLoad: Int32Array
  /** Nothing better exists, on the four criteria in their order. */
  optimal: boolean
  /** No rota does better than this on the first criterion where it differs. */
  bound: Score
  /** Null when `optimal`: the first criterion that is not proved, and how far the bound is from what was found. */
  gap: { criterion: Criterion; atMost: number } | null
  /** How it was proved, or by what it was last sought. */
  by: 'flow' | 'search' | 'solver'
  nodes: number
  stopped: boolean
}
export type RotaOptions = { solver?: LinearSolver; nodes?: number; progress?: Progress }

/** Past this many nodes the solver is quicker; without one the search goes on. */
const NODES = 150
const NODES_ALONE = 2000

export const solveRota = (problem: RotaProblem, options: RotaOptions = {}): Rota => {
  checkProblem(problem)
  const { solver, progress = () => true } = options
  const open = settleLocks(problem)
  const network = buildNetwork(open)
  const found = branchOnFlow(open, network, options.nodes ?? (solver ? NODES : NODES_ALONE), progress)
  let held = found.held
  let optimal = found.proved
  let by: Rota['by'] = found.cost <= found.bound ? 'flow' : 'search'
  if (!optimal && solver && !found.stopped) {
    const better = askSolver(open, network, found, solver)
    held = better.held
    optimal = better.proved
    by = 'solver'
  }
  return report(problem, { ...found, held }, optimal, by)
}

/** A cell whose price in the flow alone makes a rota dearer than the one that is known is left out, or held. */
const askSolver = (open: Open, { arcOf, cost, head }: Network, found: Found, solver: LinearSolver) => {
  const { root, bound } = found
  const m = open.problem.day.length
  const room = found.cost - bound
  const free: number[] = []
  const must: number[] = []
  arcOf.forEach((arc, cell) => {
    if (arc < 0) return
    const reduced = cost[arc]! + root.price[cell % m]! - root.price[head[arc]!]!
    if (root.left[arc]! > 0 ? reduced < room : -reduced < room) free.push(cell)
    else if (root.left[arc ^ 1]! > 0) must.push(cell)
  })
  const from = firstDifference(scoreOf(open.problem, found.held), scoreOf(open.problem, heldIn(root)))
  return solveStages(open, solver, { free, held: must }, { held: found.held, from })
}

const firstDifference = (a: Score, b: Score): number => {
  const at = CRITERIA.findIndex((criterion) => a[criterion] !== b[criterion])
  return at < 0 ? CRITERIA.length : at
}

const report = (problem: RotaProblem, found: Found, optimal: boolean, by: Rota['by']): Rota => {
  const held = Uint8Array.from(found.held, (one, cell) => (one || problem.locked[cell] ? 1 : 0))
  const broken = findBroken(problem, held)[0]
  if (broken) throw new Error(`the rota breaks a rule: ${broken.rule}, ${broken.volunteer}, ${broken.shift}`)
  const score = scoreOf(problem, held)
  const atFlow = heldIn(found.root)
  const bound = optimal
    ? score
    : scoreOf(
        problem,
        Uint8Array.from(atFlow, (one, cell) => (one || problem.locked[cell] ? 1 : 0)),
      )
  const criterion = optimal ? undefined : CRITERIA[firstDifference(score, bound)]
  return {
    held,
    score,
    ...loadsOf(problem, held),
    optimal,
    bound,
    gap: criterion ? { criterion, atMost: Math.abs(score[criterion] - bound[criterion]) } : null,
    by,
    nodes: found.nodes,
    stopped: found.stopped,
  }
}
