/** What came from outside is read apart from the server, with limits of memory and time. */
import { Worker } from 'node:worker_threads'
import { type Result, refuse } from '../../../kernel/result.ts'
import type { ContourFault } from './parse-contours.ts'
import type { KnownBorder, Prepared } from './prepare-contours.ts'

const WORKER = new URL('./contours-worker.ts', import.meta.url)
const LIMITS = { milliseconds: 60_000, memoryMb: 1024 }

export type ApartInput = {
  texts: string[]
  name: string
  known: KnownBorder[]
  parents: Record<string, string>
  /** Codes of the département: others are left out and told. */
  codes: string[]
}
export type Apart = Result<Prepared & { unknown: string[] }, ContourFault | 'contours-too-heavy'>

export const prepareApart = (input: ApartInput): Promise<Apart> =>
  new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: input,
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb },
    })
    const finish = (result: Apart) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(() => finish(refuse('contours-too-heavy', { fichier: input.name })), LIMITS.milliseconds)
    worker.once('message', finish)
    worker.once('error', () => finish(refuse('contours-too-heavy', { fichier: input.name })))
  })
