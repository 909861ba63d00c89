/** The second belt: the application role itself, on every table of tenants, while another CPTS is set. */
import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestBase, type TestBase } from './testing.ts'
import { type Filled, fillTenant } from './testing-fill.ts'

const mine = newId()
const theirs = newId()
let base: TestBase
let application: pg.Client
let filled: Filled

beforeAll(async () => {
  base = await openTestBase()
  filled = await fillTenant(base.superUrl, theirs)
  application = new pg.Client({ connectionString: base.appUrl })
  await application.connect()
})
afterAll(async () => {
  await application.end()
  await base.close()
})

/** Row-level security or a missing grant; a trigger of ours that raises. */
const REFUSALS = new Set(['42501', 'P0001'])

/** What a statement does as the application, then nothing of it stays. Refused is as good as no row. */
const rowsOf = async (tenant: string | null, sql: string): Promise<number> => {
  await application.query('begin')
  try {
    await application.query(`select set_config('maillage.cpts', $1, true)`, [tenant ?? ''])
    return (await application.query(sql)).rowCount ?? 0
  } catch (error) {
    if (REFUSALS.has((error as { code?: string }).code ?? '')) return 0
    throw error
  } finally {
    await application.query('rollback')
  }
}

/** The tables of which every line may be read by all CPTS, by design (crossing (c)); nobody writes those of another. */
const PUBLISHED = new Set(['fiche_partagee', 'territoire_publie'])

test('every table of tenants holds a row of the other CPTS, that its owner sees', async () => {
  const unseen: string[] = []
  for (const table of filled.tables)
    if ((await rowsOf(theirs, `select 1 from "${table}" where ${filled.where[table]}`)) === 0) unseen.push(table)
  expect(filled.tables.length).toBeGreaterThan(4)
  expect(unseen).toEqual([])
})

test.each([
  ['another CPTS', mine],
  ['none', null],
])('with %s set, no row is read, changed or deleted', async (_which, tenant) => {
  const leaks: string[] = []
  for (const table of filled.tables) {
    const where = `where ${filled.where[table]}`
    const column = where.split('"')[1]
    if (!PUBLISHED.has(table) && (await rowsOf(tenant, `select 1 from "${table}" ${where}`)) > 0)
      leaks.push(`${table}: read`)
    if ((await rowsOf(tenant, `update "${table}" set "${column}" = "${column}" ${where}`)) > 0)
      leaks.push(`${table}: changed`)
    if ((await rowsOf(tenant, `delete from "${table}" ${where}`)) > 0) leaks.push(`${table}: deleted`)
  }
  expect(leaks).toEqual([])
})

test('no row is written for another CPTS', async () => {
  const written: string[] = []
  for (const table of filled.tables) if ((await rowsOf(mine, filled.inserts[table]!)) > 0) written.push(table)
  expect(written).toEqual([])
})
