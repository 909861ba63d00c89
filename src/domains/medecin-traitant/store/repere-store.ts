/** The figures of the Assurance Maladie, as somebody read them. */
import type { Insertable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { RepereMt } from '../../../server/database/schema.ts'

/** The latest of each population first. */
export const listReperes = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('repereMt')
    .selectAll()
    .where('cptsId', '=', cptsId)
    .orderBy('population')
    .orderBy('arreteLe', 'desc')
    .execute()

export const insertRepere = async (tx: Tx, row: Insertable<RepereMt>): Promise<void> => {
  await tx.insertInto('repereMt').values(row).execute()
}

export const removeRepere = async (tx: Tx, cptsId: string, id: string): Promise<boolean> =>
  (await tx.deleteFrom('repereMt').where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst())
    .numDeletedRows === 1n
