/** The port of the SAS, with certificates made here: who enters, who does not, and what a reload changes. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, type RequestOptions, request } from 'node:https'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TLSSocket } from 'node:tls'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Engine } from '../../server/actions/run.ts'
import { createFhirApp, type Scope } from '../app.ts'
import { type OpenPort, openPort } from './open.ts'
import { readPortSettings } from './settings.ts'
import type { Subject } from './subject.ts'
import { type Authority, createAuthority, type Pair } from './testing-certificates.ts'

const OU = 'OU=318751275100020, O=Essai, C=FR'
const folder = mkdtempSync(join(tmpdir(), 'maillage-sas-'))
const path = (name: string) => join(folder, name)
let authority: Authority
let stranger: Authority
let port: OpenPort
let good: Pair
const refused: [string, Subject][] = []
const reports: Error[] = []

const environment = () => ({
  MAILLAGE_SAS_PORT: '0',
  MAILLAGE_SAS_HOST: '127.0.0.1',
  MAILLAGE_SAS_URL: 'https://sas.cpts.exemple.fr/',
  MAILLAGE_SAS_CERT: path('serveur.pem'),
  MAILLAGE_SAS_KEY: path('serveur.key'),
  MAILLAGE_SAS_CA: path('autorites.pem'),
  MAILLAGE_SAS_CRL: path('revoques.pem'),
  MAILLAGE_SAS_CN: 'client.sas.exemple.fr, secours.sas.exemple.fr',
  MAILLAGE_SAS_OU: '318751275100020',
  MAILLAGE_SAS_LECTEURS_CN: 'lecteur.exemple.fr',
  MAILLAGE_SAS_LECTEURS_OU: '999',
})

beforeAll(async () => {
  authority = await createAuthority()
  stranger = await createAuthority('CN=Une autre autorité, C=FR')
  const own = await authority.sign('CN=sas.cpts.exemple.fr, O=Essai, C=FR', ['sas.cpts.exemple.fr'])
  writeFileSync(path('serveur.pem'), own.cert)
  writeFileSync(path('serveur.key'), own.key)
  writeFileSync(path('autorites.pem'), authority.cert)
  writeFileSync(path('revoques.pem'), await authority.revoke())
  good = await authority.sign(`CN=client.sas.exemple.fr, ${OU}`)
  const settings = readPortSettings(environment())!
  const appOf = (scope: Scope) =>
    createFhirApp({
      engine: {} as Engine,
      places: { base: `${settings.url}/fhir`, product: 'https://cpts.exemple.fr' },
      version: 'essai',
      scope,
      isOpen: async () => true,
      onFailure: (error) => reports.push(error),
    })
  port = await openPort({
    apps: { sas: appOf('sas'), lecture: appOf('lecture') },
    settings,
    report: (error) => reports.push(error),
    onRefused: (why, subject) => refused.push([why, subject]),
  })
})
afterAll(async () => {
  await port.close()
  rmSync(folder, { recursive: true, force: true })
})

type Answer = { status: number; body: string; protocol: string | null; resumed: boolean } | { failed: string }
const ask = (pair: Pick<Pair, 'cert' | 'key'> | null, more: RequestOptions = {}): Promise<Answer> =>
  new Promise((done) => {
    const options = {
      port: port.port,
      host: '127.0.0.1',
      path: '/fhir/metadata',
      ca: authority.cert,
      servername: 'sas.cpts.exemple.fr',
      agent: false,
      ...(pair ? { cert: pair.cert, key: pair.key } : {}),
      ...more,
    } as const
    request(options, (response) => {
      const socket = response.socket as TLSSocket
      const [protocol, resumed] = [socket.getProtocol(), socket.isSessionReused()]
      let body = ''
      response.setEncoding('utf8')
      response.on('data', (part: string) => {
        body += part
      })
      response.on('end', () => done({ status: response.statusCode ?? 0, body, protocol, resumed }))
    })
      .on('error', (error) => done({ failed: error.message }))
      .end()
  })
const statusOf = async (pair: Parameters<typeof ask>[0], more?: RequestOptions) => {
  const answer = await ask(pair, more)
  return 'status' in answer ? answer.status : 'connexion refusée'
}

describe('who enters', () => {
  test('a certificate of the authority that names the SAS', async () => {
    const answer = await ask(good)
    expect(answer).toMatchObject({ status: 200, protocol: 'TLSv1.3' })
    expect(JSON.parse((answer as { body: string }).body)).toMatchObject({
      resourceType: 'CapabilityStatement',
      implementation: { url: 'https://sas.cpts.exemple.fr/fhir' },
    })
  })
  test('TLS 1.2 is enough, less is not', async () => {
    expect(await ask(good, { maxVersion: 'TLSv1.2' })).toMatchObject({ status: 200, protocol: 'TLSv1.2' })
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT:@SECLEVEL=0' } as const
    expect(await statusOf(good, old)).toBe('connexion refusée')
  })
  test('nothing but FHIR answers there', async () => {
    expect(await ask(good, { path: '/health' })).toMatchObject({ status: 404, body: /OperationOutcome/ })
    expect(await statusOf(good, { path: '/api/v1/openapi.json' })).toBe(404)
  })
})

describe('other software', () => {
  test('reads what is shown to all, never what is the business of the SAS', async () => {
    const reader = await authority.sign('CN=lecteur.exemple.fr, OU=999, C=FR')
    expect(await statusOf(reader)).toBe(200)
    const search = '/fhir/Slot?schedule.actor:Practitioner.identifier=x&_include=Slot:schedule'
    expect(await statusOf(reader, { path: search })).toBe(403)
    expect(await statusOf(good, { path: search })).toBe(400)
    for (const method of ['POST', 'PUT']) {
      expect(await statusOf(reader, { path: '/fhir/Practitioner', method })).toBe(405)
      expect(await statusOf(good, { path: '/fhir/Practitioner?identifier=x', method })).not.toBe(405)
    }
    // Its name with the unit of the SAS, and the reverse, are nobody.
    expect(await statusOf(await authority.sign(`CN=lecteur.exemple.fr, ${OU}`))).toBe(403)
  })
})

describe('who does not', () => {
  test('no certificate', async () => {
    expect(await statusOf(null)).toBe('connexion refusée')
  })
  test('a certificate of another authority, though it names the SAS', async () => {
    expect(await statusOf(await stranger.sign(`CN=client.sas.exemple.fr, ${OU}`))).toBe('connexion refusée')
  })
  test('another CN', async () => {
    expect(await statusOf(await authority.sign(`CN=autre.exemple.fr, ${OU}`))).toBe(403)
    expect(refused.at(-1)?.[1].CN).toBe('autre.exemple.fr')
  })
  test('another OU, or none', async () => {
    expect(await statusOf(await authority.sign('CN=client.sas.exemple.fr, OU=999, C=FR'))).toBe(403)
    const none = await ask(await authority.sign('CN=client.sas.exemple.fr, C=FR'))
    expect(none).toMatchObject({ status: 403, body: /OperationOutcome.*OU/ })
  })
  test('a certificate that was taken back, from the next reading of the list on', async () => {
    const lost = await authority.sign(`CN=client.sas.exemple.fr, ${OU}`)
    expect(await statusOf(lost)).toBe(200)
    writeFileSync(path('revoques.pem'), await authority.revoke(lost.serialNumber))
    port.reload()
    expect(await statusOf(lost)).toBe('connexion refusée')
    expect(await statusOf(good)).toBe(200)
  })
  test('a session that was opened before is resumed, and ends when the certificate is taken back', async () => {
    for (const maxVersion of ['TLSv1.3', 'TLSv1.2'] as const) {
      const lost = await authority.sign(`CN=client.sas.exemple.fr, ${OU}`)
      const wrong = await authority.sign('CN=client.sas.exemple.fr, OU=999, C=FR')
      const [agent, other] = [new Agent({ maxCachedSessions: 5 }), new Agent({ maxCachedSessions: 5 })]
      expect(await ask(lost, { agent, maxVersion })).toMatchObject({ status: 200, resumed: false })
      expect(await ask(lost, { agent, maxVersion })).toMatchObject({ status: 200, resumed: true })
      expect(await ask(wrong, { agent: other, maxVersion })).toMatchObject({ status: 403, resumed: false })
      expect(await ask(wrong, { agent: other, maxVersion })).toMatchObject({ status: 403, resumed: true })
      writeFileSync(path('revoques.pem'), await authority.revoke(lost.serialNumber))
      port.reload()
      expect(await statusOf(lost, { agent, maxVersion })).toBe('connexion refusée')
    }
  })
  test('a list that cannot be read changes nothing, and is told', async () => {
    writeFileSync(path('revoques.pem'), 'à moitié')
    port.reload()
    expect(reports.at(-1)?.message).toMatch(/révoqués/)
    expect(await statusOf(good)).toBe(200)
  })
})

describe('the configuration', () => {
  test('no port asked, no port', () => {
    expect(readPortSettings({})).toBeNull()
  })
  test('all of it, or a sentence that names what is missing', async () => {
    writeFileSync(path('revoques.pem'), await authority.revoke())
    expect(readPortSettings(environment())).toMatchObject({ cn: ['client.sas.exemple.fr', 'secours.sas.exemple.fr'] })
    for (const name of Object.keys(environment()).filter((one) => !/PORT|HOST|LECTEURS/.test(one))) {
      expect(() => readPortSettings({ ...environment(), [name]: '' })).toThrow(name)
    }
    expect(() => readPortSettings({ ...environment(), MAILLAGE_SAS_LECTEURS_OU: '' })).toThrow('LECTEURS')
    expect(() => readPortSettings({ ...environment(), MAILLAGE_SAS_PORT: 'x' })).toThrow('MAILLAGE_SAS_PORT')
    expect(() => readPortSettings({ ...environment(), MAILLAGE_SAS_URL: 'http://x.fr' })).toThrow('https')
    expect(() => readPortSettings({ ...environment(), MAILLAGE_SAS_KEY: path('absent') })).toThrow('absent')
  })
  test('a list as authorities publish it, in DER', async () => {
    const pem = await authority.revoke()
    writeFileSync(path('revoques.crl'), Buffer.from(pem.replaceAll(/-----[^-]+-----|\s/g, ''), 'base64'))
    const settings = readPortSettings({ ...environment(), MAILLAGE_SAS_CRL: path('revoques.crl') })
    expect(settings).not.toBeNull()
  })
})
