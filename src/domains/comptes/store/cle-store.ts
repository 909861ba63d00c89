/** Passkeys: rows of the person who acts (row-level security shows nobody else’s). */
import { sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export type NewCle = {
  id: string
  personneId: string
  identifiant: string
  clePublique: Buffer
  compteur: number
  transports: string[]
  nom: string
  synchronisee: boolean
}

/** Before anybody is known: a key names its person, and nothing else. */
export const findPersonneByCle = async (tx: Tx, identifiant: string): Promise<string | null> =>
  (await sql<{ id: string | null }>`select resolve_cle(${identifiant}) as id`.execute(tx)).rows[0]?.id ?? null

export const listCles = async (tx: Tx, personneId: string) =>
  tx.selectFrom('cleAcces').selectAll().where('personneId', '=', personneId).orderBy('creeeLe').orderBy('id').execute()

/** Held until the end of the transaction: two sign-ins with one counter follow each other. */
export const readCle = async (tx: Tx, identifiant: string) =>
  tx.selectFrom('cleAcces').selectAll().where('identifiant', '=', identifiant).forUpdate().executeTakeFirst()

export const insertCle = async (tx: Tx, cle: NewCle, now: Instant): Promise<void> => {
  await tx
    .insertInto('cleAcces')
    .values({ ...cle, creeeLe: toDate(now) })
    .execute()
}

export const noteUse = async (tx: Tx, id: string, compteur: number, now: Instant): Promise<void> => {
  await tx
    .updateTable('cleAcces')
    .set({ compteur, utiliseeLe: toDate(now) })
    .where('id', '=', id)
    .execute()
}

export const renameCle = async (tx: Tx, personneId: string, id: string, nom: string): Promise<boolean> => {
  const updated = await tx
    .updateTable('cleAcces')
    .set({ nom })
    .where('personneId', '=', personneId)
    .where('id', '=', id)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const deleteCle = async (tx: Tx, personneId: string, id: string): Promise<boolean> => {
  const gone = await tx
    .deleteFrom('cleAcces')
    .where('personneId', '=', personneId)
    .where('id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows === 1n
}

export const deleteClesOf = async (owner: Tx, personneId: string): Promise<number> =>
  Number((await owner.deleteFrom('cleAcces').where('personneId', '=', personneId).executeTakeFirst()).numDeletedRows)
