/** From a booking by a regulator to the platform of the SAS, over mutual TLS: what leaves, in which order, and what does not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Fhir } from 'fhir'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { setPlateformeSas, sweepSuivis } from '../../domains/regulation/index.ts'
import { CAMILLE, enterAsRegulateur, type Regulateur } from '../../domains/regulation/samples.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import {
  bookSlot,
  type Desk,
  type Doctor,
  openDesk,
  openDoctor,
  openRequest,
  value,
} from '../../domains/soins-non-programmes/samples.ts'
import { offerAt } from '../../domains/soins-non-programmes/samples-sas.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { forgetAttempts } from '../../server/http/limits.ts'
import { tellListeners } from '../../server/jobs/listen.ts'
import { listeners } from '../../server/listeners.ts'
import { type Authority, createAuthority } from '../port/testing-certificates.ts'
import { openPlatform, type Platform, readPlatformSettings } from './platform.ts'
import { sendDue, sendOne } from './send.ts'
import { openTestPlatform, type TestPlatform } from './testing-platform.ts'

const PRODUCT = 'https://cpts.exemple.fr'
const RPPS = '99900000003'
const folder = mkdtempSync(join(tmpdir(), 'maillage-plateforme-'))
const path = (name: string) => join(folder, name)
let server: TestServer
let authority: Authority
let sas: TestPlatform
let platform: Platform
let desk: Desk
let doctor: Doctor
let regulateur: Regulateur
let heard = 0
let hour = 9

const environment = () => ({
  MAILLAGE_SAS_PLATEFORME_URL: `${sas.url}/`,
  MAILLAGE_SAS_PLATEFORME_CERT: path('client.pem'),
  MAILLAGE_SAS_PLATEFORME_KEY: path('client.key'),
  MAILLAGE_SAS_PLATEFORME_CA: path('autorites.pem'),
})

beforeAll(async () => {
  authority = await createAuthority()
  const own = await authority.sign('CN=maillage.exemple.fr, O=Essai, C=FR')
  writeFileSync(path('client.pem'), own.cert)
  writeFileSync(path('client.key'), own.key)
  writeFileSync(path('autorites.pem'), authority.cert)
  server = await openTestServer({ nature: 'reelle' })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true, force: true })
})

beforeEach(async () => {
  server.setNow('2026-11-24T08:00:00Z')
  forgetAttempts()
  sas = await openTestPlatform(authority)
  platform = openPlatform(readPlatformSettings(environment(), PRODUCT)!, 400)
  setPlateformeSas(true)
  await server.owner('delete from envoi_sas')
  await server.owner('delete from rendez_vous_regulation')
  await server.owner('delete from regulateur')
  await server.owner('update personne set rpps = null')
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
  await server.owner('update personne set rpps = $2 where id = $1', [doctor.personne.personneId, RPPS])
  await server.owner(`update commune set codes_postaux = '{34140}' where code = '34157'`)
  regulateur = await enterAsRegulateur(server)
  hour = 9
})
afterEach(async () => {
  setPlateformeSas(false)
  platform.close()
  await sas.close()
})

const offer = () =>
  offerAt(server, desk, doctor, `2026-11-25T${String(hour++).padStart(2, '0')}:00`, { visibilites: ['SNP'] })
const take = async () => regulateur.book(doctor.personne.personneId, await offer())
/** What was published since, as the jobs would hear it. */
const hear = async () => {
  for (const event of server.events.slice(heard)) await tellListeners(server.engine, listeners, event)
  heard = server.events.length
}
const send = async () => {
  await hear()
  return sendDue(server.engine, platform, (error) => {
    throw error
  })
}
const later = (minutes: number) => server.setNow(server.now().add({ minutes }).toString())
const queue = async () =>
  (
    await server.owner(
      'select rang, evenement, statut, etat, essais, derniere_erreur from envoi_sas where cpts_id = $1 order by cree_le, rang',
      [desk.cptsId],
    )
  ).rows
const statuses = () => sas.received.map(({ method, body }) => `${method} ${body.status}`)
const inCpts = (rendezVousId: string) => ({ params: { cptsId: desk.cptsId, rendezVousId } })
const cancel = async (rendezVousId: string) =>
  value(await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, inCpts(rendezVousId)))
const mark = async (rendezVousId: string, statut: 'honore' | 'absent' | 'reserve') => {
  const input = { ...inCpts(rendezVousId), body: { statut } }
  value(await server.run(soinsActions.markRendezVous, desk.coordination, desk.cptsId, input))
}
const move = async (rendezVousId: string) => {
  const input = { ...inCpts(rendezVousId), body: { creneauId: await offer() } }
  return value(await server.run(soinsActions.moveRendezVous, desk.secretaire, desk.cptsId, input)).rendezVousId
}

