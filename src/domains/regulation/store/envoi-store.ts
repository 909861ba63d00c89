/** The outgoing queue of the SAS: written beside what it tells, claimed to be sent, marked after. */
import { sql } from 'kysely'
import { fromDate, type Instant, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Db } from '../../../server/database/connect.ts'
import type { EtatEnvoi, Evenement, StatutSuivi } from '../rules/envoi.ts'

type In = Pick<Ctx, 'tx' | 'cptsId'>

/**
 * Who replaces an appointment of a regulator, for the same request, is theirs too: moved, or given back by the practice and
 * booked again. Gives the appointment as the SAS knows it; undefined when no regulator took one.
 */
export const adoptSuivi = async ({ tx, cptsId }: In, rendezVousId: string): Promise<string | undefined> => {
  await sql`
    insert into rendez_vous_regulation (cpts_id, rendez_vous_id, regulateur_id, pris_le, suivi_id, demande_id)
    select r.cpts_id, r.id, g.regulateur_id, r.reserve_le, g.suivi_id, g.demande_id
    from rendez_vous e
    cross join lateral (select * from rendez_vous_regulation k
      where k.cpts_id = e.cpts_id and k.demande_id = e.demande_id order by k.pris_le limit 1) g
    join rendez_vous r on r.cpts_id = e.cpts_id and r.demande_cpts = e.cpts_id and r.demande_id = e.demande_id and r.statut <> 'annule'
    where e.cpts_id = ${cptsId} and e.id = ${rendezVousId} and e.demande_cpts = e.cpts_id
    on conflict do nothing`.execute(tx)
  const row = await tx
    .selectFrom('rendezVousRegulation')
    .select('suiviId')
    .where('cptsId', '=', cptsId)
    .where('rendezVousId', '=', rendezVousId)
    .executeTakeFirst()
  return row?.suiviId
}

export type Suivi = {
  rendezVousId: string
  statut: StatutSuivi
  debut: Date
  fin: Date
  dernierRang: number
  dernierRendezVous: string | null
  dernierStatut: StatutSuivi | null
}

const LAST = sql`
  select distinct on (g.suivi_id) g.suivi_id, r.id as rendez_vous_id, r.statut, r.debut, r.fin
  from rendez_vous_regulation g join rendez_vous r on r.cpts_id = g.cpts_id and r.id = g.rendez_vous_id`

