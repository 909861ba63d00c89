import type { Tx } from '../../../server/database/connect.ts'
import { REGLAGE_PAR_DEFAUT, type ReglageMt } from '../rules/reglage.ts'

export const readReglage = async (tx: Tx, cptsId: string): Promise<ReglageMt> => {
  const row = await tx.selectFrom('reglageMt').selectAll().where('cptsId', '=', cptsId).executeTakeFirst()
  if (!row) return REGLAGE_PAR_DEFAUT
  const { cptsId: _, ...reglage } = row
  return reglage
}

export const saveReglage = async (tx: Tx, cptsId: string, reglage: ReglageMt): Promise<void> => {
  await tx
    .insertInto('reglageMt')
    .values({ cptsId, ...reglage })
    .onConflict((conflict) => conflict.column('cptsId').doUpdateSet({ ...reglage }))
    .execute()
}
