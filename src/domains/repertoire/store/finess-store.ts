/** Structures of FINESS: written whole by the owner of the base, read by the application. */
import { sql } from 'kysely'
import { foldText } from '../../../kernel/french.ts'
import type { Tx } from '../../../server/database/connect.ts'
import { copyIn } from '../../../server/database/copy-stream.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { Forme, LectureFiness, StructureFiness } from '../rules/finess/structure.ts'
import { createFresh, freshOf, indexFresh, type Replaced, takePlace } from './take-place.ts'

const STRUCTURE: Replaced = {
  name: 'finess_structure',
  key: 'finess',
  indexes: { commune: '(commune)', nom: 'using gin (nom_plie gin_trgm_ops)' },
  counted: 'finess, commune, nom_plie',
}
const COLUMNS = `finess, nom, nom_long, entite, categorie, categorie_libelle, siret, adresse, code_postal, commune,
  commune_nom, telephone, ouverte_le, nom_plie`

export type ChargementFiness = { fichier: string; forme: Forme; jour: string; structures: number }
export const findLastFiness = async (client: OwnerClient): Promise<ChargementFiness | undefined> =>
  (await client.query('select fichier, forme, jour::text, structures from finess_chargement order by id desc limit 1'))
    .rows[0]

export const lockFiness = (client: OwnerClient): Promise<unknown> =>
  client.query(`select pg_advisory_xact_lock(hashtext('finess'))`)

const escapeCell = (cell: string): string =>
  cell.replaceAll(/[\\\t\r\n]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\r': '\\r', '\n': '\\n' })[sign]!)
const rowOf = (one: StructureFiness): string =>
  `${[
    one.finess,
    one.nom,
    one.nomLong,
    one.entite,
    one.categorie,
    one.categorieLibelle,
    one.siret,
    one.adresse,
    one.codePostal,
    one.commune,
    one.communeNom,
    one.telephone,
    one.ouverteLe,
    foldText(`${one.nom} ${one.nomLong}`),
  ]
    .map(escapeCell)
    .join('\t')}\n`

const PIECE = 2000
async function* rowsOf(structures: readonly StructureFiness[]): AsyncGenerator<Buffer> {
  for (let at = 0; at < structures.length; at += PIECE)
    yield Buffer.from(
      structures
        .slice(at, at + PIECE)
        .map(rowOf)
        .join(''),
    )
}

/** In the transaction of the caller: the old ones serve until its end. */
export const replaceStructures = async (
  client: OwnerClient,
  lecture: LectureFiness,
  { fichier, jour }: { fichier: string; jour: string },
): Promise<void> => {
  await createFresh(client, STRUCTURE)
  await copyIn(client, `copy ${freshOf(STRUCTURE)} (${COLUMNS}) from stdin`, rowsOf(lecture.structures))
  await indexFresh(client, STRUCTURE)
  await takePlace(client, STRUCTURE)
  await client.query(
    'insert into finess_chargement (fichier, forme, jour, structures, fautives) values ($1, $2, $3, $4, $5)',
    [fichier, lecture.forme, jour, lecture.structures.length, lecture.fautes.length],
  )
}

export type StructureLue = Omit<StructureFiness, 'entite' | 'siret'> & { siret: string }
const columns = sql`finess, nom, nom_long as "nomLong", categorie, categorie_libelle as "categorieLibelle", siret, adresse,
  code_postal as "codePostal", commune, commune_nom as "communeNom", telephone, ouverte_le as "ouverteLe"`

export const findFinessDay = async (tx: Tx): Promise<string | null> => {
  const { rows } = await sql<{ jour: string }>`
    select jour::text from finess_chargement order by id desc limit 1`.execute(tx)
  return rows[0]?.jour ?? null
}

export const findStructuresByFiness = async (tx: Tx, finess: readonly string[]): Promise<StructureLue[]> =>
  finess.length === 0
    ? []
    : (
        await sql<StructureLue>`select ${columns} from finess_structure
          where finess = any(${[...finess]}::text[]) order by finess`.execute(tx)
      ).rows

type Filter = { categorie: string | undefined; communes: readonly string[] | undefined }
const escapeLike = (text: string): string => text.replaceAll(/[\\%_]/g, '\\$&')

/** Names that hold all these words; then, when they are few, names that look like them. */
export const searchStructures = async (
  tx: Tx,
  words: readonly string[],
  { categorie, communes }: Filter,
  limit: number,
): Promise<StructureLue[]> => {
  const filter = [sql`true`]
  if (categorie) filter.push(sql`categorie = ${categorie}`)
  if (communes) filter.push(sql`commune = any(${[...communes]}::text[])`)
  const where = sql.join(filter, sql` and `)
  const held = words.map((word) => sql`nom_plie like ${`%${escapeLike(word)}%`}`)
  const { rows } = await sql<StructureLue>`
    select ${columns} from finess_structure where ${sql.join([where, ...held], sql` and `)}
    order by nom_plie, finess limit ${limit}`.execute(tx)
  if (rows.length > 4 || words.length === 0) return rows
  const asked = words.join(' ')
  await sql`select set_config('pg_trgm.word_similarity_threshold', '0.5', true)`.execute(tx)
  const near = await sql<StructureLue>`
    select ${columns} from finess_structure where ${where} and ${asked} <% nom_plie
    order by word_similarity(${asked}, nom_plie) desc, finess limit ${limit}`.execute(tx)
  return [...new Map([...rows, ...near.rows].map((one) => [one.finess, one])).values()].slice(0, limit)
}
