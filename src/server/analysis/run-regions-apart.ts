/**
 * The search fills the thread where it runs: it has one of its own, so that Ctrl-C is heard. Once, it stops the search and
 * keeps what was found; twice, it leaves.
 */
import { Worker } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import type { RegionsOrder } from './run-regions.ts'

export type Told = { line: string } | { fault: string }

export const runRegionsApart = async (order: RegionsOrder, say: (line: string) => void): Promise<void> => {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  const worker = new Worker(new URL('./regions-worker.ts', import.meta.url), { workerData: { order, stop } })
  const interrupt = (): void => {
    if (Atomics.exchange(stop, 0, 1) === 1) process.exit(130)
    say('Arrêt demandé\u00a0: la recherche garde ce qu’elle a trouvé.')
  }
  process.on('SIGINT', interrupt)
  try {
    await new Promise<void>((done, fail) => {
      worker.on('message', (told: Told) => {
        if ('line' in told) say(told.line)
        else if ('fault' in told) fail(new Fault(told.fault))
      })
      worker.once('error', fail)
      worker.once('exit', () => done())
    })
  } finally {
    process.off('SIGINT', interrupt)
  }
}
