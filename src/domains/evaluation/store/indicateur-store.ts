/** Indicators that the CPTS adds, and which of the catalogue it follows. */
import type { Tx } from '../../../server/database/connect.ts'

export const listPropres = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('indicateurPropre')
    .select(['code', 'nom', 'definition', 'retireLe'])
    .where('cptsId', '=', cptsId)
    .orderBy('creeLe')
    .execute()
export type PropreRow = Awaited<ReturnType<typeof listPropres>>[number]

export const insertPropre = async (
  tx: Tx,
  row: { cptsId: string; code: string; nom: string; definition: object; creeLe: Date },
): Promise<void> => {
  await tx
    .insertInto('indicateurPropre')
    .values({ ...row, definition: JSON.stringify(row.definition) })
    .execute()
}

export const updatePropre = async (
  tx: Tx,
  cptsId: string,
  code: string,
  change: { nom: string; definition: object } | { retireLe: Date | null },
): Promise<boolean> => {
  const set = 'definition' in change ? { nom: change.nom, definition: JSON.stringify(change.definition) } : change
  const done = await tx
    .updateTable('indicateurPropre')
    .set(set)
    .where('cptsId', '=', cptsId)
    .where('code', '=', code)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const readSuivis = async (tx: Tx, cptsId: string): Promise<Map<string, boolean>> => {
  const rows = await tx.selectFrom('indicateurSuivi').select(['code', 'suivi']).where('cptsId', '=', cptsId).execute()
  return new Map(rows.map(({ code, suivi }) => [code, suivi]))
}

export const saveSuivi = async (tx: Tx, cptsId: string, code: string, suivi: boolean): Promise<void> => {
  await tx
    .insertInto('indicateurSuivi')
    .values({ cptsId, code, suivi })
    .onConflict((conflict) => conflict.columns(['cptsId', 'code']).doUpdateSet({ suivi }))
    .execute()
}
