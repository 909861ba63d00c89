/** Events become jobs in the transaction that publishes them: they exist if it commits, and only then. */
import { fromKysely, type PgBoss } from 'pg-boss'
import type { DomainEvent } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'

/** A mail has a queue of its own: a slow SMTP server holds up nothing else. */
const queueOf = (event: DomainEvent): string => (event.name === 'courriel.a-envoyer' ? 'courriel' : 'evenement')

export const publishTo =
  (boss: Pick<PgBoss, 'send'>): Engine['publish'] =>
  async (tx, event) => {
    await boss.send(queueOf(event), event, { db: fromKysely(tx) })
  }
