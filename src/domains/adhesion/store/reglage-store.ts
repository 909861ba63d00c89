/** Settings of the room and the texts that one accepts. */

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { ReglageAdhesion, TexteAdhesion } from '../../../server/database/schema.ts'

export const findReglage = async (tx: Tx, cptsId: string) =>
  tx.selectFrom('reglageAdhesion').selectAll().where('cptsId', '=', cptsId).executeTakeFirst()

export const saveReglage = async (tx: Tx, row: Insertable<ReglageAdhesion>): Promise<void> => {
  const { cptsId: _, ...change } = row
  await tx
    .insertInto('reglageAdhesion')
    .values(row)
    .onConflict((conflict) => conflict.column('cptsId').doUpdateSet(change))
    .execute()
}

const COLUMNS = ['id', 'genre', 'version', 'titre', 'contenu', 'empreinte', 'publieLe', 'retireLe'] as const

/** The newest first. */
export const listTexteRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('texteAdhesion as t')
    .select(COLUMNS.map((name) => `t.${name}` as const))
    .select((eb) =>
      eb
        .selectFrom('acceptationTexte as a')
        .select((inner) => inner.fn.countAll<number>().as('n'))
        .where('a.cptsId', '=', cptsId)
        .whereRef('a.texteId', '=', 't.id')
        .as('acceptations'),
    )
    .where('t.cptsId', '=', cptsId)
    .orderBy('t.genre')
    .orderBy('t.version', 'desc')
    .execute()

export const listTextesEnVigueur = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('texteAdhesion')
    .select(COLUMNS)
    .where('cptsId', '=', cptsId)
    .where('retireLe', 'is', null)
    .orderBy('genre')
    .execute()

/** The version in force of that kind gives way; the words that people accepted stay. */
export const retireTextes = async (
  tx: Tx,
  cptsId: string,
  of: { genre: string } | { id: string },
  le: Date,
): Promise<number> => {
  let query = tx
    .updateTable('texteAdhesion')
    .set({ retireLe: le })
    .where('cptsId', '=', cptsId)
    .where('retireLe', 'is', null)
  query = 'id' in of ? query.where('id', '=', of.id) : query.where('genre', '=', of.genre)
  return Number((await query.executeTakeFirst()).numUpdatedRows)
}

export const lastVersion = async (tx: Tx, cptsId: string, genre: string): Promise<number> =>
  (
    await tx
      .selectFrom('texteAdhesion')
      .select(sql<number>`coalesce(max(version), 0)`.as('version'))
      .where('cptsId', '=', cptsId)
      .where('genre', '=', genre)
      .executeTakeFirstOrThrow()
  ).version

export const insertTexte = async (tx: Tx, row: Insertable<TexteAdhesion>): Promise<void> => {
  await tx.insertInto('texteAdhesion').values(row).execute()
}
