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
  return sql.join(conditions, sql` and `)
}

/** Appointments of each professional between two instants, here and through shares. */
export const countCharges = async (
  tx: Tx,
  cptsId: string,
  du: Instant,
  au: Instant,
  personnes: readonly string[],
): Promise<Map<string, number>> => {
  if (personnes.length === 0) return new Map()
  const who = sql`any (${sql.val([...personnes])}::uuid[])`
  const { rows } = await sql<{ personneId: string; n: number }>`
    select personne_id, sum(n)::int as n from (
      select a.personne_id, count(*) as n from agenda a
      join rendez_vous r on r.cpts_id = a.cpts_id and r.agenda_id = a.id and r.statut <> 'annule'
        and r.debut >= ${toDate(du)} and r.debut < ${toDate(au)}
      where a.cpts_id = ${cptsId} and a.personne_id = ${who} group by 1
      union all
      select m.personne_id, count(*) from rendez_vous_miroir m
      where m.cpts_id = ${cptsId} and m.statut <> 'annule' and m.debut >= ${toDate(du)} and m.debut < ${toDate(au)}
        and m.personne_id = ${who} group by 1) each
    group by 1`.execute(tx)
  return new Map(rows.map((row) => [row.personneId, row.n]))
}

const COLUMNS = sql`p.creneau_id, p.domicile, p.agenda_id, p.personne_id, p.nom, p.metier, p.profession, p.specialite, p.lieu,
  p.adresse, p.commune, p.commune_nom, p.lon, p.lat, p.genre, p.visibilites, p.debut, p.fin, p.zone`

/**
 * The first slots by the first two keys of the rule, all ties kept: the rule itself (ranking.ts) then orders them by its
 * three keys, so that it is written once.
 */
export const searchPublies = async (
  tx: Tx,
  cptsId: string,
  ask: Recherche,
  rule: RegleOrdre,
  month: { du: Instant; au: Instant },
  limit: number,
): Promise<CreneauPublieRow[]> => {
  const where = whereOf(cptsId, ask)
  const far = ask.depuis ? distance(ask.depuis) : sql`null::float8`
  const charge = sql`left join (
      select a.personne_id, count(*) as n from agenda a
      join rendez_vous r on r.cpts_id = a.cpts_id and r.agenda_id = a.id and r.statut <> 'annule'
        and r.debut >= ${toDate(month.du)} and r.debut < ${toDate(month.au)}
      where a.cpts_id = ${cptsId} group by 1) h on h.personne_id = p.personne_id`
  const query = {
    delai: sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p where ${where} order by p.debut fetch first ${limit} rows with ties`,
    distance: sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p where ${where}
      order by ${far} nulls last, p.debut fetch first ${limit} rows with ties`,
    equite: sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p ${charge} where ${where}
      order by coalesce(h.n, 0), p.debut fetch first ${limit} rows with ties`,
  }[rule]
  return (await query.execute(tx)).rows
}

/** How many, at most `cap`. */
export const countPublies = async (tx: Tx, cptsId: string, ask: Recherche, cap: number): Promise<number> => {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from (select 1 from creneau_publie p where ${whereOf(cptsId, ask)} limit ${cap}) found`.execute(
    tx,
  )
  return rows[0]?.n ?? 0
}

/** The row of one free slot, if this CPTS may see it. */
export const findPublie = async (tx: Tx, cptsId: string, creneauId: string): Promise<CreneauPublieRow | undefined> =>
  (
    await sql<CreneauPublieRow>`select ${COLUMNS} from creneau_publie p
      where p.creneau_id = ${creneauId} and p.visible_par = ${cptsId}`.execute(tx)
  ).rows[0]

/** Starts of free slots, for the strip and for what is missing. */
export const listFreeStarts = async (tx: Tx, cptsId: string, du: Instant, au: Instant): Promise<Date[]> =>
  (
    await tx
      .selectFrom('creneauPublie')
      .select('debut')
      .where('visiblePar', '=', cptsId)
      .where('debut', '>=', toDate(du))
      .where('debut', '<', toDate(au))
      .orderBy('debut')
      .execute()
  ).map((row) => row.debut)
