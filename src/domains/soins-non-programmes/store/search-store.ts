/** The search of free slots: one index, read as the CPTS that asks. */
import { type RawBuilder, sql } from 'kysely'
import { type Instant, toDate } from '../../../kernel/time.ts'
import type { Tx } from '../../../server/database/connect.ts'
import type { Point } from '../rules/ranking.ts'
import type { Moment, RegleOrdre } from '../rules/vocabulary.ts'

export type Recherche = {
  du: Instant
  au: Instant
  depuis: Point | null
  rayonKm: number | null
  communes: readonly string[]
  professions: readonly string[]
  specialites: readonly string[]
  genres: readonly string[]
  visibilite: string | null
  personneId: string | null
  moment: Moment | null
  /** What is kept for a request that waits is shown to nobody else. */
  garde: { le: Instant; pour: string | null }
}
export type CreneauPublieRow = {
  creneauId: string
  domicile: string
  agendaId: string
  personneId: string
  nom: string
  metier: string
  profession: string
  specialite: string | null
  lieu: string | null
  adresse: string | null
  commune: string | null
  communeNom: string | null
  lon: number | null
  lat: number | null
  genre: string
  visibilites: string[]
  debut: Date
  fin: Date
  zone: string
}

const HOURS: Record<Moment, [number, number]> = { matin: [0, 13], 'apres-midi': [13, 18], soir: [18, 24] }
const among = (column: RawBuilder<unknown>, values: readonly string[]) =>
  values.length === 1 ? sql`${column} = ${values[0]}` : sql`${column} = any (${sql.val([...values])}::text[])`
const distance = (from: Point) => sql`distance_km(${from.lon}, ${from.lat}, p.lon, p.lat)`

/** A circle on the sphere stands in a box: the box is cheap, the circle is exact. */
const insideRadius = (from: Point, km: number) => {
  const dLat = km / 111.19
  const dLon = dLat / Math.max(0.01, Math.cos((from.lat * Math.PI) / 180))
  return sql`p.lat between ${from.lat - dLat} and ${from.lat + dLat} and p.lon between ${from.lon - dLon} and ${from.lon + dLon}
    and ${distance(from)} <= ${km}`
}

/** Conditions are written only for what is asked: a plan is made for the question, not for all questions. */
const whereOf = (cptsId: string, ask: Recherche): RawBuilder<unknown> => {
  const conditions = [
    sql`p.visible_par = ${cptsId}::uuid`,
    sql`p.debut >= ${toDate(ask.du)}`,
    sql`p.debut < ${toDate(ask.au)}`,
  ]
  if (ask.professions.length > 0) conditions.push(among(sql`p.profession`, ask.professions))
  if (ask.specialites.length > 0) conditions.push(among(sql`p.specialite`, ask.specialites))
  if (ask.communes.length > 0) conditions.push(among(sql`p.commune`, ask.communes))
  if (ask.genres.length > 0) conditions.push(among(sql`p.genre`, ask.genres))
  if (ask.visibilite) conditions.push(sql`${ask.visibilite} = any (p.visibilites)`)
  if (ask.personneId) conditions.push(sql`p.personne_id = ${ask.personneId}::uuid`)
  if (ask.depuis && ask.rayonKm !== null) conditions.push(insideRadius(ask.depuis, ask.rayonKm))
  if (ask.moment) {
    const [from, to] = HOURS[ask.moment]
    const hour = sql`extract(hour from p.debut at time zone p.zone)`
    conditions.push(sql`${hour} >= ${from} and ${hour} < ${to}`)
  }
  conditions.push(isNotKept(cptsId, ask.garde))
  return sql.join(conditions, sql` and `)
}

const isNotKept = (cptsId: string, { le, pour }: Recherche['garde']): RawBuilder<unknown> => {
  const free = sql`(p.garde_jusqu_a is null or p.garde_jusqu_a <= ${toDate(le)})`
  return pour
    ? sql`(${free} or p.creneau_id in (select g.creneau_id from creneau_garde g where g.cpts_id = ${cptsId} and g.demande_id = ${pour}::uuid))`
    : free
}

export const COLUMNS = sql`p.creneau_id, p.domicile, p.agenda_id, p.personne_id, p.nom, p.metier, p.profession, p.specialite, p.lieu,
  p.adresse, p.commune, p.commune_nom, p.lon, p.lat, p.genre, p.visibilites, p.debut, p.fin, p.zone`

