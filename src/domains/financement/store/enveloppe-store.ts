/** Envelopes, other resources, and the ledger. Balances are sums of movements, kept nowhere. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Enveloppe, Mouvement, Ressource } from '../../../server/database/schema.ts'

export const listEnveloppeRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('enveloppe').selectAll().where('cptsId', '=', cptsId).orderBy('id').execute()
export type EnveloppeRow = Awaited<ReturnType<typeof listEnveloppeRows>>[number]

export const insertEnveloppes = async (tx: Tx, rows: readonly Insertable<Enveloppe>[]): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insertInto('enveloppe')
      .values([...rows])
      .onConflict((conflict) => conflict.doNothing())
      .execute()
}

/** Held until the transaction ends: two engagements at once never share the same money. */
export const lockEnveloppe = (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('enveloppe')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export const listMouvementRows = (tx: Tx, cptsId: string, enveloppeId?: string) => {
  const all = tx.selectFrom('mouvement').selectAll().where('cptsId', '=', cptsId).orderBy('le').orderBy('id')
  return (enveloppeId ? all.where('enveloppeId', '=', enveloppeId) : all).execute()
}
export type MouvementRow = Awaited<ReturnType<typeof listMouvementRows>>[number]

export const findMouvement = (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('mouvement').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** Of one thing: what it engaged and paid, in this envelope or in all. */
export const listMouvementsOf = (tx: Tx, cptsId: string, origine: string, origineId: string) =>
  tx
    .selectFrom('mouvement')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('origine', '=', origine)
    .where('origineId', '=', origineId)
    .orderBy('id')
    .execute()

/** Transfers that rest on a decision: what left an envelope. Those that were taken back are not there any more. */
export const listVirementsCitant = (tx: Tx, cptsId: string, decisionId: string) =>
  tx
    .selectFrom('mouvement as m')
    .leftJoin('mouvement as back', (on) => on.onRef('back.cptsId', '=', 'm.cptsId').onRef('back.corrige', '=', 'm.id'))
    .select(['m.enveloppeId', 'm.centimes', 'm.le'])
    .where('m.cptsId', '=', cptsId)
    .where('m.decisionId', '=', decisionId)
    .where('m.centimes', '<', 0)
    .where('m.corrige', 'is', null)
    .where('back.id', 'is', null)
    .orderBy('m.le')
    .execute()

export const sumByGenre = async (tx: Tx, cptsId: string, enveloppeId: string): Promise<Map<string, number>> => {
  const rows = await tx
    .selectFrom('mouvement')
    .select(['genre', sql<string>`sum(centimes)`.as('centimes')])
    .where('cptsId', '=', cptsId)
    .where('enveloppeId', '=', enveloppeId)
    .groupBy('genre')
    .execute()
  return new Map(rows.map(({ genre, centimes }) => [genre, Number(centimes)]))
}

export const insertMouvements = async (tx: Tx, rows: readonly Insertable<Mouvement>[]): Promise<void> => {
  if (rows.length > 0)
    await tx
      .insertInto('mouvement')
      .values([...rows])
      .execute()
}

export const listRessourceRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('ressource').selectAll().where('cptsId', '=', cptsId).orderBy('libelle').execute()
export type RessourceRow = Awaited<ReturnType<typeof listRessourceRows>>[number]

export const insertRessource = async (tx: Tx, row: Insertable<Ressource>): Promise<void> => {
  await tx.insertInto('ressource').values(row).execute()
}
export const updateRessourceRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Ressource>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('ressource')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return done.numUpdatedRows === 1n
}
