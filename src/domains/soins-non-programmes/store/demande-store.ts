/** Requests, without who calls. */
import { type RawBuilder, sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { CauseCloture, MotifGarde, StatutDemande, StatutRendezVous } from '../rules/vocabulary.ts'

export type DemandeFaits = {
  appelant: string
  trancheAge: string
  commune: string
  communeNom: string
  motif: string
  degre: string
  contraintes: string[]
  echeance: Instant
}
export const insertDemande = async (
  tx: Tx,
  cptsId: string,
  id: string,
  facts: DemandeFaits,
  now: Instant,
): Promise<void> => {
  await tx
    .insertInto('demande')
    .values({ cptsId, id, ...facts, echeance: toDate(facts.echeance), creeeLe: toDate(now) })
    .execute()
}

export const findDemande = async (tx: Tx, cptsId: string, id: string) =>
  tx.selectFrom('demande').selectAll().where('cptsId', '=', cptsId).where('id', '=', id).executeTakeFirst()

/** Only while it is not closed: gives whether it was. */
export const updateDemande = async (tx: Tx, cptsId: string, id: string, facts: DemandeFaits): Promise<boolean> => {
  const updated = await tx
    .updateTable('demande')
    .set({ ...facts, echeance: toDate(facts.echeance) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '<>', 'close')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Passes from one state to another in one statement: of two at once, one is refused. */
export const moveDemande = async (
  tx: Tx,
  cptsId: string,
  id: string,
  from: StatutDemande,
  to: StatutDemande,
  closing: { cause: CauseCloture; le: Instant } | null = null,
): Promise<boolean> => {
  const updated = await tx
    .updateTable('demande')
    .set({ statut: to, cause: closing?.cause ?? null, closeLe: closing ? toDate(closing.le) : null })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('statut', '=', from)
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

export type DemandeLue = {
  id: string
  appelant: string
  trancheAge: string
  commune: string
  communeNom: string
  motif: string
  degre: string
  contraintes: string[]
  statut: StatutDemande
  cause: CauseCloture | null
  echeance: Date
  creeeLe: Date
  closeLe: Date | null
  effacerLe: Date | null
  aUneIdentite: boolean
  aUnParcours: boolean
  rendezVousId: string | null
  debut: Date | null
}

export type FiltreDemandes = {
  statuts: readonly string[]
  motifs: readonly string[]
  communes: readonly string[]
  du: Instant | null
  au: Instant | null
  attente: boolean
  ids?: readonly string[]
}
const inList = (column: RawBuilder<unknown>, values: readonly string[]) =>
  sql`${column} = any (${sql.val([...values])}::text[])`

const whereOf = (cptsId: string, filter: FiltreDemandes): RawBuilder<unknown> => {
  const conditions = [sql`d.cpts_id = ${cptsId}::uuid`]
  if (filter.statuts.length > 0) conditions.push(inList(sql`d.statut`, filter.statuts))
  if (filter.motifs.length > 0) conditions.push(inList(sql`d.motif`, filter.motifs))
  if (filter.communes.length > 0) conditions.push(inList(sql`d.commune`, filter.communes))
  if (filter.du) conditions.push(sql`d.creee_le >= ${toDate(filter.du)}`)
  if (filter.au) conditions.push(sql`d.creee_le < ${toDate(filter.au)}`)
  if (filter.attente) conditions.push(sql`d.statut = 'ouverte'`)
  if (filter.ids) conditions.push(sql`d.id = any (${sql.val([...filter.ids])}::uuid[])`)
  return sql.join(conditions, sql` and `)
}

/** The appointment of a request, wherever its agenda lives. */
const WITH_RENDEZ_VOUS = sql`
  left join rendez_vous r on r.cpts_id = d.cpts_id and r.demande_cpts = d.cpts_id and r.demande_id = d.id and r.statut <> 'annule'
  left join rendez_vous_miroir m on m.cpts_id = d.cpts_id and m.demande_id = d.id and m.statut <> 'annule'`

/** The newest first; waiting ones by deadline. `after` is the last id of the former page (ids follow time). */
export const listDemandes = async (
  tx: Tx,
  cptsId: string,
  filter: FiltreDemandes,
  after: string | null,
  limit: number,
): Promise<DemandeLue[]> => {
  const page = after && !filter.attente ? sql`and d.id < ${after}::uuid` : sql``
  const order = filter.attente ? sql`d.echeance, d.id` : sql`d.id desc`
  const { rows } = await sql<DemandeLue>`
    select d.id, d.appelant, d.tranche_age, d.commune, d.commune_nom, d.motif, d.degre, d.contraintes, d.statut, d.cause,
      d.echeance, d.creee_le, d.close_le, i.effacer_le, i.demande_id is not null as a_une_identite,
      coalesce(r.id, m.id) as rendez_vous_id, coalesce(r.debut, m.debut) as debut,
      exists (select 1 from demande_parcours p where p.cpts_id = d.cpts_id and p.demande_id = d.id) as a_un_parcours
    from demande d ${WITH_RENDEZ_VOUS}
    left join identite_patient i on i.cpts_id = d.cpts_id and i.demande_id = d.id
    where ${whereOf(cptsId, filter)} ${page} order by ${order} limit ${limit}`.execute(tx)
  return rows
}

export const countDemandes = async (tx: Tx, cptsId: string, filter: FiltreDemandes): Promise<number> =>
  (await sql<{ n: number }>`select count(*)::int as n from demande d where ${whereOf(cptsId, filter)}`.execute(tx))
    .rows[0]?.n ?? 0

export type DemandeComptable = {
  id: string
  creeeLe: Date
  statut: StatutDemande
  cause: CauseCloture | null
  motif: MotifGarde
  commune: string
  communeNom: string
  debut: Date | null
  rendezVousStatut: StatutRendezVous | null
}
/** What the board counts, `[du, au)` by creation. */
export const listCounted = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<DemandeComptable[]> =>
  (
    await sql<DemandeComptable>`
    select d.id, d.creee_le, d.statut, d.cause, d.motif, d.commune, d.commune_nom,
      coalesce(r.debut, m.debut) as debut, coalesce(r.statut, m.statut) as rendez_vous_statut
    from demande d ${WITH_RENDEZ_VOUS}
    where d.cpts_id = ${cptsId} and d.creee_le >= ${toDate(du)} and d.creee_le < ${toDate(au)}`.execute(tx)
  ).rows

/** Served requests whose appointment is past: they close by themselves. Gives their ids. */
export const closeServed = async (tx: Tx, cptsId: string, now: Instant): Promise<string[]> => {
  const { rows } = await sql<{ id: string }>`
    update demande u set statut = 'close', cause = 'rendez-vous', close_le = ${toDate(now)}
    from demande d ${WITH_RENDEZ_VOUS}
    where u.cpts_id = ${cptsId} and d.cpts_id = u.cpts_id and d.id = u.id and u.statut = 'pourvue'
      and coalesce(r.fin, m.fin) <= ${toDate(now)}
    returning u.id`.execute(tx)
  return rows.map((row) => row.id)
}
