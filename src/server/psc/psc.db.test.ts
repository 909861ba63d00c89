/** Coming in by Pro Santé Connect, over HTTPS against a provider played here: who enters, and whatever comes. */
import { createHash } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { CAMILLE, enterAsRegulateur } from '../../domains/regulation/samples.ts'
import { openDesk, openDoctor } from '../../domains/soins-non-programmes/samples.ts'
import { newId } from '../../kernel/ids.ts'
import { forgetAttempts } from '../http/limits.ts'
import { readPscSettings } from './settings.ts'
import { SECRET, SOMEBODY } from './testing-provider.ts'
import {
  app,
  authority,
  cptsId,
  enter,
  environment,
  get,
  type Jar,
  leave,
  me,
  open,
  openWorld,
  PRODUCT,
  path,
  personneId,
  provider,
  psc,
  refusals,
  server,
} from './testing-world.ts'

openWorld()

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

describe('from an invitation', () => {
  const invite = async (nom: string, prenom: string): Promise<string> => {
    const office = await server.signInAs(cptsId, 'coordination')
    const answer = await server.fetch(office, 'POST', `/api/v1/cpts/${cptsId}/invitations`, {
      nom,
      prenom,
      courriel: `${newId()}@exemple.fr`,
      roles: ['professionnel'],
    })
    expect(answer.status).toBe(200)
    return ((await answer.json()) as { lien: string }).lien.split('/').at(-1)!
  }
  const roles = async (id: string) =>
    (await server.owner('select roles from appartenance where personne_id = $1 and cpts_id = $2', [id, cptsId])).rows
  const OTHER = '99900000011'
  const newcomer = async (nom: string, prenom: string): Promise<string> => {
    const id = newId()
    await server.owner('insert into personne (id, nom, prenom, rpps) values ($1, $2, $3, $4)', [id, nom, prenom, OTHER])
    provider.info = { ...SOMEBODY, SubjectNameID: `8${OTHER}` }
    return id
  }
  const from = (token: string) => `/connexion/psc/aller?invitation=${token}`

  test('who has the number and the name of the invitation accepts it, and is in', async () => {
    const id = await newcomer('Quénot', 'Maëlle')
    const token = await invite('QUENOT', 'Maelle')
    const jar: Jar = {}
    expect(await enter(jar, from(token))).toMatchObject({ status: 303, place: '/' })
    expect(await me(jar)).toMatchObject({ connecte: true, session: { moyen: 'psc' } })
    expect(await roles(id)).toEqual([{ roles: ['professionnel'] }])
    // It serves once.
    expect((await enter({}, from(token))).place).toBe(`/bienvenue/${token}?refus=psc-lien`)
  })
  test('the number of somebody else is refused, noted, and the invitation still serves', async () => {
    const id = await newcomer('Bastide', 'Omar')
    const token = await invite('Quénot', 'Maëlle')
    const jar: Jar = {}
    expect((await enter(jar, from(token))).place).toBe(`/bienvenue/${token}?refus=psc-invitation`)
    expect((await me(jar)).connecte).toBe(false)
    expect(await roles(id)).toEqual([])
    expect(await refusals()).toMatchObject({ action: expect.anything(), objet_id: 'psc-invitation' })
    // Links made in the same millisecond have no order: this one is found by its secret.
    const { rows } = await server.owner('select usages_restants from lien_signe where empreinte = $1', [
      createHash('sha256').update(token).digest('hex'),
    ])
    expect(rows).toEqual([{ usages_restants: 1 }])
  })
  test('a number that nobody bears is refused too', async () => {
    provider.info = { ...SOMEBODY, SubjectNameID: `8${OTHER}` }
    const token = await invite('Quénot', 'Maëlle')
    expect((await enter({}, from(token))).place).toBe(`/bienvenue/${token}?refus=psc-invitation`)
  })
})
