/**
 * A table that somebody sends: CSV or XLSX, read apart from the server, with limits. Nothing of the file is trusted:
 * not its name, not its sizes, not its structure.
 */
import { Worker } from 'node:worker_threads'
import { type Result, refuse } from '../../kernel/result.ts'
import { LIMITS, type Table, type TableFault } from './table-limits.ts'

export { LIMITS, type Table, type TableFault, type TableLimits } from './table-limits.ts'

const WORKER = new URL('./table-worker.ts', import.meta.url)

/** Never throws for what the file is: a faulty file gives a refusal, a hostile one too, in bounded time and memory. */
export const readTable = async (
  bytes: Uint8Array,
  limits: Partial<typeof LIMITS> = {},
): Promise<Result<Table, TableFault>> => {
  const all = { ...LIMITS, ...limits }
  if (bytes.byteLength > all.bytes) return refuse('file-too-large', { octets: all.bytes })
  if (bytes.byteLength === 0) return refuse('file-empty')
  return new Promise((resolve) => {
    const worker = new Worker(WORKER, {
      workerData: { bytes: Uint8Array.from(bytes), limits: all },
      env: {},
      resourceLimits: { maxOldGenerationSizeMb: all.memory, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
    })
    const finish = (result: Result<Table, TableFault>) => {
      clearTimeout(timer)
      resolve(result)
      void worker.terminate()
    }
    const timer = setTimeout(
      () => finish(refuse('file-too-slow', { secondes: all.milliseconds / 1000 })),
      all.milliseconds,
    )
    worker.once('message', finish)
    worker.once('error', (error: NodeJS.ErrnoException) =>
      finish(refuse(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'file-inflates-too-much' : 'file-unreadable')),
    )
    worker.once('exit', () => finish(refuse('file-unreadable')))
  })
}
