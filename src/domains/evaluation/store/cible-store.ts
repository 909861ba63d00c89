/** Baselines and targets that no contract says. */
import type { Tx } from '../../../server/database/connect.ts'

export type CibleRow = {
  code: string
  debut: string
  fin: string
  depart: number | null
  departLe: string | null
  cible: number
  note: string
}

export const listCibles = async (tx: Tx, cptsId: string, code?: string): Promise<CibleRow[]> => {
  let query = tx
    .selectFrom('cible')
    .select(['code', 'debut', 'fin', 'depart', 'departLe', 'cible', 'note'])
    .where('cptsId', '=', cptsId)
  if (code) query = query.where('code', '=', code)
  return (await query.execute()).map(({ depart, cible, ...row }) => ({
    ...row,
    depart: depart === null ? null : Number(depart),
    cible: Number(cible),
  }))
}

export const saveCible = async (tx: Tx, cptsId: string, row: CibleRow, ecriteLe: Date): Promise<void> => {
  const { code, debut, fin, ...rest } = row
  const told = { ...rest, ecriteLe }
  await tx
    .insertInto('cible')
    .values({ cptsId, code, debut, fin, ...told })
    .onConflict((conflict) => conflict.columns(['cptsId', 'code', 'debut', 'fin']).doUpdateSet(told))
    .execute()
}

export const removeCibleRow = async (
  tx: Tx,
  cptsId: string,
  { code, debut, fin }: Pick<CibleRow, 'code' | 'debut' | 'fin'>,
): Promise<boolean> => {
  const done = await tx
    .deleteFrom('cible')
    .where('cptsId', '=', cptsId)
    .where('code', '=', code)
    .where('debut', '=', debut)
    .where('fin', '=', fin)
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}
