/** What the operator wrote over the barèmes that are shipped. Lines are added, never changed. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { BaremeValeur, BaremeVersion, PlafondAnnuel } from '../../../server/database/schema.ts'

export const listBaremeVersions = (tx: Tx) =>
  tx.selectFrom('baremeVersion').selectAll().orderBy('creeLe').orderBy('reference').execute()
export const listBaremeValeurs = (tx: Tx) => tx.selectFrom('baremeValeur').selectAll().execute()

export const insertBaremeVersion = async (
  tx: Tx,
  version: Insertable<BaremeVersion>,
  valeurs: readonly Insertable<BaremeValeur>[],
): Promise<void> => {
  await tx.insertInto('baremeVersion').values(version).execute()
  if (valeurs.length > 0)
    await tx
      .insertInto('baremeValeur')
      .values([...valeurs])
      .execute()
}

/** The last line of a year holds. */
export const listPlafondRows = (tx: Tx) =>
  tx.selectFrom('plafondAnnuel').selectAll().orderBy('creeLe').orderBy('id').execute()
export const insertPlafond = async (tx: Tx, row: Insertable<PlafondAnnuel>): Promise<void> => {
  await tx.insertInto('plafondAnnuel').values(row).execute()
}

export const listNoms = (tx: Tx) => tx.selectFrom('nomDispositif').selectAll().execute()
export const saveNom = async (tx: Tx, code: string, nom: string): Promise<void> => {
  if (nom === '') await tx.deleteFrom('nomDispositif').where('code', '=', code).execute()
  else
    await tx
      .insertInto('nomDispositif')
      .values({ code, nom })
      .onConflict((conflict) => conflict.column('code').doUpdateSet({ nom }))
      .execute()
}
