/** What is not a good question is refused in FHIR, whatever it is; a real installation keeps this door shut. */

import fc from 'fast-check'
import { Fhir } from 'fhir'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ALONE } from '../domains/soins-non-programmes/samples-sas.ts'
import { openTestServer, type TestServer } from '../server/actions/testing.ts'
import { asker, INCLUDES, OF_CPTS, WINDOW, whose } from './testing-ask.ts'
import type { Resource } from './testing-rules.ts'

let server: TestServer
const validator = new Fhir()
const { ask } = asker(() => server)

beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

describe('refusals are FHIR too', () => {
  test('a mistake, an address, a verb, a format', async () => {
    const wrong = await ask(...WINDOW, ...INCLUDES)
    expect([wrong.status, wrong.body.resourceType]).toEqual([400, 'OperationOutcome'])
    expect(wrong.body.issue[0].diagnostics).toMatch(/attendu/)
    expect((await server.fetch(null, 'GET', '/fhir/Patient')).status).toBe(404)
    expect((await server.fetch(null, 'DELETE', '/fhir/Slot')).status).toBe(405)
    const xml = await server.fetch(null, 'GET', '/fhir/metadata', undefined, { accept: 'application/fhir+xml' })
    expect(xml.status).toBe(406)
    for (const one of [wrong.body, await xml.json()]) {
      expect(validator.validate(one as object, { errorOnUnexpected: true }).valid).toBe(true)
    }
  })
  test('the statement of what is answered', async () => {
    const response = await server.fetch(null, 'GET', '/fhir/metadata')
    const body = (await response.json()) as Resource
    expect([response.status, body.fhirVersion]).toEqual([200, '4.0.1'])
    expect(
      validator.validate(body, { errorOnUnexpected: true }).messages.filter(({ severity }) => severity === 'error'),
    ).toEqual([])
  })
  test('whatever is asked, never a failure', async () => {
    const nasty = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.constantFrom(
        '\u0000',
        '\ud800',
        "' or 1=1",
        '9'.repeat(400),
        'ge9999-12-31',
        'ge0000-01-01',
        'le-271821-04-20',
      ),
    )
    const name = fc.constantFrom(
      'start',
      'status',
      'schedule.actor:Practitioner.identifier',
      '_include',
      '_count',
      '_format',
      'x',
    )
    const pairs = fc.array(fc.tuple(name, nasty), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.subarray([...WINDOW, whose(ALONE), ...INCLUDES, ...OF_CPTS]), pairs, async (kept, more) => {
        const query = [...kept, ...more.map(([key, value]) => `${key}=${encodeURIComponent(value.toWellFormed())}`)]
        const response = await server.fetch(null, 'GET', `/fhir/Slot?${query.join('&')}`)
        expect(response.status).toBeLessThan(500)
        expect(['Bundle', 'OperationOutcome']).toContain(((await response.json()) as Resource).resourceType)
      }),
      { numRuns: 200 },
    )
  })
  test('years that a base does not write', async () => {
    for (const start of ['ge0000-01-01', 'le0001-01-01', 'ge9999-12-31T23:59:59-23:00', 'le9999-12-31'])
      expect((await server.fetch(null, 'GET', `/fhir/Slot?start=${start}`)).status).toBe(200)
  })
  test('raw bytes in the address', async () => {
    for (const raw of ['%', '%ff%fe', '%00', 'start=%F0%28', '&&&=', '?', ';'.repeat(3000), 'a=b#c']) {
      for (const path of ['Slot', 'Location', 'x', raw])
        expect((await server.fetch(null, 'GET', `/fhir/${path}?${raw}`)).status).toBeLessThan(500)
    }
  })
})

test('a real installation answers nothing of it on the port of the product', async () => {
  const real = await openTestServer({ nature: 'reelle', patients: false })
  try {
    const response = await real.fetch(null, 'GET', '/fhir/metadata')
    expect(response.status).toBe(404)
    expect(((await response.json()) as Resource).resourceType).toBe('OperationOutcome')
  } finally {
    await real.close()
  }
})
