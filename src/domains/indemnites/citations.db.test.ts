/** A decision of the register and what rests on it, told both ways: dues, a transfer between envelopes, a scale. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { wireDecisions } from '../../server/listeners.ts'
import { sampleAssociation } from '../gouvernance/samples-seances.ts'
import { setIbanKey } from '../tresorerie/index.ts'
import { sampleBareme } from './samples.ts'
import { addMembre, type Bureau, openBureau, writeActe } from './testing.ts'

const FUNDED = 1_000_000
let server: TestServer
let bureau: Bureau
let decisionId: string

// biome-ignore lint/suspicious/noExplicitAny: answers are compared whole
const call = async (method: string, path: string, body?: unknown): Promise<any> => {
  const response = await server.fetch(bureau.presidence, method, `/api/v1/cpts/${bureau.cptsId}${path}`, body)
  return { status: response.status, body: await response.json() }
}
const asTreasurer = async (method: string, path: string, body?: unknown) =>
  (await server.fetch(bureau.tresorerie, method, `/api/v1/cpts/${bureau.cptsId}${path}`, body)).json()

const writeDecision = async (): Promise<string> => {
  const { cptsId } = bureau
  const { instanceId } = await sampleAssociation(server, cptsId, 1)
  const membre = await addMembre(server, cptsId)
  const acteId = await writeActe(server, cptsId, [membre], { debut: '2026-02-26T19:00:00Z', minutes: 60 })
  const id = newId()
  await server.owner(
    `insert into decision (cpts_id, id, acte_id, instance_id, numero, objet, texte, adoptee, prise_le, effet_le)
     values ($1, $2, $3, $4, '2026-003', 'Voter les barèmes', 'Les barèmes sont votés.', true, '2026-02-26', '2026-02-26')`,
    [cptsId, id, acteId, instanceId],
  )
  return id
}

beforeAll(async () => {
  setIbanKey('essai')
  wireDecisions()
  server = await openTestServer()
  bureau = await openBureau(server)
  decisionId = await writeDecision()
})
afterAll(() => server.close())

const ressource = async (libelle: string): Promise<string> => {
  const grant = { genre: 'fir', libelle, financeur: 'ARS', centimes: FUNDED, accordeeLe: null, note: '' }
  const { id: ressourceId } = await asTreasurer('POST', '/finances/ressources', grant)
  const parts = [{ ressourceId, centimes: FUNDED }]
  await asTreasurer('POST', '/finances/versements', { recuLe: '2026-10-01', libelle, explication: '', parts })
  const { enveloppes } = await asTreasurer('GET', '/finances/enveloppes')
  return enveloppes.find((one: { libelle: string }) => one.libelle === libelle).id
}

test('is cited by what rests on it, and each of them tells it', async () => {
  const cotisations = {
    decision: 'Décision 2026-003, Voter les barèmes',
    decisionId,
    decideeLe: '2026-02-26',
    echeance: '2026-05-31',
    compteBancaireId: null,
    montants: [{ libelle: 'Adhérents', genre: 'professionnel', professions: [], structures: [], centimes: 3000 }],
  }
  const wrong = await call('PUT', '/campagnes/2026', { ...cotisations, decisionId: newId() })
  expect(wrong).toMatchObject({ status: 422, body: { code: 'decision-not-in-register' } })
  expect((await call('PUT', '/campagnes/2026', cotisations)).status).toBe(200)
  expect((await call('GET', '/campagnes/2026')).body.decisionId).toBe(decisionId)

  const bareme = sampleBareme('2026-03-01', { decisionId, decision: 'Décision 2026-003' })
  expect((await asTreasurer('POST', '/baremes-indemnites', { ...bareme, decisionId: newId() })).code).toBe(
    'decision-not-in-register',
  )
  await asTreasurer('POST', '/baremes-indemnites', bareme)

  const [de, vers] = [await ressource('Aide au démarrage'), await ressource('Ateliers')]
  const virement = { de, vers, centimes: 120_000, le: '2026-10-05', decision: 'Décision 2026-003' }
  const unknown = await asTreasurer('POST', '/finances/virements', { ...virement, decisionId: newId() })
  expect(unknown.code).toBe('decision-not-in-register')
  await asTreasurer('POST', '/finances/virements', { ...virement, decisionId })
  const { mouvements } = await asTreasurer('GET', `/finances/enveloppes/${vers}`)
  expect(mouvements.find(({ genre }: { genre: string }) => genre === 'virement').decisionId).toBe(decisionId)

  const { citations } = (await call('GET', `/decisions/${decisionId}`)).body
  expect(citations).toEqual([
    {
      quoi: 'Barème des cotisations',
      libelle: 'Cotisations de 2026',
      le: '2026-02-26',
      vers: '/equipe/cotisations/2026',
    },
    {
      quoi: 'Barème des indemnités',
      libelle: 'Barème fictif de la démonstration',
      le: '2026-03-01',
      vers: '/finances/indemnites/bareme',
    },
    {
      quoi: 'Virement entre enveloppes',
      libelle: '1\u00a0200\u00a0€, de «\u00a0Aide au démarrage\u00a0»',
      le: '2026-10-05',
      vers: `/finances/enveloppes/${de}`,
    },
  ])
  await asTreasurer(
    'POST',
    `/finances/mouvements/${mouvements.find(({ genre }: { genre: string }) => genre === 'virement').id}/correction`,
    { motif: 'Pas la bonne' },
  )
  expect((await call('GET', `/decisions/${decisionId}`)).body.citations).toHaveLength(2)
})
