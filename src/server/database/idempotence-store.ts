/**
 * Answers to a POST, kept 24 h: a second request with the same key waits for the first, then gets its answer. They are
 * kept encrypted: some hold a secret that is shown once.
 */
import { sql } from 'kysely'
import type { Instant } from '../../kernel/time.ts'
import { toDate } from '../../kernel/time.ts'
import type { Encryption } from '../encryption/index.ts'
import type { Tx } from './connect.ts'

const currentActeur = sql<string>`current_setting('maillage.acteur')`

/** One request of one actor: what it is kept under, and how its answer is locked. */
export type Kept = { acteur: string; key: string; fingerprint: string; route: string; encryption: Encryption }

/** A sealed answer opens for whom it was kept, under the key it was asked with, and nowhere else. */
const boundTo = ({ acteur, key, route }: Kept): string => JSON.stringify([acteur, key, route])

export const findAnswer = async (
  tx: Tx,
  kept: Kept,
  now: Instant,
): Promise<{ answer: unknown } | 'other-request' | null> => {
  const demande = kept.encryption.mark(kept.fingerprint)
  const inserted = await tx
    .insertInto('idempotence')
    .values({ acteur: currentActeur, cle: kept.key, route: kept.route, demande, le: toDate(now) })
    .onConflict((conflict) => conflict.columns(['acteur', 'cle']).doNothing())
    .executeTakeFirst()
  if (inserted.numInsertedOrUpdatedRows === 1n) return null
  const earlier = await tx
    .selectFrom('idempotence')
    .select(['route', 'demande', 'reponse'])
    .where('acteur', '=', currentActeur)
    .where('cle', '=', kept.key)
    .executeTakeFirstOrThrow()
  if (earlier.route !== kept.route || earlier.demande !== demande || !earlier.reponse) return 'other-request'
  return { answer: JSON.parse(kept.encryption.open(boundTo(kept), earlier.reponse)) }
}

export const keepAnswer = async (tx: Tx, kept: Kept, answer: unknown): Promise<void> => {
  await tx
    .updateTable('idempotence')
    .set({ reponse: kept.encryption.seal(boundTo(kept), JSON.stringify(answer)) })
    .where('acteur', '=', currentActeur)
    .where('cle', '=', kept.key)
    .execute()
}

/** Retention: 24 hours. Once for all: the rows belong to who asked, not to a tenant. */
export const purgeAnswers = async ({ tx, now }: { tx: Tx; now: Instant }): Promise<void> => {
  await sql`select purge_idempotence(${toDate(now.subtract({ hours: 24 }))})`.execute(tx)
}
