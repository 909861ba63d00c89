/** Exchanges asked between colleagues. */
import type { Selectable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { EchangeGarde } from '../../../server/database/schema.ts'
import type { EtatEchange } from '../rules/vocabulary.ts'

export type EchangeRow = Selectable<EchangeGarde>

export const listEchanges = (tx: Tx, cptsId: string, tableauGardeId: string): Promise<EchangeRow[]> =>
  tx
    .selectFrom('echangeGarde')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('tableauGardeId', '=', tableauGardeId)
    .orderBy('demandeLe', 'desc')
    .orderBy('id')
    .execute()

export const insertEchange = async (tx: Tx, row: EchangeRow): Promise<void> => {
  await tx.insertInto('echangeGarde').values(row).execute()
}

/** False when it was answered, or taken back, meanwhile. */
export const closeEchange = async (tx: Tx, cptsId: string, id: string, etat: EtatEchange, le: Date) => {
  const closed = await tx
    .updateTable('echangeGarde')
    .set({ etat, reponduLe: le })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'demande')
    .executeTakeFirst()
  return closed.numUpdatedRows === 1n
}

/** Requests still open on these shifts: they no longer stand. */
export const lapseEchanges = async (tx: Tx, cptsId: string, gardeIds: readonly string[], le: Date): Promise<void> => {
  if (gardeIds.length === 0) return
  await tx
    .updateTable('echangeGarde')
    .set({ etat: 'caduc', reponduLe: le })
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'demande')
    .where((eb) => eb.or([eb('gardeId', 'in', gardeIds), eb('contreId', 'in', gardeIds)]))
    .execute()
}
