import type { Tx } from '../../../server/database/connect.ts'
import { REGLAGE_PAR_DEFAUT, type ReglageSoins } from '../rules/reglage.ts'
import type { RegleOrdre } from '../rules/vocabulary.ts'

export const readReglage = async (tx: Tx, cptsId: string): Promise<ReglageSoins> => {
  const row = await tx
    .selectFrom('reglageSoins')
    .select(['regle', 'conservationJours'])
    .where('cptsId', '=', cptsId)
    .executeTakeFirst()
  return row ? { regle: row.regle as RegleOrdre, conservationJours: row.conservationJours } : REGLAGE_PAR_DEFAUT
}

export const saveReglage = async (tx: Tx, cptsId: string, reglage: ReglageSoins): Promise<void> => {
  await tx
    .insertInto('reglageSoins')
    .values({ cptsId, ...reglage })
    .onConflict((conflict) => conflict.column('cptsId').doUpdateSet({ ...reglage }))
    .execute()
}
