/**
 * A community that is played in a thread of its own: the machine has two cores, and a year is long. What is asked of it is
 * answered in order; an error there is an error here.
 */
import { Worker } from 'node:worker_threads'
import type { DemonstrationBase } from './engine.ts'
import type { Part, StepOfPart } from './life.ts'
import type { Moment } from './live.ts'

export type Apart = { base: DemonstrationBase; rank: number; seed: number; now: string }
export type Asked = { id: number; step: StepOfPart; number: number; moments: readonly Moment[] }
export type Answered = { id: number; value?: unknown; error?: string }

type Waiting = { done: (value: never) => void; fail: (error: Error) => void }

export const openLifeApart = (told: Apart): Part & { stop: () => Promise<unknown> } => {
  const worker = new Worker(new URL('./life-worker.ts', import.meta.url), { workerData: told })
  const waiting = new Map<number, Waiting>()
  let fault: Error | null = null
  let count = 0
  const failAll = (error: Error): void => {
    fault = error
    for (const { fail } of waiting.values()) fail(error)
    waiting.clear()
  }
  worker.on('message', ({ id, value, error }: Answered) => {
    const one = waiting.get(id)
    waiting.delete(id)
    if (error === undefined) one?.done(value as never)
    else one?.fail(new Error(error))
  })
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('the thread of a community ended before its story')))
  const ask = <T>(step: StepOfPart, number = 0, moments: readonly Moment[] = []): Promise<T> =>
    new Promise<T>((done, fail) => {
      if (fault) return fail(fault)
      const id = ++count
      waiting.set(id, { done, fail })
      worker.postMessage({ id, step, number, moments } satisfies Asked)
    })
  return {
    found: () => ask('found'),
    begin: () => ask('begin'),
    live: (number, moments) => ask('live', number, moments),
    close: () => ask('close'),
    stop: () => worker.terminate(),
  }
}
