/** The thread of one community: the same steps, on connections of its own. */
import { parentPort, workerData } from 'node:worker_threads'
import { Temporal } from '../../kernel/time.ts'
import { storyOf } from './calendar.ts'
import { openHurried } from './engine.ts'
import { openLife, type Part } from './life.ts'
import type { Answered, Apart, Asked } from './life-apart.ts'

const { base, rank, seed, now } = workerData as Apart
const part = openLife(openHurried(base).engine, storyOf(rank, seed, Temporal.Instant.from(now)))

const take = ({ step, number, moments }: Asked): ReturnType<Part[typeof step]> =>
  step === 'live' ? part.live(number, moments) : part[step]()

parentPort!.on('message', async (asked: Asked) => {
  const answer: Answered = { id: asked.id }
  try {
    answer.value = await take(asked)
  } catch (error) {
    answer.error = error instanceof Error ? (error.stack ?? error.message) : String(error)
  }
  parentPort!.postMessage(answer)
})
