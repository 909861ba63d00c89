/**
 * `bench rota`: sixty volunteers over ninety-one days, thirty times, by our search and by HiGHS alone on the same program,
 * criterion after criterion. Both use the same build of HiGHS and stop at the same proof; each turn starts with the other.
 */
import { solveBare } from '../src/analysis/rota/by-solver.ts'
import { solveRota } from '../src/analysis/rota/index.ts'
import { findBroken, type RotaProblem, type Score, scoreOf } from '../src/analysis/rota/problem.ts'
import { settleLocks } from '../src/analysis/rota/settle.ts'
import { drawRota } from '../src/analysis/rota/testing.ts'
import { linearSolverOf } from '../src/server/analysis/solve-linear.ts'
import { tellRatio } from './measure.ts'

const INSTANCES = 30
/** Of each of the four programs of one instance. */
const SECONDS = 120

/** Tight and easy ones: no rest to four days, one or two a week, one to three professions, one or two people a day. */
const instance = (seed: number): RotaProblem =>
  drawRota({
    ...{ volunteers: 60, days: 91, seed, rest: seed % 5, mostAWeek: 1 + (seed % 2), most: seed % 2 ? 4 : 99 },
    ...{ professions: 1 + (seed % 3), before: seed % 4, double: (seed % 3) / 3 },
  })

const timed = <T>(work: () => T): { value: T; cpu: number } => {
  const before = process.cpuUsage()
  const value = work()
  const used = process.cpuUsage(before)
  return { value, cpu: (used.user + used.system) / 1000 }
}
const say = (value: number, digits = 0) => value.toLocaleString('fr-FR', { maximumFractionDigits: digits })

export const benchRota = async (): Promise<void> => {
  const solver = await linearSolverOf(SECONDS)
  console.log(
    `60 volunteers, 91 days, ${INSTANCES} instances; CPU milliseconds of this process; HiGHS stops after ${SECONDS} s a program`,
  )
  timed(() => solveRota(instance(1000), { solver }))
  timed(() => solveBare(settleLocks(instance(1000)), solver))
  const ratios: number[] = []
  const ways = { flow: 0, search: 0, solver: 0 }
  let unproved = 0
  let different = 0
  for (let seed = 1; seed <= INSTANCES; seed++) {
    const problem = instance(seed)
    const ours = () => timed(() => solveRota(problem, { solver }))
    const bare = () => timed(() => solveBare(settleLocks(problem), solver))
    const turn = seed % 2 ? { ours: ours(), bare: bare() } : { bare: bare(), ours: ours() }
    const { value: rota, cpu } = turn.ours
    if (findBroken(problem, rota.held).length > 0) throw new Error(`instance ${seed}: a rule is broken`)
    const theirs = scoreOf(problem, turn.bare.value.held)
    const bothProved = rota.optimal && turn.bare.value.proved
    if (!bothProved) unproved++
    if (bothProved && !isSame(rota.score, theirs)) different++
    ratios.push(turn.bare.cpu / cpu)
    ways[rota.by]++
    console.log(
      `  ${String(seed).padStart(2)}  ours ${say(cpu).padStart(6)} ms by ${rota.by.padEnd(6)} ${rota.optimal ? 'proved' : 'NOT proved'}   HiGHS ${say(turn.bare.cpu).padStart(7)} ms ${turn.bare.value.proved ? 'proved' : 'NOT proved at its limit'}   ${Object.values(rota.score).join(' ')}`,
    )
  }
  const mean = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length)
  console.log(
    `\n  proved by the flow alone ${ways.flow}, by the search ${ways.search}, with HiGHS on what was left ${ways.solver}`,
  )
  tellRatio('instances that one side did not prove', unproved, '0')
  tellRatio('instances where the proved optima differ', different, '0')
  tellRatio('CPU of HiGHS alone over ours, geometric mean', mean, '≥ 5')
  tellRatio('the same, least and most favourable instance', Math.min(...ratios), 'for information')
  tellRatio('', Math.max(...ratios), 'for information')
}

const isSame = (a: Score, b: Score): boolean =>
  a.covered === b.covered && a.squares === b.squares && a.hardSquares === b.hardSquares && a.wishes === b.wishes
