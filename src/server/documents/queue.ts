/**
 * One worker, one document at a time, a bounded line behind: the server keeps answering, and memory stays that of one
 * document. A document that takes too long, or that kills its worker, is refused, and a new worker takes the next.
 */
import { Worker } from 'node:worker_threads'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { Answered, Asked } from './document-worker.ts'
import { LIMITS } from './limits.ts'
import type { DocumentFault, DocumentModel, Rendered } from './model.ts'

const WORKER = new URL('./document-worker.ts', import.meta.url)

type Job = Asked & { finish: (result: Result<Rendered, DocumentFault>) => void }

let worker: Worker | undefined
let current: { job: Job; timer: NodeJS.Timeout } | undefined
let idle: NodeJS.Timeout | undefined
const waiting: Job[] = []
let last = 0

const stop = (): void => {
  void worker?.terminate()
  worker = undefined
}

const settle = (result: Result<Rendered, DocumentFault>): void => {
  if (!current) return
  const { job, timer } = current
  clearTimeout(timer)
  current = undefined
  job.finish(result)
  next()
}

const start = (): Worker => {
  const made = new Worker(WORKER, { env: {}, resourceLimits: { maxOldGenerationSizeMb: LIMITS.memoryMb } })
  made.on('message', ({ contenu, pages, error }: Answered) => {
    if (made !== worker) return
    settle(
      contenu
        ? ok({ contenu: Buffer.from(contenu.buffer, contenu.byteOffset, contenu.byteLength), pages: pages ?? null })
        : refuse('document-failed', { cause: error ?? '' }),
    )
  })
  const lose = (cause: string): void => {
    if (made !== worker) return
    worker = undefined
    settle(refuse('document-failed', { cause }))
  }
  made.on('error', (error) => lose(String(error)))
  made.on('exit', (code) => lose(`worker left with ${code}`))
  return made
}

const next = (): void => {
  clearTimeout(idle)
  if (current) return
  const job = waiting.shift()
  if (!job) {
    idle = setTimeout(stop, LIMITS.idleMilliseconds)
    idle.unref()
    // A worker that waits keeps no process alive.
    worker?.unref()
    return
  }
  worker ??= start()
  worker.ref()
  const timer = setTimeout(() => {
    stop()
    settle(refuse('document-too-slow', { secondes: LIMITS.milliseconds / 1000 }))
  }, LIMITS.milliseconds)
  current = { job, timer }
  worker.postMessage({ id: job.id, format: job.format, model: job.model } satisfies Asked)
}

export const renderApart = (format: 'pdf' | 'docx', model: DocumentModel): Promise<Result<Rendered, DocumentFault>> => {
  if (waiting.length >= LIMITS.waiting) return Promise.resolve(refuse('documents-busy', { attente: waiting.length }))
  return new Promise((finish) => {
    last += 1
    waiting.push({ id: last, format, model, finish })
    next()
  })
}
