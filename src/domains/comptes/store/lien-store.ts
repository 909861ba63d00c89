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

type Created = { id: string; token: string; expireLe: Instant }

export const createLien = async (tx: Tx, lien: NewLien, now: Instant): Promise<Created> =>
  (await createLiens(tx, [lien], now))[0]!

const BATCH = 1000

/** Many at once, in their order. */
export const createLiens = async (tx: Tx, liens: readonly NewLien[], now: Instant): Promise<Created[]> => {
  const made = liens.map((lien) => ({
    lien,
    id: newId(now.epochMilliseconds),
    token: newToken(),
    expireLe: now.add({ hours: 24 * lien.days }),
  }))
  for (let start = 0; start < made.length; start += BATCH) {
    const rows = made.slice(start, start + BATCH).map(async ({ lien, id, token, expireLe }) => ({
      cptsId: lien.cptsId,
      id,
      empreinte: await sha256Hex(token),
      usage: lien.usage,
      personneId: lien.personneId,
      sujet: JSON.stringify(lien.sujet ?? {}),
      expireLe: toDate(expireLe),
      usagesRestants: lien.uses ?? null,
      creeLe: toDate(now),
    }))
    await tx
      .insertInto('lienSigne')
      .values(await Promise.all(rows))
      .execute()
  }
  return made.map(({ id, token, expireLe }) => ({ id, token, expireLe }))
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

/** Revokes those of a usage that are about the same thing: « the former one no longer opens ». */
export const revokeLiensAbout = async (
  tx: Tx,
  cptsId: string,
  about: { usage: string; sujet: Record<string, string> },
  now: Instant,
): Promise<void> => {
  await tx
    .updateTable('lienSigne')
    .set({ revoqueLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('usage', '=', about.usage)
    .where(sql<boolean>`sujet @> ${JSON.stringify(about.sujet)}::jsonb`)
    .where('revoqueLe', 'is', null)
    .execute()
}

/** Those of a usage that still open: of one person, or about one thing. */
export const listLiensOuverts = async (
  tx: Tx,
  cptsId: string,
  of: { usage: string; personneId?: string; sujet?: Record<string, string> },
  now: Instant,
) => {
  let query = tx
    .selectFrom('lienSigne')
    .select(['id', 'sujet', 'creeLe', 'expireLe'])
    .where('cptsId', '=', cptsId)
    .where('usage', '=', of.usage)
    .where('revoqueLe', 'is', null)
    .where('expireLe', '>', toDate(now))
    .orderBy('creeLe', 'desc')
  if (of.personneId) query = query.where('personneId', '=', of.personneId)
  if (of.sujet) query = query.where(sql<boolean>`sujet @> ${JSON.stringify(of.sujet)}::jsonb`)
  return query.execute()
}

/** A standing link that is in use lives on: it ends when nobody has used it for as long as a link lives. */
export const prolongLien = async (tx: Tx, lien: Lien, days: number, now: Instant): Promise<void> => {
  const expireLe = now.add({ hours: 24 * days })
  // Once a day is enough: a calendar reads its feed every hour.
  if (expireLe.epochMilliseconds - lien.expireLe.epochMilliseconds < 24 * 3_600_000) return
  await tx
    .updateTable('lienSigne')
    .set({ expireLe: toDate(expireLe) })
    .where('cptsId', '=', lien.cptsId)
    .where('id', '=', lien.id)
    .where('revoqueLe', 'is', null)
    .execute()
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

export const listLiensOf = async (tx: Tx, cptsId: string, personneId: string) =>
  tx
    .selectFrom('lienSigne')
    .select(['usage', 'creeLe', 'expireLe', 'revoqueLe'])
    .where('cptsId', '=', cptsId)
    .where('personneId', '=', personneId)
    .orderBy('creeLe')
    .execute()

/** With the sessions that they opened. */
export const deleteLiensOf = async (tx: Tx, cptsId: string, personneId: string): Promise<void> => {
  const own = tx.selectFrom('lienSigne').select('id').where('cptsId', '=', cptsId).where('personneId', '=', personneId)
  await tx.deleteFrom('session').where('lienCptsId', '=', cptsId).where('lienId', 'in', own).execute()
  await tx.deleteFrom('lienSigne').where('cptsId', '=', cptsId).where('personneId', '=', personneId).execute()
}

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
