/** Coming in by Pro Santé Connect, over HTTPS against a provider played here: who enters, and the attacks that do not. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import type { Hono } from 'hono'
import { CompactSign, type JWTPayload, SignJWT } from 'jose'
import pino from 'pino'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { REFUS_PSC, setPsc } from '../../domains/comptes/index.ts'
import { CAMILLE, enterAsRegulateur } from '../../domains/regulation/samples.ts'
import { openDesk, openDoctor } from '../../domains/soins-non-programmes/samples.ts'
import { type Authority, createAuthority } from '../../fhir/port/testing-certificates.ts'
import { openTestServer, type TestServer } from '../actions/testing.ts'
import { openEncryption } from '../encryption/index.ts'
import { createApp } from '../http/app.ts'
import { forgetAttempts } from '../http/limits.ts'
import { createHub } from '../live/hub.ts'
import { openPsc, type PscClient } from './client.ts'
import { readPscSettings } from './settings.ts'
import { CLIENT, openTestProvider, SECRET, SOMEBODY, type TestProvider } from './testing-provider.ts'

const PRODUCT = 'http://localhost'
const RPPS = '99900000003'
const folder = mkdtempSync(join(tmpdir(), 'maillage-psc-'))
const path = (name: string) => join(folder, name)
let server: TestServer
let authority: Authority
let provider: TestProvider
let psc: PscClient
let app: Hono
let cptsId: string
let personneId: string

const environment = () => ({
  MAILLAGE_PSC_EMETTEUR: provider.issuer,
  MAILLAGE_PSC_CLIENT: CLIENT,
  MAILLAGE_PSC_SECRET: SECRET,
  MAILLAGE_PSC_CA: path('autorites.pem'),
})
const open = (change: Record<string, string> = {}) => {
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

beforeAll(async () => {
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

type Jar = Record<string, string>
const get = async (address: string, jar: Jar = {}) => {
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
const leave = async (jar: Jar = {}, from = '/connexion/psc/aller?retour=/soins') => {
  const left = await get(from, jar)
  expect(left.status).toBe(303)
  return left.place
}
const enter = async (jar: Jar = {}, from?: string) => get(provider.agree(await leave(jar, from)), jar)
const me = async (jar: Jar) =>
  JSON.parse((await get('/api/v1/moi', jar)).text) as {
    connecte: boolean
    secondFacteur: string
    session: { moyen: string; exercice: string | null; exercices: string[] } | null
  }
const refusals = async () =>
  (
    await server.owner(
      `select acteur, action, objet_id from journal where operation = 'refus' and objet = 'connexion' order by id desc limit 1`,
    )
  ).rows[0]

describe('who enters', () => {
  test('a professional whose RPPS is known: strong at once, where they were going, and their session says how', async () => {
    const jar: Jar = {}
    const authorization = new URL(await leave(jar))
    expect(Object.fromEntries(authorization.searchParams)).toMatchObject({
      response_type: 'code',
      scope: 'openid scope_all',
      acr_values: 'eidas1',
      code_challenge_method: 'S256',
      redirect_uri: `${PRODUCT}/connexion/psc/retour`,
    })
    expect(await get(provider.agree(authorization.href), jar)).toMatchObject({ status: 303, place: '/soins' })
    expect(await me(jar)).toMatchObject({
      connecte: true,
      secondFacteur: 'fait',
      session: { moyen: 'psc', exercice: 'Médecin, Cabinet du quai' },
    })
    const { rows } = await server.owner(
      `select acteur from journal where operation = 'connexion' order by id desc limit 1`,
    )
    expect(rows).toEqual([{ acteur: `personne:${personneId}` }])
    expect(provider.asked[0]!.body.get('client_secret')).toBe(SECRET)
  })
  test('by a certificate where there is no secret', async () => {
    const own = await authority.sign('CN=maillage.exemple.fr, O=Essai, C=FR')
    writeFileSync(path('client.pem'), own.cert)
    writeFileSync(path('client.key'), own.key)
    psc.close()
    open({ MAILLAGE_PSC_SECRET: '', MAILLAGE_PSC_CERT: path('client.pem'), MAILLAGE_PSC_KEY: path('client.key') })
    const jar: Jar = {}
    expect((await enter(jar)).place).toBe('/soins')
    expect(provider.asked[0]).toMatchObject({ cn: 'maillage.exemple.fr' })
    expect(provider.asked[0]!.body.has('client_secret')).toBe(false)
  })
  test('of several ways of working, one is chosen; another one is refused', async () => {
    const place = (raisonSocialeSite: string) => ({ raisonSocialeSite })
    const exercices = [{ codeProfession: '10', activities: [place('Cabinet du quai'), place('Hôpital du port')] }]
    provider.info = { ...SOMEBODY, SubjectRefPro: { exercices } }
    const jar: Jar = {}
    expect((await enter(jar)).place).toBe('/connexion?retour=%2Fsoins')
    expect((await me(jar)).session).toMatchObject({
      exercice: null,
      exercices: ['Médecin, Cabinet du quai', 'Médecin, Hôpital du port'],
    })
    const choose = (exercice: string) =>
      app.request(`${PRODUCT}/api/v1/connexion/exercice`, {
        method: 'POST',
        headers: { cookie: `maillage_session=${jar.maillage_session}`, 'content-type': 'application/json' },
        body: JSON.stringify({ exercice }),
      })
    expect((await choose('Médecin, ailleurs')).status).toBe(404)
    expect((await choose('Médecin, Hôpital du port')).status).toBe(200)
    expect((await me(jar)).session?.exercice).toBe('Médecin, Hôpital du port')
  })
  test('leaving goes through the provider, with the token that it gave, and forgets it', async () => {
    const jar: Jar = {}
    await enter(jar)
    const left = await app.request(`${PRODUCT}/api/v1/deconnexion`, {
      method: 'POST',
      headers: { cookie: `maillage_session=${jar.maillage_session}` },
    })
    const { suite } = (await left.json()) as { suite: string }
    const address = new URL(suite)
    expect(address.href.startsWith(`${provider.issuer}/logout`)).toBe(true)
    expect(address.searchParams.get('post_logout_redirect_uri')).toBe(`${PRODUCT}/connexion`)
    expect(address.searchParams.get('id_token_hint')?.split('.')).toHaveLength(3)
    expect((await me(jar)).connecte).toBe(false)
    expect(
      (
        await server.owner(
          'select count(*)::int as n from session where psc_jeton is not null and revoquee_le is not null',
        )
      ).rows,
    ).toEqual([{ n: 0 }])
  })
  test('keys that the provider renews open again, at the next try at the latest', async () => {
    expect((await enter()).place).toBe('/soins')
    await provider.rotate()
    await enter()
    expect((await enter()).place).toBe('/soins')
  })
  test('without it in the settings, these addresses do not exist', async () => {
    expect((await server.fetch(null, 'GET', '/connexion/psc/aller')).status).toBe(404)
    expect((await server.fetch(null, 'GET', '/connexion/psc/retour?code=x&state=y')).status).toBe(404)
  })
})

/** Named as they are known; `code` is what the page says and the trail keeps. */
type Attack = {
  name: string
  code: keyof typeof REFUS_PSC
  /** How many people enter honestly meanwhile. */
  honest?: number
  play: () => Promise<{ status: number; place: string }>
}
const bend = (bends: TestProvider['bends']) => async () => {
  provider.bends = bends
  return enter()
}
const claim = (change: JWTPayload) => bend({ claims: (claims) => ({ ...claims, ...change }) })
const without = (name: string) =>
  bend({ claims: (claims) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== name)) })
