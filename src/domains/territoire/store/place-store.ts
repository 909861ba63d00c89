/** Communes, municipal arrondissements and EPCI, read from the reference tables. */
import { type RawBuilder, sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Frame } from '../contours/prepare-contours.ts'
import type { Place } from '../contract.ts'

/** Communes and arrondissements as one list of places. */
const PLACES = sql`(
  select c.code, c.nom, c.nom_plie, 'commune' as nature, c.departement, c.codes_postaux, c.epci, c.arrondissement,
    c.population, c.millesime, c.lon, c.lat, c.position, null::text as commune from commune c
  union all
  select a.code, a.nom, a.nom_plie, 'arrondissement', c.departement, a.codes_postaux, c.epci, c.arrondissement,
    a.population, a.millesime, a.lon, a.lat, a.position, a.commune from arrondissement_municipal a join commune c on c.code = a.commune
) p left join epci e on e.code = p.epci`

const COLUMNS = sql`p.code, p.nom, p.nature, p.departement, p.codes_postaux, p.epci, e.nom as epci_nom, p.arrondissement,
  p.population, p.millesime, p.lon, p.lat, p.position, p.commune`

type Row = Omit<Place, 'epci'> & {
  epci: string | null
  epciNom: string | null
  arrondissement: string | null
  commune: string | null
}
/** A place with what the rules of the map need: its arrondissement of préfecture, and the city of an arrondissement. */
export type KnownPlace = Place & { arrondissement: string | null; commune: string | null }

const placeOf = ({ epciNom, ...row }: Row): KnownPlace => ({
  ...row,
  epci: row.epci ? { code: row.epci, nom: epciNom ?? '' } : null,
})

const select = async (tx: Tx, where: RawBuilder<unknown>): Promise<KnownPlace[]> =>
  (await sql<Row>`select ${COLUMNS} from ${PLACES} where ${where}`.execute(tx)).rows.map(placeOf)

export const findPlaces = (tx: Tx, codes: readonly string[]): Promise<KnownPlace[]> =>
  codes.length === 0 ? Promise.resolve([]) : select(tx, sql`p.code = any(${[...codes]}::text[]) order by p.code`)

/** Every code that other people's files may give to these places: arrondissements of a city, codes of before a merger. */
export const listCodesOf = async (tx: Tx, codes: readonly string[]): Promise<string[]> => {
  const { rows } = await sql<{ code: string }>`
    select code from unnest(${[...codes]}::text[]) as known(code)
    union select code from arrondissement_municipal where commune = any(${[...codes]}::text[])
    union select code from commune_ancienne where commune = any(${[...codes]}::text[]) order by 1`.execute(tx)
  return rows.map(({ code }) => code)
}

/** The commune of today for each code that other people's files give; the others are left out. */
export const findCurrentCodes = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  const { rows } = await sql<{ code: string; commune: string }>`
    select code, commune from arrondissement_municipal where code = any(${[...codes]}::text[])
    union all
    select code, min(commune) from commune_ancienne a where code = any(${[...codes]}::text[])
      and not exists (select from commune c where c.code = a.code) group by code having count(*) = 1`.execute(tx)
  return new Map(rows.map(({ code, commune }) => [code, commune]))
}

/** All places that bear exactly one of these folded names or codes: what the lines of an import mean. */
export const findPlacesNamed = (tx: Tx, names: readonly string[]): Promise<KnownPlace[]> => {
  const codes = names.map((name) => name.toUpperCase())
  return names.length === 0
    ? Promise.resolve([])
    : select(tx, sql`p.nom_plie = any(${[...names]}::text[]) or p.code = any(${codes}::text[]) order by p.code`)
}

/** Those whose point is in a frame; a city gives way to its arrondissements. */
export const listPlacesWithin = (tx: Tx, { ouest, sud, est, nord }: Frame): Promise<KnownPlace[]> =>
  select(
    tx,
    sql`p.lon between ${ouest} and ${est} and p.lat between ${sud} and ${nord}
      and not exists (select 1 from arrondissement_municipal x where x.commune = p.code) order by p.code`,
  )

export const listPlacesOfEpci = (tx: Tx, epci: string): Promise<KnownPlace[]> =>
  select(tx, sql`p.epci = ${epci} and p.nature = 'commune' order by p.population desc nulls last`)

/** Whole communes of these départements, in the order of their codes. */
export const listCommunesOf = (tx: Tx, departements: readonly string[]): Promise<KnownPlace[]> =>
  select(tx, sql`p.departement = any(${[...departements]}::text[]) and p.nature = 'commune' order by p.code`)

