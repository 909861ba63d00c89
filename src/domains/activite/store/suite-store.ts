/** What is left to do after activités. */
import type { Tx } from '../../../server/database/connect.ts'
import type { NewSuite } from './personnes-store.ts'

/** Puts these in the place of those; a tick that is given back is kept. */
export const replaceSuites = async (
  tx: Tx,
  place: { cptsId: string; activiteId: string },
  rows: NewSuite[],
): Promise<void> => {
  await tx.deleteFrom('suite').where('cptsId', '=', place.cptsId).where('activiteId', '=', place.activiteId).execute()
  if (rows.length > 0) await tx.insertInto('suite').values(rows).execute()
}

/** By their day, those without one last. Those of cancelled activités are nobody's. */
export const listSuitesOfCpts = async (tx: Tx, cptsId: string, done: boolean | null) => {
  let query = tx
    .selectFrom('suite as s')
    .innerJoin('activite as a', (on) => on.onRef('a.cptsId', '=', 's.cptsId').onRef('a.id', '=', 's.activiteId'))
    .select(['s.id', 's.texte', 's.qui', 's.pourLe', 's.faiteLe', 's.activiteId', 'a.titre'])
    .where('s.cptsId', '=', cptsId)
    .where('a.etat', '<>', 'annule')
  if (done !== null) query = query.where('s.faiteLe', done ? 'is not' : 'is', null)
  return query
    .orderBy('s.pourLe', (order) => order.asc().nullsLast())
    .orderBy('s.id')
    .limit(500)
    .execute()
}

export const tickSuiteRow = async (tx: Tx, cptsId: string, id: string, at: Date | null): Promise<boolean> => {
  const done = await tx
    .updateTable('suite')
    .set((eb) => ({ faiteLe: at === null ? null : eb.fn.coalesce('faiteLe', eb.val(at)) }))
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
