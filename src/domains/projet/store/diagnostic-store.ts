/** Needs, objectives, texts. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Besoin, Objectif } from '../../../server/database/schema.ts'

/** Priorities first, in their order. */
export const listBesoinRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('besoin')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .orderBy('priorite', (order) => order.asc().nullsLast())
    .orderBy('creeLe')
    .orderBy('id')
    .execute()

export const insertBesoin = async (tx: Tx, row: Insertable<Besoin>): Promise<void> => {
  await tx.insertInto('besoin').values(row).execute()
}

export const updateBesoinRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Besoin>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('besoin')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const deleteBesoinRow = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('besoin').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

/** In the order given; the others lose their rank. What was voted was another order: the votes go. */
export const rankBesoins = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<void> => {
  const rank = sql<number | null>`array_position(${sql.val([...ids])}::uuid[], id)`
  await tx.updateTable('besoin').set({ priorite: rank, voteLe: null }).where('cptsId', '=', cptsId).execute()
}

export const voteBesoins = async (tx: Tx, cptsId: string, le: string | null): Promise<number> => {
  const done = await tx
    .updateTable('besoin')
    .set({ voteLe: le })
    .where('cptsId', '=', cptsId)
    .where('priorite', 'is not', null)
    .executeTakeFirst()
  return Number(done.numUpdatedRows)
}

export const listObjectifRows = async (tx: Tx, cptsId: string) => {
  const rows = await tx
    .selectFrom('objectif')
    .select(['id', 'titre', 'texte', 'mission'])
    .where('cptsId', '=', cptsId)
    .orderBy('creeLe')
    .orderBy('id')
    .execute()
  const links = await tx
    .selectFrom('objectifBesoin')
    .innerJoin('besoin', (join) =>
      join.onRef('besoin.cptsId', '=', 'objectifBesoin.cptsId').onRef('besoin.id', '=', 'objectifBesoin.besoinId'),
    )
    .select(['objectifBesoin.objectifId', 'objectifBesoin.besoinId'])
    .where('objectifBesoin.cptsId', '=', cptsId)
    .orderBy('besoin.priorite', (order) => order.asc().nullsLast())
    .orderBy('besoin.id')
    .execute()
  const besoins = Map.groupBy(links, ({ objectifId }) => objectifId)
  return rows.map((row) => ({ ...row, besoins: (besoins.get(row.id) ?? []).map(({ besoinId }) => besoinId) }))
}

export const insertObjectif = async (tx: Tx, row: Insertable<Objectif>): Promise<void> => {
  await tx.insertInto('objectif').values(row).execute()
}

export const updateObjectifRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Objectif>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('objectif')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const setBesoinsOfObjectif = async (
  tx: Tx,
  cptsId: string,
  objectifId: string,
  besoins: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('objectifBesoin').where('cptsId', '=', cptsId).where('objectifId', '=', objectifId).execute()
  const rows = [...new Set(besoins)].map((besoinId) => ({ cptsId, objectifId, besoinId }))
  if (rows.length > 0) await tx.insertInto('objectifBesoin').values(rows).execute()
}

export const deleteObjectifRow = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('objectif').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

export const listTexteRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('projetTexte').select(['cle', 'texte']).where('cptsId', '=', cptsId).execute()

export const saveTexteRow = async (
  tx: Tx,
  row: { cptsId: string; cle: string; texte: string; modifieLe: Date },
): Promise<void> => {
  const { texte, modifieLe } = row
  await tx
    .insertInto('projetTexte')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cptsId', 'cle']).doUpdateSet({ texte, modifieLe }))
    .execute()
}