const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')
const back = (change: (asked: URLSearchParams) => void) => async () => {
  const jar: Jar = {}
  return get(provider.agree(await leave(jar), change), jar)
}
const now = () => Math.floor(Date.now() / 1000)

const ATTACKS: Attack[] = [
  { name: 'a token of another issuer', code: 'psc-jeton', play: claim({ iss: 'https://psc.exemple.org' }) },
  { name: 'a token for another audience', code: 'psc-jeton', play: claim({ aud: 'un-autre-client' }) },
  {
    name: 'a token for several audiences that authorises another',
    code: 'psc-jeton',
    play: claim({ aud: [CLIENT, 'x'], azp: 'x' }),
  },
  { name: 'a token with another nonce', code: 'psc-jeton', play: claim({ nonce: 'un-autre' }) },
  { name: 'a token without a nonce', code: 'psc-jeton', play: without('nonce') },
  { name: 'a token without a subject', code: 'psc-jeton', play: without('sub') },
  { name: 'a token without an end', code: 'psc-jeton', play: without('exp') },
  { name: 'an expired token', code: 'psc-expire', play: () => claim({ iat: now() - 900, exp: now() - 600 })() },
  { name: 'a token that is not valid yet', code: 'psc-expire', play: () => claim({ nbf: now() + 3600 })() },
  { name: 'a lower level of proof', code: 'psc-niveau', play: claim({ acr: 'eidas0' }) },
  { name: 'no level of proof', code: 'psc-niveau', play: without('acr') },
  {
    name: 'a token without a signature (alg none)',
    code: 'psc-jeton',
    play: bend({ sign: async (claims) => `${encode({ alg: 'none' })}.${encode(claims)}.` }),
  },
  {
    name: 'a token signed with the secret of the client (HS256)',
    code: 'psc-jeton',
    play: bend({
      sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new TextEncoder().encode(SECRET)),
    }),
  },
  {
    name: 'a token signed with the public key taken as a secret',
    code: 'psc-jeton',
    play: bend({
      sign: (claims, { jwk, kid }) =>
        new SignJWT(claims)
          .setProtectedHeader({ alg: 'HS256', kid })
          .sign(new TextEncoder().encode(JSON.stringify(jwk).padEnd(32))),
    }),
  },
  {
    name: 'a token signed with a key that nobody published',
    code: 'psc-jeton',
    play: async () => {
      const former = await provider.rotate()
      return bend({
        sign: (claims) =>
          new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: former.kid }).sign(former.privateKey),
      })()
    },
  },
  {
    name: 'a key withdrawn at a rotation, under the name of the new one',
    code: 'psc-jeton',
    honest: 1,
    play: async () => {
      await enter()
      const former = await provider.rotate()
      psc.close()
      open()
      const { kid } = provider.key()
      return bend({
        sign: (claims) => new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(former.privateKey),
      })()
    },
  },
  {
    name: 'a token changed after it was signed',
    code: 'psc-jeton',
    play: bend({
      sign: async (claims, { privateKey, kid }) => {
        const good = await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(privateKey)
        const [head, , signature] = good.split('.')
        return `${head}.${encode({ ...claims, sub: 'autre' })}.${signature}`
      },
    }),
  },
  {
    name: 'a key that the token brings with itself',
    code: 'psc-jeton',
    play: bend({
      sign: async (claims) => {
        const own = await provider.rotate()
        const bytes = new TextEncoder().encode(JSON.stringify(claims))
        return new CompactSign(bytes).setProtectedHeader({ alg: 'RS256', kid: 'x', jwk: own.jwk }).sign(own.privateKey)
      },
    }),
  },
  {
    name: 'an answer without a token of identity',
    code: 'psc-jeton',
    play: bend({ tokens: ({ id_token: _, ...rest }) => rest }),
  },
  { name: 'another state', code: 'psc-etat', play: back((asked) => asked.set('state', 'un-autre')) },
  { name: 'no state', code: 'psc-etat', play: back((asked) => asked.delete('state')) },
  { name: 'a state said twice', code: 'psc-etat', play: back((asked) => asked.append('state', 'un-autre')) },
  { name: 'a code said twice', code: 'psc-etat', play: back((asked) => asked.append('code', 'un-autre')) },
  {
    name: 'an answer of another provider (mix-up)',
    code: 'psc-jeton',
    play: back((asked) => asked.set('iss', 'https://psc.exemple.org')),
  },
  { name: 'a code that was made up', code: 'psc-code', play: back((asked) => asked.set('code', 'inventé')) },
  {
    name: 'the code of somebody else, injected in one’s own return',
    code: 'psc-code',
    play: async () => {
      const theirs = new URL(provider.agree(await leave({}))).searchParams.get('code')!
      return back((asked) => asked.set('code', theirs))()
    },
  },
  {
    name: 'the return of somebody else, followed by a victim (login CSRF)',
    code: 'psc-tentative',
    play: async () => get(provider.agree(await leave({})), {}),
  },
  {
    name: 'the return of somebody else, in a browser that has begun its own',
    code: 'psc-etat',
    play: async () => {
      const mine: Jar = {}
      await leave(mine)
      return get(provider.agree(await leave({})), mine)
    },
  },
  {
    name: 'a return followed a second time (replay)',
    code: 'psc-tentative',
    honest: 1,
    play: async () => {
      const jar: Jar = {}
      const address = provider.agree(await leave(jar))
      const kept = { ...jar }
      await get(address, jar)
      return get(address, kept)
    },
  },
  {
    name: 'a code used again under a new beginning',
    code: 'psc-code',
    honest: 1,
    play: async () => {
      const jar: Jar = {}
      const address = provider.agree(await leave(jar))
      await get(address, jar)
      return back((asked) => asked.set('code', new URL(address).searchParams.get('code')!))()
    },
  },
  {
    name: 'a return that comes after its time',
    code: 'psc-tentative',
    play: async () => {
      const jar: Jar = {}
      const address = provider.agree(await leave(jar))
      server.setNow('2026-11-24T08:11:00Z')
      return get(address, jar)
    },
  },
  {
    name: 'a person who gives up',
    code: 'psc-abandonne',
    play: back((asked) => {
      asked.delete('code')
      asked.set('error', 'access_denied')
    }),
  },
  {
    name: 'a description that names another issuer',
    code: 'psc-jeton',
    play: () => {
      provider.bends = { description: (one) => ({ ...one, issuer: 'https://psc.exemple.org' }) }
      return get('/connexion/psc/aller')
    },
  },
  {
    name: 'a description that sends the secret over plain HTTP',
    code: 'psc-jeton',
    play: bend({ description: (one) => ({ ...one, token_endpoint: 'http://localhost/token' }) }),
  },
  {
    name: 'information about another subject',
    code: 'psc-jeton',
    play: bend({ info: (info) => ({ ...info, sub: 'f:autre:899900000011' }) }),
  },
  {
    name: 'no national number: the subject is not taken for one',
    code: 'psc-identite',
    play: bend({ info: ({ SubjectNameID: _, ...rest }) => rest }),
  },
  {
    name: 'a national number that is not one',
    code: 'psc-identite',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: "8' or 1=1 --" }) }),
  },
  {
    name: 'a number without its prefix',
    code: 'psc-sans-rpps',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: RPPS }) }),
  },
  {
    name: 'a card of an establishment',
    code: 'psc-sans-rpps',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: '3456780581/11242343' }) }),
  },
  {
    name: 'an RPPS that nobody has here',
    code: 'psc-sans-compte',
    play: bend({ info: (info) => ({ ...info, SubjectNameID: '899900000011' }) }),
  },
  {
    name: 'an RPPS of somebody whose access is over',
    code: 'psc-sans-compte',
    play: async () => {
      await server.owner(`update appartenance set jusqu = '2026-01-01' where personne_id = $1`, [personneId])
      return enter()
    },
  },
  { name: 'a provider that fails', code: 'psc-injoignable', play: bend({ tokenStatus: 502 }) },
]

