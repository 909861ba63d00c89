/** Documents that an activité carries until it is signed. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Piece } from '../../../server/database/schema.ts'

export const listPieces = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('piece')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .orderBy('ajouteeLe')
    .orderBy('id')
    .execute()
export type PieceRow = Awaited<ReturnType<typeof listPieces>>[number]

export const insertPiece = async (tx: Tx, row: Insertable<Piece>): Promise<void> => {
  await tx.insertInto('piece').values(row).execute()
}

export const deletePiece = async (
  tx: Tx,
  place: { cptsId: string; activiteId: string },
  id: string,
): Promise<boolean> => {
  const done = await tx
    .deleteFrom('piece')
    .where('cptsId', '=', place.cptsId)
    .where('activiteId', '=', place.activiteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numDeletedRows === 1n
}
