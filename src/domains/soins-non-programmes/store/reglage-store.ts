import type { Tx } from '../../../server/database/connect.ts'
import { oncePerTransaction } from '../../../server/database/once.ts'
import { REGLAGE_PAR_DEFAUT, type ReglageSoins } from '../rules/reglage.ts'
import type { RegleOrdre } from '../rules/vocabulary.ts'

const known = oncePerTransaction(async (tx, cptsId): Promise<ReglageSoins> => {
  const row = await tx
    .selectFrom('reglageSoins')
    .select(['regle', 'conservationJours', 'gardeMinutes', 'habituelMinutes', 'diffusionMinutes', 'diffusionsParJour'])
    .where('cptsId', '=', cptsId)
    .executeTakeFirst()
  return row ? { ...row, regle: row.regle as RegleOrdre } : REGLAGE_PAR_DEFAUT
})
export const readReglage = known.read

export const saveReglage = async (tx: Tx, cptsId: string, reglage: ReglageSoins): Promise<void> => {
  known.forget(tx, cptsId)
  await tx
    .insertInto('reglageSoins')
    .values({ cptsId, ...reglage })
    .onConflict((conflict) => conflict.column('cptsId').doUpdateSet({ ...reglage }))
    .execute()
}
