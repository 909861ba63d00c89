/** The pools and the one door to the base. */
import { CamelCasePlugin, Kysely, PostgresDialect, type Transaction } from 'kysely'
import pg from 'pg'
import { PreparedClient } from './prepared-client.ts'
import type { DB } from './schema.ts'

export type Db = Kysely<DB>
export type Tx = Transaction<DB>

// bigint columns (sequences, counts) fit a JavaScript number here: never sums of money past 2^53 cents.
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
// A civil day stays a civil day: `2026-11-24`, not an instant at midnight of the machine's zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value)

/** The same base, with a setting of PostgreSQL for each of its connections. */
export const withSetting = (url: string, name: string, value: string): string => {
  const address = new URL(url)
  address.searchParams.set('options', `-c ${name}=${value}`)
  // The driver reads a plus as itself, not as a space.
  return address.href.replaceAll('+', '%20')
}

/** `onLost` hears of an idle connection that the server closed; without a listener the process would die of it. */
export const openDb = (url: string, options: { max?: number; onLost?: (error: Error) => void } = {}): Db => {
  const pool = new pg.Pool({
    Client: PreparedClient,
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'maillage',
  })
  pool.on('error', (error) => options.onLost?.(error))
  return new Kysely<DB>({
    dialect: new PostgresDialect({ pool }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
}
