/** Sheets, and the presences that are signed on them. */
import type { Tx } from '../../../server/database/connect.ts'
import type { NewPresence } from './personnes-store.ts'

export const findFeuille = async (tx: Tx, cptsId: string, activiteId: string) =>
  tx
    .selectFrom('feuilleEmargement')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .executeTakeFirst()

/** Opens it, or opens it again with another secret. False when these letters are taken by another open sheet. */
export const openFeuilleRow = async (
  tx: Tx,
  row: { cptsId: string; activiteId: string; mot: string; secret: string; ouverteLe: Date },
): Promise<boolean> => {
  await tx
    .deleteFrom('feuilleEmargement')
    .where('cptsId', '=', row.cptsId)
    .where('activiteId', '=', row.activiteId)
    .execute()
  const done = await tx
    .insertInto('feuilleEmargement')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** False when it is not open. */
export const closeFeuilleRow = async (tx: Tx, cptsId: string, activiteId: string, at: Date): Promise<boolean> => {
  const done = await tx
    .updateTable('feuilleEmargement')
    .set({ fermeeLe: at })
    .where('cptsId', '=', cptsId)
    .where('activiteId', '=', activiteId)
    .where('fermeeLe', 'is', null)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}

/** Writes it unless this person or this key is there: two at once leave one. */
export const insertPresence = async (tx: Tx, row: NewPresence): Promise<boolean> => {
  const done = await tx
    .insertInto('presence')
    .values(row)
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  return done.numInsertedOrUpdatedRows === 1n
}

/** Several at once, for the samples. */
export const insertPresences = async (tx: Tx, rows: NewPresence[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('presence').values(rows).execute()
}

export const findPresence = async (
  tx: Tx,
  place: { cptsId: string; activiteId: string },
  by: { cle: string } | { qui: string } | { id: string },
) => {
  const [column, value] = Object.entries(by)[0] as ['cle' | 'qui' | 'id', string]
  return tx
    .selectFrom('presence')
    .selectAll()
    .where('cptsId', '=', place.cptsId)
    .where('activiteId', '=', place.activiteId)
    .where(column, '=', value)
    .where('retireeLe', 'is', null)
    .executeTakeFirst()
}

export const updatePresence = async (
  tx: Tx,
  place: { cptsId: string; activiteId: string },
  id: string,
  change: { depart?: Date | null; qualite?: string; retireeLe?: Date | null; raison?: string | null },
): Promise<boolean> => {
  if (Object.keys(change).length === 0) return true
  const done = await tx
    .updateTable('presence')
    .set(change)
    .where('cptsId', '=', place.cptsId)
    .where('activiteId', '=', place.activiteId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
