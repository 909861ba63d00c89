import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { communauteRoom } from './http.ts'
import { professionnelOfPersonne, listProfessionnels as readAll } from './index.ts'
import { insertCommunes } from './samples.ts'

let server: TestServer
let cpts: string
let other: string
let coordination: TestPersonne

const call = async (by: TestPersonne | null, method: string, path: string, body?: unknown, at = cpts) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${at}${path}`, body)
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : text }
}
const create = async (fields: Record<string, unknown>, at = cpts, by = coordination) =>
  call(by, 'POST', '/professionnels', { nom: 'Aigrette', prenom: 'Maud', profession: '60', ...fields }, at)

beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
  cpts = await server.createCpts('CPTS du Môle')
  other = await server.createCpts('CPTS des Dunes')
  coordination = await server.signInAs(cpts, 'coordination')
})
afterAll(() => server.close())

describe('a professional', () => {
  it('is created with a place and an adhésion, then read', async () => {
    const made = await create({
      rpps: '999 0000 0003',
      telephone: '04 65 71 00 01',
      courriel: 'Maud@Exemple.fr',
      lieu: { nom: 'Cabinet des Joncs', commune: '34157' },
      adherentDepuis: '2025-03-01',
    })
    expect(made.status).toBe(200)
    const { body } = await call(coordination, 'GET', `/professionnels/${made.body.id}`)
    expect(body).toMatchObject({
      rpps: '99900000003',
      telephone: '+33465710001',
      courriel: 'maud@exemple.fr',
      adherent: true,
      actif: false,
      cotisation: 'non-appelee',
      publie: [],
      lieux: [
        { nom: 'Cabinet des Joncs', commune: { code: '34157', nom: 'Mèze' }, precise: false, zone: 'Europe/Paris' },
      ],
      adhesions: [{ debut: '2025-03-01', fin: null, etat: 'en-vigueur' }],
    })
    expect(body.lieux[0].point).not.toBe(null)
  })
  it('is refused with a wrong RPPS, a known one, an unknown commune or profession, each in one sentence', async () => {
    const refusals = [
      await create({ rpps: '99900000004' }),
      await create({ rpps: '99900000003' }),
      await create({ lieu: { commune: '99999' } }),
      await create({ profession: '00' }),
      await create({ telephone: '12' }),
      await create({ nom: '' }),
    ]
    expect(refusals.map(({ status, body }) => `${status} ${body.code ?? body.type}`)).toEqual([
      expect.stringContaining('422'),
      expect.stringContaining('409'),
      expect.stringContaining('422'),
      expect.stringContaining('422'),
      expect.stringContaining('422'),
      expect.stringContaining('422'),
    ])
    expect(refusals[0]!.text).toContain('chiffre faux')
  })
  it('who belongs to two CPTS is one person, with two fiches', async () => {
    const there = await server.signInAs(other, 'coordination')
    const made = await create({ rpps: '99900000003', nom: 'Aigrette', prenom: 'Maud' }, other, there)
    expect(made.status).toBe(200)
    const { rows } = await server.owner(
      `select count(distinct personne_id)::int as people, count(*)::int as fiches from professionnel where rpps = '99900000003'`,
    )
    expect(rows[0]).toEqual({ people: 1, fiches: 2 })
    expect((await call(coordination, 'GET', `/professionnels/${made.body.id}`)).status).toBe(404)
  })
  it('is found by any word, and filtered', async () => {
    await create({ nom: 'Genêt', prenom: 'Aurèle', profession: '10', specialite: 'SM54', lieu: { commune: '34301' } })
    const names = async (query: string) =>
      (await call(coordination, 'GET', `/professionnels?${query}`)).body.professionnels.map(
        (one: { nom: string }) => one.nom,
      )
    expect(await names('recherche=genet%20sete')).toEqual(['Genêt'])
    expect(await names('recherche=généraliste')).toEqual(['Genêt'])
    expect(await names('commune=34157')).toEqual(['Aigrette'])
    expect(await names('adherent=oui')).toEqual(['Aigrette'])
    expect(await names('profession=10')).toEqual(['Genêt'])
    expect(await names('actif=oui')).toEqual([])
    expect(await names('depuis=1&limite=1')).toEqual(['Genêt'])
  })
  it('stays adhérent until the day of the end, and may come back', async () => {
    const { body } = await create({ nom: 'Varech', prenom: 'Nino', adherentDepuis: '2024-01-01' })
    const read = async () => (await call(coordination, 'GET', `/professionnels/${body.id}`)).body
    const [adhesion] = (await read()).adhesions
    await call(coordination, 'POST', `/adhesions/${adhesion.id}/fin`, { fin: '2026-11-24', motif: 'demission' })
    expect(await read()).toMatchObject({ adherent: false, adhesions: [{ etat: 'terminee', motifFin: 'demission' }] })
    await call(coordination, 'POST', `/adhesions/${adhesion.id}/reprise`, {})
    expect(await read()).toMatchObject({ adherent: true, adhesions: [{ fin: null, motifFin: null }] })
    expect(
      (await call(coordination, 'POST', `/professionnels/${body.id}/adhesions`, { debut: '2026-01-01' })).status,
    ).toBe(409)
    expect((await call(coordination, 'POST', `/adhesions/${adhesion.id}/fin`, { fin: '2023-01-01' })).status).toBe(422)
  })
  it('has dues, called for all and marked paid', async () => {
    const called = await call(coordination, 'POST', '/cotisations/2026/appel', { duCentimes: 3000 })
    expect(called.body.appelees).toBeGreaterThan(1)
    expect((await call(coordination, 'POST', '/cotisations/2026/appel', { duCentimes: 3000 })).body.appelees).toBe(0)
    const list = (await call(coordination, 'GET', '/professionnels?cotisation=due')).body.professionnels
    const path = `/professionnels/${list[0].id}/cotisations/2026`
    expect((await call(coordination, 'PUT', path, { duCentimes: 3000, payeCentimes: 3000 })).status).toBe(422)
    await call(coordination, 'PUT', path, { duCentimes: 3000, payeCentimes: 3000, payeLe: '2026-02-01' })
    expect((await call(coordination, 'GET', `/professionnels/${list[0].id}`)).body.cotisation).toBe('payee')
  })
  it('written by mistake is deleted, and leaves no name behind', async () => {
    const { body } = await create({ nom: 'Erreur', prenom: 'Toute', lieu: { commune: '34157' } })
    expect((await call(coordination, 'DELETE', `/professionnels/${body.id}`)).status).toBe(200)
    expect((await server.owner(`select 1 from personne where nom = 'Erreur'`)).rows).toEqual([])
    expect((await call(coordination, 'DELETE', `/professionnels/${body.id}`)).status).toBe(404)
  })
})

describe('what others see', () => {
  it('is what each agreed to publish, and one edits one’s own', async () => {
    const member = await server.signInAs(cpts, 'professionnel')
    const made = await create({
      nom: 'Posidonie',
      prenom: 'Ambre',
      telephone: '0465710002',
      personneId: member.personneId,
    })
    expect(made.status).toBe(200)
    expect((await call(member, 'GET', '/annuaire')).text).not.toContain('Posidonie')
    const own = { telephone: '0465710003', courriel: 'ambre@exemple.fr', publie: ['annuaire', 'courriel'] }
    expect((await call(member, 'PATCH', '/ma-fiche', own)).status).toBe(200)
    expect((await call(member, 'GET', '/ma-fiche')).body.fiche).toMatchObject({
      nom: 'Posidonie',
      telephone: '+33465710003',
    })
    const { body } = await call(member, 'GET', '/annuaire')
    expect(body.professionnels).toEqual([
      expect.objectContaining({ nom: 'Posidonie', telephone: null, courriel: 'ambre@exemple.fr', lieux: null }),
    ])
    expect((await call(member, 'GET', '/professionnels')).status).toBe(403)
    expect(
      await server.base.db.transaction().execute(async (tx) => professionnelOfPersonne(tx, cpts, member.personneId)),
    ).toBe(undefined)
  })
  it('a partner reads structures and nobody', async () => {
    const partner = await server.signInAs(cpts, 'partenaire')
    const statuses = ['/structures', '/annuaire', '/professionnels', '/membres.csv', '/imports-membres'].map(
      async (path) => (await call(partner, 'GET', path)).status,
    )
    expect(await Promise.all(statuses)).toEqual([200, 403, 403, 403, 403])
  })
  it('a personne of elsewhere cannot be named', async () => {
    const stranger = await server.signInAs(other, 'professionnel')
    expect((await create({ personneId: stranger.personneId })).status).toBe(404)
  })
})

describe('structures', () => {
  it('are created with checked numbers, used by places, closed rather than deleted', async () => {
    const wrong = await call(coordination, 'POST', '/structures', {
      nom: 'MSP du Phare',
      genre: 'msp',
      finess: '340780478',
    })
    expect(wrong.status).toBe(422)
    const made = await call(coordination, 'POST', '/structures', {
      nom: 'MSP du Phare',
      genre: 'msp',
      finess: '340780477',
      commune: '34301',
      adresse: '3, quai du Modèle',
    })
    expect(made.status).toBe(200)
    expect(
      (await call(coordination, 'POST', '/structures', { nom: 'Autre', genre: 'msp', finess: '340780477' })).status,
    ).toBe(409)
    const { body } = await create({ nom: 'Ciste', prenom: 'Hugo', lieu: { structureId: made.body.id } })
    expect((await call(coordination, 'GET', `/professionnels/${body.id}`)).body.lieux).toMatchObject([
      { nom: 'MSP du Phare', adresse: '3, quai du Modèle', commune: { nom: 'Sète' } },
    ])
    expect((await call(coordination, 'DELETE', `/structures/${made.body.id}`)).status).toBe(409)
    const { structures } = (await call(coordination, 'GET', '/structures')).body
    expect(structures).toMatchObject([{ nom: 'MSP du Phare', professionnels: 1, fermeeLe: null }])
  })
})

describe('the doors', () => {
  it('read nothing without a tenant', async () => {
    expect(await server.base.db.transaction().execute(async (tx) => readAll(tx, cpts))).toEqual([])
  })
  it('every route has an action', () => expect(Object.keys(communauteRoom.actions).length).toBeGreaterThan(25))
})
