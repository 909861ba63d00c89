/** Runs in a worker thread: the search first, whose rota is given at once, then the solver where nothing is proved yet. */
import { parentPort, workerData } from 'node:worker_threads'
import { findShortages, type Rota, type RotaProblem, solveRota } from '../../../analysis/rota/index.ts'
import type { Dit, Ordre, Trouve } from './ordre.ts'

const { problem, limite, secondesSolveur, arret } = workerData as Ordre
const stop = new Int32Array(arret)
const start = performance.now()
const say = (dit: Dit) => parentPort?.postMessage(dit)

let told = 0
const progress = (candidats: number): boolean => {
  const elapsed = performance.now() - start
  if (elapsed - told > 150) {
    told = elapsed
    say({ candidats })
  }
  return elapsed < limite && Atomics.load(stop, 0) === 0
}
const answer = (rota: Rota, of: RotaProblem): Trouve => ({
  held: rota.held,
  score: rota.score,
  bound: rota.bound,
  optimal: rota.optimal,
  gap: rota.gap,
  by: rota.by,
  arrete: rota.stopped,
  manques: rota.score.covered < of.need.reduce((sum, seats) => sum + seats, 0) ? findShortages(of) : [],
})

/** Past this many nodes the solver is quicker. */
const NODES = 150
const first = solveRota(problem, { nodes: NODES, progress })
let found = first
if (!first.optimal && !first.stopped) {
  say({ etape: 'preuve', provisoire: answer(first, problem) })
  // Heavy to load, and seldom needed.
  const { linearSolverOf } = await import('../../../server/analysis/solve-linear.ts')
  found = solveRota(problem, { nodes: NODES, progress, solver: await linearSolverOf(secondesSolveur) })
}
say({ trouve: answer(found, problem) })
