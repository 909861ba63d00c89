/** What people declared, and when. A person is known by one of three keys, as the base says. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { DeclarationInterets, Interet } from '../../../server/database/schema.ts'

export type Qui = { professionnelId: string | null; representantId: string | null; personneId: string | null }
export const keyOf = ({ professionnelId, representantId, personneId }: Qui): string =>
  (professionnelId ?? representantId ?? personneId)!

export const listInteretRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('interet as i')
    .leftJoin('structure as s', (on) => on.onRef('s.cptsId', '=', 'i.cptsId').onRef('s.id', '=', 'i.structureId'))
    .selectAll('i')
    .select('s.nom as structureNom')
    .where('i.cptsId', '=', cptsId)
    .orderBy('i.creeLe')
    .orderBy('i.id')
    .execute()
export type InteretRow = Awaited<ReturnType<typeof listInteretRows>>[number]

export const listDeclarationRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('declarationInterets').selectAll().where('cptsId', '=', cptsId).orderBy('faiteLe', 'desc').execute()
export type DeclarationRow = Awaited<ReturnType<typeof listDeclarationRows>>[number]

export const insertInterets = async (tx: Tx, rows: Insertable<Interet>[]): Promise<void> => {
  if (rows.length > 0) await tx.insertInto('interet').values(rows).execute()
}

export const changeInteret = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Interet>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('interet')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const deleteInteret = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('interet').where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

/** One a day for a person: the latest said of that day is what stands. */
export const saveDeclaration = async (tx: Tx, row: Insertable<DeclarationInterets> & Qui): Promise<void> => {
  await tx
    .deleteFrom('declarationInterets')
    .where('cptsId', '=', row.cptsId)
    .where('faiteLe', '=', row.faiteLe)
    .where((eb) => eb(eb.fn.coalesce('professionnelId', 'representantId', 'personneId'), '=', keyOf(row)))
    .execute()
  await tx.insertInto('declarationInterets').values(row).execute()
}

/** Interests that ended before that day, and declarations made before it, but for the last of each person. */
export const forgetBefore = async (tx: Tx, cptsId: string, before: string): Promise<void> => {
  await tx.deleteFrom('interet').where('cptsId', '=', cptsId).where('fin', '<', before).execute()
  const last = new Set<string>()
  const old: string[] = []
  for (const row of await listDeclarationRows(tx, cptsId)) {
    const key = keyOf(row)
    if (last.has(key) && row.faiteLe < before) old.push(row.id)
    last.add(key)
  }
  if (old.length > 0)
    await tx.deleteFrom('declarationInterets').where('cptsId', '=', cptsId).where('id', 'in', old).execute()
}