/** Demands of the profile FrAppointmentSAS, read apart from what writes it; R4 by a library that knows nothing of the SAS. */
const validator = new Fhir()
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}[+-]\d{2}:\d{2}$/
const TYPE = 'http://interopsante.org/fhir/CodeSystem/fr-v2-0203'
const faultsOf = (appointment: unknown): string[] => {
  // biome-ignore lint/suspicious/noExplicitAny: what came over the wire, whatever it is
  const one = appointment as any
  const operator = one.extension?.[0]?.valueReference?.identifier
  const actor = one.participant?.[0]?.actor?.identifier
  const checks: [boolean, string][] = [
    [JSON.stringify(one.meta?.profile) === '["http://sas.fr/fhir/StructureDefinition/FrAppointmentSAS"]', 'profile'],
    [
      one.identifier?.length === 1 && one.identifier[0].system && /^[0-9a-f-]{36}$/.test(one.identifier[0].value),
      'identifier',
    ],
    [['booked', 'fulfilled', 'noshow', 'cancelled'].includes(one.status), 'status'],
    [INSTANT.test(one.start) && INSTANT.test(one.end) && INSTANT.test(one.created) && one.start < one.end, 'hours'],
    [
      one.extension?.length === 1 &&
        one.extension[0].url === 'http://interopsante.org/fhir/StructureDefinition/FrAppointmentOperator',
      'operator',
    ],
    [operator?.type?.coding?.length === 1 && operator.type.coding[0].system === TYPE, 'type of the operator'],
    [
      (operator?.type?.coding?.[0]?.code === 'INTRN' && operator.system === 'urn:oid:1.2.250.1.213.3.6') ||
        (operator?.type?.coding?.[0]?.code === 'IDNPS' && operator.system === 'urn:oid:1.2.250.1.71.4.2.1'),
      'system of the operator',
    ],
    [one.participant?.length === 1 && one.participant[0].status === 'accepted', 'participant'],
    [
      actor?.system === 'urn:oid:1.2.250.1.71.4.2.1' &&
        actor.type?.coding?.[0]?.code === 'IDNPS' &&
        /^8\d{11}$/.test(actor.value),
      'actor',
    ],
    [
      Object.keys(one).sort().join() === 'created,end,extension,identifier,meta,participant,resourceType,start,status',
      'nothing more',
    ],
  ]
  const { messages } = validator.validate(one, { errorOnUnexpected: true })
  const wrong = messages.filter(({ severity }) => severity === 'error' || severity === 'fatal')
  return [...checks.filter(([good]) => !good).map(([, what]) => what), ...wrong.map(({ message }) => message ?? '')]
}

