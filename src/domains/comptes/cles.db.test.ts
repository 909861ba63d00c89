/** Passkeys with an authenticator of software: made, used, renamed, removed; and what is refused. */
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { forgetAttempts } from '../../server/http/limits.ts'
import { type Misuse, makeAuthenticator } from './testing-authenticator.ts'

const ORIGIN = 'http://localhost'
let server: TestServer
let person: TestPersonne
type Device = ReturnType<typeof makeAuthenticator>
// biome-ignore lint/suspicious/noExplicitAny: what came over the wire, whatever it is
type Body = any

beforeAll(async () => {
  server = await openTestServer({ nature: 'reelle' })
})
afterAll(() => server.close())
beforeEach(async () => {
  forgetAttempts()
  server.setNow('2026-11-24T08:00:00Z')
  person = await server.signInAs(await server.createCpts(), 'coordination')
})

const ask = async (by: TestPersonne | null, method: string, path: string, body?: unknown) => {
  forgetAttempts()
  const answer = await server.fetch(by, method, `/api/v1/${path}`, body)
  const cookie = /maillage_session=([^;]+)/.exec(answer.headers.get('set-cookie') ?? '')?.[1]
  return { status: answer.status, body: (await answer.json()) as Body, cookie }
}
const add = async (device: Device, misuse: Misuse = {}, by = person) => {
  const { body } = await ask(by, 'POST', 'moi/cles/preparation')
  return ask(by, 'POST', 'moi/cles', {
    tentative: body.tentative,
    nom: 'Mon ordinateur',
    reponse: device.register(body.options, misuse),
  })
}
const enter = async (device: Device, misuse: Misuse = {}) => {
  const { body } = await ask(null, 'POST', 'connexion/cle/preparation')
  return ask(null, 'POST', 'connexion/cle', { tentative: body.tentative, reponse: device.use(body.options, misuse) })
}
const listed = async () =>
  (await ask(person, 'GET', 'moi/cles')).body.cles as { id: string; nom: string; utiliseeLe: string | null }[]

describe('a passkey', () => {
  test('is made, then opens a strong session, told in the list of sessions and in the trail', async () => {
    const device = makeAuthenticator(ORIGIN)
    expect((await add(device)).status).toBe(200)
    const entered = await enter(device)
    expect([entered.status, entered.body]).toEqual([200, { etape: 'connecte' }])
    const own = { ...person, token: entered.cookie! }
    const me = (await ask(own, 'GET', 'moi')).body
    expect(me).toMatchObject({ connecte: true, secondFacteur: 'fait', session: { moyen: 'cle' } })
    const { sessions } = (await ask(own, 'GET', 'moi/sessions')).body
    expect(sessions.find(({ courante }: Body) => courante)).toMatchObject({ moyen: 'cle' })
    expect(await listed()).toMatchObject([{ nom: 'Mon ordinateur', utiliseeLe: '2026-11-24T08:00:00Z' }])
    const { rows } = await server.owner(
      `select action, operation, objet from journal where acteur = $1 and objet in ('cle_acces', 'personne') order by id`,
      [`personne:${person.personneId}`],
    )
    expect(rows).toMatchObject([
      { action: 'cle.ajouter', operation: 'ajout', objet: 'cle_acces' },
      { action: 'connexion.cle', operation: 'modification', objet: 'cle_acces' },
      { action: 'connexion.cle', operation: 'connexion', objet: 'personne' },
    ])
  })
  test('asks the device to check its person, holds a key for this site, and asks for no other', async () => {
    const { body } = await ask(person, 'POST', 'moi/cles/preparation')
    expect(body.options).toMatchObject({
      rp: { id: 'localhost', name: 'Maillage' },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    })
    const entree = (await ask(null, 'POST', 'connexion/cle/preparation')).body
    expect(entree.options).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
    expect(entree.options.allowCredentials ?? []).toEqual([])
  })
  test('is renamed, and removed: it opens nothing any more', async () => {
    const device = makeAuthenticator(ORIGIN)
    const { id } = (await add(device)).body
    expect((await ask(person, 'PATCH', `moi/cles/${id}`, { nom: 'Téléphone' })).status).toBe(200)
    expect(await listed()).toMatchObject([{ nom: 'Téléphone' }])
    const stranger = await server.signInAs(await server.createCpts(), 'coordination')
    expect((await ask(stranger, 'PATCH', `moi/cles/${id}`, { nom: 'À moi' })).status).toBe(404)
    expect((await ask(stranger, 'DELETE', `moi/cles/${id}`)).status).toBe(404)
    expect((await ask(person, 'DELETE', `moi/cles/${id}`)).status).toBe(200)
    expect([await listed(), (await enter(device)).body.code]).toEqual([[], 'cle-refused'])
  })
  test('is of one account, and the same is not added twice', async () => {
    const device = makeAuthenticator(ORIGIN)
    await add(device)
    expect((await add(device)).body.code).toBe('cle-already-known')
    const other = await server.signInAs(await server.createCpts(), 'coordination')
    expect((await add(device, {}, other)).body.code).toBe('cle-already-known')
  })
  test('ten at most', async () => {
    for (let i = 0; i < 10; i++) expect((await add(makeAuthenticator(ORIGIN))).status).toBe(200)
    expect((await ask(person, 'POST', 'moi/cles/preparation')).body.code).toBe('cle-too-many')
  })
  test('goes with its person, and with the second factor that the keeper of the installation takes back', async () => {
    const device = makeAuthenticator(ORIGIN)
    await add(device)
    await server.owner('delete from appartenance where personne_id = $1', [person.personneId])
    await server.owner('delete from personne where id = $1', [person.personneId])
    expect((await server.owner('select 1 from cle_acces where personne_id = $1', [person.personneId])).rows).toEqual([])
    expect((await enter(device)).body.code).toBe('cle-refused')
  })
})

