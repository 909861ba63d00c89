import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '../../kernel/ids.ts'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { loadReferences, saveTerritoire, storeOutlines } from '../territoire/index.ts'
import {
  adoptTerritoire,
  listDecoupages,
  readDecoupage,
  removeDecoupage,
  restoreDecoupage,
  saveDecoupage,
} from './actions/decoupages.ts'
import { exportDecoupage, exportDecoupageGeoJson, exportDecoupages } from './actions/export-decoupages.ts'
import { exportFlux, readFlux } from './actions/flux.ts'
import { exportRecherche, listCptsEnPlace, readRecherche, startRecherche, stopRecherche } from './actions/recherches.ts'
import {
  adoptScenario,
  exportScenario,
  exportScenarios,
  measureScenario,
  readAtelier,
  removeScenario,
  restoreScenario,
  saveScenario,
} from './actions/scenarios.ts'

let server: TestServer
let cptsId: string
let otherId: string
let coordination: TestPersonne
let other: TestPersonne
/** All communes of the Hauts-de-Seine, in the order of their codes. */
let codes: string[]

const params = () => ({ cptsId })
const units = (...ranks: number[]) => ranks.map((rank) => ({ code: codes[rank]! }))
const valueIn = <T>(result: { ok: true; value: T } | { ok: false; refusal: { code: string } }): T => {
  if (!result.ok) throw new Error(result.refusal.code)
  return result.value
}
const atelier = async () => valueIn(await server.run(readAtelier, coordination, cptsId, { params: params() }))

/** Six columns of squares that touch: contours enough for a search. */
const square = (code: string, rank: number) => {
  const [x, y] = [(rank % 6) / 100, Math.floor(rank / 6) / 100]
  const ring = [
    [x, y],
    [x + 0.01, y],
    [x + 0.01, y + 0.01],
    [x, y + 0.01],
    [x, y],
  ]
  return { code, geometry: { type: 'Polygon' as const, coordinates: [ring] } }
}

beforeAll(async () => {
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  cptsId = await server.createCpts()
  otherId = await server.createCpts('Une autre')
  coordination = await server.signInAs(cptsId, 'coordination')
  other = await server.signInAs(otherId, 'coordination')
  const { rows } = await server.owner(`select code from commune where departement = '92' order by code`)
  codes = rows.map(({ code }) => String(code))
})
afterAll(() => server.close())

test('without flows nor a territory, both are asked for', async () => {
  const read = valueIn(await server.run(readFlux, coordination, cptsId, { params: params(), query: {} }))
  expect(read).toEqual({ sources: [], avecTerritoire: false, etude: null })
  expect(await atelier()).toMatchObject({ actuel: null, scenarios: [], source: null })
  const asked = { params: params(), query: { quoi: 'flux' as const } }
  expect(await server.run(exportFlux, coordination, cptsId, asked)).toMatchObject({ refusal: { code: 'flux-missing' } })
})

test('flows are told around the territory, without those of too few people', async () => {
  const body = { depuis: '2026-01-01', note: '', unites: units(0, 1) }
  await server.run(saveTerritoire, coordination, cptsId, { params: params(), body })
  const id = newId()
  await server.owner(
    `insert into source (id, code, titre, producteur, licence, millesime, fichier, empreinte, bilan, geographie)
     values ($1, 'flux', 'Trajets domicile-travail', 'Insee', 'ouverte', '2022', 'flux.csv', 'x', '{}', '2026')`,
    [id],
  )
  const [a, b, c, d] = codes
  const flows: [string | undefined, string | undefined, number][] = [
    [a, a, 60],
    [a, b, 10],
    [a, c, 30],
    [b, a, 40],
    [b, b, 20],
    [b, d, 5],
    [c, c, 90],
    [d, a, 12],
  ]
  for (const flow of flows) await server.owner('insert into flux values ($1, $2, $3, $4)', [id, ...flow])
  const read = valueIn(await server.run(readFlux, coordination, cptsId, { params: params(), query: {} }))
  expect(read.etude).toMatchObject({
    source: { nature: 'travail' },
    partants: 165,
    restants: 130,
    autonomie: 130 / 165,
    entrants: 12,
    liensReunis: { total: expect.any(Number) },
    poles: [{ code: a, communes: 3 }],
  })
  expect(read.etude?.liens.every(({ valeur }) => valeur >= 11)).toBe(true)
  const asked = { params: params(), query: { quoi: 'flux' as const } }
  const file = valueIn(await server.run(exportFlux, coordination, cptsId, asked))
  expect(file.body).toContain('sort du territoire')
})

