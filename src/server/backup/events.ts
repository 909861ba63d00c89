/**
 * Events that nobody had heard yet when the backup was made. The rest of the queues is not saved: mails wait in their own
 * table and are swept each minute, the night's work is scheduled again at each start.
 */
import type { DomainEvent } from '../actions/action.ts'
import type { OwnerClient } from '../database/owner.ts'

/** In the same snapshot as the tables: an event is here if and only if its cause is there. */
export const readEvents = async (client: OwnerClient): Promise<DomainEvent[]> => {
  const { rows: known } = await client.query(`select to_regclass('pgboss.job') is not null as present`)
  if (!known[0].present) return []
  const { rows } = await client.query(
    `select data from pgboss.job where name = 'evenement' and state in ('created', 'retry', 'active') order by created_on, id`,
  )
  return rows.map(({ data }) => data as DomainEvent)
}
