import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { Temporal } from '../../kernel/time.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { newSigningKey } from '../../server/journal/signing.ts'
import { wireContrat } from '../../server/listeners.ts'
import { tellContrat } from '../evaluation/index.ts'
import type { AnneeLue } from '../financement/contract.ts'
import { tellAccords } from '../financement/index.ts'
import { signActe } from '../registre/index.ts'
import { sampleReunion } from '../registre/samples.ts'
import { setDossierKey } from './index.ts'

let server: TestServer
let cptsId: string
let tresorerie: TestPersonne
let dossier: string
const DU = '2025-07-01'
const call = async (method: string, path: string, body?: unknown) => {
  const response = await server.fetch(tresorerie, method, `/api/v1/cpts/${cptsId}${path}`, body)
  const text = await response.text()
  return { status: response.status, text, body: text.startsWith('{') ? JSON.parse(text) : text }
}
const dialogue = (method: string, path: string, body?: unknown) => call(method, `/dialogue${path}`, body)
const year = async (): Promise<AnneeLue> =>
  (await call('GET', '/finances/contrats')).body.contrats[0].annees.find(({ du }: { du: string }) => du === DU)

const CONTRAT = {
  ...{ numero: 'ACI-essai', signeLe: '2024-07-01', debut: '2024-07-01', annees: 5, signataire: '', note: '' },
  ...{ cpam: 'CPAM (essai)', ars: 'ARS (essai)', bareme: 'avenant-2', taille: 'T3', population: null, source: '' },
  missions: [{ mission: 'acces', prevueLe: '2024-07-01' }],
}

beforeAll(async () => {
  setDossierKey(newSigningKey())
  wireContrat()
  server = await openTestServer()
  cptsId = await server.createCpts()
  tresorerie = await server.signInAs(cptsId, 'tresorerie', 'coordination')
  const begun = { demarreeLe: '2024-07-01', deployeeLe: null }
  expect((await call('PUT', '/projet/vie/missions/acces', begun)).status).toBe(200)
  expect((await call('POST', '/finances/contrats', CONTRAT)).status).toBe(200)
  // Two actes of the year that is judged: the registre measures the first line.
  for (const day of ['2025-09-01', '2025-10-01'])
    await withTenant(server.engine, { cptsId, nom: 'essai', now: server.now() }, async (ctx) => {
      const debut = Temporal.Instant.from(`${day}T18:00:00Z`)
      const fin = debut.add({ minutes: 90 })
      const participants = sampleReunion('').participants.map((one) => ({ ...one, debut, fin }))
      const what = { genre: 'concertation', mission: 'parcours', debut, fin, participants } as const
      const signed = await signActe(ctx, sampleReunion(newId(), what))
      if (!signed.ok) throw new Error(signed.refusal.code)
    })
  const { id } = await year()
  for (const [libelle, code] of [
    ['Concertations', 'parcours-concertations'],
    ['Habitants sans médecin traitant', 'mt-sans-16'],
  ])
    await call('POST', `/finances/annees/${id}/lignes`, {
      ...{
        libelle,
        enonce: `${libelle}, comme signé (essai)`,
        forme: 'paliers',
        sens: 'hausse',
        code,
        mission: 'acces',
      },
      ...{ depart: 0, departLe: null, cible: 2, changement: null, preuves: [], referents: [] },
      paliers: [{ seuil: 2, centimes: 1_750_000, nom: '' }],
    })
  dossier = (await dialogue('POST', `/annees/${DU}/figer`, { version: 1, motif: '' })).body.id
})
afterAll(async () => {
  tellContrat({})
  tellAccords(null)
  await server.close()
})

type Ligne = { id: string; libelle: string; enonce: string; estime: number | null; accorde: number | null }
const acces = async (path: string): Promise<Ligne[]> =>
  (await dialogue('GET', path)).body.apercu.parties.find(({ partie }: { partie: string }) => partie === 'acces').lignes

describe('the lines of the contract in the file of its year', () => {
  it('are frozen with their wording, their result and their estimation', async () => {
    const lignes = await acces(`/dossiers/${dossier}`)
    expect(lignes).toMatchObject([
      {
        enonce: 'Concertations, comme signé (essai)',
        valeur: '2\u00a0concertations',
        depart: '0',
        cible: '2',
        estime: 1_750_000,
        maximum: 1_750_000,
      },
      { valeur: null, estime: null, constat: 'pas encore mesuré', accorde: null },
    ])
  })

  it('are granted one by one, at one place, and the money reads it there', async () => {
    const lignes = await acces(`/dossiers/${dossier}`)
    const grant = (ligneId: string, accorde: number) =>
      dialogue('POST', `/dossiers/${dossier}/decisions`, {
        ...{ mission: 'acces', ligne: 'Un nom quelconque', ligneId, accorde },
        ...{ motif: 'Jugé au dialogue', decideLe: '2026-09-10', releve: 'Relevé du 10 septembre' },
      })
    expect((await grant(newId(), 1)).text).toContain('pas dans le dossier')
    expect((await grant(lignes[0]!.id, 100_000)).status).toBe(200)
    // A correction is another line; the last one holds.
    expect((await grant(lignes[0]!.id, 200_000)).status).toBe(200)
    const variable = async () =>
      (await year()).lignes.find(({ poste, part }) => poste === 'acces' && part === 'variable')!
    expect(await variable()).toMatchObject({ estimation: true, montant: { centimes: 200_000 } })
    expect((await grant(lignes[1]!.id, 1_000_000)).status).toBe(200)
    expect(await variable()).toMatchObject({ estimation: false, montant: { centimes: 1_200_000 } })
    expect((await year()).variables).toEqual([])
    const { decisions } = (await dialogue('GET', `/dossiers/${dossier}`)).body
    expect(decisions).toMatchObject([
      { ligne: 'Concertations', estime: 1_750_000, accorde: 200_000, remplace: true },
      { ligne: 'Habitants sans médecin traitant', estime: null, accorde: 1_000_000 },
    ])
    // A later version of the file says what was granted meanwhile.
    expect((await acces(`/annees/${DU}`)).map(({ accorde }) => accorde)).toEqual([200_000, 1_000_000])
  })
})
