/** What a browser began and has not ended: it holds the secret, its hash is here, and it serves once. */
import { sql } from 'kysely'
import { newToken, sha256Hex } from '../../../kernel/ids.ts'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export type Genre = 'psc' | 'cle' | 'ajout-cle'
export const TENTATIVE_MINUTES = 10

export const openTentative = async (
  tx: Tx,
  genre: Genre,
  faits: Record<string, string>,
  now: Instant,
): Promise<string> => {
  const token = newToken()
  const until = toDate(now.add({ minutes: TENTATIVE_MINUTES }))
  await sql`select open_tentative(${await sha256Hex(token)}, ${genre}, ${JSON.stringify(faits)}::jsonb, ${until}, ${toDate(now)})`.execute(
    tx,
  )
  return token
}

/** Taken, it is no more: null when it is unknown, over, of another kind, or was taken before. */
export const takeTentative = async (
  tx: Tx,
  genre: Genre,
  token: string,
  now: Instant,
): Promise<Record<string, string> | null> => {
  const { rows } = await sql<{ faits: Record<string, string> | null }>`
    select take_tentative(${await sha256Hex(token)}, ${genre}, ${toDate(now)}) as faits`.execute(tx)
  return rows[0]?.faits ?? null
}
