/** Who sits: representatives without account, places in colleges, mandates. */
import { type Insertable, sql, type Updateable } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Mandat, Representant, Siege } from '../../../server/database/schema.ts'

export const listRepresentantRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('representant').selectAll().where('cptsId', '=', cptsId).orderBy('nom').orderBy('id').execute()

export const insertRepresentant = async (tx: Tx, row: Insertable<Representant>): Promise<void> => {
  await tx.insertInto('representant').values(row).execute()
}

export const listSiegeRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('siege').selectAll().where('cptsId', '=', cptsId).orderBy('debut').orderBy('id').execute()
export type SiegeRow = Awaited<ReturnType<typeof listSiegeRows>>[number]

export const insertSiege = async (tx: Tx, row: Insertable<Siege>): Promise<void> => {
  await tx.insertInto('siege').values(row).execute()
}

export const changeSiege = async (tx: Tx, cptsId: string, id: string, change: Updateable<Siege>): Promise<boolean> => {
  const done = await tx
    .updateTable('siege')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const listMandatRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('mandat').selectAll().where('cptsId', '=', cptsId).orderBy('debut').orderBy('id').execute()
export type MandatRow = Awaited<ReturnType<typeof listMandatRows>>[number]

export const insertMandats = async (tx: Tx, rows: Insertable<Mandat>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('mandat').values(rows).execute()
}

export const changeMandat = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Mandat>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('mandat')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const deleteMandatRow = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('mandat').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

export const deleteSiegeRow = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('siege').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

export const findRepresentantRow = (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('representant')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('effaceLe', 'is', null)
    .executeTakeFirst()

export const changeRepresentant = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Representant>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('representant')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('effaceLe', 'is', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

/** Those who sat nowhere since that day: without a mandate they go, with one only their name does. */
export const eraseRepresentants = async (
  tx: Tx,
  cptsId: string,
  { before, now }: { before: string; now: Instant },
): Promise<void> => {
  const idle = sql`select r.id from representant r where r.cpts_id = ${cptsId} and r.efface_le is null
    and r.cree_le < ${before}::date
    and not exists (select 1 from siege s where s.cpts_id = r.cpts_id and s.representant_id = r.id
      and (s.fin is null or s.fin > ${before}::date))
    and not exists (select 1 from mandat m where m.cpts_id = r.cpts_id and m.representant_id = r.id
      and (m.fin is null or m.fin > ${before}::date))`
  await sql`delete from representant where cpts_id = ${cptsId} and id in (${idle})
    and not exists (select 1 from mandat m where m.cpts_id = representant.cpts_id and m.representant_id = representant.id)`.execute(
    tx,
  )
  await sql`update representant set nom = 'Personne effacée', qualite = 'Représentant', structure = '', structure_id = null,
    courriel = null, efface_le = ${toDate(now)} where cpts_id = ${cptsId} and id in (${idle})`.execute(tx)
}
