/** The audit trail as people read it: written by the base itself, never by these lines but for reads of a record. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'

export const listJournal = async (
  tx: Tx,
  cptsId: string,
  filter: { before?: number | undefined; objet?: string | undefined },
  limit: number,
) => {
  let query = tx.selectFrom('journal').selectAll().where('cptsId', '=', cptsId).orderBy('id', 'desc').limit(limit)
  if (filter.before !== undefined) query = query.where('id', '<', filter.before)
  if (filter.objet) query = query.where('objet', '=', filter.objet)
  return query.execute()
}

/** Names of the people of a trail: those of this CPTS only, the others stay numbers. */
export const namePersonnes = async (tx: Tx, ids: string[]): Promise<Map<string, string>> => {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('personne').select(['id', 'nom', 'prenom']).where('id', 'in', ids).execute()
  return new Map(rows.map((row) => [row.id, `${row.prenom} ${row.nom}`]))
}

/** A record of the trail: a table and the id of a row, as the trail names them. */
export type Objet = { objet: string; id: string }

/** The lines about any of these records, the newest first. */
export const listLinesAbout = async (tx: Tx, cptsId: string, objets: readonly Objet[], limit: number) =>
  tx
    .selectFrom('journal')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where((eb) => eb.or(objets.map(({ objet, id }) => eb.and([eb('objet', '=', objet), eb('objetId', '=', id)]))))
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** What this person did here, the newest first. */
export const listLinesBy = async (tx: Tx, cptsId: string, personneId: string, limit: number) =>
  tx
    .selectFrom('journal')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('acteur', '=', `personne:${personneId}`)
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Somebody opened a record that names a person. Opened again within ten minutes, it is the same reading. */
export const noteLecture = async (tx: Tx, { objet, id }: Objet): Promise<void> => {
  await sql`select note_lecture(${objet}, ${id})`.execute(tx)
}

/** A verification is a line of the trail itself: what it found is what it was about. */
const VERIFIED: Objet = { objet: 'journal', id: 'conforme' }

export const noteVerification = async (tx: Tx, rupture: number | null): Promise<void> => {
  const id = rupture === null ? VERIFIED.id : `rompu au sceau ${rupture}`
  await sql`select note_journal('lecture', ${VERIFIED.objet}, ${id})`.execute(tx)
}

export const findLastVerification = async (tx: Tx, cptsId: string) => {
  const row = await tx
    .selectFrom('journal')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('objet', '=', VERIFIED.objet)
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { row, rupture: row.objetId === VERIFIED.id ? null : Number(row.objetId.split(' ').at(-1)) }
}
