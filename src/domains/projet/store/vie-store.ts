/** Stages, contacts, means, dates of the missions. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Etape, Interlocuteur, MissionMenee, Moyen } from '../../../server/database/schema.ts'

export const listEtapeRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('etape').selectAll().where('cptsId', '=', cptsId).execute()

export const saveEtapeRow = async (tx: Tx, row: Insertable<Etape>): Promise<void> => {
  const { cptsId: _, code: __, ...change } = row
  await tx
    .insertInto('etape')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cptsId', 'code']).doUpdateSet(change))
    .execute()
}

export const listMissionsMenees = (tx: Tx, cptsId: string) =>
  tx.selectFrom('missionMenee').select(['mission', 'demarreeLe', 'deployeeLe']).where('cptsId', '=', cptsId).execute()

export const saveMissionMenee = async (tx: Tx, row: Insertable<MissionMenee>): Promise<void> => {
  const { demarreeLe = null, deployeeLe = null } = row
  await tx
    .insertInto('missionMenee')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cptsId', 'mission']).doUpdateSet({ demarreeLe, deployeeLe }))
    .execute()
}

export const listInterlocuteurRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('interlocuteur').selectAll().where('cptsId', '=', cptsId).orderBy('organisme').orderBy('nom').execute()

export const insertInterlocuteur = async (tx: Tx, row: Insertable<Interlocuteur>): Promise<void> => {
  await tx.insertInto('interlocuteur').values(row).execute()
}

export const updateInterlocuteurRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Interlocuteur>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('interlocuteur')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const listMoyenRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('moyen')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .orderBy('accordeLe')
    .orderBy('creeLe')
    .orderBy('id')
    .execute()

export const insertMoyen = async (tx: Tx, row: Insertable<Moyen>): Promise<void> => {
  await tx.insertInto('moyen').values(row).execute()
}

export const updateMoyenRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Moyen>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('moyen')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const deleteVieRow = async (
  tx: Tx,
  table: 'interlocuteur' | 'moyen',
  cptsId: string,
  id: string,
): Promise<boolean> => {
  const done = await tx.deleteFrom(table).where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}
