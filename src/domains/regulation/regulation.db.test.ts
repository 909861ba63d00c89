/** A regulator who comes from the SAS: in, looks, takes a slot, gives it back; and nobody else. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { INSTALLATION } from '../../server/actions/action.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { forgetAttempts } from '../../server/http/limits.ts'
import { type Desk, type Doctor, openDesk, openDoctor } from '../soins-non-programmes/samples.ts'
import { offerAt } from '../soins-non-programmes/samples-sas.ts'
import { forgetRegulateurs, saveCompte, whenRegulateurForgot } from './index.ts'
import type { CompteRegulateur } from './rules/compte.ts'

const PASSWORD = 'une phrase assez longue'
/** What came over the wire. */
type Answer = {
  code?: string
  regulateur: string
  creneaux: { creneauId: string }[]
  rendezVous: unknown[]
  rendezVousId: string
}
let server: TestServer
let desk: Desk
let doctor: Doctor
let slot: string
const mails: { courriel: string; address: string }[] = []

beforeAll(async () => {
  server = await openTestServer()
  whenRegulateurForgot(async (_ctx, courriel, address) => void mails.push({ courriel, address }))
})
afterAll(() => server.close())

const compte: CompteRegulateur = {
  registre: 'national',
  numero: '899900000003',
  nom: 'Régule',
  prenom: 'Camille',
  courriel: 'camille@exemple.fr',
  actif: true,
}
const save = (change: Partial<CompteRegulateur> = {}) =>
  withTenant(server.engine, { cptsId: INSTALLATION, nom: 'sas' }, (ctx) =>
    saveCompte(ctx, compte, { ...compte, ...change }),
  )
const call = async (method: string, path: string, body?: unknown, cookie = '') => {
  const response = await server.fetch(null, method, `/api/v1/regulation/${path}`, body, {
    ...(cookie ? { cookie, acces: 'lien' } : {}),
  })
  return {
    status: response.status,
    cookie: response.headers.get('set-cookie')?.split(';')[0] ?? '',
    body: (await response.json()) as Answer,
  }
}
const enter = (change: Record<string, unknown> = {}) =>
  call('POST', 'connexion', {
    courriel: compte.courriel,
    motDePasse: PASSWORD,
    origine: 'sas-preprod',
    conditions: true,
    ...change,
  })
const choosePassword = async (): Promise<void> => {
  await call('POST', 'mot-de-passe-oublie', { courriel: compte.courriel })
  const jeton = mails.at(-1)!.address.split('/').at(-1)
  expect((await call('POST', 'mot-de-passe', { jeton, motDePasse: PASSWORD })).status).toBe(200)
  expect((await call('POST', 'mot-de-passe', { jeton, motDePasse: PASSWORD })).status).toBe(404)
}
const place = () => `professionnels/${doctor.personne.personneId}`
const take = (cookie: string, codePostal = '34140') =>
  call('POST', `${place()}/creneaux/${slot}`, { trancheAge: '30-64', motif: 'fievre', codePostal }, cookie)

beforeEach(async () => {
  await server.owner('delete from regulateur')
  mails.length = 0
  forgetAttempts()
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
  slot = await offerAt(server, desk, doctor, '2026-11-24T14:00', { visibilites: ['SNP'] })
  await server.owner(`update commune set codes_postaux = '{34140}' where code = '34157'`)
})

