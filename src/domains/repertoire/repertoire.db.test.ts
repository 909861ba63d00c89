/** Names are looked for as people type them; what is found follows the loads. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldText } from '../../kernel/french.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { createProfessionnel, createStructure } from '../communaute/index.ts'
import { loadReferences, saveTerritoire } from '../territoire/index.ts'
import { exportPotentiel, readPotentiel } from './actions/potentiel.ts'
import { searchRepertoire } from './actions/search-repertoire.ts'
import { newExtraction } from './samples.ts'
import { loadLines } from './samples-load.ts'

const COMMUNES = [
  { code: '34301', nom: 'Sète', codePostal: '34200' },
  { code: '75056', nom: 'Paris', codePostal: '75001' },
]
const LINES = 1500
let server: TestServer
let cptsId: string
let coordination: TestPersonne

const load = (lines: readonly string[], day: string) => loadLines(server.base.ownerUrl, lines, day)
type More = {
  profession?: string
  specialite?: string
  commune?: string
  structure?: string
  rayon?: number
  tri?: 'pertinence' | 'distance'
  territoire?: 'oui' | 'non'
}
const search = async (recherche: string, more: More = {}) => {
  const read = await server.run(searchRepertoire, coordination, cptsId, {
    params: { cptsId },
    query: { recherche, territoire: 'non', rayon: 0, tri: 'pertinence', ...more },
  })
  if (!read.ok) throw new Error('refused')
  return read.value
}
const idsOf = async (recherche: string) => (await search(recherche)).personnes.map(({ identifiant }) => identifiant)

const lines = [...newExtraction(LINES, COMMUNES)]
type Someone = { identifiant: string; nom: string; prenom: string; profession: string }
const people: Someone[] = [
  ...new Map(
    lines.slice(1).map((line) => {
      const [, identifiant, , , , , , nom, prenom, profession] = line.split('|') as string[]
      return [identifiant!, { identifiant: identifiant!, nom: nom!, prenom: prenom!, profession: profession! }]
    }),
  ).values(),
]
const sample = people.filter(({ nom }) => /^[A-Z]{7,}$/.test(nom)).slice(0, 40)

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

test('before any load, it says that there is none', async () => {
  expect(await search('marin')).toEqual({ jour: null, source: null, suite: false, origine: null, personnes: [] })
  await load(lines, '2026-10-08')
  const { jour, source } = await search('')
  expect(jour).toBe('2026-10-08')
  expect(source?.replaceAll('\u00a0', ' ')).toContain(
    'Agence du numérique en santé, extraction en libre accès du 8 octobre 2026',
  )
})

test('by name, by name and first name in any order, without accents, by RPPS', async () => {
  for (const { identifiant, nom, prenom } of sample) {
    expect(await idsOf(`${nom} ${prenom}`)).toContain(identifiant)
    expect(await idsOf(foldText(`${prenom} ${nom}`))).toContain(identifiant)
    expect(await idsOf(`8${identifiant}`)).toEqual([identifiant])
  }
})

test('as one types, and with a letter wrong', async () => {
  let found = 0
  for (const { identifiant, nom, prenom } of sample) {
    expect(await idsOf(`${prenom} ${nom.slice(0, 5)}`)).toContain(identifiant)
    const middle = Math.floor(nom.length / 2)
    const typo = `${nom.slice(0, middle)}${nom.slice(middle + 1)} ${prenom}`
    if ((await idsOf(typo)).slice(0, 10).includes(identifiant)) found++
  }
  expect(found).toBe(sample.length)
})

test('the best answer comes first', async () => {
  const { identifiant, nom, prenom } = sample[0]!
  expect((await idsOf(`${prenom} ${nom}`))[0]).toBe(identifiant)
})

test('by profession; signs that searches read are letters like others', async () => {
  const [{ prenom, profession }] = sample as [Someone]
  const all = (await search(prenom)).personnes
  const some = (await search(prenom, { profession })).personnes
  expect(some).toEqual(all.filter(({ professions }) => professions.includes(profession)))
  expect(some.length).toBeGreaterThan(0)
  expect(await idsOf('%')).toEqual([])
  expect(await idsOf("m' or 1=1")).toEqual([])
  expect(await idsOf('zzzzzz')).toEqual([])
})

test('in the territory only: without a territory, nobody', async () => {
  expect((await search(sample[0]!.nom, { territoire: 'oui' })).personnes).toEqual([])
})

test('who went is found no more, who came is', async () => {
  const [gone, ...others] = sample as [Someone, ...Someone[]]
  const next = lines.filter((line) => !line.includes(gone.identifiant))
  await load(next, '2026-10-09')
  expect(await idsOf(gone.identifiant)).toEqual([])
  expect(await idsOf(others[0]!.identifiant)).toEqual([others[0]!.identifiant])
  await load(lines, '2026-10-10')
  expect(await idsOf(`${gone.prenom} ${gone.nom}`)).toContain(gone.identifiant)
})

test('a member does not search it', async () => {
  const membre = await server.signInAs(cptsId, 'membre')
  const read = await server.run(searchRepertoire, membre, cptsId, {
    params: { cptsId },
    query: { recherche: 'marin', territoire: 'non', rayon: 0, tri: 'pertinence' },
  })
  expect(read.ok).toBe(false)
})

test('the potential of the territory: by profession, then who is not a member', async () => {
  await withOwner(server.base.ownerUrl, loadReferences)
  const before = await server.run(readPotentiel, coordination, cptsId, { params: { cptsId } })
  expect(before).toMatchObject({ ok: true, value: { aTerritoire: false, exercent: 0, aInviter: [] } })
  await server.run(saveTerritoire, coordination, cptsId, {
    params: { cptsId },
    body: { depuis: '2026-01-01', note: '', unites: [{ code: '34301' }] },
  })
  const here = new Set(lines.filter((line) => line.includes('|34301|')).map((line) => line.split('|')[1]!))
  const member = people.find(({ identifiant }) => here.has(identifiant))!
  const created = await server.run(createProfessionnel, coordination, cptsId, {
    params: { cptsId },
    body: {
      rpps: member.identifiant,
      titre: null,
      nom: member.nom,
      prenom: member.prenom,
      profession: member.profession,
      specialite: null,
      telephone: null,
      courriel: null,
      departPrevu: null,
      lieu: null,
      personneId: null,
      publie: [],
      adherentDepuis: '2026-01-01',
    },
  })
  expect(created.ok).toBe(true)
  const read = await server.run(readPotentiel, coordination, cptsId, { params: { cptsId } })
  if (!read.ok) throw new Error('refused')
  const { exercent, aInviter, professions } = read.value
  expect(exercent).toBe(here.size)
  expect(new Set(aInviter.map(({ identifiant }) => identifiant))).toEqual(
    here.difference(new Set([member.identifiant])),
  )
  const line = professions.find(({ profession }) => profession === member.profession)!
  expect(line).toMatchObject({ membres: 1, adherents: 1, aInviter: line.exercent - 1 })
  const csv = await server.run(exportPotentiel, coordination, cptsId, { params: { cptsId } })
  if (!csv.ok) throw new Error('refused')
  const rows = String(csv.value.body).trim().split('\r\n')
  expect(rows).toHaveLength(here.size)
  expect(rows[0]).toContain('Nom;Prénom;Profession')
  expect(rows[1]).toContain('extraction en libre accès du')
  const found = await search(member.nom, { territoire: 'oui' })
  expect(found.personnes.map(({ identifiant }) => identifiant)).toContain(member.identifiant)
})

test('nobody in particular: by commune, specialty and distance, the nearest first', async () => {
  const linesOf = (code: string, ...cells: string[]) =>
    new Set(
      lines
        .filter((line) => [code, ...cells].every((cell) => line.includes(`|${cell}|`)))
        .map((line) => line.split('|')[1]!),
    )
  const nurses = await search('', { profession: '60', commune: '34301' })
  expect(nurses.origine).toBe('Sète')
  expect(nurses.suite).toBe(linesOf('34301', '60', 'Infirmier').size > 50)
  for (const { identifiant, km } of nurses.personnes) {
    expect(linesOf('34301', '60', 'Infirmier').has(identifiant)).toBe(true)
    expect(km).toBe(0)
  }
  const hearts = await search('', { specialite: 'SM04', commune: '34301' })
  expect(new Set(hearts.personnes.map(({ identifiant }) => identifiant))).toEqual(linesOf('34301', 'SM04'))
  // « Médecine générale » has several codes.
  const general = linesOf('34301', 'SM54').union(linesOf('34301', 'SM26'))
  const found = await search('', { specialite: 'SM26', commune: '34301' })
  expect(found.personnes.length).toBe(Math.min(50, general.size))
  // Frontignan is some six kilometres from Sète, Paris six hundred.
  const near = await search('', { specialite: 'SM04', commune: '34108', rayon: 20, tri: 'distance' })
  expect(new Set(near.personnes.map(({ identifiant }) => identifiant))).toEqual(linesOf('34301', 'SM04'))
  expect(near.personnes[0]!.km).toBeGreaterThan(3)
  expect(near.personnes[0]!.km).toBeLessThan(12)
  expect((await search('', { specialite: 'SM04', commune: '34108' })).personnes).toEqual([])
  const named = sample.find(({ identifiant }) => linesOf('34301').has(identifiant))!
  const both = await search(named.nom, { commune: '34108', rayon: 20 })
  expect(both.personnes.map(({ identifiant }) => identifiant)).toContain(named.identifiant)
  const read = await server.run(searchRepertoire, coordination, cptsId, {
    params: { cptsId },
    query: { recherche: 'marin', territoire: 'non', rayon: 0, tri: 'pertinence', commune: '99123' },
  })
  expect(read).toMatchObject({ ok: false, refusal: { code: 'commune-unknown' } })
})

test('who practises in an establishment, by its FINESS', async () => {
  const at = lines[0]!.split('|').indexOf('Numéro FINESS site')
  const finess = lines
    .slice(1)
    .map((line) => line.split('|')[at]!)
    .find((cell) => cell !== '')!
  const there = new Set(lines.filter((line) => line.split('|')[at] === finess).map((line) => line.split('|')[1]!))
  expect(new Set(await idsOf(finess))).toEqual(there)
})

test('around a structure of the CPTS', async () => {
  const made = await server.run(createStructure, coordination, cptsId, {
    params: { cptsId },
    body: {
      nom: 'Maison de santé',
      genre: 'msp',
      finess: null,
      siret: null,
      adresse: '',
      codePostal: '',
      commune: '34108',
      point: { lon: 3.75, lat: 43.45 },
      telephone: null,
      courriel: null,
    },
  })
  if (!made.ok) throw new Error('refused')
  const found = await search('', { profession: '60', structure: made.value.id, rayon: 15, tri: 'distance' })
  expect(found.origine).toBe('Maison de santé')
  expect(found.personnes.length).toBeGreaterThan(0)
  expect(found.personnes[0]!.km).toBeGreaterThan(0)
})

test('lines that a demonstration invented are cited as such, never as the national directory', async () => {
  await loadLines(server.base.ownerUrl, lines, '2026-12-09', { isFictional: true })
  const { source } = await search('')
  expect(source?.replaceAll('\u00a0', ' ')).toBe(
    'Annuaire fictif de la démonstration, au 9 décembre 2026 : personne n’y existe.',
  )
})
