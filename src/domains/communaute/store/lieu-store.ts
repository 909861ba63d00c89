/** Places of exercise. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { LieuExercice } from '../../../server/database/schema.ts'
import { anyOf, inBatches } from './professionnel-store.ts'

export type LieuRow = Awaited<ReturnType<typeof listLieuRows>>[number]

/** All places of the CPTS, or of the given professionals. */
export const listLieuRows = async (tx: Tx, cptsId: string, professionnelIds?: readonly string[]) => {
  let query = tx
    .selectFrom('lieuExercice')
    .leftJoin('structure', (join) =>
      join.onRef('structure.cptsId', '=', 'lieuExercice.cptsId').onRef('structure.id', '=', 'lieuExercice.structureId'),
    )
    .select([
      'lieuExercice.id',
      'lieuExercice.professionnelId',
      'lieuExercice.structureId',
      'lieuExercice.nom',
      'lieuExercice.adresse',
      'lieuExercice.codePostal',
      'lieuExercice.commune',
      'lieuExercice.lon',
      'lieuExercice.lat',
      'lieuExercice.precise',
      'lieuExercice.telephone',
      'lieuExercice.zone',
      'lieuExercice.fermeLe',
      'structure.nom as structureNom',
      'structure.finess as structureFiness',
    ])
    .where('lieuExercice.cptsId', '=', cptsId)
  if (professionnelIds) query = query.where('lieuExercice.professionnelId', '=', anyOf(professionnelIds))
  return query.orderBy('lieuExercice.creeLe').orderBy('lieuExercice.id').execute()
}

export const findLieuRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('lieuExercice').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const insertLieux = async (tx: Tx, rows: Insertable<LieuExercice>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('lieuExercice').values(batch).execute())

export const updateLieuRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<LieuExercice>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('lieuExercice')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const removeLieux = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<void> => {
  if (ids.length > 0)
    await tx.deleteFrom('lieuExercice').where('cptsId', '=', cptsId).where('id', '=', anyOf(ids)).execute()
}