describe('attacks: nobody enters, the page says why in French, the trail keeps it', () => {
  test('there are at least twenty-five, each with a name of its own', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length)
    expect(ATTACKS.length).toBeGreaterThanOrEqual(25)
  })
  test.each(ATTACKS)('$name', async ({ code, play, honest = 0 }) => {
    const before = (await server.owner('select count(*)::int as n from session')).rows[0]!.n as number
    const { status, place } = await play()
    expect([status, new URL(place, PRODUCT).searchParams.get('refus')]).toEqual([303, code])
    expect(new URL(place, PRODUCT).origin).toBe(PRODUCT)
    expect(REFUS_PSC[code]).toMatch(/^[A-ZÀ-Ý].{20,}\.$/)
    expect(await refusals()).toEqual({ acteur: 'anonyme', action: 'psc.refuser', objet_id: code })
    const after = (await server.owner('select count(*)::int as n from session')).rows[0]!.n as number
    expect(after - before).toBe(honest)
  })
})

describe('whatever comes', () => {
  test('one goes back to a page of this site and of no other', async () => {
    for (const wanted of [
      '//exemple.org',
      '/\\exemple.org',
      'https://exemple.org',
      '/a\nb',
      'javascript:alert(1)',
      '',
    ]) {
      forgetAttempts()
      expect((await enter({}, `/connexion/psc/aller?retour=${encodeURIComponent(wanted)}`)).place).toBe('/')
    }
  })
  test('any return: a redirection to the page of connection, never a failure', async () => {
    const word = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.constantFrom('code', 'state', 'error', 'iss', 'response'),
    )
    const jar: Jar = {}
    await leave(jar)
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(word, word), { maxLength: 6 }),
        fc.string({ maxLength: 300 }),
        fc.boolean(),
        async (pairs, cookie, real) => {
          forgetAttempts()
          const query = pairs
            .map(
              ([name, value]) =>
                `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`,
            )
            .join('&')
          const own: Jar = real ? { ...jar } : { maillage_psc: encodeURIComponent(cookie.toWellFormed()) }
          const answer = await get(`/connexion/psc/retour?${query}`, own)
          expect(answer.status).toBe(303)
          expect(answer.place).toMatch(/^\/connexion\?refus=psc-/)
        },
      ),
      { numRuns: 150 },
    )
  })
  test('any description of a person: entered or refused, never a failure', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('SubjectNameID', 'SubjectRefPro', 'exercices'), fc.jsonValue()),
        async (info) => {
          forgetAttempts()
          provider.bends = { info: () => ({ ...info, sub: SOMEBODY.sub }) }
          expect((await enter()).status).toBe(303)
        },
      ),
      { numRuns: 40 },
    )
  })
})

