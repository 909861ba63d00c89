/** Regulator accounts as the SAS writes them: the steps of the test kit, in its order, then what it does not try. */

import fc from 'fast-check'
import { Fhir } from 'fhir'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import type { Resource } from '../testing-rules.ts'
import { SAS_SYSTEM } from './body.ts'

const PERSON = 'urn:oid:1.2.250.1.71.4.2.1'
const TYPE = 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203'
let server: TestServer
const validator = new Fhir()

beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

const identifier = (system: string, value: string, code = system === PERSON ? 'IDNPS' : 'INTRN') => [
  { type: { coding: [{ system: TYPE, code }] }, system, value },
]
const account = (system: string, value: string, change: Record<string, unknown> = {}): Resource => ({
  resourceType: 'Practitioner',
  meta: { source: SAS_SYSTEM },
  identifier: identifier(system, value),
  active: true,
  name: [{ family: 'Régule', given: ['Camille'] }],
  telecom: [{ system: 'email', value: 'camille.regule@exemple.fr' }],
  ...change,
})
const send = async (method: string, path: string, body: unknown, headers: Record<string, string> = {}) => {
  const response = await server.fetch(null, method, `/fhir/${path}`, body, headers)
  const text = await response.text()
  return { status: response.status, location: response.headers.get('location'), body: JSON.parse(text) as Resource }
}
const post = (body: unknown) => send('POST', 'Practitioner', body)
const put = (system: string, value: string, body: unknown) =>
  send('PUT', `Practitioner?identifier=${system}|${value}`, body)
const rows = async (where = 'true') =>
  (
    await server.owner(
      `select registre, numero, nom, prenom, courriel, actif from regulateur where ${where} order by numero, actif desc`,
    )
  ).rows
const refused = ({ status, body }: { status: number; body: Resource }) =>
  status >= 400 && status < 500 && body.resourceType === 'OperationOutcome'

const ONE = '899900000003'
const CARD = '3456780581/11242343'
const UUID = '0190a1b2-0000-4000-8000-000000000001'

describe('what the kit tries, in its order', () => {
  test('created by a national number, by one of the SAS, not twice', async () => {
    const first = await post(account(PERSON, ONE))
    expect([first.status, first.location]).toEqual([201, `http://localhost/fhir/Practitioner/${first.body.id}`])
    expect(validator.validate(first.body, { errorOnUnexpected: true }).valid).toBe(true)
    expect((await post(account(SAS_SYSTEM, UUID))).status).toBe(201)
    expect(refused(await post(account(PERSON, ONE)))).toBe(true)
    expect(await rows()).toHaveLength(2)
  })
  test('what is missing, empty or does not agree', async () => {
    const without = (key: string) => {
      const { [key]: _, ...rest } = account(PERSON, '899900000011')
      return rest
    }
    const wrong = [
      ...['identifier', 'name', 'telecom', 'active', 'meta', 'resourceType'].map(without),
      account(PERSON, '899900000011', { name: [{ family: '', given: ['Camille'] }] }),
      account(PERSON, '899900000011', { name: [{ family: 'Régule', given: [] }] }),
      account(PERSON, '899900000011', { telecom: [{ system: 'email', value: '' }] }),
      account(PERSON, '899900000011', { telecom: [{ system: 'phone', value: '+33465710001' }] }),
      account(PERSON, '899900000011', { identifier: identifier(PERSON, '899900000011', 'INTRN') }),
      account(SAS_SYSTEM, UUID, { identifier: identifier(SAS_SYSTEM, 'x-1', 'IDNPS') }),
      account(PERSON, ''),
      account('urn:oid:1.2.3', 'x'),
      account(PERSON, '899900000011', { meta: { source: 'ailleurs' } }),
    ]
    for (const body of wrong) {
      expect(refused(await post(body))).toBe(true)
      expect(refused(await put(PERSON, ONE, body))).toBe(true)
      // As a creation too.
      expect(refused(await put(PERSON, '899900000099', body))).toBe(true)
    }
    expect(await rows()).toHaveLength(2)
  })
  test('closed, opened again, given another address, another number, another kind, another name', async () => {
    const change = async (from: [string, string], body: Resource) => {
      const { status, location } = await put(...from, body)
      expect([status, location?.includes('/fhir/Practitioner/')]).toEqual([200, true])
    }
    await change([PERSON, ONE], account(PERSON, ONE, { active: false }))
    expect((await rows(`numero = '${ONE}'`))[0]).toMatchObject({ actif: false })
    await change([PERSON, ONE], account(PERSON, ONE))
    expect((await rows(`numero = '${ONE}'`))[0]).toMatchObject({ actif: true })
    await change([PERSON, ONE], account(PERSON, ONE, { telecom: [{ system: 'email', value: 'autre@exemple.fr' }] }))
    await change([PERSON, ONE], account(PERSON, CARD))
    await change([PERSON, CARD], account(SAS_SYSTEM, 'a-b-c'))
    await change(
      [SAS_SYSTEM, 'a-b-c'],
      account(SAS_SYSTEM, 'a-b-c', { name: [{ family: 'Nouvelle', given: ['Alix'] }] }),
    )
    expect(await rows()).toMatchObject([
      { registre: 'sas', numero: UUID },
      { registre: 'sas', numero: 'a-b-c', nom: 'Nouvelle', prenom: 'Alix' },
    ])
  })
  test('an unknown number is a creation; the number of a closed account is given to another', async () => {
    expect((await put(PERSON, ONE, account(PERSON, ONE))).status).toBe(201)
    expect((await put(PERSON, ONE, account(PERSON, ONE, { active: false }))).status).toBe(200)
    expect((await put(SAS_SYSTEM, UUID, account(PERSON, ONE))).status).toBe(200)
    expect(await rows(`numero = '${ONE}'`)).toMatchObject([{ actif: true }, { actif: false }])
    // Whose number is taken stays closed.
    expect((await post(account(PERSON, ONE))).status).toBe(409)
  })
})

