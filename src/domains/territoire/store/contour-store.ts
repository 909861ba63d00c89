/** Outlines and who touches whom. */
import { sql } from 'kysely'
import type { Tx } from '../../../server/database/connect.ts'
import type { Segments } from '../contours/borders.ts'
import type { Frame, Prepared } from '../contours/prepare-contours.ts'
import type { PositionQuality } from '../rules/positions.ts'

/** Metres of outline that nobody shares from which a unit is taken to be on the coast, a frontier or an unknown. */
const OPEN_METRES = 50

export const listContours = async (tx: Tx, codes: readonly string[]) =>
  codes.length === 0
    ? []
    : tx
        .selectFrom('contour')
        .select(['code', 'ouest', 'sud', 'est', 'nord'])
        .where('code', 'in', [...codes])
        .execute()

export const listPairs = async (tx: Tx, codes: readonly string[]) =>
  codes.length === 0
    ? []
    : tx
        .selectFrom('adjacence')
        .select(['a', 'b', 'longueur'])
        .where((eb) => eb.or([eb('a', 'in', [...codes]), eb('b', 'in', [...codes])]))
        .execute()

/** Communes of a frame by their outline, open ones told; and those placed in it that have no outline. */
export const readFrame = async (tx: Tx, { ouest, sud, est, nord }: Frame) => {
  const { rows: around } = await sql<{ code: string; ouvert: boolean }>`
    select o.code, o.bord_longueur - coalesce((select sum(x.longueur) from adjacence x
        join contour other on other.code = case when x.a = o.code then x.b else x.a end
        where o.code in (x.a, x.b) and other.departement <> o.departement), 0) > ${OPEN_METRES} as ouvert
    from contour o join commune c on c.code = o.code
    where o.ouest <= ${est} and o.est >= ${ouest} and o.sud <= ${nord} and o.nord >= ${sud}`.execute(tx)
  const { rows: bare } = await sql<{ code: string; departement: string }>`
    select c.code, c.departement from commune c
    where c.lon between ${ouest} and ${est} and c.lat between ${sud} and ${nord}
      and not exists (select 1 from contour o where o.code = c.code)`.execute(tx)
  return { around, bare }
}

export type MapRow = {
  code: string
  nom: string
  population: number | null
  epci: string | null
  departement: string
  lon: number | null
  lat: number | null
  position: PositionQuality
  geometrie: unknown
  source: string | null
  /** Every commune of its EPCI has a point of its own. */
  complet: boolean
}

/**
 * What to draw in a frame: communes by their outline when there is one, else by their point; a city whose arrondissements
 * have outlines gives way to them.
 */
export const readMapRows = async (tx: Tx, { ouest, sud, est, nord }: Frame, limit: number): Promise<MapRow[]> =>
  (
    await sql<MapRow>`
      with cities as (select distinct a.commune from arrondissement_municipal a join contour o on o.code = a.code),
      places as (
        select code, nom, population, epci, departement, lon, lat, position from commune
        where code not in (select commune from cities)
        union all
        select a.code, a.nom, a.population, c.epci, c.departement, a.lon, a.lat, a.position
        from arrondissement_municipal a join commune c on c.code = a.commune
        where a.commune in (select commune from cities)
      ),
      seen as (
        select p.*, o.geometrie, o.source from places p left join contour o on o.code = p.code
        where (o.code is not null and o.ouest <= ${est} and o.est >= ${ouest} and o.sud <= ${nord} and o.nord >= ${sud})
           or (o.code is null and p.lon between ${ouest} and ${est} and p.lat between ${sud} and ${nord})
        limit ${limit}
      )
      select s.*, coalesce(k.complet, false) as complet
      from seen s left join (select epci, bool_and(position = 'propre') as complet from commune
        where epci in (select epci from seen) group by epci) k on k.epci = s.epci
      order by s.code`.execute(tx)
  ).rows

export const readGeometries = async (tx: Tx, codes: readonly string[]): Promise<Map<string, unknown>> => {
  if (codes.length === 0) return new Map()
  const rows = await tx
    .selectFrom('contour')
    .select(['code', 'geometrie'])
    .where('code', 'in', [...codes])
    .execute()
  return new Map(rows.map((row) => [row.code, row.geometrie]))
}

/** Outer borders of the other départements within a frame: what the new outlines may touch. */
export const readKnownBorders = async (tx: Tx, departement: string, frame: Frame) => {
  const rows = await tx
    .selectFrom('contour')
    .select(['code', 'bord'])
    .where('departement', '<>', departement)
    .where('bordLongueur', '>', 0)
    .where('ouest', '<=', frame.est)
    .where('est', '>=', frame.ouest)
    .where('sud', '<=', frame.nord)
    .where('nord', '>=', frame.sud)
    .execute()
  return rows.map((row) => ({ code: row.code, bord: row.bord as unknown as Segments }))
}

/** Reference data: written by the one function of the base that the application may call for it. */
export const storeContours = async (
  tx: Tx,
  departement: string,
  prepared: Prepared,
  origin: { source: string; millesime: string },
): Promise<number> => {
  const { rows } = await sql<{ stored: number }>`select store_contours(${departement}, ${origin.source},
    ${origin.millesime}, ${JSON.stringify(prepared.outlines)}::jsonb, ${JSON.stringify(prepared.pairs)}::jsonb) as stored`.execute(
    tx,
  )
  return rows[0]?.stored ?? 0
}
