/** Texts of the CPTS and their versions. The documents themselves are kept by the registre. */
import type { Insertable, Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Texte, TexteVersion } from '../../../server/database/schema.ts'

export const listTexteRows = (tx: Tx, cptsId: string) =>
  tx.selectFrom('texte').selectAll().where('cptsId', '=', cptsId).orderBy('titre').orderBy('id').execute()
export type TexteRow = Awaited<ReturnType<typeof listTexteRows>>[number]

export const findTexteRow = (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('texte').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** Held until the end: two versions of one text do not take the same number. */
export const lockTexte = (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('texte').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).forUpdate().executeTakeFirst()

const versions = (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('texteVersion as v')
    .innerJoin('document as d', (on) => on.onRef('d.cptsId', '=', 'v.cptsId').onRef('d.empreinte', '=', 'v.empreinte'))
    .selectAll('v')
    .select(['d.nom', 'd.type', 'd.taille'])
    .where('v.cptsId', '=', cptsId)
    .orderBy('v.numero', 'desc')

export const listVersionRows = (tx: Tx, cptsId: string) => versions(tx, cptsId).execute()
export type TexteVersionRow = Awaited<ReturnType<typeof listVersionRows>>[number]

export const listVersionRowsOf = (tx: Tx, cptsId: string, texteId: string) =>
  versions(tx, cptsId).where('v.texteId', '=', texteId).execute()

export const insertTexte = async (tx: Tx, row: Insertable<Texte>): Promise<void> => {
  await tx.insertInto('texte').values(row).execute()
}

export const changeTexte = async (tx: Tx, cptsId: string, id: string, change: Updateable<Texte>): Promise<boolean> => {
  const done = await tx
    .updateTable('texte')
    .set(change)
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()
  return Number(done.numUpdatedRows) > 0
}

export const deleteTexteRow = async (tx: Tx, cptsId: string, id: string): Promise<void> => {
  await tx.deleteFrom('texte').where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const insertVersion = async (tx: Tx, row: Insertable<TexteVersion>): Promise<void> => {
  await tx.insertInto('texteVersion').values(row).execute()
}

export const changeVersion = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<TexteVersion>,
): Promise<void> => {
  await tx.updateTable('texteVersion').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}
