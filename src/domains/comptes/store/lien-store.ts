/** Signed links: one thing, one duration; only the hash of the secret is stored. */
import { sql } from 'kysely'
import { newId, newToken, sha256Hex } from '../../../kernel/ids.ts'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export type NewLien = {
  cptsId: string
  usage: string
  personneId: string | null
  sujet?: Record<string, unknown>
  days: number
  /** How many times it may serve; undefined for a standing link. */
  uses?: number
}

export const createLien = async (
  tx: Tx,
  lien: NewLien,
  now: Instant,
): Promise<{ id: string; token: string; expireLe: Instant }> => {
  const token = newToken()
  const id = newId(now.epochMilliseconds)
  const expireLe = now.add({ hours: 24 * lien.days })
  await tx
    .insertInto('lienSigne')
    .values({
      cptsId: lien.cptsId,
      id,
      empreinte: await sha256Hex(token),
      usage: lien.usage,
      personneId: lien.personneId,
      sujet: JSON.stringify(lien.sujet ?? {}),
      expireLe: toDate(expireLe),
      usagesRestants: lien.uses ?? null,
      creeLe: toDate(now),
    })
    .execute()
  return { id, token, expireLe }
}

export type Lien = {
  cptsId: string
  id: string
  usage: string
  personneId: string | null
  sujet: Record<string, unknown>
  expireLe: Instant
}
export type LienRefusal = 'lien-unknown' | 'lien-expired' | 'lien-revoked' | 'lien-used'

/** Finds a link by its secret and enters its CPTS: from here on the transaction is in that tenant. */
export const enterByToken = async (
  tx: Tx,
  token: string,
  now: Instant,
): Promise<{ ok: true; lien: Lien } | { ok: false; code: LienRefusal; expireLe?: Instant }> => {
  const place = (
    await sql<{ cptsId: string; id: string }>`select * from resolve_lien(${await sha256Hex(token)})`.execute(tx)
  ).rows[0]
  if (!place) return { ok: false, code: 'lien-unknown' }
  await sql`select set_config('maillage.cpts', ${place.cptsId}, true), set_config('maillage.acteur', ${`lien:${place.id}`}, true)`.execute(
    tx,
  )
  const row = await tx
    .selectFrom('lienSigne')
    .selectAll()
    .where('cptsId', '=', place.cptsId)
    .where('id', '=', place.id)
    .executeTakeFirstOrThrow()
  const expireLe = fromDate(row.expireLe)
  if (row.revoqueLe) return { ok: false, code: 'lien-revoked' }
  if (expireLe.epochMilliseconds <= now.epochMilliseconds) return { ok: false, code: 'lien-expired', expireLe }
  if (row.usagesRestants !== null && row.usagesRestants <= 0) return { ok: false, code: 'lien-used' }
  const { cptsId, id, usage, personneId } = row
  return { ok: true, lien: { cptsId, id, usage, personneId, sujet: row.sujet as Record<string, unknown>, expireLe } }
}

/** Takes one use, in one statement: of two at once, one is refused. */
export const consumeLien = async (tx: Tx, lien: { cptsId: string; id: string }): Promise<boolean> => {
  const updated = await tx
    .updateTable('lienSigne')
    .set((eb) => ({ usagesRestants: eb('usagesRestants', '-', 1) }))
    .where('cptsId', '=', lien.cptsId)
    .where('id', '=', lien.id)
    .where((eb) => eb.or([eb('usagesRestants', '>', 0), eb('usagesRestants', 'is', null)]))
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const revokeLien = async (tx: Tx, cptsId: string, id: string, now: Instant): Promise<boolean> => {
  const updated = await tx
    .updateTable('lienSigne')
    .set({ revoqueLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('revoqueLe', 'is', null)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export const listLiens = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('lienSigne')
    .leftJoin('personne', 'personne.id', 'lienSigne.personneId')
    .select([
      'lienSigne.id',
      'lienSigne.usage',
      'lienSigne.sujet',
      'lienSigne.expireLe',
      'lienSigne.creeLe',
      'lienSigne.revoqueLe',
      'lienSigne.usagesRestants',
      'personne.nom',
      'personne.prenom',
    ])
    .where('lienSigne.cptsId', '=', cptsId)
    .orderBy('lienSigne.creeLe', 'desc')
    .limit(500)
    .execute()

export const deleteLiensBefore = async (tx: Tx, cptsId: string, before: Instant): Promise<number> => {
  const gone = await tx
    .deleteFrom('lienSigne')
    .where('cptsId', '=', cptsId)
    .where((eb) => eb.or([eb('expireLe', '<', toDate(before)), eb('revoqueLe', '<', toDate(before))]))
    .executeTakeFirst()
  return Number(gone.numDeletedRows)
}

/** Links that the start of a demonstration printed. */
export const revokeDemonstrationLiens = async (tx: Tx, cptsId: string, now: Instant): Promise<void> => {
  await tx
    .updateTable('lienSigne')
    .set({ revoqueLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where(sql<boolean>`sujet ->> 'demonstration' = 'true'`)
    .where('revoqueLe', 'is', null)
    .execute()
}
