/** Structures. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Structure } from '../../../server/database/schema.ts'
import { anyOf, inBatches } from './professionnel-store.ts'

export const listStructureRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('structure')
    .selectAll()
    .select((eb) =>
      eb
        .selectFrom('lieuExercice')
        .select((count) => count.fn.count<number>('professionnelId').distinct().as('n'))
        .whereRef('lieuExercice.cptsId', '=', 'structure.cptsId')
        .whereRef('lieuExercice.structureId', '=', 'structure.id')
        .where('lieuExercice.fermeLe', 'is', null)
        .as('professionnels'),
    )
    .where('structure.cptsId', '=', cptsId)
    .orderBy('structure.nom')
    .execute()

export const findStructureRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('structure').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const insertStructures = async (tx: Tx, rows: Insertable<Structure>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('structure').values(batch).execute())

export const updateStructureRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Structure>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('structure')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const removeStructures = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0
  const done = await tx
    .deleteFrom('structure')
    .where('cptsId', '=', cptsId)
    .where('id', '=', anyOf(ids))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}
