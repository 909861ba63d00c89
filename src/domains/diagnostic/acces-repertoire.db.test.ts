/** The supply counted from the national directory, and what stands beside it of the members' room. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, SYSTEM, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { createProfessionnel } from '../communaute/index.ts'
import { extractionOf } from '../repertoire/samples.ts'
import { loadLines } from '../repertoire/samples-load.ts'
import { loadReferences, saveTerritoire } from '../territoire/index.ts'
import { readAcces } from './actions/acces.ts'
import { exportAcces } from './actions/export-acces.ts'
import { exportOffre } from './actions/offre.ts'
import type { Acces } from './contract.ts'
import type { SourceOffre } from './rules/offre.ts'

let server: TestServer
let cptsId: string
let elsewhere: string
const people: Record<string, TestPersonne> = {}

const [GIGNAC, ANIANE, SAINT_GUILHEM, MONTPEYROUX] = ['34114', '34010', '34261', '34173'] as const
const PERSON = { titre: null, rpps: null, telephone: null, courriel: null, publie: [], personneId: null }
const LIEU = { structureId: null, nom: '', adresse: '', codePostal: '', point: null, telephone: null }
const add = async (nom: string, commune: string, departPrevu: string | null = null) => {
  const body = { ...PERSON, nom, prenom: 'Ana', profession: '10', specialite: 'SM54', departPrevu }
  const done = await server.run(createProfessionnel, people.coordination!, cptsId, {
    params: { cptsId },
    body: { ...body, lieu: { ...LIEU, commune }, adherentDepuis: null },
  })
  if (!done.ok) throw new Error(done.refusal.code)
}
const ask = (as: string, source?: SourceOffre) =>
  server.run(readAcces, people[as]!, cptsId, { params: { cptsId }, query: { profession: 'medecins', source } })
const read = async (as: string, source?: SourceOffre) => {
  const answer = await ask(as, source)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return answer.value
}
const supply = (cpts: string, query: { profession?: string; source?: SourceOffre }) =>
  server.run(exportOffre, SYSTEM, cpts, { params: { cptsId: cpts }, query })
const csvOfAcces = async (as: string, source: SourceOffre) => {
  const query = { profession: 'medecins', source }
  const csv = await server.run(exportAcces, people[as]!, cptsId, { params: { cptsId }, query })
  if (!csv.ok) throw new Error(csv.refusal.code)
  return String(csv.value.body).replaceAll('\u00a0', ' ').split('\r\n')
}
const countsOf = ({ communes }: Acces, code: string) => {
  const { offre, autre } = communes.find((one) => one.code === code)!
  return [offre, autre]
}
const doctor = (n: number, commune: string) => ({ n, commune, savoirFaire: 'SM54' })

beforeAll(async () => {
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  cptsId = await server.createCpts()
  elsewhere = await server.createCpts()
  for (const role of ['coordination', 'professionnel', 'partenaire']) people[role] = await server.signInAs(cptsId, role)
  const unites = [GIGNAC, ANIANE, SAINT_GUILHEM].map((code) => ({ code }))
  await server.run(saveTerritoire, people.coordination!, cptsId, {
    params: { cptsId },
    body: { depuis: '2026-01-01', note: '', unites },
  })
  for (let n = 0; n < 7; n++) await add(`G${n}`, GIGNAC, n === 0 ? '2028-06-30' : null)
  await add('A', ANIANE)
})
afterAll(() => server.close())

test('without a directory the fiches are counted, and the directory cannot be asked for', async () => {
  const acces = await read('coordination')
  expect(acces).toMatchObject({ source: 'membres', repertoire: null })
  expect(countsOf(acces, GIGNAC)).toEqual([7, null])
  expect(await ask('coordination', 'repertoire')).toMatchObject({ refusal: { code: 'repertoire-absent' } })
  expect(await supply(cptsId, { source: 'repertoire' })).toMatchObject({ refusal: { code: 'repertoire-absent' } })
  const before = await read('partenaire')
  expect(countsOf(before, SAINT_GUILHEM)).toEqual([0, null])
})

test('once it is loaded it is counted first, around the territory too, with the fiches beside', async () => {
  await loadLines(
    server.base.ownerUrl,
    extractionOf([
      doctor(1, GIGNAC),
      doctor(2, GIGNAC),
      doctor(2, ANIANE),
      doctor(3, SAINT_GUILHEM),
      doctor(4, MONTPEYROUX),
      doctor(5, '75108'),
      { n: 6, commune: ANIANE, savoirFaire: 'SM04' },
      { n: 7, commune: ANIANE },
      { n: 8, commune: ANIANE, profession: '91' },
    ]),
    '2026-10-08',
  )
  const acces = await read('coordination')
  expect(acces).toMatchObject({
    source: 'repertoire',
    repertoire: { jour: '2026-10-08', sansSpecialite: 1 },
    effectif: null,
    masque: false,
  })
  expect(acces.cite.replaceAll('\u00a0', ' ')).toContain('extraction en libre accès du 8 octobre 2026, Licence Ouverte')
  expect(countsOf(acces, GIGNAC)).toEqual([1.5, 7])
  expect(countsOf(acces, ANIANE)).toEqual([1.5, 1])
  // A neighbour that no fiche knows is a site all the same.
  expect(acces.communes.find(({ code }) => code === MONTPEYROUX)).toMatchObject({ site: true, offre: 1, autre: 0 })
  expect(acces.professions.map(({ cle }) => cle)).toEqual(expect.arrayContaining(['autres-medecins', '91']))
  const members = await read('coordination', 'membres')
  expect(members).toMatchObject({ source: 'membres', effectif: { professionnels: 8 } })
  expect(countsOf(members, GIGNAC)).toEqual([7, 1.5])
  expect(members.communes.map(({ code, site }) => [code, site])).toEqual(
    acces.communes.map(({ code, site }) => [code, site]),
  )
  // Departures are known from the fiches alone.
  expect(acces.departs).toMatchObject({ fiches: 8, renseignes: 1 })
  expect(acces.departs).toEqual(members.departs)
})

test('the public count hides nothing, and never gives away a count of the fiches under six, zero included', async () => {
  const open = await read('partenaire')
  expect(open).toMatchObject({ source: 'repertoire', masque: false, departs: null, effectif: null })
  expect(countsOf(open, GIGNAC)).toEqual([1.5, 7])
  expect(countsOf(open, ANIANE)).toEqual([1.5, null])
  // The only doctor of Saint-Guilhem is public: whether the CPTS knows her is not.
  expect(countsOf(open, SAINT_GUILHEM)).toEqual([1, null])
  expect(countsOf(open, MONTPEYROUX)).toEqual([1, null])
  const members = await read('partenaire', 'membres')
  expect(members).toMatchObject({ masque: true, effectif: null })
  for (const { code, offre, autre } of members.communes) {
    const [listed, known] = countsOf(open, code)
    expect([code, offre, autre]).toEqual([code, known, listed])
  }
  expect(members.communes.filter(({ offre }) => offre === null).map(({ code }) => code)).toEqual(
    expect.arrayContaining([ANIANE, SAINT_GUILHEM, MONTPEYROUX]),
  )
  const [, ...rows] = await csvOfAcces('partenaire', 'membres')
  const row = rows.find((line) => line.startsWith(SAINT_GUILHEM))!.split(';')
  expect(row.slice(5, 8)).toEqual(['masqué', '1', 'masqué'])
  expect(row.at(-1)).toMatch(/^Source : fiches de la CPTS .* Source : Annuaire Santé/)
})

test('the CSV has both counts and cites the one that is computed with', async () => {
  const [head, ...rows] = await csvOfAcces('coordination', 'repertoire')
  expect(head!.split(';').slice(5, 7)).toEqual([
    'Professionnels de l’annuaire national (RPPS)',
    'Professionnels connus de la CPTS',
  ])
  const row = rows.find((line) => line.startsWith(GIGNAC))!.split(';')
  expect(row.slice(5, 7)).toEqual(['1,5', '7'])
  expect(row.at(-1)).toContain('extraction en libre accès du 8 octobre 2026')
  expect(Number(row[7]!.replace(',', '.'))).toBeGreaterThan(0)
  // Practices further away, that are not on the ground, would count for a neighbour.
  const beside = rows.find((line) => line.startsWith(MONTPEYROUX))!.split(';')
  expect(beside.slice(5, 8)).toEqual(['1', '0', 'non calculé'])
  expect(rows.some((line) => line.split(';').slice(5, 7).join() === 'hors de portée,hors de portée')).toBe(true)
})

test('the supply for the command line is that of the directory unless the fiches are asked for', async () => {
  const rows = [`${ANIANE},1.5`, `${GIGNAC},1.5`, `${MONTPEYROUX},1`, `${SAINT_GUILHEM},1`]
  const asked = await supply(cptsId, { profession: 'medecins', source: 'repertoire' })
  expect(asked).toMatchObject({
    value: {
      name: 'offre-annuaire-national-medecins.csv',
      body: `id,supply\n${rows.join('\n')}\n`,
      source: expect.stringContaining('Annuaire'),
    },
  })
  expect(await supply(cptsId, { profession: 'medecins' })).toEqual(asked)
  expect(await supply(cptsId, { source: 'membres' })).toMatchObject({
    value: {
      name: 'offre-fiches-professions.csv',
      body: `id,profession,supply\n${ANIANE},medecins,1\n${GIGNAC},medecins,7\n`,
      source: expect.stringMatching(/^Source\u00a0: fiches de la CPTS au /),
    },
  })
  expect(await supply(cptsId, { profession: 'pilotes' })).toMatchObject({ refusal: { code: 'profession-absente' } })
  expect(await supply(elsewhere, {})).toMatchObject({ refusal: { code: 'offre-sans-territoire' } })
})
