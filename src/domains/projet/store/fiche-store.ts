/** The rows of fiches-actions, and who is their referent. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { FicheAction } from '../../../server/database/schema.ts'

export type FicheRow = Awaited<ReturnType<typeof listFicheRows>>[number]

export const listFicheRows = async (tx: Tx, cptsId: string, ids?: readonly string[]) => {
  const query = tx.selectFrom('ficheAction').selectAll().where('cptsId', '=', cptsId)
  return (ids ? query.where('id', 'in', [...ids]) : query).orderBy('creeeLe').orderBy('id').execute()
}

export const findFicheRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('ficheAction').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const insertFiches = async (tx: Tx, rows: Insertable<FicheAction>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('ficheAction').values(rows).execute()
}

/**
 * Writes over the version that the person had read, and gives the new one; undefined when somebody wrote in between.
 * The row is locked until the end of the transaction: the parts that follow are written by one person at a time.
 */
export const raiseVersion = async (
  tx: Tx,
  key: { cptsId: string; id: string; version: number },
  change: Updateable<FicheAction>,
): Promise<number | undefined> => {
  const row = await tx
    .updateTable('ficheAction')
    .set((eb) => ({ ...change, version: eb('version', '+', 1) }))
    .where('cptsId', '=', key.cptsId)
    .where('id', '=', key.id)
    .where('version', '=', key.version)
    .returning('version')
    .executeTakeFirst()
  return row?.version
}

/** A change that overwrites nothing that is written by hand. `only` is what the row must still say. */
export const changeFiche = async (
  tx: Tx,
  key: { cptsId: string; id: string; etat?: string },
  change: Updateable<FicheAction>,
): Promise<boolean> => {
  const query = tx.updateTable('ficheAction').set(change).where('cptsId', '=', key.cptsId).where('id', '=', key.id)
  const done = await (key.etat === undefined ? query : query.where('etat', '=', key.etat)).executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const removeFiches = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0
  const done = await tx
    .deleteFrom('ficheAction')
    .where('cptsId', '=', cptsId)
    .where('id', 'in', [...ids])
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

const FOREIGN_KEY = '23503'
/** False, and nothing is removed, when an acte was done for one of them. */
export const tryRemovingFiches = async (tx: Tx, remove: () => Promise<void>): Promise<boolean> => {
  await sql`savepoint removing`.execute(tx)
  try {
    await remove()
    await sql`release savepoint removing`.execute(tx)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== FOREIGN_KEY) throw error
    await sql`rollback to savepoint removing`.execute(tx)
    return false
  }
}

export const listReferentRows = async (tx: Tx, cptsId: string, ids?: readonly string[]) => {
  const query = tx.selectFrom('ficheReferent').select(['ficheId', 'professionnelId']).where('cptsId', '=', cptsId)
  return (ids ? query.where('ficheId', 'in', [...ids]) : query).orderBy('rang').execute()
}

/** Fiches where this professional is referent, or has a task. */
export const isFollowedBy = async (
  tx: Tx,
  cptsId: string,
  ficheId: string,
  professionnelId: string,
): Promise<boolean> => {
  const referent = await tx
    .selectFrom('ficheReferent')
    .select('ficheId')
    .where('cptsId', '=', cptsId)
    .where('ficheId', '=', ficheId)
    .where('professionnelId', '=', professionnelId)
    .executeTakeFirst()
  if (referent) return true
  const tache = await tx
    .selectFrom('tache')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('ficheId', '=', ficheId)
    .where('professionnelId', '=', professionnelId)
    .executeTakeFirst()
  return tache !== undefined
}

export const writeReferents = async (
  tx: Tx,
  cptsId: string,
  ficheId: string,
  professionnelIds: readonly string[],
): Promise<void> => {
  await tx.deleteFrom('ficheReferent').where('cptsId', '=', cptsId).where('ficheId', '=', ficheId).execute()
  await insertReferents(
    tx,
    [...new Set(professionnelIds)].map((professionnelId, i) => ({ cptsId, ficheId, professionnelId, rang: i + 1 })),
  )
}

export const insertReferents = async (
  tx: Tx,
  rows: { cptsId: string; ficheId: string; professionnelId: string; rang: number }[],
): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('ficheReferent').values(rows).execute()
}
