/** What this CPTS agrees to compare. The others are read through one crossing, that only gives a median. */
import type { Tx } from '../../../server/database/connect.ts'

export { medianOfOthers } from '../../../server/database/crossings.ts'

export const findAccord = async (tx: Tx, cptsId: string): Promise<Date | null> =>
  (await tx.selectFrom('comparaisonAccord').select('depuis').where('cptsId', '=', cptsId).executeTakeFirst())?.depuis ??
  null

export const saveAccord = async (tx: Tx, cptsId: string, depuis: Date): Promise<void> => {
  await tx
    .insertInto('comparaisonAccord')
    .values({ cptsId, depuis })
    .onConflict((conflict) => conflict.column('cptsId').doNothing())
    .execute()
}

/** The base takes the published lines away with it. */
export const removeAccord = async (tx: Tx, cptsId: string): Promise<void> => {
  await tx.deleteFrom('comparaisonAccord').where('cptsId', '=', cptsId).execute()
}

export type Agregat = { code: string; debut: string; fin: string; taille: string; valeur: number }

/** Only what is still true stays: a figure that is hidden or unknown today is taken away. */
export const publishAgregats = async (
  tx: Tx,
  cptsId: string,
  lines: readonly Agregat[],
  publieLe: Date,
): Promise<void> => {
  await tx.deleteFrom('agregatPublie').where('cptsId', '=', cptsId).execute()
  if (lines.length === 0) return
  await tx
    .insertInto('agregatPublie')
    .values(lines.map((line) => ({ cptsId, ...line, publieLe })))
    .execute()
}