describe('beside the kit', () => {
  test('the same address for several accounts, never the same active number, even at once', async () => {
    const at = await Promise.all(Array.from({ length: 6 }, () => post(account(PERSON, '899900000037'))))
    expect(at.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409, 409, 409])
    expect((await post(account(PERSON, '899900000045'))).status).toBe(201)
  })
  test('no deletion, no reading, no update without its key', async () => {
    expect((await send('DELETE', `Practitioner?identifier=${PERSON}|${ONE}`, {})).status).toBe(405)
    const [{ id } = {}] = (await server.owner('select id from regulateur limit 1')).rows
    expect((await server.fetch(null, 'GET', `/fhir/Practitioner/${id as string}`)).status).toBe(404)
    expect((await server.fetch(null, 'GET', `/fhir/Practitioner?identifier=${PERSON}|${ONE}`)).status).toBe(200)
    expect(refused(await send('PUT', 'Practitioner', account(PERSON, ONE)))).toBe(true)
    expect(refused(await put('urn:oid:1', 'x', account(PERSON, ONE)))).toBe(true)
  })
  test('what is not JSON', async () => {
    const raw = (body: string, type: string) =>
      server.app.request('http://localhost/fhir/Practitioner', {
        method: 'POST',
        body,
        headers: { 'content-type': type },
      })
    expect((await raw('{', 'application/json')).status).toBe(400)
    expect((await raw('{}', 'text/plain')).status).toBe(415)
    expect((await raw(JSON.stringify('x'.repeat(70_000)), 'application/json')).status).toBe(413)
    expect((await raw(JSON.stringify(account(PERSON, '899900000052')), 'application/json+fhir')).status).toBe(201)
  })
  test('no CPTS reads or writes an account', async () => {
    const cptsId = await server.createCpts()
    const seen = await server.base.db.transaction().execute(async (tx) => {
      const { sql } = await import('kysely')
      await sql`select set_config('maillage.cpts', ${cptsId}, true)`.execute(tx)
      return tx.selectFrom('regulateur').select('id').execute()
    })
    expect(seen).toEqual([])
  })
  test('whatever is sent, never a failure', async () => {
    const nasty = fc.oneof(fc.jsonValue(), fc.constantFrom('\u0000', '\ud800', 'é'.repeat(300), null, 1e308))
    const spoiled = fc
      .record({ key: fc.constantFrom('identifier', 'name', 'telecom', 'active', 'meta', 'resourceType'), value: nasty })
      .map(({ key, value }) => account(PERSON, '899900000060', { [key]: value }))
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(spoiled, nasty),
        fc.boolean(),
        fc.string({ unit: 'binary' }),
        async (body, isPut, key) => {
          const path = `Practitioner?identifier=${encodeURIComponent(key.toWellFormed())}`
          const { status } = await (isPut ? send('PUT', path, body) : post(body))
          expect(status).toBeLessThan(500)
        },
      ),
      { numRuns: 120 },
    )
  })
})
