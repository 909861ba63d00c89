/** The years of contracts: size, amounts of the annex, variable parts that were granted. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { AnneeContrat, AnneeTaille, MontantAnnexe, VariableAccordee } from '../../../server/database/schema.ts'

export const listAnneeRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('anneeContrat').selectAll().where('cptsId', '=', cptsId).orderBy('du').execute()
export type AnneeRow = Awaited<ReturnType<typeof listAnneeRows>>[number]

export const insertAnnees = async (
  tx: Tx,
  annees: readonly Insertable<AnneeContrat>[],
  tailles: readonly Insertable<AnneeTaille>[],
): Promise<void> => {
  await tx
    .insertInto('anneeContrat')
    .values([...annees])
    .execute()
  await tx
    .insertInto('anneeTaille')
    .values([...tailles])
    .execute()
}
export const updateAnnee = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<AnneeContrat>,
): Promise<void> => {
  await tx.updateTable('anneeContrat').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const listTailleRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('anneeTaille').selectAll().where('cptsId', '=', cptsId).orderBy('depuis').execute()
export const replaceTailles = async (
  tx: Tx,
  cptsId: string,
  anneeId: string,
  rows: readonly Insertable<AnneeTaille>[],
): Promise<void> => {
  await tx.deleteFrom('anneeTaille').where('cptsId', '=', cptsId).where('anneeId', '=', anneeId).execute()
  await tx
    .insertInto('anneeTaille')
    .values([...rows])
    .execute()
}

export const listMontantRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('montantAnnexe').selectAll().where('cptsId', '=', cptsId).execute()
export const replaceMontants = async (
  tx: Tx,
  cptsId: string,
  anneeId: string,
  rows: readonly Insertable<MontantAnnexe>[],
): Promise<void> => {
  await tx.deleteFrom('montantAnnexe').where('cptsId', '=', cptsId).where('anneeId', '=', anneeId).execute()
  if (rows.length > 0)
    await tx
      .insertInto('montantAnnexe')
      .values([...rows])
      .execute()
}

export const listVariableRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('variableAccordee').selectAll().where('cptsId', '=', cptsId).execute()
export const saveVariableRow = async (tx: Tx, row: Insertable<VariableAccordee>): Promise<void> => {
  const { centimes, decideLe, motif = '' } = row
  await tx
    .insertInto('variableAccordee')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['cptsId', 'anneeId', 'mission']).doUpdateSet({ centimes, decideLe, motif }),
    )
    .execute()
}
export const deleteVariableRow = async (tx: Tx, cptsId: string, anneeId: string, mission: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('variableAccordee')
    .where('cptsId', '=', cptsId)
    .where('anneeId', '=', anneeId)
    .where('mission', '=', mission)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
