/** Exercices, settings of the accounts, and reversals that wait. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Exercice, Reprise } from '../../../server/database/schema.ts'

export const listExerciceRows = async (tx: Tx, cptsId: string) =>
  tx.selectFrom('exercice').selectAll().where('cptsId', '=', cptsId).orderBy('debut', 'desc').execute()
export const findExerciceRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('exercice').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
export const insertExercice = async (tx: Tx, row: Insertable<Exercice>): Promise<void> => {
  await tx.insertInto('exercice').values(row).execute()
}
export const closeExerciceRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  closed: { closLe: Date; closPar: string | null },
): Promise<void> => {
  await tx.updateTable('exercice').set(closed).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const findReglage = async (tx: Tx, cptsId: string) =>
  tx.selectFrom('reglageComptable').selectAll().where('cptsId', '=', cptsId).executeTakeFirst()
export const saveReglageRow = async (
  tx: Tx,
  cptsId: string,
  row: { siren: string | null; comptes: unknown; changeLe: Date },
): Promise<void> => {
  const values = { ...row, comptes: JSON.stringify(row.comptes) }
  await tx
    .insertInto('reglageComptable')
    .values({ cptsId, ...values })
    .onConflict((on) => on.column('cptsId').doUpdateSet(values))
    .execute()
}

export const listRepriseRows = async (tx: Tx, cptsId: string, sommeId?: string) => {
  let query = tx
    .selectFrom('reprise as r')
    .innerJoin('sommeDue as s', (on) => on.onRef('s.cptsId', '=', 'r.cptsId').onRef('s.id', '=', 'r.sommeId'))
    .selectAll('r')
    .select(['s.beneficiaire', 's.objet'])
    .where('r.cptsId', '=', cptsId)
  if (sommeId) query = query.where('r.sommeId', '=', sommeId)
  else query = query.where('r.approuveeLe', 'is', null)
  return query.orderBy('r.demandeeLe').execute()
}
export const findRepriseRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('reprise').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).forUpdate().executeTakeFirst()
export const insertReprise = async (tx: Tx, row: Insertable<Reprise>): Promise<void> => {
  await tx.insertInto('reprise').values(row).execute()
}
export const approveRepriseRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  approved: { approuveeLe: Date; approuveePar: string },
): Promise<void> => {
  await tx.updateTable('reprise').set(approved).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}
