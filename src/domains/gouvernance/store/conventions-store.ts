/** Conventions, their parties and their papers. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Convention, ConventionPartie, ConventionPiece } from '../../../server/database/schema.ts'

export const listConventionRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('convention').selectAll().where('cptsId', '=', cptsId).orderBy('debut', 'desc').orderBy('id').execute()
export type ConventionRow = Awaited<ReturnType<typeof listConventionRows>>[number]

export const findConventionRow = (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('convention').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const listPartieRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('conventionPartie')
    .select(['conventionId', 'rang', 'structureId', 'nom'])
    .where('cptsId', '=', cptsId)
    .orderBy('rang')
    .execute()

export const listPieceRows = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('conventionPiece as p')
    .innerJoin('document as d', (on) => on.onRef('d.cptsId', '=', 'p.cptsId').onRef('d.empreinte', '=', 'p.empreinte'))
    .select(['p.id', 'p.conventionId', 'p.empreinte', 'p.libelle', 'p.ajouteeLe', 'd.nom', 'd.type', 'd.taille'])
    .where('p.cptsId', '=', cptsId)
    .orderBy('p.ajouteeLe')
    .orderBy('p.id')
    .execute()

export const insertConvention = async (tx: Tx, row: Insertable<Convention>): Promise<void> => {
  await tx.insertInto('convention').values(row).execute()
}

/** False when somebody changed it meanwhile. */
export const raiseConvention = async (
  tx: Tx,
  { cptsId, id, version }: { cptsId: string; id: string; version: number },
  change: Updateable<Convention>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('convention')
    .set({ ...change, version: sql`version + 1` })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const changeConvention = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Convention>,
): Promise<boolean> => {
  const done = await tx
    .updateTable('convention')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const replaceParties = async (
  tx: Tx,
  cptsId: string,
  conventionId: string,
  rows: readonly Omit<Insertable<ConventionPartie>, 'cptsId' | 'conventionId' | 'rang'>[],
): Promise<void> => {
  await tx
    .deleteFrom('conventionPartie')
    .where('cptsId', '=', cptsId)
    .where('conventionId', '=', conventionId)
    .execute()
  await tx
    .insertInto('conventionPartie')
    .values(rows.map((row, index) => ({ ...row, cptsId, conventionId, rang: index + 1 })))
    .execute()
}

/** Only one that nobody signed: a signed one is closed, its past stays readable. */
export const deleteUnsigned = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('convention')
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('signeeLe', 'is', null)
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}

export const insertPiece = async (tx: Tx, row: Insertable<ConventionPiece>): Promise<void> => {
  await tx.insertInto('conventionPiece').values(row).execute()
}

export const deletePiece = async (tx: Tx, cptsId: string, conventionId: string, id: string): Promise<boolean> => {
  const done = await tx
    .deleteFrom('conventionPiece')
    .where('cptsId', '=', cptsId)
    .where('conventionId', '=', conventionId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numDeletedRows) > 0
}
