/** Contracts, their missions, amendments and papers; the settings of the CPTS. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type {
  AvenantContrat,
  Contrat,
  ContratPiece,
  FinancementReglage,
  MissionContrat,
} from '../../../server/database/schema.ts'

export const listContratRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('contrat').selectAll().where('cptsId', '=', cptsId).orderBy('debut').execute()
export type ContratRow = Awaited<ReturnType<typeof listContratRows>>[number]

export const insertContrat = async (tx: Tx, row: Insertable<Contrat>): Promise<void> => {
  await tx.insertInto('contrat').values(row).execute()
}
export const updateContratRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Contrat>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('contrat')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

export const listMissionRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('missionContrat').selectAll().where('cptsId', '=', cptsId).execute()

/** The whole list at once: what is not in it is not of the contract any more. */
export const replaceMissions = async (
  tx: Tx,
  cptsId: string,
  contratId: string,
  rows: readonly Insertable<MissionContrat>[],
): Promise<void> => {
  await tx.deleteFrom('missionContrat').where('cptsId', '=', cptsId).where('contratId', '=', contratId).execute()
  if (rows.length > 0)
    await tx
      .insertInto('missionContrat')
      .values([...rows])
      .execute()
}

export const listAvenantRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('avenantContrat').selectAll().where('cptsId', '=', cptsId).orderBy('numero').execute()
export const insertAvenant = async (tx: Tx, row: Insertable<AvenantContrat>): Promise<void> => {
  await tx.insertInto('avenantContrat').values(row).execute()
}
export const deleteAvenant = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('avenantContrat')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}

export const listPieceRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('contratPiece').selectAll().where('cptsId', '=', cptsId).orderBy('ajouteLe').orderBy('id').execute()
export const insertPiece = async (tx: Tx, row: Insertable<ContratPiece>): Promise<void> => {
  await tx.insertInto('contratPiece').values(row).execute()
}
export const deletePiece = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('contratPiece').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows === 1n
}

export const findReglages = (tx: Tx, cptsId: string) =>
  tx.selectFrom('financementReglage').selectAll().where('cptsId', '=', cptsId).executeTakeFirst()
export const saveReglagesRow = async (tx: Tx, row: Insertable<FinancementReglage>): Promise<void> => {
  const { cptsId: _, ...change } = row
  await tx
    .insertInto('financementReglage')
    .values(row)
    .onConflict((conflict) => conflict.column('cptsId').doUpdateSet(change))
    .execute()
}