describe('what leaves', () => {
  test('a booking by a regulator is created at the platform, with our certificate and the profile of the guide', async () => {
    const rendezVousId = await take()
    expect(await send()).toBe(1)
    const [sent] = sas.received
    expect(sent).toMatchObject({ method: 'POST', url: '/fhir/Appointment', cn: 'maillage.exemple.fr' })
    expect(sent!.headers).toMatchObject({
      accept: 'application/json+fhir',
      'content-type': 'application/json; charset=utf-8',
      'if-none-exist': `identifier=${encodeURIComponent(`${PRODUCT}|${rendezVousId}`)}`,
    })
    expect(faultsOf(sent!.body)).toEqual([])
    expect(sent!.body).toMatchObject({
      identifier: [{ system: PRODUCT, value: rendezVousId }],
      status: 'booked',
      start: '2026-11-25T09:00:00.000+01:00',
      end: '2026-11-25T09:20:00.000+01:00',
      created: '2026-11-24T09:00:00.000+01:00',
      extension: [{ valueReference: { identifier: { value: CAMILLE.numero } } }],
      participant: [{ actor: { identifier: { value: `8${RPPS}` } } }],
    })
    expect(await send()).toBe(0)
  })
  test('a regulator who has a national number is named by it', async () => {
    await server.owner('delete from regulateur')
    regulateur = await enterAsRegulateur(server, { ...CAMILLE, registre: 'national', numero: '3456780581/11242343' })
    await take()
    await send()
    expect(faultsOf(sas.received[0]!.body)).toEqual([])
    expect(sas.received[0]!.body.extension[0].valueReference.identifier).toMatchObject({
      type: { coding: [{ code: 'IDNPS' }] },
      value: '3456780581/11242343',
    })
  })
  test('cancelled, restored, moved, kept, not kept: each a change under the identifier of the creation', async () => {
    const first = await take()
    await send()
    await cancel(first)
    await send()
    value(await server.run(soinsActions.restoreRendezVous, desk.secretaire, desk.cptsId, inCpts(first)))
    await send()
    const second = await move(first)
    await send()
    server.setNow('2026-11-25T11:00:00Z')
    await mark(second, 'honore')
    await send()
    await mark(second, 'absent')
    await send()
    expect(statuses()).toEqual([
      'POST booked',
      'PUT cancelled',
      'PUT booked',
      'PUT booked',
      'PUT fulfilled',
      'PUT noshow',
    ])
    for (const { body } of sas.received) expect(faultsOf(body)).toEqual([])
    const key = `/fhir/Appointment?identifier=${encodeURIComponent(`${PRODUCT}|${first}`)}`
    expect(new Set(sas.received.slice(1).map(({ url }) => url))).toEqual(new Set([key]))
    expect(new Set(sas.received.map(({ body }) => body.identifier[0].value))).toEqual(new Set([first]))
    expect(sas.received.map(({ body }) => body.start.slice(11, 16))).toEqual([
      '09:00',
      '09:00',
      '09:00',
      '10:00',
      '10:00',
      '10:00',
    ])
    expect(new Set(sas.received.map(({ body }) => body.created))).toEqual(new Set(['2026-11-24T09:00:00.000+01:00']))
  })
  test('a move says one thing, not a cancellation and a booking', async () => {
    const first = await take()
    await send()
    await move(first)
    await send()
    expect((await queue()).map(({ evenement }) => evenement)).toEqual(['pris', 'deplace'])
  })
  test('given back by the regulator; booked again by the desk for the same request: the SAS follows', async () => {
    const first = await take()
    await cancel(first)
    const { rows } = await server.owner('select demande_id from rendez_vous where id = $1', [first])
    const params = { cptsId: desk.cptsId, creneauId: await offer() }
    const again = await server.run(soinsActions.bookCreneau, desk.secretaire, desk.cptsId, {
      params,
      body: { demandeId: String(rows[0]!.demande_id) },
    })
    value(again)
    await send()
    expect((await queue()).map(({ evenement }) => evenement)).toEqual(['pris', 'deplace'])
    const other = await take()
    expect(await regulateur.cancel(doctor.personne.personneId, other)).toBe(200)
    // Its creation leaves, then its change at the next turn.
    await send()
    await send()
    expect(sas.known.get(`${PRODUCT}|${other}`)).toMatchObject({ status: 'cancelled' })
    expect(sas.known.get(`${PRODUCT}|${first}`)).toMatchObject({
      status: 'booked',
      start: '2026-11-25T10:00:00.000+01:00',
    })
  })
  test('nothing of a patient: neither age, nor motive, nor place, nor request', async () => {
    const rendezVousId = await take()
    await send()
    const { rows } = await server.owner('select demande_id from rendez_vous where id = $1', [rendezVousId])
    const sent = JSON.stringify(sas.received)
    for (const word of ['30-64', 'fievre', '34140', '34157', 'Cabinet', String(rows[0]!.demande_id)])
      expect(sent).not.toContain(word)
  })
  test('a booking by the desk is nobody’s business but ours', async () => {
    value(await bookSlot(server, desk, await offer(), await openRequest(server, desk)))
    await send()
    expect(sas.received).toEqual([])
    expect(await queue()).toEqual([])
  })
  test('what no listener heard is found by the sweep, once', async () => {
    const first = await take()
    await send()
    await server.owner(`update rendez_vous set statut = 'absent' where id = $1`, [first])
    const sweep = () => withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, sweepSuivis)
    await sweep()
    await sweep()
    await send()
    expect(statuses()).toEqual(['POST booked', 'PUT noshow'])
  })
})

