/**
 * One computation at a time for the machine, in a thread with limits of time and memory. What it found on the way is kept:
 * a stop, or the end of the time, gives the best rota so far.
 */
import { Worker } from 'node:worker_threads'
import type { RotaProblem } from '../../../analysis/rota/index.ts'
import type { Dit, Ordre, Trouve } from './ordre.ts'

const WORKER = new URL('./calcul-worker.ts', import.meta.url)
const LIMITS = { search: 12_000, solverSeconds: 5, all: 25_000, memoryMb: 512 }

/** `debut`, of `performance.now()`. */
export type EnCours = { etape: 'attente' | 'recherche' | 'preuve'; candidats: number; debut: number; stop: () => void }

/** By CPTS and rota, while it runs. */
const running = new Map<string, EnCours>()
const keyOf = (cptsId: string, tableauId: string) => `${cptsId}/${tableauId}`
export const findCalcul = (cptsId: string, tableauId: string): EnCours | undefined =>
  running.get(keyOf(cptsId, tableauId))

const run = (problem: RotaProblem, state: EnCours): Promise<Trouve> =>
  new Promise((done, fail) => {
    const arret = new SharedArrayBuffer(4)
    let provisoire: Trouve | null = null
    const worker = new Worker(WORKER, {
      workerData: {
        problem,
        limite: LIMITS.search,
        secondesSolveur: LIMITS.solverSeconds,
        arret,
      } satisfies Ordre,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
    })
    // The solver hears nothing while it works: what the search had found is then the answer.
    const cut = () => {
      Atomics.store(new Int32Array(arret), 0, 1)
      if (!provisoire) return
      done({ ...provisoire, arrete: true })
      void worker.terminate()
    }
    const late = setTimeout(() => {
      cut()
      fail(new Error(`the rota took more than ${LIMITS.all} ms`))
      void worker.terminate()
    }, LIMITS.all)
    const wasAsked = state.stop
    state.etape = 'recherche'
    state.stop = cut
    if (wasAsked === STOPPED) cut()
    worker.on('message', (dit: Dit) => {
      if ('trouve' in dit) done(dit.trouve)
      else if ('candidats' in dit) state.candidats = dit.candidats
      else {
        state.etape = 'preuve'
        provisoire = dit.provisoire
        if (Atomics.load(new Int32Array(arret), 0) === 1) cut()
      }
    })
    worker.once('error', fail)
    worker.once('exit', (code) => {
      clearTimeout(late)
      fail(new Error(`the rota stopped with code ${code}`))
    })
  })

const STOPPED = () => undefined
let last: Promise<unknown> = Promise.resolve()

/** Undefined: this rota is being computed already. */
export const calculer = (cptsId: string, tableauId: string, problem: RotaProblem): Promise<Trouve> | undefined => {
  const key = keyOf(cptsId, tableauId)
  if (running.has(key)) return undefined
  const state: EnCours = { etape: 'attente', candidats: 0, debut: performance.now(), stop: () => undefined }
  state.stop = () => {
    state.stop = STOPPED
  }
  running.set(key, state)
  const mine = last.then(() => run(problem, state)).finally(() => running.delete(key))
  // Whoever asked hears of its failure; the next one only waits for its end.
  last = mine.catch(() => undefined)
  return mine
}