describe('coming in', () => {
  test('an account is created without a mail; its password is chosen by whoever reads its address', async () => {
    await save()
    expect(mails).toEqual([])
    expect((await enter()).body.code).toBe('sign-in-refused')
    await choosePassword()
    expect((await enter()).status).toBe(200)
  })
  test('only from the SAS, and once the conditions are accepted', async () => {
    await save()
    await choosePassword()
    for (const origine of ['', 'ailleurs', 'SAS']) expect((await enter({ origine })).body.code).toBe('not-from-sas')
    expect((await enter({ conditions: false })).body.code).toBe('conditions-needed')
    expect((await enter()).status).toBe(200)
    expect((await enter({ conditions: false })).status).toBe(200)
  })
  test('a wrong password, an unknown address: the same answer', async () => {
    await save()
    await choosePassword()
    expect((await enter({ motDePasse: 'autre' })).body).toEqual((await enter({ courriel: 'x@exemple.fr' })).body)
  })
  test('of two accounts of one address, the password tells which', async () => {
    await save()
    await save({ numero: '899900000011' })
    await withTenant(server.engine, { cptsId: INSTALLATION, nom: 'sas' }, (ctx) =>
      saveCompte(ctx, { registre: 'sas', numero: 'x' }, { ...compte, registre: 'sas', numero: 'x', nom: 'Autre' }),
    )
    await choosePassword()
    expect(mails).toHaveLength(2)
    const { cookie } = await enter()
    expect((await call('GET', place(), undefined, cookie)).body.regulateur).toMatch(/Camille/)
  })
})

describe('at the agenda of a professional', () => {
  const arrive = async () => {
    await save()
    await choosePassword()
    return (await enter()).cookie
  }
  test('looks, takes, gives back', async () => {
    const cookie = await arrive()
    const before = (await call('GET', place(), undefined, cookie)).body
    expect(before).toMatchObject({ regulateur: 'Camille Régule', rendezVous: [] })
    expect(before.creneaux.map(({ creneauId }) => creneauId)).toEqual([slot])
    const taken = await take(cookie)
    expect(taken.status).toBe(200)
    const after = (await call('GET', place(), undefined, cookie)).body
    expect([after.creneaux, after.rendezVous.length]).toEqual([[], 1])
    expect((await take(cookie)).body.code).toBe('creneau-already-taken')
    const { rows } = await server.owner('select appelant, statut from demande where cpts_id = $1', [desk.cptsId])
    expect(rows).toEqual([{ appelant: 'regulation', statut: 'pourvue' }])
    const back = `${place()}/rendez-vous/${taken.body.rendezVousId}/annuler`
    expect((await call('POST', back, {}, cookie)).status).toBe(200)
    expect((await call('GET', place(), undefined, cookie)).body.creneaux).toHaveLength(1)
    const closed = await server.owner('select statut, cause from demande where cpts_id = $1', [desk.cptsId])
    expect(closed.rows).toEqual([{ statut: 'close', cause: 'orientee-sas' }])
  })
  test('not the appointment of another, not a place that does not exist', async () => {
    const cookie = await arrive()
    const taken = await take(cookie)
    await server.owner('update rendez_vous_regulation set regulateur_id = gen_random_uuid()')
    const back = `${place()}/rendez-vous/${taken.body.rendezVousId}/annuler`
    expect((await call('POST', back, {}, cookie)).body.code).toBe('rendez-vous-unknown')
    expect((await take(cookie, '99999')).body.code).toBe('code-postal-unknown')
    expect((await call('GET', `professionnels/${crypto.randomUUID()}`, undefined, cookie)).status).toBe(404)
  })
  test('nothing else opens: neither the CPTS, nor another route', async () => {
    const cookie = await arrive()
    for (const path of [`cpts/${desk.cptsId}/demandes?limite=5`, `cpts/${desk.cptsId}/agendas`, 'installation/cpts']) {
      const response = await server.fetch(null, 'GET', `/api/v1/${path}`, undefined, { cookie, acces: 'lien' })
      expect([401, 403]).toContain(response.status)
    }
  })
  test('a closed account is out at once; a year later it is forgotten', async () => {
    const cookie = await arrive()
    await save({ actif: false })
    expect((await call('GET', place(), undefined, cookie)).status).toBeGreaterThanOrEqual(401)
    expect((await enter()).body.code).toBe('sign-in-refused')
    const forget = () => withTenant(server.engine, { cptsId: INSTALLATION, nom: 'nuit' }, forgetRegulateurs)
    await forget()
    expect((await server.owner('select 1 from regulateur')).rows).toHaveLength(1)
    server.setNow('2027-11-26T08:00:00Z')
    await forget()
    expect((await server.owner('select 1 from regulateur')).rows).toEqual([])
    server.setNow('2026-11-24T08:00:00Z')
  })
})
