/** What the catalogue says of the ground of a territory, as the application reads it. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { ObservationLue } from '../rules/indication.ts'
import type { Maille } from '../rules/terrain.ts'

export type SerieConnue = {
  id: number
  indicateur: string
  zoneGenre: string
  periode: string
  recomposee: boolean
  sourceId: string
  source: string
  titre: string
  producteur: string
  millesime: string
  page: string | null
}

/** Latest period first. Without themes nor codes, all of them. */
export const listSeriesConnues = (
  tx: Tx,
  { theme, codes, genre }: { theme?: string; codes?: readonly string[]; genre?: string } = {},
): Promise<SerieConnue[]> => {
  let query = tx
    .selectFrom('serie as s')
    .innerJoin('source as o', 'o.id', 's.sourceId')
    .innerJoin('indicateurTerritorial as i', 'i.code', 's.indicateur')
    .select(['s.id', 's.indicateur', 's.zoneGenre', 's.periode', 's.recomposee', 's.sourceId'])
    .select(['o.code as source', 'o.titre', 'o.producteur', 'o.millesime', 'o.page'])
  if (theme !== undefined) query = query.where('i.theme', '=', theme)
  if (codes !== undefined) query = query.where('s.indicateur', 'in', [...codes])
  if (genre !== undefined) query = query.where('s.zoneGenre', '=', genre)
  return query.orderBy('s.periode', 'desc').orderBy('o.millesime', 'desc').execute()
}

export const listDefinitions = (tx: Tx) => tx.selectFrom('indicateurTerritorial').selectAll().execute()

type Row = ObservationLue & { serieId: number; zone: string }

/** Each series with its zones: those asked, or all of them. */
export const listObservations = async (
  tx: Tx,
  series: readonly number[],
  zones: readonly string[] | null,
): Promise<Map<number, Map<string, ObservationLue>>> => {
  const found = new Map<number, Map<string, ObservationLue>>(series.map((id) => [id, new Map()]))
  if (series.length === 0 || zones?.length === 0) return found
  const { rows } = await sql<Row>`
    select o.serie_id, o.zone, o.etat, o.valeur, o.numerateur, o.denominateur, o.lues, o.attendues
    from observation o where o.serie_id = any(${[...series]}::integer[])
    ${zones ? sql`and o.zone = any(${[...zones]}::text[])` : sql``}`.execute(tx)
  for (const { serieId, zone, ...read } of rows) found.get(serieId)!.set(zone, read)
  return found
}

const MAILLE = sql`select c.code, c.nom, c.population, c.epci, z.zone as bassin, c.departement, c.region, c.lon, c.lat, c.millesime
  from commune c left join zone_commune z on z.genre = 'bassin-de-vie' and z.commune = c.code`

export type MailleLue = Maille & { lon: number | null; lat: number | null; millesime: string | null }

export const listMailles = async (tx: Tx, codes: readonly string[]): Promise<MailleLue[]> =>
  (await sql<MailleLue>`${MAILLE} where c.code = any(${[...codes]}::text[]) order by c.code`.execute(tx)).rows

export const listMaillesAutour = async (
  tx: Tx,
  { epci, bassins, sauf }: { epci: readonly string[]; bassins: readonly string[]; sauf: readonly string[] },
): Promise<Maille[]> => {
  const { rows } = await sql<MailleLue>`${MAILLE}
    where (c.epci = any(${[...epci]}::text[]) or z.zone = any(${[...bassins]}::text[]))
      and c.code <> all(${[...sauf]}::text[]) order by c.code`.execute(tx)
  return rows
}

/** The commune of each municipal arrondissement among these codes. */
export const listCommunesMeres = async (tx: Tx, codes: readonly string[]): Promise<Map<string, string>> => {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('arrondissementMunicipal')
    .select(['code', 'commune'])
    .where('code', 'in', [...codes])
    .execute()
  return new Map(rows.map(({ code, commune }) => [code, commune]))
}

const named = async (query: Promise<{ code: string; nom: string }[]>) =>
  new Map((await query).map(({ code, nom }) => [code, nom]))

export const listNomsDeZones = async (
  tx: Tx,
  codes: { epci: readonly string[]; 'bassin-de-vie': readonly string[] },
) => ({
  epci: await named(
    tx
      .selectFrom('epci')
      .select(['code', 'nom'])
      .where('code', 'in', ['', ...codes.epci])
      .execute(),
  ),
  'bassin-de-vie': await named(
    tx
      .selectFrom('zone')
      .select(['code', 'nom'])
      .where('genre', '=', 'bassin-de-vie')
      .where('code', 'in', ['', ...codes['bassin-de-vie']])
      .execute(),
  ),
  departement: await named(tx.selectFrom('departement').select(['code', 'nom']).execute()),
  region: await named(tx.selectFrom('region').select(['code', 'nom']).execute()),
})

/** Municipal populations of the map of communes: what is known without any source. */
export const sumPopulations = async (tx: Tx) => {
  const { rows } = await sql<{
    genre: 'epci' | 'departement' | 'region' | 'france'
    zone: string
    somme: number
    lues: number
    attendues: number
  }>`select case when grouping(epci) = 0 then 'epci' when grouping(departement) = 0 then 'departement'
      when grouping(region) = 0 then 'region' else 'france' end as genre,
    coalesce(case when grouping(epci) = 0 then epci end, departement, region, 'FR') as zone,
    sum(population)::double precision as somme, count(population)::integer as lues, count(*)::integer as attendues
    from commune group by grouping sets ((epci), (departement), (region), ())`.execute(tx)
  // Communes without EPCI make no zone.
  return rows.filter(({ genre, zone }) => genre === 'france' || zone !== 'FR')
}

export const listEpci = (tx: Tx) => tx.selectFrom('epci').select(['code', 'nom', 'population']).execute()

/** Which source says which indicator. */
export const listCharges = (tx: Tx) =>
  tx
    .selectFrom('serie as s')
    .innerJoin('source as o', 'o.id', 's.sourceId')
    .select(['s.indicateur', 'o.titre'])
    .where('s.derivee', '=', false)
    .distinct()
    .execute()
