/** What other software reads: only what professionals agreed to show, page after page, in R4 and in fr-core. */

import fc from 'fast-check'
import { Fhir } from 'fhir'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  ALONE,
  offerAt,
  openSasWorld,
  type SasWorld,
  SHARED,
  TWO_PLACES,
} from '../../domains/soins-non-programmes/samples-sas.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import type { Resource } from '../testing-rules.ts'
import { CORE_PROFILES, type DirectoryType } from './names.ts'
import { KINDS } from './questions.ts'
import { coreFaultsOf } from './testing-core.ts'

let server: TestServer
let world: SasWorld
const validator = new Fhir()
const TYPES = Object.keys(CORE_PROFILES) as DirectoryType[]

beforeAll(async () => {
  server = await openTestServer()
  world = await openSasWorld(server)
  await server.owner(`update professionnel set publie = '{annuaire,lieux,telephone}' where id = $1`, [
    world.doctors[SHARED]!.professionnelId,
  ])
  const id = crypto.randomUUID()
  await server.owner(
    `insert into structure (cpts_id, id, nom, genre, finess, code_postal, commune, creee_le)
     values ($1, $2, 'Maison du quai', 'msp', '340000033', '34140', '34157', now())`,
    [world.desk.cptsId, id],
  )
  await server.owner('update lieu_exercice set structure_id = $2 where professionnel_id = $1', [
    world.doctors[ALONE]!.professionnelId,
    id,
  ])
  await server.owner(
    `insert into structure (cpts_id, id, nom, genre, creee_le) values ($1, $2, 'Cabinet de Madame X', 'cabinet', now())`,
    [world.desk.cptsId, crypto.randomUUID()],
  )
})
afterAll(() => server.close())

const get = async (path: string) => {
  const response = await server.fetch(null, 'GET', `/fhir/${path}`)
  return { status: response.status, body: (await response.json()) as Resource }
}
const all = async (path: string): Promise<Resource[]> =>
  ((await get(path)).body.entry ?? []).map(({ resource }: Resource) => resource)
const r4 = (resource: Resource) =>
  validator.validate(resource, { errorOnUnexpected: true }).messages.filter(({ severity }) => severity === 'error')
const doctorOf = (rpps: string) => world.doctors[rpps]!.personne.personneId

describe('what is shown', () => {
  test('every resource is R4, fr-core, and read again by its address', async () => {
    for (const type of TYPES) {
      const { status, body } = await get(type)
      expect([type, status, body.entry?.length > 0]).toEqual([type, 200, true])
      expect(r4(body)).toEqual([])
      for (const { resource } of body.entry) {
        expect(coreFaultsOf(resource)).toEqual([])
        expect((await get(`${type}/${resource.id}`)).body).toEqual(resource)
      }
    }
  })
  test('references lead to what is shown', async () => {
    const text = JSON.stringify(await Promise.all(TYPES.map(all)))
    const references = new Set([...text.matchAll(/"reference":"([^"]+)"/g)].map(([, found]) => found!))
    expect(references.size).toBeGreaterThan(8)
    for (const one of references) expect([one, (await get(one)).status]).toEqual([one, 200])
  })
  test('professionals who agreed, and those who offer slots to everybody', async () => {
    // TWO_PLACES only offers to the régulation, and agreed to nothing.
    const ids = (await all('Practitioner')).map(({ id }) => id)
    expect(new Set(ids)).toEqual(new Set([doctorOf(ALONE), doctorOf(SHARED)]))
    expect((await get(`Practitioner/${doctorOf(TWO_PLACES)}`)).status).toBe(404)
    expect(await all(`PractitionerRole?practitioner=${doctorOf(TWO_PLACES)}`)).toEqual([])
  })
  test('a telephone only with the agreement of its professional', async () => {
    await server.owner(`update lieu_exercice set telephone = '+33465710009' where professionnel_id = $1`, [
      world.doctors[SHARED]!.professionnelId,
    ])
    const phones = async (rpps: string) =>
      (await all(`PractitionerRole?practitioner=Practitioner/${doctorOf(rpps)}`)).map(
        ({ telecom }) => telecom?.[0].value,
      )
    expect(await phones(SHARED)).toEqual(['+33465710009'])
    expect(await phones(ALONE)).toEqual([undefined])
  })
  test('slots opened to everybody or to professionals, never those of the régulation or of the CPTS alone', async () => {
    const slots = await all('Slot')
    const kinds = slots.map(({ meta }) => meta.security.map(({ code }: Resource) => code).join())
    expect(kinds.toSorted()).toEqual(['PRO', 'PUBLIC', 'PUBLIC'])
    expect(await all('Slot?start=ge2026-11-25&start=le2026-11-26&status=free')).toHaveLength(1)
    expect(await all(`Slot?schedule=${(await all('Schedule'))[0].id}`)).toHaveLength(3)
  })
  test('structures of the national registers only', async () => {
    const names = (await all('Organization')).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['CPTS du Port', 'CPTS voisine', 'Maison du quai'])
    const [role] = await all(`PractitionerRole?practitioner=${doctorOf(ALONE)}`)
    expect((await get(role.organization.reference)).body.name).toBe('Maison du quai')
  })
  test('who leaves, or takes back an agreement, is shown no more', async () => {
    const { professionnelId } = world.doctors[SHARED]!
    await server.owner(`update professionnel set publie = '{}' where id = $1`, [professionnelId])
    expect((await get(`Practitioner/${doctorOf(SHARED)}`)).status).toBe(404)
    await server.owner(`update professionnel set publie = '{annuaire}' where id = $1`, [professionnelId])
    expect((await get(`Practitioner/${doctorOf(SHARED)}`)).status).toBe(200)
    expect(await all(`PractitionerRole?practitioner=${doctorOf(SHARED)}`)).toEqual([])
    await server.owner(`update professionnel set publie = '{annuaire,lieux,telephone}' where id = $1`, [
      professionnelId,
    ])
  })
})

