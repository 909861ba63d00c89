/** The search of slots as the SAS asks it, over two CPTS, two doctors and a share: every answer is checked whole. */
import { Fhir } from 'fhir'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookSlot, openRequest } from '../domains/soins-non-programmes/samples.ts'
import { ALONE, openSasWorld, type SasWorld, SHARED, TWO_PLACES } from '../domains/soins-non-programmes/samples-sas.ts'
import { openTestServer, type TestServer } from '../server/actions/testing.ts'
import { PROFILES } from './names.ts'
import { asker, INCLUDES, OID, WINDOW, whose } from './testing-ask.ts'
import { faultsOf, type Resource, resourcesOf } from './testing-rules.ts'

let server: TestServer
let world: SasWorld
const validator = new Fhir()
const { ask, askIndividual, askCpts } = asker(() => server)

beforeAll(async () => {
  server = await openTestServer()
  world = await openSasWorld(server)
})
afterAll(() => server.close())

const expectGood = (bundle: Resource, isCpts: boolean) => {
  expect(faultsOf(bundle, { isCpts })).toEqual([])
  // R4 itself, by a library that knows nothing of the SAS.
  const { messages } = validator.validate(bundle, { errorOnUnexpected: true })
  expect(messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')).toEqual([])
}

test('the checks of this file see what they look for', async () => {
  const { body } = await askCpts(SHARED)
  expectGood(body, true)
  const spoil: ((bundle: Resource) => void)[] = [
    (bundle) => bundle.meta.profile.push('http://exemple.fr'),
    (bundle) => bundle.link.push(bundle.link[0]),
    (bundle) => delete bundle.entry[0].fullUrl,
    (bundle) => bundle.entry.push(bundle.entry[0]),
    (bundle) => bundle.entry.pop(),
    (bundle) => (resourcesOf(bundle, 'Slot')[0].start = '2026-11-25T15:00:00Z'),
    (bundle) => (resourcesOf(bundle, 'Slot')[0].comment = 'https://exemple.fr/soins'),
    (bundle) => (resourcesOf(bundle, 'Slot')[0].meta.security = [{ code: 'CPTS' }]),
    (bundle) => resourcesOf(bundle, 'Slot')[0].meta.profile.reverse().push('x'),
    (bundle) => resourcesOf(bundle, 'Slot')[0].serviceType.splice(1),
    (bundle) => resourcesOf(bundle, 'Schedule')[0].actor.pop(),
    (bundle) => (resourcesOf(bundle, 'Practitioner')[0].identifier[0].value = SHARED),
    (bundle) => (resourcesOf(bundle, 'Practitioner')[0].name[0].family = ''),
    (bundle) => (resourcesOf(bundle, 'PractitionerRole')[0].contained[0].address.postalCode = '3420'),
    (bundle) => (resourcesOf(bundle, 'PractitionerRole')[0].telecom = [{ system: 'phone', value: '0465710002' }]),
    (bundle) => (resourcesOf(bundle, 'Organization')[0].identifier[0].value = '12A0000022'),
    (bundle) => (resourcesOf(bundle, 'HealthcareService')[0].providedBy.reference = 'Organization/x'),
  ]
  for (const change of spoil) {
    const bundle = structuredClone(body)
    change(bundle)
    expect([change.toString(), faultsOf(bundle, { isCpts: true }).length > 0]).toEqual([change.toString(), true])
  }
})

describe('professionals of their own (INT_R01)', () => {
  test('one doctor at one place: the slots of the window, one of each resource', async () => {
    const { status, type, body } = await askIndividual(ALONE)
    expect([status, type]).toEqual([200, 'application/fhir+json; charset=utf-8'])
    expectGood(body, false)
    expect(body.total).toBe(3)
    expect(resourcesOf(body, 'Slot').map(({ start }) => start)).toEqual([
      '2026-11-24T09:20:00.000+01:00',
      '2026-11-25T10:00:00.000+01:00',
      '2026-11-25T11:00:00.000+01:00',
    ])
    for (const type of ['Schedule', 'Practitioner', 'PractitionerRole']) expect(resourcesOf(body, type)).toHaveLength(1)
    expect(resourcesOf(body, 'Practitioner')[0].identifier[0].value).toBe(`8${ALONE}`)
  })
  test('the kinds that were chosen, the visits, the trade', async () => {
    const slots = resourcesOf((await askIndividual(ALONE)).body, 'Slot')
    const kindsOf = (slot: Resource) => slot.meta.security.map(({ code }: Resource) => code)
    expect(slots.map(kindsOf)).toEqual([['PUBLIC', 'SNP'], ['PRO'], ['SNP']])
    expect(slots.map(({ serviceType }) => serviceType[0].coding[0].code)).toEqual(['AMB', 'VR', 'HH'])
    expect(slots[0].specialty[0].coding[0].code).toBe('SM54')
  })
  test('the place, its address and its telephone; without one, no telecom', async () => {
    const [role] = resourcesOf((await askIndividual(ALONE)).body, 'PractitionerRole')
    expect(role.contained[0].address).toEqual({ line: ['3, quai du Modèle'], city: 'Mèze', postalCode: '34200' })
    expect(role.telecom).toEqual([{ system: 'phone', value: '+33465710002' }])
    const [mute] = resourcesOf((await askIndividual(TWO_PLACES)).body, 'PractitionerRole')
    expect(mute.telecom).toBeUndefined()
  })
  test('the identifier of the structure: its FINESS, else its SIRET, else the one of the place', async () => {
    const idOf = async () =>
      resourcesOf((await askIndividual(ALONE)).body, 'PractitionerRole')[0].organization?.identifier.value
    expect(await idOf()).toBeUndefined()
    const { professionnelId, agendaId } = world.doctors[ALONE]!
    await server.owner(`update lieu_consultation set identifiant_national = '412345678912345' where agenda_id = $1`, [
      agendaId,
    ])
    expect(await idOf()).toBe('412345678912345')
    await server.owner('update lieu_consultation set identifiant_national = null where agenda_id = $1', [agendaId])
    const id = crypto.randomUUID()
    await server.owner(
      `insert into structure (cpts_id, id, nom, genre, siret, creee_le) values ($1, $2, 'Maison du quai', 'msp', '35600000000048', now())`,
      [world.desk.cptsId, id],
    )
    await server.owner('update lieu_exercice set structure_id = $2 where professionnel_id = $1', [professionnelId, id])
    expect(await idOf()).toBe('335600000000048')
    await server.owner(`update structure set finess = '340000033' where id = $1`, [id])
    expect(await idOf()).toBe('1340000033')
  })
  test('two places: two schedules, two roles, one practitioner, and references that agree', async () => {
    const { body } = await askIndividual(TWO_PLACES)
    expectGood(body, false)
    expect(body.total).toBe(2)
    expect(['Schedule', 'PractitionerRole', 'Practitioner'].map((type) => resourcesOf(body, type).length)).toEqual([
      2, 2, 1,
    ])
    const cities = resourcesOf(body, 'PractitionerRole').map(({ contained }) => contained[0].address.line[0])
    expect(new Set(cities)).toEqual(new Set(['3, quai du Modèle', '1 rue du Pont']))
  })
  test('two doctors at once; a slot for the CPTS alone does not exist here', async () => {
    const { body } = await askIndividual(ALONE, TWO_PLACES, SHARED)
    expectGood(body, false)
    expect(body.total).toBe(5)
    expect(resourcesOf(body, 'Practitioner')).toHaveLength(2)
    expect(resourcesOf(body, 'HealthcareService')).toEqual([])
  })
})

describe('with the CPTS (INT_R04)', () => {
  test('a slot that two CPTS see stands once, with both', async () => {
    const { body } = await askCpts(SHARED)
    expectGood(body, true)
    const [slot] = resourcesOf(body, 'Slot')
    expect(slot.meta.security.map(({ code }: Resource) => code)).toEqual(['CPTS'])
    expect(slot.serviceType).toHaveLength(3)
    expect(resourcesOf(body, 'HealthcareService')).toHaveLength(2)
    const named = resourcesOf(body, 'Organization').map(({ name, identifier, telecom }) => [
      name,
      identifier[0].value,
      telecom?.[0].value,
    ])
    expect(named).toEqual([
      ['CPTS du Port', '1340000017', '+33465710001'],
      ['CPTS voisine', '1340000025', undefined],
    ])
  })
  test('slots of other kinds need no CPTS and wear the profile all the same', async () => {
    const { body } = await askCpts(ALONE)
    expectGood(body, true)
    expect(resourcesOf(body, 'Organization')).toEqual([])
    expect(resourcesOf(body, 'Slot')[0].meta.profile).toEqual([PROFILES.slotCpts])
  })
  test('a CPTS without FINESS is not shown, nor a slot that is for it alone', async () => {
    await server.owner('update cpts set finess = null where id = $1', [world.other.cptsId])
    const { body } = await askCpts(SHARED)
    expectGood(body, true)
    expect(resourcesOf(body, 'Organization').map(({ name }) => name)).toEqual(['CPTS du Port'])
    await server.owner('update cpts set finess = null where id = $1', [world.desk.cptsId])
    expect((await askCpts(SHARED)).body.total).toBe(0)
    await server.owner(`update cpts set finess = '340000017' where id = $1`, [world.desk.cptsId])
    await server.owner(`update cpts set finess = '340000025' where id = $1`, [world.other.cptsId])
  })
  test('a share that ends takes its CPTS away', async () => {
    await server.owner('delete from creneau_publie where visible_par = $1', [world.other.cptsId])
    const { body } = await askCpts(SHARED)
    expect(resourcesOf(body, 'Organization').map(({ name }) => name)).toEqual(['CPTS du Port'])
  })
})

describe('what comes back', () => {
  test('the link to oneself says the question, parameter by parameter', async () => {
    const parts = [...WINDOW, whose(ALONE, TWO_PLACES), ...INCLUDES]
    const { body } = await ask(...parts)
    const url = new URL(body.link[0].url)
    expect(url.href).toBe(body.link[0].url)
    expect([...url.searchParams].sort()).toEqual([...new URLSearchParams(parts.join('&'))].sort())
  })
  test('nobody known, nothing free, a time that is over: an empty Bundle', async () => {
    const empty = [
      await askIndividual('99900009999'),
      await askCpts('99900009999'),
      await ask('start=ge2026-12-24', 'start=le2026-12-25', 'status=free', whose(ALONE)),
      await ask('start=ge2025-12-24', 'start=le2025-12-25', 'status=free', whose(ALONE)),
      await ask(...WINDOW, `schedule.actor:Practitioner.identifier=${OID}|0123456789`),
    ]
    for (const { status, body } of empty) {
      expect([status, body.total, body.entry]).toEqual([200, 0, undefined])
      expect(body.meta.profile).toEqual([PROFILES.bundle])
      expect(faultsOf(body, { isCpts: false })).toEqual([])
    }
  })
  test('only what is included is included', async () => {
    const { body } = await ask(...WINDOW, whose(ALONE))
    expect(faultsOf(body, { isCpts: false, whole: false })).toEqual([])
    expect(new Set(body.entry.map(({ resource }: Resource) => resource.resourceType))).toEqual(new Set(['Slot']))
  })
  test('_count bounds a page, the total stays', async () => {
    const { body } = await ask(...WINDOW, whose(ALONE), ...INCLUDES, '_count=1')
    expect([resourcesOf(body, 'Slot').length, body.total]).toEqual([1, 3])
  })
  test('the window bounds the start of a slot, its own bounds included; what began is over', async () => {
    const at = async (ge: string, le: string) =>
      (await ask(`start=ge${ge}`, `start=le${le}`, 'status=free', whose(ALONE))).body.total
    expect(await at('2026-11-24T09:20:00.000', '2026-11-24T09:20:00.000')).toBe(1)
    expect(await at('2026-11-24T09:20:00.001', '2026-11-25T09:59:59.999')).toBe(0)
    server.setNow('2026-11-24T08:20:00.001Z')
    expect(await at('2026-11-24T09:00:00.000', '2026-11-24T10:00:00.000')).toBe(0)
    server.setNow('2026-11-24T08:00:00Z')
  })
  test('a slot that is booked leaves; an absence was never told', async () => {
    const [slot] = resourcesOf((await askIndividual(TWO_PLACES)).body, 'Slot')
    expect((await bookSlot(server, world.desk, slot.id, await openRequest(server, world.desk))).ok).toBe(true)
    const after = (await askIndividual(TWO_PLACES)).body
    expect(resourcesOf(after, 'Slot').map(({ id }) => id)).not.toContain(slot.id)
    expect(after.total).toBe(1)
    expect(JSON.stringify(after)).not.toMatch(/fievre|demande|patient/i)
  })
})
