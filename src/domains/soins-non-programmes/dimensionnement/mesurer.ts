/** One measure at a time for the machine, each in a thread with limits of time and memory; others wait for their turn. */
import { Worker } from 'node:worker_threads'
import type { Mesure, Ordre } from './ordre.ts'

const WORKER = new URL('./mesure-worker.ts', import.meta.url)
const LIMITS = { milliseconds: 30_000, memoryMb: 512 }

const run = (ordre: Ordre): Promise<Mesure> =>
  new Promise((done, fail) => {
    const worker = new Worker(WORKER, {
      workerData: ordre,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
    })
    const late = setTimeout(() => {
      fail(new Error(`the measure of slots took more than ${LIMITS.milliseconds} ms`))
      void worker.terminate()
    }, LIMITS.milliseconds)
    worker.once('message', (mesure: Mesure) => done(mesure))
    worker.once('error', fail)
    worker.once('exit', (code) => {
      clearTimeout(late)
      fail(new Error(`the measure of slots stopped with code ${code}`))
    })
  })

let last: Promise<unknown> = Promise.resolve()
export const mesurer = (ordre: Ordre): Promise<Mesure> => {
  const mine = last.then(() => run(ordre))
  // Whoever asked hears of its failure; the next one only waits for its end.
  last = mine.catch(() => undefined)
  return mine
}