type Month = { du: Instant; au: Instant }
type Question = { ask: Recherche; regle: RegleOrdre; month: Month; limit: number }

/**
 * The first slots by the first two keys of the rule, all ties kept: the rule itself (ranking.ts) then orders them by its
 * three keys, so that it is written once.
 */
const firstPublies = (cptsId: string, { ask, regle, month, limit }: Question): RawBuilder<CreneauPublieRow> => {
  const where = whereOf(cptsId, ask)
  const far = ask.depuis ? distance(ask.depuis) : sql`null::float8`
  const charge = sql`left join (
      select a.personne_id, count(*) as n from agenda a
      join rendez_vous r on r.cpts_id = a.cpts_id and r.agenda_id = a.id and r.statut <> 'annule'
        and r.debut >= ${toDate(month.du)} and r.debut < ${toDate(month.au)}
      where a.cpts_id = ${cptsId} group by 1) h on h.personne_id = p.personne_id`
  return {
    delai: sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p where ${where} order by p.debut fetch first ${limit} rows with ties`,
    distance: sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p where ${where}
      order by ${far} nulls last, p.debut fetch first ${limit} rows with ties`,
    equite: sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p ${charge} where ${where}
      order by coalesce(h.n, 0), p.debut fetch first ${limit} rows with ties`,
  }[regle]
}

export const searchPublies = async (tx: Tx, cptsId: string, question: Question): Promise<CreneauPublieRow[]> =>
  (await firstPublies(cptsId, question).execute(tx)).rows

/** Appointments that a professional has this month, here and through shares; how many slots answer, at most `cap`. */
export type CreneauCompte = CreneauPublieRow & { charge: number; total: number }

/** What the desk asks is one statement: the first slots, what weighs on those who offer them, and how many there are. */
export const searchCounted = async (
  tx: Tx,
  cptsId: string,
  question: Question,
  cap: number,
): Promise<CreneauCompte[]> => {
  const { ask, month } = question
  const inMonth = (debut: RawBuilder<unknown>) =>
    sql`${debut} >= ${toDate(month.du)} and ${debut} < ${toDate(month.au)}`
  const among = sql`in (select f.personne_id from first f)`
  return (
    await sql<CreneauCompte>`
    with first as materialized (${firstPublies(cptsId, question)}),
    charges as (
      select personne_id, sum(n)::int as n from (
        select a.personne_id, count(*) as n from agenda a
        join rendez_vous r on r.cpts_id = a.cpts_id and r.agenda_id = a.id and r.statut <> 'annule' and ${inMonth(sql`r.debut`)}
        where a.cpts_id = ${cptsId} and a.personne_id ${among} group by 1
        union all
        select m.personne_id, count(*) from rendez_vous_miroir m
        where m.cpts_id = ${cptsId} and m.statut <> 'annule' and ${inMonth(sql`m.debut`)} and m.personne_id ${among} group by 1) each
      group by 1)
    select first.*, coalesce(charges.n, 0) as charge,
      (select count(*)::int from (select 1 from creneau_publie p where ${whereOf(cptsId, ask)} limit ${cap}) found) as total
    from first left join charges on charges.personne_id = first.personne_id`.execute(tx)
  ).rows
}

/** The row of one free slot, if this CPTS may see it. */
export const findPublie = async (tx: Tx, cptsId: string, creneauId: string): Promise<CreneauPublieRow | undefined> =>
  (
    await sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p
      where p.creneau_id = ${creneauId} and p.visible_par = ${cptsId}`.execute(tx)
  ).rows[0]

/** Starts of free slots from now on, for the strip and for what is missing; without those that are kept now. */
export const listFreeStarts = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<Date[]> =>
  (
    await tx
      .selectFrom('creneauPublie')
      .select('debut')
      .where('visiblePar', '=', cptsId)
      .where('debut', '>=', toDate(du))
      .where('debut', '<', toDate(au))
      .where((eb) => eb.or([eb('gardeJusquA', 'is', null), eb('gardeJusquA', '<=', toDate(du))]))
      .orderBy('debut')
      .execute()
  ).map((row) => row.debut)
