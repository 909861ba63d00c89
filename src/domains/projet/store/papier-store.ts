/** The papers of each stage. The documents themselves are kept by the registre. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Papier } from '../../../server/database/schema.ts'

export const listPapiers = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('papier')
    .select(['id', 'etape', 'empreinte', 'libelle', 'ajouteLe'])
    .where('cptsId', '=', cptsId)
    .orderBy('ajouteLe')
    .orderBy('id')
    .execute()

export const insertPapier = async (tx: Tx, row: Insertable<Papier>): Promise<void> => {
  await tx.insertInto('papier').values(row).execute()
}

export const deletePapier = async (tx: Tx, cptsId: string, id: string): Promise<boolean> => {
  const done = await tx.deleteFrom('papier').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()
  return done.numDeletedRows === 1n
}
