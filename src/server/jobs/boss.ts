/** The jobs of a running server, as the application role: it fills and empties queues that the owner made. */
import { PgBoss } from 'pg-boss'
import type { DomainEvent } from '../actions/action.ts'
import type { Tx } from '../database/connect.ts'
import { publishTo } from './publish.ts'

export type Jobs = {
  boss: PgBoss
  /** Written in the transaction of its cause: both are committed, or neither. */
  publish: (tx: Tx, event: DomainEvent) => Promise<void>
  /** Waits for the work in hand, then closes its connections. */
  stop: () => Promise<void>
}

const STOP_MS = 10_000

export const openJobs = async (appUrl: string, onError: (error: Error) => void): Promise<Jobs> => {
  const boss = new PgBoss({ connectionString: appUrl, max: 3, migrate: false, createSchema: false })
  boss.on('error', onError)
  await boss.start()
  return {
    boss,
    publish: publishTo(boss),
    stop: () => boss.stop({ graceful: true, timeout: STOP_MS }),
  }
}
