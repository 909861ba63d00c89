/** For tests: an installation, a provider and a browser with its cookies, made anew for each test. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Hono } from 'hono'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, expect } from 'vitest'
import { setPsc } from '../../domains/comptes/index.ts'
import { type Authority, createAuthority } from '../../fhir/port/testing-certificates.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { openEncryption } from '../encryption/index.ts'
import { createApp } from '../http/app.ts'
import { forgetAttempts } from '../http/limits.ts'
import { createHub } from '../live/hub.ts'
import { openPsc, type PscClient } from './client.ts'
import { readPscSettings } from './settings.ts'
import { CLIENT, openTestProvider, SECRET, type TestProvider } from './testing-provider.ts'

export const PRODUCT = 'http://localhost'
export const RPPS = '99900000003'
export let folder = ''
export const path = (name: string) => join(folder, name)
export let server: TestServer
export let authority: Authority
export let provider: TestProvider
export let psc: PscClient
export let app: Hono
export let cptsId: string
export let personneId: string

export const environment = () => ({
  MAILLAGE_PSC_EMETTEUR: provider.issuer,
  MAILLAGE_PSC_CLIENT: CLIENT,
  MAILLAGE_PSC_SECRET: SECRET,
  MAILLAGE_PSC_CA: path('autorites.pem'),
})
export const open = (change: Record<string, string> = {}) => {
  psc = openPsc(readPscSettings({ ...environment(), ...change }, PRODUCT)!)
  setPsc(psc)
  app = createApp({
    engine: server.engine,
    answers: openEncryption('reponses', 'essai'),
    hub: createHub(),
    log: pino({ level: 'silent' }),
    version: 'essai',
    psc,
    baseIsReady: async () => true,
    client: (own) => own.get('*', (c) => c.text('page')),
  })
}

/** Called once by each file of tests. */
export const openWorld = (): void => {
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'maillage-psc-'))
    authority = await createAuthority()
    writeFileSync(path('autorites.pem'), authority.cert)
    server = await openTestServer({ nature: 'reelle' })
    cptsId = await server.createCpts()
  })
  afterAll(async () => {
    setPsc(null)
    await server.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(async () => {
    provider = await openTestProvider(authority)
    open()
    forgetAttempts()
    server.setNow('2026-11-24T08:00:00Z')
    await server.owner('update personne set rpps = null')
    personneId = (await server.signInAs(cptsId, 'coordination')).personneId
    await server.owner('update personne set rpps = $2 where id = $1', [personneId, RPPS])
    return async () => {
      psc.close()
      await provider.close()
    }
  })
}

export type Jar = Record<string, string>
export const get = async (address: string, jar: Jar = {}) => {
  const cookie = Object.entries(jar)
    .map(([name, value]) => `${name}=${value}`)
    .join('; ')
  const answer = await app.request(address.startsWith('/') ? `${PRODUCT}${address}` : address, {
    headers: cookie ? { cookie } : {},
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
    if (/max-age=0/i.test(line)) delete jar[name]
    else jar[name] = value
  }
  return { status: answer.status, place: answer.headers.get('location') ?? '', text: await answer.text() }
}
/** To the provider, and back where it sends the browser. */
export const leave = async (jar: Jar = {}, from = '/connexion/psc/aller?retour=/soins') => {
  const left = await get(from, jar)
  expect(left.status).toBe(303)
  return left.place
}
export const enter = async (jar: Jar = {}, from?: string) => get(provider.agree(await leave(jar, from)), jar)
export const me = async (jar: Jar) =>
  JSON.parse((await get('/api/v1/moi', jar)).text) as {
    connecte: boolean
    secondFacteur: string
    session: { moyen: string; exercice: string | null; exercices: string[] } | null
  }
export const refusals = async () =>
  (
    await server.owner(
      `select acteur, action, objet_id from journal where operation = 'refus' and objet = 'connexion' order by id desc limit 1`,
    )
  ).rows[0]
