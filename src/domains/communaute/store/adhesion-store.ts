/** Adhésions and dues. */
import { type Insertable, sql, type Updateable } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Adhesion, Cotisation } from '../../../server/database/schema.ts'
import { anyOf, inBatches } from './professionnel-store.ts'

export const listAdhesionRows = async (tx: Tx, cptsId: string, professionnelId?: string) => {
  let query = tx
    .selectFrom('adhesion')
    .select(['id', 'professionnelId', 'debut', 'fin', 'motifFin'])
    .where('cptsId', '=', cptsId)
  if (professionnelId) query = query.where('professionnelId', '=', professionnelId)
  return query.orderBy('debut', 'desc').execute()
}
export type AdhesionRow = Awaited<ReturnType<typeof listAdhesionRows>>[number]

export const findAdhesionRow = async (tx: Tx, cptsId: string, id: string) =>
  tx
    .selectFrom('adhesion')
    .select(['id', 'debut', 'fin'])
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .executeTakeFirst()

export const insertAdhesions = async (tx: Tx, rows: Insertable<Adhesion>[]): Promise<void> =>
  inBatches(rows, (batch) => tx.insertInto('adhesion').values(batch).execute())

export const updateAdhesionRow = async (
  tx: Tx,
  cptsId: string,
  id: string,
  change: Updateable<Adhesion>,
): Promise<void> => {
  await tx.updateTable('adhesion').set(change).where('cptsId', '=', cptsId).where('id', '=', id).execute()
}

export const removeAdhesions = async (tx: Tx, cptsId: string, ids: readonly string[]): Promise<number> => {
  if (ids.length === 0) return 0
  const done = await tx
    .deleteFrom('adhesion')
    .where('cptsId', '=', cptsId)
    .where('id', '=', anyOf(ids))
    .executeTakeFirst()
  return Number(done.numDeletedRows)
}

export const listCotisationRows = async (
  tx: Tx,
  cptsId: string,
  filter: { professionnelId?: string; annee?: number },
) => {
  let query = tx
    .selectFrom('cotisation')
    .select(['professionnelId', 'annee', 'duCentimes', 'payeCentimes', 'payeLe'])
    .where('cptsId', '=', cptsId)
  if (filter.professionnelId) query = query.where('professionnelId', '=', filter.professionnelId)
  if (filter.annee) query = query.where('annee', '=', filter.annee)
  return query.orderBy('annee', 'desc').execute()
}

export type CotisationRow = Awaited<ReturnType<typeof listCotisationRows>>[number]

export const saveCotisation = async (tx: Tx, row: Insertable<Cotisation>): Promise<void> => {
  const { duCentimes, payeCentimes, payeLe } = row
  await tx
    .insertInto('cotisation')
    .values(row)
    .onConflict((conflict) =>
      conflict
        .columns(['cptsId', 'professionnelId', 'annee'])
        .doUpdateSet({ duCentimes, payeCentimes: payeCentimes ?? 0, payeLe: payeLe ?? null }),
    )
    .execute()
}

/** One line due for each adhérent of that day who has none for the year. */
export const insertCotisations = async (
  tx: Tx,
  call: { cptsId: string; annee: number; duCentimes: number; today: string },
): Promise<number> => {
  const done = await sql`insert into cotisation (cpts_id, professionnel_id, annee, du_centimes)
    select a.cpts_id, a.professionnel_id, ${call.annee}::int, ${call.duCentimes}::int from adhesion a
    where a.cpts_id = ${call.cptsId} and a.debut <= ${call.today}::date and (a.fin is null or a.fin > ${call.today}::date)
    on conflict (cpts_id, professionnel_id, annee) do nothing`.execute(tx)
  return Number(done.numAffectedRows ?? 0)
}
