/** What is left of a person's ceiling, as the base tells it: what each CPTS paid is told to none. */

import type { Insertable } from 'kysely'
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { SommeExterieure } from '../../../server/database/schema.ts'

export type ResteRow = { plafond: number; reste: number; declare: number }

export const findReste = async (tx: Tx, personneId: string, annee: number): Promise<ResteRow | undefined> =>
  (await sql<ResteRow>`select * from reste_plafond(${personneId}::uuid, ${annee}::integer)`.execute(tx)).rows[0]

export const listRestes = async (
  tx: Tx,
  personnes: readonly string[],
  annee: number,
): Promise<Map<string, ResteRow>> => {
  const { rows } = await sql<ResteRow & { personneId: string }>`
    select p as personne_id, r.* from unnest(${[...personnes]}::uuid[]) p, reste_plafond(p, ${annee}::integer) r`.execute(
    tx,
  )
  return new Map(rows.map(({ personneId, ...row }) => [personneId, row]))
}

export const insertSommeExterieure = async (tx: Tx, row: Insertable<SommeExterieure>): Promise<void> => {
  await tx.insertInto('sommeExterieure').values(row).execute()
}

/** The last word of each person about each year. */
export const listSommesExterieures = async (tx: Tx, cptsId: string, professionnelId: string) =>
  tx
    .selectFrom('sommeExterieure')
    .distinctOn('annee')
    .select(['annee', 'centimes', 'precision', 'par', 'declareeLe'])
    .where('cptsId', '=', cptsId)
    .where('professionnelId', '=', professionnelId)
    .orderBy('annee', 'desc')
    .orderBy('declareeLe', 'desc')
    .execute()

/** Years of which the ceiling is known. */
export const listPlafonds = async (tx: Tx) =>
  tx.selectFrom('plafondConnu').select(['annee', 'centimes']).orderBy('annee').execute()
