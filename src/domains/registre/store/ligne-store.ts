/** The lines that a CPTS shows of its actes on its public site. */
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'

export const saveLigne = async (tx: Tx, cptsId: string, acteId: string, texte: string, now: Instant): Promise<void> => {
  await tx
    .insertInto('lignePublique')
    .values({ cptsId, acteId, texte, ecriteLe: toDate(now) })
    .onConflict((on) => on.columns(['cptsId', 'acteId']).doUpdateSet({ texte, ecriteLe: toDate(now) }))
    .execute()
}

export const findLigne = (
  tx: Tx,
  cptsId: string,
  acteId: string,
): Promise<{ texte: string; ecriteLe: Date } | undefined> =>
  tx
    .selectFrom('lignePublique')
    .select(['texte', 'ecriteLe'])
    .where('cptsId', '=', cptsId)
    .where('acteId', '=', acteId)
    .executeTakeFirst()

export const deleteLigne = async (tx: Tx, cptsId: string, acteId: string): Promise<void> => {
  await tx.deleteFrom('lignePublique').where('cptsId', '=', cptsId).where('acteId', '=', acteId).execute()
}
