/** Who is searched in the national directory: people as their lines say them, found by their names or by their places. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Bearing } from '../rules/bearings.ts'
import type { FoundPerson, NamedPerson } from '../rules/rank.ts'

export type PeopleFilter = {
  profession: string | undefined
  /** Codes of one specialty. */
  specialites: readonly string[] | undefined
  communes: readonly string[] | undefined
}
const practises = ({ profession, specialites, communes }: PeopleFilter): RawBuilder<unknown> => {
  const conditions = [sql`true`]
  if (profession) conditions.push(sql`l.profession = ${profession}`)
  if (specialites) conditions.push(sql`l.savoir_faire = any(${specialites}::text[])`)
  if (communes) conditions.push(sql`l.commune = any(${communes}::text[])`)
  return sql.join(conditions, sql` and `)
}

/** The order of French words, whatever the order of the indexes. */
export const byName = sql`nom collate "default", prenom collate "default", identifiant`

/** The different values of a column over the lines of somebody, what is empty left out. */
export const filled = (column: string): RawBuilder<string[]> =>
  sql`coalesce(array_agg(distinct ${sql.ref(column)}) filter (where ${sql.ref(column)} <> ''), '{}')`

/** One row a person. */
export const listPeople = async (tx: Tx, identifiants: readonly string[]): Promise<FoundPerson[]> => {
  if (identifiants.length === 0) return []
  const { rows } = await sql<FoundPerson>`
    select identifiant, min(nom) as nom, min(prenom) as prenom, ${filled('profession')} as professions,
      ${filled('savoir_faire_libelle')} as "savoirFaire", ${filled('commune')} as communes,
      ${filled('commune_libelle')} as lieux
    from repertoire_ligne where identifiant = any(${[...identifiants]}::text[]) group by identifiant`.execute(tx)
  return rows
}
/** In the order of these numbers. */
export const listPeopleInOrder = async (tx: Tx, identifiants: readonly string[]): Promise<FoundPerson[]> => {
  const people = new Map((await listPeople(tx, identifiants)).map((one) => [one.identifiant, one]))
  return identifiants.flatMap((identifiant) => people.get(identifiant) ?? [])
}

const bears = ({ noms, prenoms }: Bearing): RawBuilder<unknown> =>
  sql.join(
    [noms && sql`l.nom = any(${noms}::text[])`, prenoms && sql`l.prenom = any(${prenoms}::text[])`].filter(
      (one) => one !== null,
    ),
    sql` and `,
  )

/** People who bear the names of one of these ways. */
export const findPeople = async (
  tx: Tx,
  bearings: readonly Bearing[],
  filter: PeopleFilter,
  limit: number,
): Promise<NamedPerson[]> => {
  if (bearings.length === 0) return []
  // A person has two lines or so.
  const each = bearings.map(
    (bearing) => sql`(select l.identifiant, l.nom, l.prenom from repertoire_ligne l
      where ${bears(bearing)} and ${practises(filter)} limit ${limit * 2})`,
  )
  const { rows } = await sql<NamedPerson>`
    select distinct on (identifiant) identifiant, nom, prenom from (${sql.join(each, sql` union all `)}) found
    limit ${limit}`.execute(tx)
  return rows
}

/** Who practises in these communes, the nearest first: without a name, lines are read by their place. */
export const findPeopleAround = async (
  tx: Tx,
  distances: ReadonlyMap<string, number>,
  { profession, specialites }: PeopleFilter,
  limit: number,
): Promise<FoundPerson[]> => {
  const around = [...distances].map(([code, km]) => ({ code, km }))
  const { rows } = await sql<{ identifiant: string }>`
    with near as (
      select l.identifiant, min(x.km) as km
      from jsonb_to_recordset(${JSON.stringify(around)}::jsonb) as x(code text, km float8)
      join repertoire_ligne l on l.commune = x.code collate "C"
      where ${practises({ profession, specialites, communes: undefined })} group by 1),
    first as (
      select n.km, n.identifiant from near n order by n.km, n.identifiant limit ${limit}),
    named as (
      select f.km, identifiant, min(l.nom) as nom, min(l.prenom) as prenom
      from first f join repertoire_ligne l using (identifiant) group by 1, 2)
    select identifiant from named order by km, ${byName}`.execute(tx)
  return listPeopleInOrder(
    tx,
    rows.map(({ identifiant }) => identifiant),
  )
}

/** Who practises in an establishment. */
export const findPeopleOfFiness = async (tx: Tx, finess: string, limit: number): Promise<FoundPerson[]> => {
  const { rows } = await sql<{ identifiant: string }>`
    select identifiant from (
      select identifiant, min(nom) as nom, min(prenom) as prenom from repertoire_ligne
      where finess = ${finess} and finess <> '' group by 1) people
    order by ${byName} limit ${limit}`.execute(tx)
  return listPeopleInOrder(
    tx,
    rows.map(({ identifiant }) => identifiant),
  )
}
