/** Names are looked for as people type them; what is found follows the loads. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { foldText } from '../../kernel/french.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { createProfessionnel } from '../communaute/index.ts'
import { loadReferences, saveTerritoire } from '../territoire/index.ts'
import { exportPotentiel, readPotentiel } from './actions/potentiel.ts'
import { searchRepertoire } from './actions/search-repertoire.ts'
import { loadExtraction } from './index.ts'
import { newExtraction } from './samples.ts'

const COMMUNES = [
  { code: '34301', nom: 'Sète', codePostal: '34200' },
  { code: '75056', nom: 'Paris', codePostal: '75001' },
]
const LINES = 1500
let server: TestServer
let cptsId: string
let coordination: TestPersonne

const load = (lines: readonly string[], day: string) =>
  withOwner(server.base.ownerUrl, async (client) => {
    const chunks = (async function* () {
      yield Buffer.from(lines.join(''))
    })()
    const done = await loadExtraction(
      client,
      { name: 'x', day, chunks },
      { force: false, onRead: () => undefined, onWrite: () => undefined },
    )
    if (!done.ok) throw new Error(done.refusal.code)
  })
const search = async (recherche: string, more: { profession?: string; territoire?: 'oui' | 'non' } = {}) => {
  const read = await server.run(searchRepertoire, coordination, cptsId, {
    params: { cptsId },
    query: { recherche, territoire: 'non', ...more },
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
  expect(await search('marin')).toEqual({ jour: null, source: null, suite: false, personnes: [] })
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
    query: { recherche: 'marin', territoire: 'non' },
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