describe('how it is found', () => {
  test('by number, by name, by city', async () => {
    expect(await all(`Practitioner?identifier=urn:oid:1.2.250.1.71.4.2.1|8${ALONE}`)).toHaveLength(1)
    expect(await all('Practitioner?family=gen')).toHaveLength(2)
    expect(await all('Practitioner?family=%25')).toEqual([])
    expect(await all('Organization?identifier=1340000017')).toMatchObject([{ name: 'CPTS du Port' }])
    expect(await all('Organization?name=cpts%20v')).toMatchObject([{ name: 'CPTS voisine' }])
    expect(await all('Location?address-city=MEZE')).toHaveLength(2)
    expect(await all(`HealthcareService?organization=Organization/${world.desk.cptsId}`)).toHaveLength(1)
  })
  test('page after page: each once, and none twice', async () => {
    for (let hour = 12; hour < 19; hour++) {
      await offerAt(server, world.desk, world.doctors[ALONE]!, `2026-11-26T${hour}:00`, { visibilites: ['PUBLIC'] })
    }
    const whole = (await all('Slot?_count=200')).map(({ id }) => id)
    const found: string[] = []
    let path = 'Slot?_count=3'
    for (let pages = 0; path && pages < 20; pages++) {
      const { body } = await get(path)
      found.push(...body.entry.map(({ resource }: Resource) => resource.id))
      const next = body.link.find(({ relation }: Resource) => relation === 'next')?.url as string | undefined
      path = next ? next.slice(next.indexOf('/fhir/') + 6) : ''
    }
    expect(whole).toHaveLength(10)
    expect(found).toEqual(whole)
  })
  test('what does not exist, what is not served', async () => {
    expect((await get(`Location/${crypto.randomUUID()}`)).body.issue[0].code).toBe('not-found')
    expect((await get('Location/x')).status).toBe(404)
    expect((await get('Patient')).status).toBe(404)
    expect((await get('Practitioner?gender=f')).status).toBe(400)
    for (const method of ['POST', 'PUT', 'DELETE'])
      expect((await server.fetch(null, method, `/fhir/Practitioner/${doctorOf(ALONE)}`)).status).toBe(405)
  })
  test('a character that no base stores is refused, whatever the filter', async () => {
    const filters = TYPES.flatMap((type) => Object.keys(KINDS[type].filters).map((name) => `${type}?${name}`))
    expect(filters).toContain('Organization?name')
    for (const filter of filters) expect([filter, (await get(`${filter}=a%00b`)).status]).toEqual([filter, 400])
  })
  test('whatever is asked, never a failure', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('\u0000', "' or 1=1", 'ge9999-12-31', 'le0000-01-01'),
    )
    const name = fc.constantFrom('identifier', 'name', 'family', 'start', '_count', '_page', '_id', 'status', 'x')
    const pairs = fc.array(fc.tuple(name, value), { maxLength: 3 })
    const id = fc.oneof(
      fc.constant(''),
      value.map((text) => `/${encodeURIComponent(text.toWellFormed())}`),
    )
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...TYPES, 'x'), id, pairs, async (type, one, asked) => {
        const query = asked.map(([key, text]) => `${key}=${encodeURIComponent(text.toWellFormed())}`).join('&')
        const response = await server.fetch(null, 'GET', `/fhir/${type}${one}?${query}`)
        expect(response.status).toBeLessThan(500)
      }),
      { numRuns: 150 },
    )
  })
})
