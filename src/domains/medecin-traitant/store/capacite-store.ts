/** What doctors declared, and what is held of each month. */
import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { CapaciteMt } from '../../../server/database/schema.ts'

/** With what is held of that month. */
export const listCapacites = async (tx: Tx, cptsId: string, mois: string) =>
  tx
    .selectFrom('capaciteMt as c')
    .leftJoin('capaciteMtMois as m', (join) =>
      join
        .onRef('m.cptsId', '=', 'c.cptsId')
        .onRef('m.capaciteId', '=', 'c.id')
        .on('m.mois', '=', mois as never),
    )
    .selectAll('c')
    .select('c.aDomicile as domicile')
    .select([
      sql<number>`coalesce(m.engagees, 0)`.as('engagees'),
      sql<number>`least(c.par_mois, m.plafond)`.as('plafond'),
    ])
    .where('c.cptsId', '=', cptsId)
    .orderBy('c.id')
    .execute()
export type CapaciteRow = Awaited<ReturnType<typeof listCapacites>>[number]

export const findCapacite = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('capaciteMt').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

type NewCapacite = Omit<Insertable<CapaciteMt>, 'aDomicile'> & { domicile: boolean }

export const saveCapacite = async (tx: Tx, { domicile, ...rest }: NewCapacite): Promise<string> => {
  const row = { ...rest, aDomicile: domicile }
  const { cptsId: _, id: __, professionnelId: ___, ...change } = row
  const { id } = await tx
    .insertInto('capaciteMt')
    .values(row)
    .onConflict((conflict) => conflict.columns(['cptsId', 'professionnelId']).doUpdateSet(change))
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The month is opened at what was declared. */
export const openMois = async (
  tx: Tx,
  cptsId: string,
  { capaciteId, mois, plafond }: { capaciteId: string; mois: string; plafond: number },
): Promise<void> => {
  await tx
    .insertInto('capaciteMtMois')
    .values({ cptsId, capaciteId, mois, plafond })
    .onConflict((conflict) => conflict.columns(['cptsId', 'capaciteId', 'mois']).doNothing())
    .execute()
}

/** A new figure holds at once, and takes back nothing that was given. */
export const changeMois = async (
  tx: Tx,
  cptsId: string,
  { capaciteId, mois, plafond }: { capaciteId: string; mois: string; plafond: number },
): Promise<void> => {
  await tx
    .updateTable('capaciteMtMois')
    .set({ plafond: sql<number>`greatest(engagees, ${plafond}::int)` })
    .where('cptsId', '=', cptsId)
    .where('capaciteId', '=', capaciteId)
    .where('mois', '>=', mois as never)
    .execute()
}
