import { afterAll, beforeAll, expect, it } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { wireReleves } from '../../server/listeners.ts'
import {
  acceptReleve,
  createCompteBancaire,
  listLignesLibres,
  setIbanKey,
  startReleve,
  undoReleve,
} from '../tresorerie/index.ts'

let server: TestServer
let cptsId: string
let tresorerie: TestPersonne
let releveId: string

// biome-ignore lint/suspicious/noExplicitAny: answers are compared whole
const call = async (method: string, path: string, body?: unknown): Promise<any> => {
  const response = await server.fetch(tresorerie, method, `/api/v1/cpts/${cptsId}/finances${path}`, body)
  return { status: response.status, body: await response.json() }
}

const CSV = [
  'Date;Libellé;Référence;Montant',
  '15/07/2026;VIR CPAM HERAULT ACI CPTS;;60 000,00',
  '16/07/2026;VIR DUPONT;;30,00',
].join('\r\n')

beforeAll(async () => {
  setIbanKey('essai')
  wireReleves()
  server = await openTestServer()
  cptsId = await server.createCpts()
  tresorerie = await server.signInAs(cptsId, 'tresorerie')
  const params = { cptsId }
  const compte = await server.run(createCompteBancaire, tresorerie, cptsId, {
    params,
    body: { nom: 'Compte courant', iban: 'FR14 2004 1010 0505 0001 3M02 606' },
  })
  if (!compte.ok) throw new Error(compte.refusal.code)
  const begun = await server.run(startReleve, tresorerie, cptsId, {
    params,
    body: {
      compteBancaireId: compte.value.id,
      fichier: 'juillet.csv',
      contenu: Buffer.from(CSV).toString('base64'),
    },
  })
  if (!begun.ok) throw new Error(begun.refusal.code)
  releveId = begun.value.id
  const accepted = await server.run(acceptReleve, tresorerie, cptsId, {
    params: { cptsId, releveId: begun.value.id },
    body: { lignes: 'toutes' },
  })
  if (!accepted.ok) throw new Error(accepted.refusal.code)
  await call('POST', '/contrats', {
    numero: '',
    signeLe: '2026-07-01',
    debut: '2026-07-01',
    cpam: 'CPAM',
    ars: 'ARS',
    signataire: '',
    note: '',
    annees: 5,
    bareme: 'avenant-2',
    taille: 'T2',
    population: null,
    source: '',
    missions: [],
  })
})
afterAll(() => server.close())

it('a line of the bank pays what was expected, with its day, and is free again when it is taken back', async () => {
  const { echeances, lignesBanque } = (await call('GET', '/versements')).body
  const [expected] = echeances
  expect(expected).toMatchObject({ le: '2026-07-01', centimes: 6_000_000 })
  const line = lignesBanque.find(({ centimes }: { centimes: number }) => centimes === 6_000_000)
  const { anneeId, poste, part, nature } = expected.versements[0]
  const body = (centimes: number) => ({
    recuLe: '2026-07-02',
    libelle: 'Fonctionnement',
    explication: '',
    ligneId: line.id,
    parts: [{ anneeId, poste, part, nature, centimes }],
  })
  expect((await call('POST', '/versements', body(6_000_001))).status).toBe(409)
  const made = await call('POST', '/versements', body(6_000_000))
  expect(made.status).toBe(200)
  const after = (await call('GET', '/versements')).body
  expect(after.recus[0]).toMatchObject({ recuLe: '2026-07-15', banque: true })
  expect(after.lignesBanque).toHaveLength(1)
  await call('POST', `/versements/${made.body.id}/annulation`, { motif: 'Pas la bonne ligne.' })
  const free = await withTenant(server.engine, { cptsId, nom: 'essai' }, (ctx) => listLignesLibres(ctx, 'entrees'))
  expect(free.map(({ resteCentimes }) => resteCentimes).toSorted((a, b) => b - a)).toEqual([6_000_000, 3_000])
})

it('a payment whose statement is taken back is awaited again, by an entry that says why', async () => {
  const { echeances, lignesBanque } = (await call('GET', '/versements')).body
  const [expected] = echeances
  const line = lignesBanque.find(({ centimes }: { centimes: number }) => centimes === 6_000_000)
  const { anneeId, poste, part, nature } = expected.versements[0]
  const made = await call('POST', '/versements', {
    recuLe: '2026-07-02',
    libelle: 'Fonctionnement',
    explication: '',
    ligneId: line.id,
    parts: [{ anneeId, poste, part, nature, centimes: 6_000_000 }],
  })
  expect(made.status).toBe(200)
  const undo = (avecRapprochements: boolean) =>
    server.run(undoReleve, tresorerie, cptsId, { params: { cptsId, releveId }, body: { avecRapprochements } })
  expect(await undo(false)).toMatchObject({ ok: false, refusal: { code: 'releve-rapproche', facts: { nombre: 1 } } })
  expect(await undo(true)).toMatchObject({ ok: true, value: { lignes: 2, rapprochements: 1 } })
  const after = (await call('GET', '/versements')).body
  expect(after.echeances[0]).toMatchObject({ le: '2026-07-01', centimes: 6_000_000 })
  const explication = 'La ligne de banque qui le montrait n’est plus là'
  const entries = after.recus.filter((one: { explication: string }) => one.explication === explication)
  expect(entries).toMatchObject([{ centimes: -6_000_000, annule: true }])
  expect(after.lignesBanque).toEqual([])
})