describe('what does not leave', () => {
  test('without a platform in the settings: nothing is queued, and nothing is kept for later but what is to come', async () => {
    setPlateformeSas(false)
    const first = await take()
    const second = await take()
    await hear()
    expect(await queue()).toEqual([])
    await cancel(second)
    await hear()
    setPlateformeSas(true)
    await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, sweepSuivis)
    await send()
    expect(sas.received.map(({ body }) => body.identifier[0].value)).toEqual([first])
  })
  test('a certificate of another authority opens nothing: it waits', async () => {
    const other = await (await createAuthority('CN=Une autre, C=FR')).sign('CN=maillage.exemple.fr, C=FR')
    writeFileSync(path('autre.pem'), other.cert)
    writeFileSync(path('autre.key'), other.key)
    platform.close()
    const names = { MAILLAGE_SAS_PLATEFORME_CERT: path('autre.pem'), MAILLAGE_SAS_PLATEFORME_KEY: path('autre.key') }
    platform = openPlatform(readPlatformSettings({ ...environment(), ...names }, PRODUCT)!, 400)
    await take()
    await send()
    expect(sas.received).toEqual([])
    expect(await queue()).toMatchObject([
      { etat: 'en-attente', essais: 1, derniere_erreur: /La connexion n’a pas abouti/ },
    ])
  })
  test('a platform whose certificate is not the expected one is told nothing', async () => {
    const imposter = await openTestPlatform(await createAuthority('CN=Une autre, C=FR'))
    platform.close()
    platform = openPlatform(
      readPlatformSettings({ ...environment(), MAILLAGE_SAS_PLATEFORME_URL: imposter.url }, PRODUCT)!,
      400,
    )
    await take()
    await send()
    expect([imposter.received, (await queue())[0]!.etat]).toEqual([[], 'en-attente'])
    await imposter.close()
  })
  test('without the RPPS of the professional: it fails with the reason, and leaves once it is known', async () => {
    await server.owner('update personne set rpps = null')
    await take()
    await send()
    const [row] = await queue()
    expect(row).toMatchObject({ etat: 'echoue', derniere_erreur: /Le RPPS du professionnel n’est pas connu/ })
    await server.owner('update personne set rpps = $2 where id = $1', [doctor.personne.personneId, RPPS])
    await retryAll()
    expect(await send()).toBe(1)
  })
})

const listed = async () => {
  const answer = await server.fetch(desk.coordination, 'GET', `/api/v1/cpts/${desk.cptsId}/soins/sas/envois`)
  return (await answer.json()) as { plateforme: string; envois: { id: string; etat: string; methode: string }[] }
}
const retry = (id: string) =>
  server.fetch(desk.coordination, 'POST', `/api/v1/cpts/${desk.cptsId}/soins/sas/envois/${id}/reessayer`, {})
const retryAll = async () => {
  for (const { id, etat } of (await listed()).envois) if (etat === 'echoue') expect((await retry(id)).status).toBe(200)
}