test('a scenario is measured, kept, taken back, put again, and unknown to the others', async () => {
  const wider = { params: params(), body: { unites: units(0, 1, 2) } }
  const mesure = valueIn(await server.run(measureScenario, coordination, cptsId, wider))
  expect(mesure).toMatchObject({ morceaux: 0, partGardee: { fondement: 'mesure' }, acces: { parLesFlux: true } })
  expect(mesure.partGardee.part).toBeCloseTo(250 / 255, 10)
  const body = { nom: 'Plus grand', unites: units(0, 1, 2) }
  const { id } = valueIn(await server.run(saveScenario, coordination, cptsId, { params: params(), body }))
  expect((await atelier()).scenarios).toMatchObject([{ nom: 'Plus grand', origine: 'main', faute: null }])
  const theirs = { params: { cptsId: otherId, scenarioId: id } }
  expect(await server.run(removeScenario, other, otherId, theirs)).toMatchObject({
    refusal: { code: 'scenario-unknown' },
  })
  const at = { params: { cptsId, scenarioId: id } }
  await server.run(removeScenario, coordination, cptsId, at)
  expect((await atelier()).scenarios).toEqual([])
  await server.run(restoreScenario, coordination, cptsId, at)
  const table = valueIn(await server.run(exportScenarios, coordination, cptsId, { params: params() }))
  expect(String(table.body).split('\r\n')).toHaveLength(4)
  const shape = valueIn(await server.run(exportScenario, coordination, cptsId, at))
  expect(JSON.parse(String(shape.body)).features).toHaveLength(3)
})

test('an adopted scenario is the territory from its day', async () => {
  const [scenario] = (await atelier()).scenarios
  const at = { params: { cptsId, scenarioId: scenario!.id }, body: { depuis: '2026-11-01', note: '' } }
  expect(valueIn(await server.run(adoptScenario, coordination, cptsId, at))).toMatchObject({ remplace: false })
  expect((await atelier()).actuel?.unites).toHaveLength(3)
})

type Verrou = { cptsId: string; mode: 'fermee' | 'ouverte' }
const search = (min: number, max: number, verrous: Verrou[] = []) =>
  server.run(startRecherche, coordination, cptsId, {
    params: params(),
    body: { departements: ['92'], min, max, nombre: null, epci: false, verrous },
  })
const found = async (id: string) => {
  const at = { params: { cptsId, rechercheId: id } }
  let read = valueIn(await server.run(readRecherche, coordination, cptsId, at))
  while (read.etat === 'en-cours') {
    await wait(100)
    read = valueIn(await server.run(readRecherche, coordination, cptsId, at))
  }
  return read
}

test('a search waits for outlines: contiguity is never guessed', async () => {
  expect(await search(100_000, 400_000)).toMatchObject({
    refusal: { code: 'recherche-without-contours', facts: { departements: ['Hauts-de-Seine'] } },
  })
  expect(await search(2, 1)).toMatchObject({ refusal: { code: 'recherche-bounds' } })
})

test('a search proposes territories of one piece within the bounds, and each may be kept', async () => {
  await withTenant(server.engine, { cptsId, nom: 'essai' }, ({ tx }) =>
    storeOutlines(tx, '92', codes.map(square), { source: 'essai', millesime: '2026' }),
  )
  const { id } = valueIn(await search(100_000, 400_000))
  const at = { params: { cptsId, rechercheId: id } }
  const read = await found(id)
  expect(read).toMatchObject({ etat: 'finie', methode: { fondement: 'estime' } })
  const territoires = read.resultat!.territoires
  expect(territoires.flatMap(({ communes }) => communes.map(({ code }) => code)).sort()).toEqual(codes)
  for (const { population, hors } of territoires) {
    expect(hors).toEqual([])
    expect(population).toBeGreaterThanOrEqual(100_000)
    expect(population).toBeLessThanOrEqual(400_000)
  }
  const body = { nom: 'Proposé', unites: units(0), recherche: { id, rang: 1 } }
  await server.run(saveScenario, coordination, cptsId, { params: params(), body })
  const kept = (await atelier()).scenarios.find(({ nom }) => nom === 'Proposé')
  expect(kept).toMatchObject({ origine: 'recherche', methode: { min: 100_000 }, mesure: { morceaux: 1 } })
  expect(kept?.unites).toHaveLength(territoires[0]!.communes.length)
  const file = valueIn(await server.run(exportRecherche, coordination, cptsId, at))
  expect(String(file.body).split('\r\n')).toHaveLength(codes.length + 2)
  expect(
    await server.run(stopRecherche, other, otherId, { params: { cptsId: otherId, rechercheId: id } }),
  ).toMatchObject({ refusal: { code: 'recherche-unknown' } })
})

