/** The thread of one search: it reads the files, searches, writes the result, and says what cannot be done. */
import { parentPort, workerData } from 'node:worker_threads'
import { Fault } from '../fault.ts'
import { type RegionsOrder, runRegions } from './run-regions.ts'
import type { Told } from './run-regions-apart.ts'

const { order, stop } = workerData as { order: RegionsOrder; stop: Int32Array }
const tell = (told: Told): void => parentPort?.postMessage(told)

try {
  await runRegions(
    order,
    (line) => tell({ line }),
    () => Atomics.load(stop, 0) === 1,
  )
} catch (error) {
  if (!(error instanceof Fault)) throw error
  tell({ fault: error.message })
}