describe('regulators of the SAS, by their single sign-on', () => {
  const NUMBER = '899900000003'
  let place: string
  beforeEach(async () => {
    await server.owner('delete from regulateur')
    const desk = await openDesk(server)
    const doctor = await openDoctor(server, desk)
    place = `/regulation?professionnel=${doctor.personne.personneId}&origin=sas-preprod`
  })
  const compte = { ...CAMILLE, registre: 'national' as const, numero: NUMBER }

  test('from the SAS, without a session: to Pro Santé Connect; then straight to the agenda, conditions accepted once', async () => {
    await enterAsRegulateur(server, compte)
    await server.owner('update regulateur set conditions_le = null')
    const jar: Jar = {}
    expect(await enter(jar, place)).toMatchObject({ status: 303, place })
    const call = (method: string, path: string) =>
      app.request(`${PRODUCT}/api/v1/regulation/${path}`, {
        method,
        headers: { cookie: `maillage_lien=${jar.maillage_lien}`, acces: 'lien' },
      })
    const id = new URL(place, PRODUCT).searchParams.get('professionnel')
    expect(((await (await call('GET', `professionnels/${id}`)).json()) as { code: string }).code).toBe(
      'conditions-needed',
    )
    expect((await call('POST', 'conditions')).status).toBe(200)
    expect((await call('GET', `professionnels/${id}`)).status).toBe(200)
    // A session is open: no second sign-in.
    expect(await get(place, jar)).toMatchObject({ status: 200, text: 'page' })
  })
  test('without the word of the SAS: the page, that says so', async () => {
    for (const origin of ['', '&origin=ailleurs', '&origin=SAS'])
      expect(await get(place.replace('&origin=sas-preprod', origin))).toMatchObject({ status: 200, text: 'page' })
  })
  test('an account that is closed, or that is not there: back to the page, which says why, and the trail keeps it', async () => {
    await enterAsRegulateur(server, compte)
    await server.owner('update regulateur set actif = false')
    const jar: Jar = {}
    const { place: refused } = await enter(jar, place)
    expect(refused).toBe(`${place}&refus=psc-sans-regulateur`)
    expect(jar.maillage_lien).toBeUndefined()
    expect(await refusals()).toMatchObject({ objet_id: 'psc-sans-regulateur' })
    expect((await get(refused, jar)).status).toBe(200)
  })
})

test('settings: what is missing is told in one sentence', () => {
  expect(readPscSettings({}, PRODUCT)).toBeNull()
  const said = (change: Record<string, string>) => () => readPscSettings({ ...environment(), ...change }, PRODUCT)
  expect(said({ MAILLAGE_PSC_EMETTEUR: 'http://psc' })).toThrow(/https/)
  expect(said({ MAILLAGE_PSC_CLIENT: '' })).toThrow(/MAILLAGE_PSC_CLIENT manque/)
  expect(said({ MAILLAGE_PSC_SECRET: '' })).toThrow(/MAILLAGE_PSC_SECRET manque/)
  expect(said({ MAILLAGE_PSC_DECOUVERTE: 'https://psc.exemple.fr/' })).toThrow(/well-known/)
  expect(said({ MAILLAGE_PSC_CERT: path('client.pem') })).toThrow(/se donnent ensemble/)
})
