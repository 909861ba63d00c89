import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import type { Ctx } from '../../server/actions/action.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { setComparaison } from './actions/comparaison.ts'
import { readIndicateur } from './actions/read-indicateur.ts'
import { addValeurExterne } from './actions/valeurs-externes.ts'
import { publishComparaison } from './index.ts'

let server: TestServer
const places: { cptsId: string; office: TestPersonne }[] = []
/** One that reads and six others; the last one keeps its figures to itself. */
const FIGURES = [50, 60, 61, 62, 63, 64, 99]

const inCpts = (cptsId: string, work: (ctx: Ctx) => Promise<unknown>) =>
  withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, work)
const setAccord = ({ cptsId, office }: (typeof places)[number], accord: boolean) =>
  server.run(setComparaison, office, cptsId, { params: { cptsId }, body: { accord } })
const mediane = async ({ cptsId, office }: (typeof places)[number]) => {
  const read = await server.run(readIndicateur, office, cptsId, {
    params: { cptsId, code: 'depistage-sein' },
    query: { periode: 'civile.2026-01-01' },
  })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value.mediane
}

beforeAll(async () => {
  server = await openTestServer()
  for (const valeur of FIGURES) {
    const cptsId = await server.createCpts()
    const office = await server.signInAs(cptsId, 'coordination')
    const version = newId()
    await server.owner(
      `insert into territoire_version (cpts_id, id, depuis, creee_le) values ($1, $2, '2026-01-01', clock_timestamp())`,
      [cptsId, version],
    )
    await server.owner(
      `insert into territoire_unite (cpts_id, version_id, code, nature, nom, population, millesime)
        values ($1, $2, '34301', 'commune', 'Sète', 50000, '2023')`,
      [cptsId, version],
    )
    const given = await server.run(addValeurExterne, office, cptsId, {
      params: { cptsId },
      body: {
        code: 'depistage-sein',
        debut: '2026-01-01',
        au: '2026-12-31',
        valeur,
        numerateur: null,
        denominateur: null,
        source: 'Essai',
        millesime: '',
        note: '',
      },
    })
    expect(given.ok).toBe(true)
    places.push({ cptsId, office })
  }
})
afterAll(() => server.close())

test('a median is read by one that agreed, from five others that did, and names nobody', async () => {
  const [reader, ...others] = places
  await setAccord(reader!, true)
  for (const one of others.slice(0, 4)) await setAccord(one, true)
  expect(await mediane(reader!)).toBeNull()
  await setAccord(others[4]!, true)
  expect(await mediane(reader!)).toEqual({ valeur: 62, texte: '62\u00a0%', nombre: 5, taille: 'T2' })
  // Who did not agree reads nothing, and is counted by nobody.
  expect(await mediane(others[5]!)).toBeNull()
})

test('nobody reads the line of another, and taking the agreement back takes the lines away at once', async () => {
  const [reader, ...others] = places
  await inCpts(reader!.cptsId, async ({ tx }) => {
    const rows = await tx.selectFrom('agregatPublie').select('cptsId').distinct().execute()
    expect(rows).toEqual([{ cptsId: reader!.cptsId }])
  })
  await setAccord(others[0]!, false)
  expect(await mediane(reader!)).toBeNull()
  // The work of the night does not bring them back.
  await inCpts(others[0]!.cptsId, publishComparaison)
  const { rows } = await server.owner('select count(*)::int as n from agregat_publie where cpts_id = $1', [
    others[0]!.cptsId,
  ])
  expect(rows[0]!.n).toBe(0)
})
