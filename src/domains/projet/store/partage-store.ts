/** Fiches that are shared: readable by every CPTS of the installation, written by their own (decision 4). */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { FichePartagee } from '../../../server/database/schema.ts'

export const listShared = async (tx: Tx) =>
  tx.selectFrom('fichePartagee').selectAll().orderBy('cptsNom').orderBy('titre').orderBy('ficheId').execute()

export const findShared = async (tx: Tx, cptsId: string, ficheId: string) =>
  tx
    .selectFrom('fichePartagee')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .where('ficheId', '=', ficheId)
    .executeTakeFirst()

export const publishFiche = async (tx: Tx, row: Insertable<FichePartagee>): Promise<void> => {
  await tx
    .insertInto('fichePartagee')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['cptsId', 'ficheId']).doUpdateSet((eb) => ({
        cptsNom: eb.ref('excluded.cptsNom'),
        titre: eb.ref('excluded.titre'),
        missions: eb.ref('excluded.missions'),
        contenu: eb.ref('excluded.contenu'),
      })),
    )
    .execute()
}

export const withdrawFiche = async (tx: Tx, cptsId: string, ficheId: string): Promise<void> => {
  await tx.deleteFrom('fichePartagee').where('cptsId', '=', cptsId).where('ficheId', '=', ficheId).execute()
}
