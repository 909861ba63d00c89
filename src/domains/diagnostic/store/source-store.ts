/** The catalogue of sources and what they say of each zone, written by the owner of the base: the application reads it. */
import type { IndicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { copyIn } from '../../../server/database/copy-stream.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import { FRANCE } from '../rules/geographie.ts'
import type { Bilan, Flux, Lu, SerieLue, ZonageLu } from '../rules/lecture.ts'

export type Source = {
  code: string
  titre: string
  producteur: string
  licence: string
  page: string | null
  millesime: string
  fichier: string
  empreinte: string
  adresse: string | null
  lecture: unknown
}
export type SourceConnue = Source & { id: string; geographie: string; importee_le: Date; bilan: Bilan }

export const listSources = async (client: OwnerClient): Promise<SourceConnue[]> => {
  const { rows } = await client.query('select * from source order by code, millesime desc')
  return rows as SourceConnue[]
}

const writeIndicateurs = (client: OwnerClient, indicateurs: readonly IndicateurTerritorial[]): Promise<unknown> =>
  client.query(
    `insert into indicateur_territorial
     select * from jsonb_to_recordset($1::jsonb) as i(code text, theme text, libelle text, definition text, unite text,
       nature text, facteur double precision, decimales smallint, sens text, secret text)
     on conflict (code) do update set theme = excluded.theme, libelle = excluded.libelle,
       definition = excluded.definition, unite = excluded.unite, nature = excluded.nature, facteur = excluded.facteur,
       decimales = excluded.decimales, sens = excluded.sens, secret = excluded.secret`,
    [JSON.stringify(indicateurs)],
  )

const PIECE = 2_000
const written = (value: number | null): string => (value === null ? '\\N' : String(value))

/** Rows in COPY's text form: a national series is 35 000 of them. Codes of zones hold neither tab nor backslash. */
async function* rowsOf(id: number, { observations }: SerieLue): AsyncGenerator<Buffer> {
  let lines: string[] = []
  for (const [zone, { etat, valeur, numerateur, denominateur }] of observations) {
    lines.push([id, zone, etat, written(valeur), written(numerateur), written(denominateur)].join('\t'))
    if (lines.length < PIECE) continue
    yield Buffer.from(`${lines.join('\n')}\n`)
    lines = []
  }
  if (lines.length > 0) yield Buffer.from(`${lines.join('\n')}\n`)
}

/** COPY does not write where rows have an owner: what is read waits in a table of this transaction. */
const writeSeries = async (client: OwnerClient, sourceId: string, series: readonly SerieLue[]): Promise<void> => {
  await client.query(`create temporary table observation_lue (serie_id integer, zone text, etat text,
    valeur double precision, numerateur double precision, denominateur double precision) on commit drop`)
  for (const serie of series) await writeSerie(client, sourceId, serie)
  await client.query(`insert into observation (serie_id, zone, etat, valeur, numerateur, denominateur)
    select * from observation_lue`)
}
const writeSerie = async (client: OwnerClient, sourceId: string, serie: SerieLue): Promise<void> => {
  const { rows } = await client.query(
    `insert into serie (source_id, indicateur, zone_genre, periode, derivee, recomposee)
     values ($1, $2, $3, $4, false, $5) returning id`,
    [sourceId, serie.indicateur, serie.zone, serie.periode, serie.recomposee],
  )
  await copyIn(client, 'copy observation_lue from stdin', rowsOf(rows[0].id, serie))
}

/** How each kind of zone is made of communes. A zone of no commune (« sans EPCI ») is none. */
const MADE_OF: Record<'epci' | 'bassin-de-vie' | 'departement' | 'region' | 'france', string> = {
  epci: 'select code, epci as zone from commune where epci is not null',
  'bassin-de-vie': `select commune as code, zone from zone_commune where genre = 'bassin-de-vie'`,
  departement: 'select code, departement as zone from commune',
  region: 'select code, region as zone from commune',
  france: `select code, '${FRANCE}' as zone from commune`,
}

/** Adds up what communes say, unless the source says it of that kind of zone by itself. `lues` of `attendues` communes. */
const addUpSeries = async (client: OwnerClient, sourceId: string): Promise<void> => {
  for (const [genre, madeOf] of Object.entries(MADE_OF)) {
    await client.query(
      `with made as (${madeOf}), size as (select zone, count(*)::integer as attendues from made group by zone),
       summed as (
         insert into serie (source_id, indicateur, zone_genre, periode, derivee, recomposee)
         select s.source_id, s.indicateur, $2, s.periode, true, s.recomposee
         from serie s join indicateur_territorial i on i.code = s.indicateur
         where s.source_id = $1 and s.zone_genre = 'commune' and i.nature <> 'mesure' and exists (select 1 from made)
         on conflict do nothing
         returning id, indicateur, periode)
       insert into observation (serie_id, zone, etat, numerateur, denominateur, lues, attendues)
       select n.id, m.zone, 'observe', sum(o.numerateur), sum(o.denominateur), count(*)::integer, min(size.attendues)
       from summed n
       join serie s on s.source_id = $1 and s.zone_genre = 'commune' and s.indicateur = n.indicateur and s.periode = n.periode
       join observation o on o.serie_id = s.id and o.etat = 'observe'
       join made m on m.code = o.zone
       join size on size.zone = m.zone
       group by n.id, m.zone`,
      [sourceId, genre],
    )
  }
}

const writeZonage = async (
  client: OwnerClient,
  sourceId: string,
  { genre, noms, communes }: ZonageLu,
): Promise<void> => {
  await client.query('delete from zone where genre = $1', [genre])
  await client.query(
    'insert into zone (genre, code, nom, source_id) select $1, code, nom, $4 from unnest($2::text[], $3::text[]) as z(code, nom)',
    [genre, [...noms.keys()], [...noms.values()], sourceId],
  )
  await client.query(
    'insert into zone_commune (genre, commune, zone) select $1, commune, zone from unnest($2::text[], $3::text[]) as z(commune, zone)',
    [genre, [...communes.keys()], [...communes.values()]],
  )
}

const writeFlux = (client: OwnerClient, sourceId: string, flux: readonly Flux[]): Promise<unknown> =>
  client.query(
    `insert into flux (source_id, origine, destination, valeur)
     select $1, * from unnest($2::text[], $3::text[], $4::double precision[])`,
    [sourceId, flux.map((one) => one.origine), flux.map((one) => one.destination), flux.map((one) => one.valeur)],
  )

export type Written = {
  source: Source
  id: string
  lu: Lu
  indicateurs: readonly IndicateurTerritorial[]
  geographie: string
}

/** All or nothing. A vintage that was there is replaced; the others stay, for evolution. */
export const writeSource = async (client: OwnerClient, written: Written): Promise<void> => {
  const { source, id, lu } = written
  await client.query('begin')
  try {
    await client.query('delete from source where code = $1 and millesime = $2', [source.code, source.millesime])
    await client.query(
      `insert into source (id, code, titre, producteur, licence, page, millesime, fichier, empreinte, adresse, lecture,
         bilan, geographie) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [
        id,
        source.code,
        source.titre,
        source.producteur,
        source.licence,
        source.page,
        source.millesime,
        source.fichier,
        source.empreinte,
        source.adresse,
        source.lecture === null ? null : JSON.stringify(source.lecture),
        JSON.stringify(lu.bilan),
        written.geographie,
      ],
    )
    await writeIndicateurs(client, written.indicateurs)
    for (const zonage of lu.zonages) await writeZonage(client, id, zonage)
    await writeSeries(client, id, lu.series)
    if (lu.flux.length > 0) await writeFlux(client, id, lu.flux)
    // Rows written in this very transaction: without their count the sums would be made by nested loops.
    await client.query('analyze serie, observation, zone_commune')
    await addUpSeries(client, id)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
  await client.query('analyze source, serie, observation, zone, zone_commune, flux')
}

export const removeSource = async (client: OwnerClient, code: string, millesime: string): Promise<boolean> => {
  const { rowCount } = await client.query('delete from source where code = $1 and millesime = $2', [code, millesime])
  return (rowCount ?? 0) > 0
}

/** After a new map of communes or of bassins de vie, what was added up is added up again. */
export const addUpAgain = async (client: OwnerClient, sourceId: string, geographie: string): Promise<void> => {
  await client.query('begin')
  try {
    await client.query('delete from serie where source_id = $1 and derivee', [sourceId])
    await addUpSeries(client, sourceId)
    await client.query('update source set geographie = $2 where id = $1', [sourceId, geographie])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

export type ValeurLue = {
  indicateur: string
  theme: string
  libelle: string
  unite: string
  nature: string
  facteur: number
  decimales: number
  periode: string
  source: string
  millesime: string
  derivee: boolean
  recomposee: boolean
  etat: string
  valeur: number | null
  numerateur: number | null
  denominateur: number | null
  lues: number | null
  attendues: number | null
}
/** All that every source says of a zone, latest period first: sources that disagree stand side by side. */
export const readZone = async (
  client: OwnerClient,
  genre: string,
  zone: string,
  indicateur: string | null,
): Promise<ValeurLue[]> => {
  const { rows } = await client.query(
    `select i.code as indicateur, i.theme, i.libelle, i.unite, i.nature, i.facteur, i.decimales, s.periode,
       src.titre as source, src.millesime, s.derivee, s.recomposee, o.etat, o.valeur, o.numerateur, o.denominateur,
       o.lues, o.attendues
     from observation o join serie s on s.id = o.serie_id join source src on src.id = s.source_id
     join indicateur_territorial i on i.code = s.indicateur
     where s.zone_genre = $1 and o.zone = $2 and ($3::text is null or i.code = $3)
     order by i.theme, i.code, s.periode desc, src.titre`,
    [genre, zone, indicateur],
  )
  return rows as ValeurLue[]
}
