import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { createSealer } from '../../server/jobs/seal-journal.ts'

/** What another base of the cluster began may last as long as its test. */
const SEALED = { timeout: 50_000 }

let server: TestServer
let cptsId: string
let president: TestPersonne
beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  president = await server.signInAs(cptsId, 'presidence')
})
afterAll(() => server.close())

const call = async (method: string, path: string, by = president) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${cptsId}/journal${path}`)
  return { status: response.status, body: (await response.json()) as Record<string, unknown> }
}
const rename = (nom: string) => server.fetch(president, 'PATCH', `/api/v1/cpts/${cptsId}`, { nom })
const sealAll = async () => {
  const sealer = createSealer(server.engine)
  await expect
    .poll(async () => {
      await sealer()
      return (await call('GET', '/sceau')).body.attente
    }, SEALED)
    .toBe(0)
}

test('before any seal, lines wait for one and nothing was ever verified', async () => {
  await rename('CPTS du Môle')
  const { body } = await call('GET', '/sceau')
  expect(body).toMatchObject({ sceau: null, coupure: null, verification: null })
  expect(body.attente).toBeGreaterThan(0)
})

test('a journal that is whole is told so, and the check is written in it', async () => {
  await sealAll()
  const { status, body } = await call('POST', '/verification')
  expect(status).toBe(200)
  expect(body).toMatchObject({ sceaux: 1, rupture: null })
  expect(body.lignes).toBeGreaterThan(0)
  const state = (await call('GET', '/sceau')).body
  expect(state).toMatchObject({
    sceau: { sequence: 1 },
    attente: 1,
    verification: { acteur: 'presidence Essai', conforme: true, rupture: null },
  })
  expect((state.sceau as { empreinte: string }).empreinte).toMatch(/^[0-9a-f]{64}$/)
})

test('a line changed behind the back of the application breaks its seal', async () => {
  await sealAll()
  await server.owner(
    `update journal set acteur = 'personne:autre' where id = (select min(id) from journal where cpts_id = $1)`,
    [cptsId],
  )
  expect((await call('POST', '/verification')).body).toMatchObject({ rupture: 1 })
  expect((await call('GET', '/sceau')).body.verification).toMatchObject({ conforme: false, rupture: 1 })
})

test('only who answers for the CPTS verifies', async () => {
  const member = await server.signInAs(cptsId, 'professionnel')
  expect((await call('POST', '/verification', member)).status).toBe(403)
  expect((await call('GET', '/sceau', member)).status).toBe(403)
})
