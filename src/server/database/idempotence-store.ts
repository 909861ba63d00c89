/** Answers to a POST, kept 24 h: a second request with the same key waits for the first, then gets its answer. */
import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { toDate } from '../../kernel/time.ts'
import type { Tx } from './connect.ts'

const currentActeur = sql<string>`current_setting('maillage.acteur')`

export const findAnswer = async (
  tx: Tx,
  key: { key: string; fingerprint: string },
  route: string,
  now: Instant,
): Promise<{ answer: unknown } | 'other-request' | null> => {
  const inserted = await tx
    .insertInto('idempotence')
    .values({ acteur: currentActeur, cle: key.key, route, demande: key.fingerprint, le: toDate(now) })
    .onConflict((conflict) => conflict.columns(['acteur', 'cle']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return null
  const earlier = await tx
    .selectFrom('idempotence')
    .select(['route', 'demande', 'reponse'])
    .where('acteur', '=', currentActeur)
    .where('cle', '=', key.key)
    .executeTakeFirstOrThrow()
  if (earlier.route !== route || earlier.demande !== key.fingerprint) return 'other-request'
  return { answer: earlier.reponse }
}

export const keepAnswer = async (tx: Tx, key: { key: string }, answer: unknown): Promise<void> => {
  await tx
    .updateTable('idempotence')
    .set({ reponse: JSON.stringify(answer), statut: 200 })
    .where('acteur', '=', currentActeur)
    .where('cle', '=', key.key)
    .execute()
}

/** Retention: 24 hours. Runs each night for all: the rows belong to who asked, not to a tenant. */
export const purgeAnswers = async ({ tx, now }: { tx: Tx; now: Instant }): Promise<void> => {
  await sql`select purge_idempotence(${toDate(now.subtract({ hours: 24 }))})`.execute(tx)
}
