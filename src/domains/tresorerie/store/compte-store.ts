/** Bank accounts. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { CompteBancaire } from '../../../server/database/schema.ts'

export const listCompteRows = async (tx: Tx, cptsId: string) =>
  tx
    .selectFrom('compteBancaire as c')
    .select(['c.id', 'c.nom', 'c.ibanFin', 'c.fermeLe'])
    .select((eb) => [
      sql<boolean>`c.iban_scelle is null`.as('ibanAbsent'),
      eb
        .selectFrom('ligneReleve as l')
        .select((inner) => inner.fn.max('l.jour').as('jour'))
        .where('l.cptsId', '=', cptsId)
        .whereRef('l.compteId', '=', 'c.id')
        .as('dernierJour'),
      eb
        .selectFrom('ligneReleve as l')
        .select((inner) => inner.fn.countAll<number>().as('nombre'))
        .where('l.cptsId', '=', cptsId)
        .whereRef('l.compteId', '=', 'c.id')
        .as('lignes'),
    ])
    .where('c.cptsId', '=', cptsId)
    .orderBy('c.fermeLe', (order) => order.asc().nullsFirst())
    .orderBy('c.creeLe')
    .execute()

export const findCompteRow = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('compteBancaire').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

export const insertCompte = async (tx: Tx, row: Insertable<CompteBancaire>): Promise<void> => {
  await tx.insertInto('compteBancaire').values(row).execute()
}

export const updateCompteRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<CompteBancaire>,
): Promise<boolean> =>
  Number(
    (
      await tx
        .updateTable('compteBancaire')
        .set(change)
        .where('cptsId', '=', cptsId)
        .where('id', '=', id)
        .executeTakeFirst()
    ).numUpdatedRows,
  ) > 0
