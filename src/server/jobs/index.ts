/** Starts and stops the work that no request waits for. */
import type { Job, PgBoss } from 'pg-boss'
import type { DomainEvent } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'
import { type Delivery, deliverCourriel } from '../mail/deliver.ts'
import type { Mailer } from '../mail/mailer.ts'
import { sweepCourriels } from '../mail/sweep.ts'
import { type Listeners, tellListeners } from './listen.ts'
import { repeat } from './repeat.ts'
import { createSealer } from './seal-journal.ts'
import { runForTenants, type TenantWork } from './tenant-work.ts'

/** Away from 2 h to 3 h, which a change of clocks skips or repeats. */
const CRONS: Record<TenantWork['queue'], string> = { nuit: '30 3 * * *', horizon: '10 4 * * *', plage: '*/10 * * * *' }

const CATCH_UP_SECONDS = 20

export type Work = {
  engine: Engine
  boss: PgBoss
  mailer: Mailer | null
  listeners: Listeners
  works: readonly TenantWork[]
  report: (error: unknown, where?: Record<string, string>) => void
  /** Once the listeners of an event have written: who follows the room may read again. */
  told?: (event: DomainEvent) => void
}

const workQueues = async ({ engine, boss, works, report }: Work): Promise<void> => {
  for (const [queue, cron] of Object.entries(CRONS)) {
    const mine = works.filter((work) => work.queue === queue)
    await boss.schedule(queue, cron, {}, { tz: 'Europe/Paris' })
    // A machine that sleeps at night catches up when it starts.
    await boss.send(queue, {}, { singletonKey: 'demarrage', startAfter: CATCH_UP_SECONDS })
    await boss.work(queue, async () => {
      const failed = await runForTenants(engine, mine, report)
      if (failed > 0) throw new Error(`${failed} runs of ${queue} failed`)
    })
  }
}

const workEvents = async ({ engine, boss, listeners, mailer, told }: Work): Promise<void> => {
  const delivery: Delivery = { engine, mailer }
  await boss.work<DomainEvent>('evenement', async ([job]: Job<DomainEvent>[]) => {
    if (!job) return
    await tellListeners(engine, listeners, job.data)
    told?.(job.data)
  })
  await boss.work<DomainEvent>('courriel', async ([job]: Job<DomainEvent>[]) => {
    if (job) await deliverCourriel(delivery, job.data.cptsId, job.data.id)
  })
}

/** `boss` must be started, and is stopped after. Gives the function that stops the rest, waiting for what is under way. */
export const startWork = async (parts: Work): Promise<() => Promise<void>> => {
  const { engine, mailer, report } = parts
  await workEvents(parts)
  await workQueues(parts)
  const stopSealer = repeat(1000, createSealer(engine), report)
  const stopSweeper = repeat(60_000, () => sweepCourriels({ engine, mailer }, report), report)
  return async () => {
    await stopSealer()
    await stopSweeper()
    mailer?.close()
  }
}