/** As it is now, beside what was last queued of it. Two at once wait for each other. */
export const readSuivi = async ({ tx, cptsId }: In, suiviId: string): Promise<Suivi | undefined> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`${cptsId}${suiviId}`}, 53))`.execute(tx)
  const { rows } = await sql<Suivi>`
    select s.*, coalesce(e.rang, 0) as dernier_rang, e.rendez_vous_id as dernier_rendez_vous, e.statut as dernier_statut
    from (${LAST} where g.cpts_id = ${cptsId} and g.suivi_id = ${suiviId}
      order by g.suivi_id, r.statut = 'annule', r.reserve_le desc, r.id desc) s
    left join lateral (select * from envoi_sas k where k.cpts_id = ${cptsId} and k.suivi_id = s.suivi_id
      order by k.rang desc limit 1) e on true`.execute(tx)
  return rows[0]
}

/** Appointments that changed without being told, among those that end after then. */
export const listUntold = async ({ tx, cptsId }: In, after: Instant): Promise<string[]> => {
  const { rows } = await sql<{ suiviId: string }>`
    select s.suivi_id from (${LAST} where g.cpts_id = ${cptsId} and r.fin > ${toDate(after)}
      order by g.suivi_id, r.statut = 'annule', r.reserve_le desc, r.id desc) s
    left join lateral (select * from envoi_sas k where k.cpts_id = ${cptsId} and k.suivi_id = s.suivi_id
      order by k.rang desc limit 1) e on true
    where e.rendez_vous_id is distinct from s.rendez_vous_id or e.statut is distinct from s.statut
    order by s.debut limit 500`.execute(tx)
  return rows.map(({ suiviId }) => suiviId)
}

export type NewEnvoi = {
  id: string
  suiviId: string
  rang: number
  evenement: Evenement
  rendezVousId: string
  statut: StatutSuivi
  debut: Date
  fin: Date
}

/** In a demonstration nothing leaves: what would have is shown. */
export const insertEnvoi = async ({ tx, cptsId }: In, envoi: NewEnvoi, now: Instant, shown: boolean): Promise<void> => {
  const at = toDate(now)
  await tx
    .insertInto('envoiSas')
    .values({
      ...envoi,
      cptsId,
      creeLe: at,
      prochainEssai: at,
      ...(shown ? { etat: 'montre' as const, traiteLe: at } : {}),
    })
    .execute()
}

export const listDueCpts = async (db: Db, at: Instant): Promise<string[]> => {
  const { rows } = await sql<{
    listCptsEnvoisSas: string
  }>`select list_cpts_envois_sas(${toDate(at)})`.execute(db)
  return rows.map((row) => row.listCptsEnvoisSas)
}

/** Whose turn it is: nothing earlier of the same appointment waits, and its creation was received. */
const TURN = sql<boolean>`not exists (select 1 from envoi_sas k where k.cpts_id = envoi_sas.cpts_id
  and k.suivi_id = envoi_sas.suivi_id and k.rang < envoi_sas.rang
  and (k.etat = 'en-attente' or (k.rang = 1 and k.etat <> 'envoye')))`

export const listDue = async ({ tx, cptsId }: In, at: Instant, limit: number): Promise<string[]> => {
  const rows = await tx
    .selectFrom('envoiSas')
    .select('id')
    .where('cptsId', '=', cptsId)
    .where('etat', '=', 'en-attente')
    .where('prochainEssai', '<=', toDate(at))
    .where(TURN)
    .orderBy('prochainEssai')
    .orderBy('rang')
    .limit(limit)
    .execute()
  return rows.map(({ id }) => id)
}

/** Reserved for one sender until then: if the process dies meanwhile, it is tried again. */
export const claimEnvoi = async ({ tx, cptsId }: In, id: string, now: Instant, until: Instant) =>
  tx
    .updateTable('envoiSas')
    .set((eb) => ({ essais: eb('essais', '+', 1), prochainEssai: toDate(until) }))
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'en-attente')
    .where('prochainEssai', '<=', toDate(now))
    .where(TURN)
    .returning(['id', 'suiviId', 'rang', 'rendezVousId', 'statut', 'debut', 'fin', 'essais'])
    .executeTakeFirst()

export type Parties = { rpps: string | null; zone: string; regulateurId: string; prisLe: Date }

/** With whom, by whom, and when it was first taken. */
export const readParties = async ({ tx, cptsId }: In, rendezVousId: string): Promise<Parties | undefined> =>
  (
    await sql<Parties>`
    select p.rpps, a.zone, g.regulateur_id,
      (select min(k.pris_le) from rendez_vous_regulation k where k.cpts_id = g.cpts_id and k.suivi_id = g.suivi_id) as pris_le
    from rendez_vous_regulation g
    join rendez_vous r on r.cpts_id = g.cpts_id and r.id = g.rendez_vous_id
    join agenda a on a.cpts_id = r.cpts_id and a.id = r.agenda_id
    left join personne p on p.id = a.personne_id
    where g.cpts_id = ${cptsId} and g.rendez_vous_id = ${rendezVousId}`.execute(tx)
  ).rows[0]

export const settleEnvoi = async (
  { tx, cptsId }: In,
  id: string,
  done: { etat: Exclude<EtatEnvoi, 'en-attente'>; erreur: string | null },
  now: Instant,
): Promise<void> => {
  await tx
    .updateTable('envoiSas')
    .set({ etat: done.etat, derniereErreur: done.erreur, traiteLe: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'en-attente')
    .execute()
}

export const postponeEnvoi = async ({ tx, cptsId }: In, id: string, until: Instant, erreur: string): Promise<void> => {
  await tx
    .updateTable('envoiSas')
    .set({ prochainEssai: toDate(until), derniereErreur: erreur })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'en-attente')
    .execute()
}

/** What failed and that a later message has passed says nothing any more: each holds the whole appointment. */
export const replaceFailed = async ({ tx, cptsId }: In, suiviId: string, before: number): Promise<void> => {
  await tx
    .updateTable('envoiSas')
    .set({ etat: 'remplace' })
    .where('cptsId', '=', cptsId)
    .where('suiviId', '=', suiviId)
    .where('rang', '<', before)
    .where('etat', '=', 'echoue')
    .execute()
}

/** Waits again, from now on. False: it had not failed. */
export const reviveEnvoi = async ({ tx, cptsId }: In, id: string, now: Instant): Promise<boolean> => {
  const updated = await tx
    .updateTable('envoiSas')
    .set({ etat: 'en-attente', traiteLe: null, essais: 0, prochainEssai: toDate(now) })
    .where('cptsId', '=', cptsId)
    .where('id', '=', id)
    .where('etat', '=', 'echoue')
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}

/** Those that wait or failed first, then the latest. */
export const listEnvois = async ({ tx, cptsId }: In, limit: number) =>
  (
    await sql<{
      id: string
      rang: number
      evenement: Evenement
      etat: EtatEnvoi
      debut: Date
      nom: string
      creeLe: Date
      traiteLe: Date | null
      prochainEssai: Date
      essais: number
      derniereErreur: string | null
    }>`
    select e.id, e.rang, e.evenement, e.etat, e.debut, a.nom, e.cree_le, e.traite_le, e.prochain_essai, e.essais, e.derniere_erreur
    from envoi_sas e
    join rendez_vous r on r.cpts_id = e.cpts_id and r.id = e.rendez_vous_id
    join agenda a on a.cpts_id = r.cpts_id and a.id = r.agenda_id
    where e.cpts_id = ${cptsId}
    order by case e.etat when 'echoue' then 0 when 'en-attente' then 1 else 2 end, e.cree_le desc, e.rang desc
    limit ${limit}`.execute(tx)
  ).rows

/** What is over and told: kept for a while, to answer « did the SAS know? ». */
export const purgeEnvois = async ({ tx, cptsId }: In, before: Instant): Promise<void> => {
  await tx
    .deleteFrom('envoiSas')
    .where('cptsId', '=', cptsId)
    .where('fin', '<', toDate(before))
    .where('etat', '<>', 'en-attente')
    .execute()
}
export const instantOf = (date: Date): string => fromDate(date).toString()
