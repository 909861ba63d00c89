/** Where callers were sent, and what became of it. No identity stands here. */
import { type RawBuilder, sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Destination } from '../rules/grille/modele.ts'
import type { MotifGarde, Suite, TrancheAgeGardee } from '../rules/vocabulary.ts'

export const insertOrientation = async (
  tx: Tx,
  cptsId: string,
  demandeId: string,
  to: { destination: Destination; structureId: string | null },
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('orientation')
    .values({ cptsId, demandeId, ...to, le: toDate(now) })
    .execute()
}

/** A request that is opened again was sent nowhere. */
export const deleteOrientation = async (tx: Tx, cptsId: string, demandeId: string): Promise<void> => {
  await tx.deleteFrom('orientation').where('cptsId', '=', cptsId).where('demandeId', '=', demandeId).execute()
}

export const saveSuite = async (
  tx: Tx,
  cptsId: string,
  demandeId: string,
  told: { suite: Suite; par: string | null; le: Instant } | null,
): Promise<boolean> => {
  const updated = await tx
    .updateTable('orientation')
    .set({ suite: told?.suite ?? null, suitePar: told?.par ?? null, suiteLe: told ? toDate(told.le) : null })
    .where('cptsId', '=', cptsId)
    .where('demandeId', '=', demandeId)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export type OrientationRow = {
  demandeId: string
  destination: Destination
  le: Date
  motif: MotifGarde
  trancheAge: TrancheAgeGardee
  communeNom: string
  structureId: string | null
  structureNom: string | null
  aUneIdentite: boolean
  suite: Suite | null
  suiteLe: Date | null
  suitePar: string | null
}
export type FiltreOrientations = {
  suivie: boolean | null
  depuis: Instant | null
  destination: string | null
  du: Instant | null
  au: Instant | null
}

const whereOf = (cptsId: string, filter: FiltreOrientations): RawBuilder<unknown> => {
  const conditions = [sql`o.cpts_id = ${cptsId}::uuid`]
  if (filter.suivie !== null) conditions.push(filter.suivie ? sql`o.suite is not null` : sql`o.suite is null`)
  if (filter.depuis) conditions.push(sql`o.le >= ${toDate(filter.depuis)}`)
  if (filter.destination) conditions.push(sql`o.destination = ${filter.destination}`)
  if (filter.du) conditions.push(sql`o.le >= ${toDate(filter.du)}`)
  if (filter.au) conditions.push(sql`o.le < ${toDate(filter.au)}`)
  return sql.join(conditions, sql` and `)
}

export const listOrientationRows = async (
  tx: Tx,
  cptsId: string,
  filter: FiltreOrientations,
  limit: number,
): Promise<OrientationRow[]> =>
  (
    await sql<OrientationRow>`
      select o.demande_id, o.destination, o.le, d.motif, d.tranche_age, d.commune_nom, o.structure_id, s.nom as structure_nom,
        i.demande_id is not null as a_une_identite, o.suite, o.suite_le, nullif(trim(concat(p.prenom, ' ', p.nom)), '') as suite_par
      from orientation o
      join demande d on d.cpts_id = o.cpts_id and d.id = o.demande_id
      left join structure s on s.cpts_id = o.cpts_id and s.id = o.structure_id
      left join identite_patient i on i.cpts_id = o.cpts_id and i.demande_id = o.demande_id
      left join personne p on p.id = o.suite_par
      where ${whereOf(cptsId, filter)} order by o.le desc, o.demande_id desc limit ${limit}`.execute(tx)
  ).rows

export const countOrientations = async (tx: Tx, cptsId: string, filter: FiltreOrientations): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from orientation o where ${whereOf(cptsId, filter)}`.execute(tx))
    .rows[0]?.n ?? 0

export type OrientationComptee = { destination: Destination; suite: Suite | null; nombre: number }

/** Of requests created in `[du, au)`, as the board counts them. */
export const countSuites = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<OrientationComptee[]> =>
  (
    await sql<OrientationComptee>`
      select o.destination, o.suite, count(*)::int as nombre
      from orientation o join demande d on d.cpts_id = o.cpts_id and d.id = o.demande_id
      where o.cpts_id = ${cptsId} and d.creee_le >= ${toDate(du)} and d.creee_le < ${toDate(au)}
      group by o.destination, o.suite`.execute(tx)
  ).rows
