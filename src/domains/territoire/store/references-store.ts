/** Writes the reference tables, as the owner of the base: the application may only read them. */
import { foldText } from '../../../kernel/french.ts'
import type { OwnerClient } from '../../../server/database/owner.ts'
import type { ReferenceRows } from '../load/build-references.ts'

type Table = keyof ReferenceRows
type Row = Record<string, unknown>

/** Columns and their types; a list of text travels as one text, since arrays of arrays must be even. */
const COLUMNS: Record<Table, Record<string, string>> = {
  region: { code: 'text', nom: 'text' },
  departement: { code: 'text', nom: 'text', region: 'text' },
  epci: { code: 'text', nom: 'text', nom_plie: 'text', type: 'text', population: 'integer' },
  commune: {
    code: 'text',
    nom: 'text',
    nom_plie: 'text',
    departement: 'text',
    region: 'text',
    epci: 'text',
    arrondissement: 'text',
    population: 'integer',
    millesime: 'text',
    codes_postaux: 'text[]',
    lon: 'double precision',
    lat: 'double precision',
    position: 'text',
  },
  arrondissement_municipal: {
    code: 'text',
    nom: 'text',
    nom_plie: 'text',
    commune: 'text',
    population: 'integer',
    millesime: 'text',
    codes_postaux: 'text[]',
    lon: 'double precision',
    lat: 'double precision',
    position: 'text',
  },
  commune_ancienne: { code: 'text', nom: 'text', nom_plie: 'text', nature: 'text', commune: 'text' },
}
/** Parents first. */
const ORDER: Table[] = ['region', 'departement', 'epci', 'commune', 'arrondissement_municipal', 'commune_ancienne']
const keyOf = (table: Table): string => (table === 'commune_ancienne' ? 'code, commune' : 'code')
const quote = (name: string): string => `"${name}"`

const cellOf = (row: Row, column: string): unknown => {
  if (column === 'nom_plie') return typeof row.nom === 'string' ? foldText(row.nom) : null
  const value = row[column]
  return Array.isArray(value) ? value.join(' ') : value
}

/** One array a column: several times faster than rows of JSON. */
const upsert = async (client: OwnerClient, table: Table, rows: Row[]): Promise<void> => {
  const columns = Object.entries(COLUMNS[table])
  const names = columns.map(([name]) => quote(name)).join(', ')
  const arrays = columns.map(([, type], index) => `$${index + 1}::${type === 'text[]' ? 'text' : type}[]`).join(', ')
  const picked = columns.map(([name, type]) => (type === 'text[]' ? `string_to_array(${name}, ' ')` : quote(name)))
  const updates = columns.map(([name]) => `${quote(name)} = excluded.${quote(name)}`).join(', ')
  await client.query(
    `insert into ${table} (${names}) select ${picked.join(', ')} from unnest(${arrays}) as r(${names})
     on conflict (${keyOf(table)}) do update set ${updates}`,
    columns.map(([name]) => rows.map((row) => cellOf(row, name))),
  )
}

/** A commune that is gone from a newer package is removed; what it became stands in commune_ancienne. */
const removeGone = (client: OwnerClient, table: Table, rows: Row[]): Promise<unknown> =>
  client.query(
    `delete from ${table} t where not exists (select 1 from unnest($1::text[]) as kept(code) where kept.code = t.code)`,
    [rows.map((row) => row.code)],
  )

export const loadedVersion = async (client: OwnerClient): Promise<string | undefined> => {
  const { rows } = await client.query(`select version from reference_chargee where nom = 'decoupage'`)
  return rows[0]?.version as string | undefined
}

/** Outlines and territories keep their codes: only what the packages say is replaced. */
const replaceAll = async (client: OwnerClient, rows: ReferenceRows, version: string): Promise<void> => {
  const isFirst = (await loadedVersion(client)) === undefined
  await client.query('delete from commune_ancienne')
  for (const table of ORDER) await upsert(client, table, rows[table])
  if (!isFirst) for (const table of [...ORDER].reverse()) await removeGone(client, table, rows[table])
  await client.query(
    `insert into reference_chargee (nom, version) values ('decoupage', $1)
     on conflict (nom) do update set version = excluded.version, chargee_le = clock_timestamp()`,
    [version],
  )
}

export const writeReferences = async (client: OwnerClient, rows: ReferenceRows, version: string): Promise<void> => {
  await client.query('begin')
  try {
    await replaceAll(client, rows, version)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback').catch(() => undefined)
    throw error
  }
  await client.query('analyze commune, epci, commune_ancienne, arrondissement_municipal')
}
