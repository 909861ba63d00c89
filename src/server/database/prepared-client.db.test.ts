import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Db, openDb, type Tx } from './connect.ts'
import { openTestBase, type TestBase } from './testing.ts'

let base: TestBase
let db: Db
beforeAll(async () => {
  base = await openTestBase()
  db = openDb(base.appUrl, { max: 1 })
})
afterAll(async () => {
  await db.destroy()
  await base.close()
})

const set = (tx: Db | Tx, value: string) => sql`select set_config('maillage.acteur', ${value}, true)`.execute(tx)
const read = async (tx: Db | Tx): Promise<string | undefined> =>
  (await sql<{ acteur: string }>`select coalesce(current_setting('maillage.acteur', true), '') as acteur`.execute(tx))
    .rows[0]?.acteur

test('statements asked together run in the order in which they were asked, in one transaction', async () => {
  const seen = await db.transaction().execute(async (tx) => {
    const asked = ['un', 'deux', 'trois'].flatMap((value) => [set(tx, value), read(tx)])
    return (await Promise.all(asked)).filter((answer) => typeof answer === 'string')
  })
  expect(seen).toEqual(['un', 'deux', 'trois'])
  expect(await read(db)).toBe('')
})

test('a transaction whose first statement fails is rolled back, and the connection serves again', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await sql`select 1 / ${0}::int`.execute(tx)
  })
  await expect(failing).rejects.toMatchObject({ code: '22012' })
  expect(await db.transaction().execute((tx) => read(tx))).toBe('')
})

test('one failure among statements asked together fails them all', async () => {
  const failing = db.transaction().execute(async (tx) => {
    await set(tx, 'avant')
    return Promise.allSettled([sql`select 1 / ${0}::int`.execute(tx), set(tx, 'après')])
  })
  // What is committed after a failure is nothing: the driver says so.
  await expect(failing).rejects.toThrow()
  expect(await read(db)).toBe('')
})

test('an empty transaction leaves nothing behind', async () => {
  expect(await db.transaction().execute(async () => 'rien')).toBe('rien')
  const { rows } = await sql<{ open: boolean }>`select pg_current_xact_id_if_assigned() is not null as open`.execute(db)
  expect(rows[0]?.open).toBe(false)
  await set(db, 'hors')
  expect(await read(db)).toBe('')
})

test('a connection that is cut while a transaction begins refuses it', async () => {
  const pid = (await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid
  const cut = db.transaction().execute(async (tx) => {
    await sql`select pg_terminate_backend(pg_backend_pid())`.execute(tx)
    return read(tx)
  })
  await expect(cut).rejects.toThrow()
  expect((await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(db)).rows[0]!.pid).not.toBe(pid)
})

test('a text is prepared when it comes back: what is asked once takes the place of nothing', async () => {
  const other = openDb(base.appUrl, { max: 1 })
  const prepared = async (like: string): Promise<number> => {
    const { rows } = await sql<{ n: number }>`
      select count(*)::int as n from pg_prepared_statements where statement like ${like}`.execute(other)
    return rows[0]!.n
  }
  for (let rank = 0; rank < 500; rank++) await sql`select ${rank}::int as ${sql.raw(`une_fois_${rank}`)}`.execute(other)
  expect(await prepared('%une\\_fois%')).toBe(0)
  for (let time = 0; time < 3; time++) await sql`select ${time}::int as souvent`.execute(other)
  expect(await prepared('select $1::int as souvent')).toBe(1)
  await other.destroy()
})
