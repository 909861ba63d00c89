/** The tables of a base as they are saved and loaded: columns, order of rows, keys between tables, sequences. */
import { createHash, type Hash } from 'node:crypto'
import type { Readable } from 'node:stream'
import { copyOut } from './copy-stream.ts'
import type { OwnerClient } from './owner.ts'
import type { Statements } from './statements.ts'

export type SavedTable = { name: string; columns: string[]; key: string[] }
export type SavedSequence = { name: string; value: number; isCalled: boolean }
/** What must be equal on both sides: rows, their hash, and rows of each CPTS. */
export type TableCount = { rows: number; hash: string; tenants: Record<string, number> }

/** So that two servers write the same value in the same way. */
export const SAME_WRITING = `set local timezone = 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres';
  set local extra_float_digits = 1; set local bytea_output = 'hex'; set local search_path = public`

export const listTables = async (client: Statements): Promise<SavedTable[]> => {
  const { rows } = await client.query(`
    select c.relname as name,
      array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0
        and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
      array(select a.attname::text || case when a.attcollation <> 0 then ' text' else '' end
        from pg_index i join unnest(i.indkey) with ordinality k(attnum, rank) on true
        join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum
        where i.indrelid = c.oid and i.indisprimary order by k.rank) as key
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    order by c.relname collate "C"`)
  return rows as SavedTable[]
}

export const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`
export const quoteTable = (name: string): string => `public.${quote(name)}`

/** Rows in the order of their key, byte by byte, so that equal tables have equal hashes. */
export const readSql = (table: SavedTable, where = 'true'): string => {
  const keys = table.key.map((part) => {
    const [column, isText] = part.split(' ')
    return `${quote(column!)}${isText ? '::text collate "C"' : ''}`
  })
  const order = keys.length > 0 ? keys.join(', ') : 'saved::text collate "C"'
  const columns = table.columns.map(quote).join(', ')
  return `copy (select ${columns} from ${quoteTable(table.name)} as saved where ${where} order by ${order}) to stdout`
}

export const writeSql = (table: SavedTable): string =>
  `copy ${quoteTable(table.name)} (${table.columns.map(quote).join(', ')}) from stdin`

/** Counts whole rows as they pass. */
export class Tally {
  readonly #hash: Hash = createHash('sha256')
  readonly #column: number
  readonly #tenants = new Map<string, number>()
  #rows = 0

  constructor(table: SavedTable) {
    this.#column = table.columns.indexOf('cpts_id')
  }

  add(chunk: Buffer): void {
    this.#hash.update(chunk)
    for (let start = 0; start < chunk.length; ) {
      const end = chunk.indexOf(10, start)
      this.#rows++
      if (this.#column >= 0) this.#addTenant(chunk.toString('utf8', start, end))
      start = end + 1
    }
  }

  #addTenant(row: string): void {
    const tenant = row.split('\t', this.#column + 1)[this.#column]!
    this.#tenants.set(tenant, (this.#tenants.get(tenant) ?? 0) + 1)
  }

  result(): TableCount {
    const tenants = Object.fromEntries([...this.#tenants].sort(([a], [b]) => (a < b ? -1 : 1)))
    return { rows: this.#rows, hash: this.#hash.digest('hex'), tenants }
  }
}

export const tallyTable = async (client: OwnerClient, table: SavedTable, where?: string): Promise<TableCount> => {
  const tally = new Tally(table)
  for await (const chunk of copyOut(client, readSql(table, where)) as Readable & AsyncIterable<Buffer>) tally.add(chunk)
  return tally.result()
}

/** Rows of each CPTS as the base itself counts them, apart from what was copied. */
export const countTable = async (client: OwnerClient, table: SavedTable): Promise<Omit<TableCount, 'hash'>> => {
  const tenant = table.columns.includes('cpts_id') ? `coalesce(cpts_id::text, '\\N')` : `''`
  const { rows } = await client.query(
    `select ${tenant} as tenant, count(*)::int as rows from ${quoteTable(table.name)} group by 1`,
  )
  const total = rows.reduce((sum, row) => sum + row.rows, 0)
  const tenants = table.columns.includes('cpts_id') ? Object.fromEntries(rows.map((row) => [row.tenant, row.rows])) : {}
  return { rows: total, tenants }
}

export const listSequences = async (client: OwnerClient): Promise<SavedSequence[]> => {
  const { rows } = await client.query(
    `select sequencename::text as name, coalesce(last_value, start_value) as value, last_value is not null as called
     from pg_sequences where schemaname = 'public' order by 1`,
  )
  return rows.map((row) => ({ name: row.name, value: Number(row.value), isCalled: row.called }))
}

export const setSequences = async (client: OwnerClient, sequences: SavedSequence[]): Promise<void> => {
  for (const { name, value, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2, $3)', [quoteTable(name), value, isCalled])
  }
}
