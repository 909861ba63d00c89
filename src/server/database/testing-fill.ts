/**
 * For tests: one row of a CPTS in every table of tenants, whatever the tables, so that what must stay hidden exists.
 * Values are plain for their type; the constraints that stand in the way are put back for the rows to come.
 */
import pg from 'pg'

/** In every text of the rows that nobody of another CPTS may read. */
export const MARK = 'SECRET-DE-L-AUTRE-CPTS'

type Column = { table: string; name: string; type: string; generated: boolean }

/** What names a CPTS in a table: of these columns, the first that it has is the one that its policy looks at. */
const TENANT_COLUMNS = ['cpts_id', 'visible_par', 'domicile', 'avec']

/** Columns of every table of tenants. */
const COLUMNS = `
  select c.relname as table, a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    (a.attidentity <> '' or a.attgenerated <> '') as generated
  from pg_class c join pg_attribute a on a.attrelid = c.oid
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
    and exists (select 1 from pg_attribute t where t.attrelid = c.oid and t.attname = any ($1))
  order by c.relname, a.attnum`

const CHECKS = `
  select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
  from pg_constraint where contype = 'c' and connamespace = 'public'::regnamespace`

const VALUES: [RegExp, string][] = [
  [/^uuid$/, 'gen_random_uuid()'],
  [/^(text|citext|character varying.*)$/, `'${MARK} ' || gen_random_uuid()`],
  [/^(text|citext)\[\]$/, `array['${MARK}']`],
  [/^(integer|bigint|smallint|numeric.*|double precision|real)$/, '(random() * 30000)::int'],
  [/\[\]$/, "'{}'"],
  [/^boolean$/, 'true'],
  [/^timestamp/, "clock_timestamp() + interval '30 days'"],
  [/^date$/, 'current_date'],
  [/^time/, "'09:00'"],
  [/^interval$/, "'1 hour'"],
  [/^tstzrange$/, "tstzrange(clock_timestamp(), clock_timestamp() + interval '1 hour')"],
  [/^daterange$/, 'daterange(current_date, current_date + 30)'],
  [/^jsonb?$/, `jsonb_build_object('marque', '${MARK}')`],
  [/^tsvector$/, `to_tsvector('simple', '${MARK}')`],
  [/^bytea$/, "'\\x00'"],
  [/^tsvector$/, `to_tsvector('simple', '${MARK}')`],
]

const plainValueOf = (column: Column, cptsId: string): string => {
  if (TENANT_COLUMNS.includes(column.name)) return `'${cptsId}'`
  const value = VALUES.find(([type]) => type.test(column.type))?.[1]
  if (!value) throw new Error(`no plain value for ${column.table}.${column.name}: ${column.type}`)
  return value
}

export type Filled = {
  /** The tables of tenants, in order. */
  tables: string[]
  /** Table → the condition that finds the rows of that CPTS. */
  where: Record<string, string>
  /** Table → the `id` of its row, where it has one. */
  ids: Record<string, string>
  /** Table → the statement that writes such a row. */
  inserts: Record<string, string>
}

export const fillTenant = async (superUrl: string, cptsId: string): Promise<Filled> => {
  const client = new pg.Client({ connectionString: superUrl })
  await client.connect()
  try {
    const columns = (await client.query<Column>(COLUMNS, [TENANT_COLUMNS])).rows
    const checks = (await client.query<{ table: string; name: string; definition: string }>(CHECKS)).rows
    for (const { table, name } of checks) await client.query(`alter table ${table} drop constraint ${name}`)
    await client.query('set session_replication_role = replica')
    const filled: Filled = { tables: [...new Set(columns.map(({ table }) => table))], where: {}, ids: {}, inserts: {} }
    for (const table of filled.tables) {
      const own = columns.filter((column) => column.table === table && !column.generated)
      const names = own.map(({ name }) => `"${name}"`).join(', ')
      const values = own.map((column) => plainValueOf(column, cptsId)).join(', ')
      const key = TENANT_COLUMNS.find((name) => own.some((column) => column.name === name))
      filled.where[table] = `"${key}" = '${cptsId}'`
      filled.inserts[table] = `insert into "${table}" (${names}) values (${values})`
      const { rows } = await client.query(`${filled.inserts[table]} returning *`)
      if (typeof rows[0]?.id === 'string') filled.ids[table] = rows[0].id
    }
    await client.query('set session_replication_role = origin')
    for (const { table, name, definition } of checks)
      await client.query(
        `alter table ${table} add constraint ${name} ${definition.replace(/ NOT VALID$/, '')} not valid`,
      )
    return filled
  } finally {
    await client.end()
  }
}

/** One hash a table for the rows of a CPTS: equal before and after means that nothing of it has changed. */
export const hashTenant = async (
  owner: (sql: string) => Promise<{ rows: Record<string, unknown>[] }>,
  where: Readonly<Record<string, string>>,
): Promise<Record<string, unknown>> => {
  const hashes: Record<string, unknown> = {}
  for (const [table, condition] of Object.entries(where)) {
    const { rows } = await owner(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as hash from "${table}" t where ${condition}`,
    )
    hashes[table] = rows[0]?.hash
  }
  return hashes
}
