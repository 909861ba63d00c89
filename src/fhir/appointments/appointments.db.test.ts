/** From a booking by a regulator to the platform of the SAS, over mutual TLS: what leaves, in which order, and what does not. */
import { writeFileSync } from 'node:fs'
import { Fhir } from 'fhir'
import { describe, expect, test } from 'vitest'
import { setPlateformeSas, sweepSuivis } from '../../domains/regulation/index.ts'
import { CAMILLE } from '../../domains/regulation/samples.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { bookSlot, openRequest, value } from '../../domains/soins-non-programmes/samples.ts'
import { withTenant } from '../../server/actions/run.ts'
import { createAuthority } from '../port/testing-certificates.ts'
import { openTestPlatform } from './testing-platform.ts'
import {
  becomeRegulateur,
  cancel,
  desk,
  doctor,
  hear,
  inCpts,
  mark,
  move,
  offer,
  openWith,
  openWorld,
  PRODUCT,
  path,
  queue,
  RPPS,
  regulateur,
  retryAll,
  sas,
  send,
  server,
  statuses,
  take,
} from './testing-world.ts'

openWorld()

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
    await becomeRegulateur({ ...CAMILLE, registre: 'national', numero: '3456780581/11242343' })
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
    openWith({ MAILLAGE_SAS_PLATEFORME_CERT: path('autre.pem'), MAILLAGE_SAS_PLATEFORME_KEY: path('autre.key') })
    await take()
    await send()
    expect(sas.received).toEqual([])
    expect(await queue()).toMatchObject([
      { etat: 'en-attente', essais: 1, derniere_erreur: /La connexion n’a pas abouti/ },
    ])
  })
  test('a platform whose certificate is not the expected one is told nothing', async () => {
    const imposter = await openTestPlatform(await createAuthority('CN=Une autre, C=FR'))
    openWith({ MAILLAGE_SAS_PLATEFORME_URL: imposter.url })
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