test('CPTS in place are kept by a search; the whole division is kept, measured, exported, and one territory adopted', async () => {
  const theirs = { depuis: '2026-01-01', note: '', unites: units(4, 5, 10, 11) }
  await server.run(saveTerritoire, other, otherId, { params: { cptsId: otherId }, body: theirs })
  const asked = { params: params(), query: { departements: '92' } }
  const { cpts } = valueIn(await server.run(listCptsEnPlace, coordination, cptsId, asked))
  expect(cpts).toMatchObject([{ notre: true }, { nom: 'Une autre', dedans: 4, dehors: 0, enPartie: 0 }])
  expect(await search(100_000, 400_000, [{ cptsId: newId(), mode: 'fermee' }])).toMatchObject({
    refusal: { code: 'recherche-cpts-unknown' },
  })
  const locks: Verrou[] = [
    { cptsId, mode: 'ouverte' },
    { cptsId: otherId, mode: 'fermee' },
  ]
  const { id: rechercheId } = valueIn(await search(100_000, 400_000, locks))
  const read = await found(rechercheId)
  expect(read.methode.verrous).toContainEqual({ nom: 'Une autre', mode: 'fermee' })
  const closed = read.resultat!.territoires.find((one) => one.nom === 'Une autre')!
  expect(closed.communes.map(({ code }) => code).sort()).toEqual(units(4, 5, 10, 11).map(({ code }) => code))
  const ours = read.resultat!.territoires.find(({ notre }) => notre)!
  expect(ours.communes.map(({ code }) => code)).toEqual(expect.arrayContaining(codes.slice(0, 3)))

  const body = { nom: 'Un découpage', rechercheId }
  const { id } = valueIn(await server.run(saveDecoupage, coordination, cptsId, { params: params(), body }))
  const { decoupages } = valueIn(await server.run(listDecoupages, coordination, cptsId, { params: params() }))
  const territoires = read.resultat!.territoires.length
  expect(decoupages).toMatchObject([
    { nom: 'Un découpage', faute: null, bilan: { territoires, communes: codes.length } },
  ])
  expect(decoupages[0]!.bilan.partGardee.part).toBeCloseTo(read.resultat!.partGardee!, 10)
  expect(decoupages[0]!.bilan).toMatchObject({ enMorceaux: 0, notre: { rang: ours.rang } })
  const at = { params: { cptsId, decoupageId: id } }
  const opened = valueIn(await server.run(readDecoupage, coordination, cptsId, at))
  const same = opened.territoires.find(({ rang }) => rang === ours.rang)!
  expect(same.population).toBe(ours.population)
  expect(same.partGardee.part).toBeCloseTo(ours.partGardee!, 10)
  expect(opened.territoires.find(({ rang }) => rang === closed.rang)!.enPlace).toEqual([
    { nom: 'Une autre', dedans: 4, total: 4 },
  ])
  const scenario = { nom: 'Du découpage', unites: units(0), decoupage: { id, rang: closed.rang } }
  await server.run(saveScenario, coordination, cptsId, { params: params(), body: scenario })
  expect((await atelier()).scenarios.find(({ nom }) => nom === 'Du découpage')?.unites).toHaveLength(4)

  const lines = async (quoi: 'territoires' | 'communes') =>
    String(valueIn(await server.run(exportDecoupage, coordination, cptsId, { ...at, query: { quoi } })).body).split(
      '\r\n',
    ).length
  expect([await lines('territoires'), await lines('communes')]).toEqual([territoires + 2, codes.length + 2])
  const table = valueIn(await server.run(exportDecoupages, coordination, cptsId, { params: params() }))
  expect(String(table.body)).toContain('Une autre telle quelle')
  const shape = valueIn(await server.run(exportDecoupageGeoJson, coordination, cptsId, at))
  expect(JSON.parse(String(shape.body)).features).toHaveLength(codes.length)

  const adoption = { ...at, body: { rang: ours.rang, depuis: '2026-11-20', note: '' } }
  valueIn(await server.run(adoptTerritoire, coordination, cptsId, adoption))
  expect((await atelier()).actuel?.unites).toHaveLength(ours.communes.length)
  const elsewhere = { params: { cptsId: otherId, decoupageId: id } }
  expect(await server.run(readDecoupage, other, otherId, elsewhere)).toMatchObject({
    refusal: { code: 'decoupage-unknown' },
  })
  await server.run(removeDecoupage, coordination, cptsId, at)
  expect(await server.run(readDecoupage, coordination, cptsId, at)).toMatchObject({
    refusal: { code: 'decoupage-unknown' },
  })
  await server.run(restoreDecoupage, coordination, cptsId, at)
  expect(valueIn(await server.run(readDecoupage, coordination, cptsId, at)).nom).toBe('Un découpage')
})