describe('when the platform does not answer as it should', () => {
  test('busy, down, slow, cut: later and later, and nothing is lost', async () => {
    await take()
    sas.next({ status: 503, text: 'maintenance' }, 'hang', 'cut', { status: 429 }, { status: 401 })
    const errors: unknown[] = []
    for (const minutes of [0, 1, 2, 3, 5, 20]) {
      later(minutes)
      await send()
      errors.push((await queue())[0]!.derniere_erreur)
    }
    expect(errors).toEqual([
      '503 maintenance',
      'La plateforme n’a pas répondu à temps.',
      'La connexion n’a pas abouti (ECONNRESET).',
      '429',
      '401',
      null,
    ])
    expect(await queue()).toMatchObject([{ etat: 'envoye', essais: 6 }])
  })
  test('not before its hour', async () => {
    await take()
    sas.next({ status: 500 })
    await send()
    await send()
    expect(sas.received).toHaveLength(1)
    later(1)
    await send()
    expect(sas.received).toHaveLength(2)
  })
  test('a change never leaves before its creation, nor a change before an earlier one', async () => {
    const first = await take()
    sas.next({ status: 500 }, { status: 500 })
    await send()
    await cancel(first)
    await send()
    expect(statuses()).toEqual(['POST booked'])
    later(1)
    await send()
    expect(statuses()).toEqual(['POST booked', 'POST booked'])
    later(2)
    await send()
    await send()
    expect(statuses()).toEqual(['POST booked', 'POST booked', 'POST booked', 'PUT cancelled'])
  })
  test('one appointment that waits holds up no other', async () => {
    await take()
    sas.next({ status: 500 })
    await send()
    await take()
    await send()
    expect((await queue()).map(({ etat }) => etat)).toEqual(['en-attente', 'envoye'])
  })
  test('a message that is refused is put aside with the reason; its changes wait; « Réessayer » sends them in order', async () => {
    const first = await take()
    sas.next({ status: 422, text: 'Le régulateur est inconnu' })
    await send()
    await cancel(first)
    later(60)
    await send()
    expect(await queue()).toMatchObject([
      { rang: 1, etat: 'echoue', derniere_erreur: '422 Le régulateur est inconnu' },
      { rang: 2, etat: 'en-attente', essais: 0 },
    ])
    const { envois, plateforme } = await listed()
    expect([plateforme, envois.map(({ etat, methode }) => `${methode} ${etat}`)]).toEqual([
      'reglee',
      ['POST echoue', 'PUT en-attente'],
    ])
    await retryAll()
    await send()
    await send()
    expect(statuses()).toEqual(['POST booked', 'POST booked', 'PUT cancelled'])
    expect((await retry(envois[0]!.id)).status).toBe(409)
  })
  test('a change that was refused is passed by the next one, that says everything; it is not sent again after it', async () => {
    const first = await take()
    await send()
    await cancel(first)
    sas.next({ status: 400 })
    await send()
    value(await server.run(soinsActions.restoreRendezVous, desk.secretaire, desk.cptsId, inCpts(first)))
    await send()
    expect((await queue()).map(({ etat }) => etat)).toEqual(['envoye', 'remplace', 'envoye'])
    const { envois } = await listed()
    for (const { id } of envois) expect((await retry(id)).status).toBe(409)
    expect(sas.known.get(`${PRODUCT}|${first}`)).toMatchObject({ status: 'booked' })
  })
  test('a creation that was received, and whose answer was lost, makes no second one', async () => {
    await take()
    sas.next('cut-after')
    await send()
    later(1)
    expect(await send()).toBe(1)
    expect([statuses(), [...sas.creations.values()]]).toEqual([['POST booked', 'POST booked'], [1]])
  })
  test('the same where the platform knows no conditional creation: « already there » is what was wanted', async () => {
    sas.forgetConditions()
    await take()
    sas.next('cut-after')
    await send()
    later(1)
    expect(await send()).toBe(1)
    expect([...sas.creations.values()]).toEqual([1])
  })
  test('a process that dies while it sends: the message leaves again, nothing is lost', async () => {
    await take()
    const { rows } = await server.owner('select id from envoi_sas where cpts_id = $1', [desk.cptsId])
    const dying: Platform = {
      close: () => undefined,
      send: async (message) => {
        await platform.send(message)
        throw new Error('killed')
      },
    }
    await expect(sendOne(server.engine, dying, { cptsId: desk.cptsId, id: String(rows[0]!.id) })).rejects.toThrow(
      'killed',
    )
    await send()
    expect(sas.received).toHaveLength(1)
    later(3)
    expect(await send()).toBe(1)
    expect([...sas.creations.values()]).toEqual([1])
  })
  test('two senders at once: each message leaves once', async () => {
    await take()
    await take()
    await hear()
    const report = (error: unknown) => {
      throw error
    }
    const done = await Promise.all([1, 2, 3].map(() => sendDue(server.engine, platform, report)))
    expect([done.reduce((a, b) => a + b, 0), sas.received.length]).toEqual([2, 2])
  })
  test('an answer without end, or that is no FHIR, is only a refusal', async () => {
    await take()
    sas.next({ status: 400, text: 'x'.repeat(2_000_000) }, { status: 422, text: `a\u0000b ${'y'.repeat(900)}` })
    await send()
    expect((await queue())[0]).toMatchObject({ etat: 'en-attente' })
    later(2)
    await send()
    const [row] = await queue()
    expect(row!.etat).toBe('echoue')
    expect(String(row!.derniere_erreur).length).toBeLessThanOrEqual(300)
  })
})

test('settings: all of them or none, told in one sentence', () => {
  expect(readPlatformSettings({}, PRODUCT)).toBeNull()
  expect(() => readPlatformSettings({ ...environment(), MAILLAGE_SAS_PLATEFORME_URL: 'http://sas' }, PRODUCT)).toThrow(
    /https/,
  )
  expect(() => readPlatformSettings({ ...environment(), MAILLAGE_SAS_PLATEFORME_KEY: '' }, PRODUCT)).toThrow(
    /MAILLAGE_SAS_PLATEFORME_KEY manque/,
  )
  const missing = { ...environment(), MAILLAGE_SAS_PLATEFORME_CERT: path('absent.pem') }
  expect(() => readPlatformSettings(missing, PRODUCT)).toThrow(/ne se lit pas/)
  const swapped = { ...environment(), MAILLAGE_SAS_PLATEFORME_KEY: path('client.pem') }
  expect(() => readPlatformSettings(swapped, PRODUCT)).toThrow(/ne conviennent pas/)
  const oid = readPlatformSettings({ ...environment(), MAILLAGE_SAS_PLATEFORME_OID: '1.2.250.1.999.1' }, PRODUCT)
  expect(oid?.system).toBe('urn:oid:1.2.250.1.999.1')
  expect(() => readPlatformSettings({ ...environment(), MAILLAGE_SAS_PLATEFORME_OID: 'x' }, PRODUCT)).toThrow(/OID/)
})
