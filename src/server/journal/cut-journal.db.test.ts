import { sql as raw } from 'kysely'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../actions/run.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { createSealer } from '../jobs/seal-journal.ts'
import { sayJournal } from '../verify-chains.ts'
import { checkJournal } from './check-journal.ts'
import { cutJournal } from './cut-journal.ts'
import { newSigningKey, setSigningKey } from './signing.ts'

/** What another base of the cluster began may last as long as its test. */
const SEALED = { timeout: 50_000 }

let server: TestServer
let cptsId: string
let touched = 0
beforeAll(async () => {
  server = await openTestServer()
  // The floor of a year is counted from the true clock.
  server.setNow(Temporal.Now.instant().toString())
})
afterAll(() => server.close())

const inTenant = <T>(work: Parameters<typeof withTenant<T>>[2]) =>
  withTenant(server.engine, { cptsId, nom: 'essai' }, work)
const check = () => inTenant(checkJournal)
const lines = async (): Promise<number> =>
  (await server.owner('select 1 from journal where cpts_id = $1', [cptsId])).rows.length
const touch = (nom = `Nom ${touched++}`) => server.owner('update cpts set nom = $2 where id = $1', [cptsId, nom])
const unsealed = async (): Promise<number> =>
  (
    await server.owner(
      `select 1 from journal where cpts_id = $1 and id > coalesce((select max(dernier) from journal_sceau where cpts_id = $1),
         (select dernier from journal_repere where cpts_id = $1), 0)`,
      [cptsId],
    )
  ).rows.length
const seal = async () => {
  const sealer = createSealer(server.engine)
  await expect
    .poll(async () => {
      await sealer()
      return unsealed()
    }, SEALED)
    .toBe(0)
}
/** Lines that are not sealed yet become old ones. */
const age = (months: number) =>
  server.owner(
    `update journal set le = le - make_interval(months => $2) where cpts_id = $1 and le > now() - interval '1 day'`,
    [cptsId, months],
  )
/** Two lines of thirteen months ago under one seal, two of today under another. */
beforeEach(async () => {
  setSigningKey(newSigningKey())
  cptsId = await server.createCpts()
  await touch()
  await age(13)
  await seal()
  await touch()
  await touch()
  await seal()
})

describe('the trail is cut after a year', () => {
  test('old lines go, what follows is proved from the mark', async () => {
    expect(await inTenant(cutJournal)).toBe(2)
    expect(await lines()).toBe(2)
    const done = await check()
    expect(done).toMatchObject({ rupture: null, lignes: 2, sceaux: 1, repere: { origine: 'ici', mark: { lignes: 2 } } })
    expect(sayJournal(done)).toMatch(/conforme[\s\S]*repère signé par cette installation/)
    expect(await inTenant(cutJournal)).toBe(0)
  })

  test('the trail goes on after a cut that left nothing, and the next mark counts for both', async () => {
    await server.owner(`delete from journal where cpts_id = $1 and le > now() - interval '1 day'`, [cptsId])
    await server.owner('delete from journal_sceau where cpts_id = $1 and sequence > 1', [cptsId])
    expect(await inTenant(cutJournal)).toBe(2)
    expect(await lines()).toBe(0)
    await touch()
    await age(14)
    await seal()
    expect(await check()).toMatchObject({ rupture: null, lignes: 1 })
    expect(await inTenant(cutJournal)).toBe(1)
    await touch()
    await seal()
    expect(await check()).toMatchObject({ rupture: null, lignes: 1, repere: { mark: { lignes: 3 } } })
  })

  test('the CPTS may keep it longer', async () => {
    await server.owner(`update cpts set reglages = '{"conservationJournalMois": 24}' where id = $1`, [cptsId])
    expect(await inTenant(cutJournal)).toBe(0)
  })

  test('a trail that does not hold is not cut', async () => {
    await server.owner(
      `update journal set acteur = 'autre' where id = (select min(id) from journal where cpts_id = $1)`,
      [cptsId],
    )
    await expect(inTenant(cutJournal)).rejects.toThrow('broken at seal')
    expect(await lines()).toBe(4)
  })
})

describe('nobody shortens it otherwise', () => {
  test('the application removes no line, and the base refuses to cut what is younger than a year', async () => {
    for (const sql of [
      'delete from journal',
      'delete from journal_sceau',
      `update journal set acteur = 'x'`,
      'delete from journal_repere',
      'select cut_journal(2, now(), $$clé$$, $$signature$$)',
    ]) {
      const attempt = inTenant(({ tx }) => raw.raw(sql).execute(tx))
      await expect(attempt, sql).rejects.toMatchObject({ code: '42501' })
    }
    expect(await lines()).toBe(4)
  })

  test.each([
    `update journal_repere set lignes = lignes + 1 where cpts_id = $1`,
    `update journal_repere set empreinte = repeat('0', 64) where cpts_id = $1`,
    `update journal_repere set dernier = dernier + 1 where cpts_id = $1`,
    `update journal_repere set jusqu_le = now() where cpts_id = $1`,
    `update journal_repere set signature = 'x' where cpts_id = $1`,
  ])('%s is caught', async (sql) => {
    await inTenant(cutJournal)
    await server.owner(sql, [cptsId])
    expect((await check()).rupture).not.toBeNull()
  })

  test('removing the mark, or the line that follows it, is caught', async () => {
    await inTenant(cutJournal)
    await server.owner('delete from journal where id = (select min(id) from journal where cpts_id = $1)', [cptsId])
    expect((await check()).rupture).not.toBeNull()
    await server.owner('delete from journal_repere where cpts_id = $1', [cptsId])
    expect((await check()).rupture).not.toBeNull()
  })

  test('a mark of another installation holds, and is told as such', async () => {
    await inTenant(cutJournal)
    setSigningKey(newSigningKey())
    const done = await check()
    expect(done).toMatchObject({ rupture: null, repere: { origine: 'ailleurs' } })
    expect(sayJournal(done)).toContain('par une autre clé')
  })
})