describe('refused', () => {
  const bad: [string, Misuse][] = [
    ['another site', { origin: 'http://localhost.exemple.org' }],
    ['another relying party', { rpId: 'exemple.org' }],
    ['another challenge', { challenge: 'bm9u' }],
    ['another ceremony', { type: 'payment.get' }],
    ['a device that did not check its person', { unverified: true }],
    ['a signature that was changed', { spoilSignature: true }],
    ['a counter that does not go on: a copied key', { counter: 1 }],
    [
      'the key of another person',
      { userHandle: Buffer.from('00000000-0000-7000-8000-000000000000').toString('base64url') },
    ],
  ]
  test.each(bad)('at the door: %s', async (_name, misuse) => {
    const device = makeAuthenticator(ORIGIN)
    await add(device)
    expect((await enter(device)).status).toBe(200)
    const { status, body, cookie } = await enter(device, misuse)
    expect([status, body.code, cookie]).toEqual([403, 'cle-refused', undefined])
    expect((await enter(device)).status).toBe(200)
  })
  test.each(bad.slice(0, 5))('when it is made: %s', async (_name, misuse) => {
    expect((await add(makeAuthenticator(ORIGIN), misuse)).body.code).toBe('cle-refused')
    expect(await listed()).toEqual([])
  })
  test('an answer that has served, that is late, or that another person began', async () => {
    const device = makeAuthenticator(ORIGIN)
    await add(device)
    const { body } = await ask(null, 'POST', 'connexion/cle/preparation')
    const answer = { tentative: body.tentative, reponse: device.use(body.options) }
    expect((await ask(null, 'POST', 'connexion/cle', answer)).status).toBe(200)
    expect((await ask(null, 'POST', 'connexion/cle', answer)).body.code).toBe('cle-late')
    const late = (await ask(null, 'POST', 'connexion/cle/preparation')).body
    server.setNow('2026-11-24T08:11:00Z')
    const said = { tentative: late.tentative, reponse: device.use(late.options) }
    expect((await ask(null, 'POST', 'connexion/cle', said)).body.code).toBe('cle-late')
    const other = await server.signInAs(await server.createCpts(), 'coordination')
    const theirs = (await ask(other, 'POST', 'moi/cles/preparation')).body
    const mine = { tentative: theirs.tentative, nom: 'x', reponse: makeAuthenticator(ORIGIN).register(theirs.options) }
    expect((await ask(person, 'POST', 'moi/cles', mine)).body.code).toBe('cle-late')
  })
  test('before the second factor, no key is added', async () => {
    await server.owner(
      `insert into identifiant (personne_id, courriel, mot_de_passe, totp_secret, totp_confirme) values ($1, $2, '-', 'A', true)`,
      [person.personneId, `${person.personneId}@exemple.fr`],
    )
    await server.owner('update session set second_facteur = false where personne_id = $1', [person.personneId])
    expect((await ask(person, 'POST', 'moi/cles/preparation')).status).toBe(401)
  })
  test('anything else: a refusal, never a failure', async () => {
    const device = makeAuthenticator(ORIGIN)
    await add(device)
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('id', 'rawId', 'type', 'response', 'x'), fc.jsonValue()),
        fc.boolean(),
        async (noise, real) => {
          const { body } = await ask(null, 'POST', 'connexion/cle/preparation')
          const reponse = real
            ? { ...device.use(body.options), ...noise, id: device.use(body.options).id, response: noise.response ?? {} }
            : noise
          expect([403, 422]).toContain(
            (await ask(null, 'POST', 'connexion/cle', { tentative: body.tentative, reponse })).status,
          )
          const made = (await ask(person, 'POST', 'moi/cles/preparation')).body
          const answer = await ask(person, 'POST', 'moi/cles', { tentative: made.tentative, nom: 'x', reponse: noise })
          expect([403, 422]).toContain(answer.status)
        },
      ),
      { numRuns: 40 },
    )
  })
})