/** Whole communes whose point is in the frame. */
export const listCommunesIn = (
  tx: Tx,
  { ouest, sud, est, nord }: { ouest: number; sud: number; est: number; nord: number },
): Promise<KnownPlace[]> =>
  select(
    tx,
    sql`p.nature = 'commune' and p.lon between ${ouest} and ${est} and p.lat between ${sud} and ${nord} order by p.code`,
  )

/** Each EPCI with the codes of all its communes. */
export const listMembersOf = (tx: Tx, epci: readonly string[]) =>
  epci.length === 0
    ? Promise.resolve([])
    : tx
        .selectFrom('epci as e')
        .innerJoin('commune as c', 'c.epci', 'e.code')
        .select(['e.code', 'e.nom', sql<string[]>`array_agg(c.code order by c.code)`.as('communes')])
        .where('e.code', 'in', [...epci])
        .groupBy(['e.code', 'e.nom'])
        .orderBy('e.nom')
        .execute()

export const findByPostcode = (tx: Tx, postcode: string, limit: number): Promise<KnownPlace[]> =>
  select(
    tx,
    sql`${postcode} = any(p.codes_postaux) order by p.nature desc, p.population desc nulls last limit ${limit}`,
  )

const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

/** The name itself first, then names that begin with it, then names that hold it; the larger first. */
export const findByName = (tx: Tx, folded: string, limit: number): Promise<KnownPlace[]> => {
  const text = escapeLike(folded)
  return select(
    tx,
    sql`p.nom_plie like ${`%${text}%`}
      order by case when p.nom_plie = ${folded} then 0 when p.nom_plie like ${`${text}%`} then 1
        when p.nom_plie like ${`% ${text}%`} then 2 else 3 end, p.population desc nulls last, p.code limit ${limit}`,
  )
}

export const findEpci = (tx: Tx, code: string) =>
  tx.selectFrom('epci').select(['code', 'nom', 'population']).where('code', '=', code).executeTakeFirst()

export const findEpciByName = async (tx: Tx, folded: string, limit: number) =>
  (
    await sql<{ code: string; nom: string; population: number; communes: number }>`
      select e.code, e.nom, e.population, (select count(*) from commune c where c.epci = e.code)::int as communes
      from epci e where e.nom_plie like ${`%${escapeLike(folded)}%`} or e.code = ${folded}
      order by e.population desc limit ${limit}`.execute(tx)
  ).rows

/** Old codes and names: by code, or by the beginning of the name. */
export const findOldCommunes = (tx: Tx, search: { code?: string; name?: string }, limit: number) =>
  tx
    .selectFrom('communeAncienne as a')
    .innerJoin('commune as c', 'c.code', 'a.commune')
    .select(['a.code', 'a.nom', 'a.nature', 'c.code as communeCode', 'c.nom as communeNom'])
    .where((eb) =>
      search.code === undefined
        ? eb('a.nomPlie', 'like', `${escapeLike(search.name ?? '')}%`)
        : eb('a.code', '=', search.code),
    )
    // A delegated commune that bears the name of the whole explains nothing.
    .whereRef('a.nom', 'is distinct from', 'c.nom')
    .orderBy('a.nom')
    .limit(limit)
    .execute()

/** Without codes, all of them. */
export const listDepartements = async (tx: Tx, codes?: readonly string[]) => {
  if (codes?.length === 0) return []
  const all = tx.selectFrom('departement').select(['code', 'nom']).orderBy('code')
  return (codes ? all.where('code', 'in', [...codes]) : all).execute()
}

/** Degrees around the points of a département within which its outlines surely lie. */
const MARGIN = 0.5

/** Every code of a département, with the city of each arrondissement and a frame that holds its outlines. */
export const codesOfDepartement = async (tx: Tx, departement: string) => {
  const places = await select(tx, sql`p.departement = ${departement}`)
  const parents = places.flatMap(({ code, commune }) => (commune ? [[code, commune] as const] : []))
  const lons = places.flatMap(({ lon }) => lon ?? [])
  const lats = places.flatMap(({ lat }) => lat ?? [])
  return {
    codes: places.map(({ code }) => code),
    parents: Object.fromEntries(parents),
    frame: {
      ouest: Math.min(180, ...lons) - MARGIN,
      sud: Math.min(90, ...lats) - MARGIN,
      est: Math.max(-180, ...lons) + MARGIN,
      nord: Math.max(-90, ...lats) + MARGIN,
    },
  }
}
