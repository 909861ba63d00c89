/** A platform of the SAS that is busy, down, slow, cut or that refuses: nothing is lost, nothing is told twice or out of order. */
import { describe, expect, test } from 'vitest'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { value } from '../../domains/soins-non-programmes/samples.ts'
import { type Platform, readPlatformSettings } from './platform.ts'
import { sendDue, sendOne } from './send.ts'
import {
  cancel,
  desk,
  environment,
  exported,
  hear,
  inCpts,
  later,
  listed,
  openWorld,
  PRODUCT,
  path,
  platform,
  queue,
  retry,
  retryAll,
  sas,
  send,
  server,
  statuses,
  take,
} from './testing-world.ts'

openWorld()

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
    const file = await exported()
    expect(file.split('\r\n')[0]).toContain('rendez-vous;professionnel;ce qui est dit;envoi')
    expect(file).toMatch(/;annulé;en attente;[^\n]*\r\n.*;pris;échoué;.*422 Le régulateur est inconnu/)
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
