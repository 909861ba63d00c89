import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestServer, SYSTEM, type TestServer } from '../../server/actions/testing.ts'
import { checkFiness, checkRpps } from './rules/identifiers.ts'
import { buildCommunaute, insertCommunes, SHARED_RANK, settleCommunaute } from './samples.ts'

const communes = [
  { code: '34301', nom: 'Sète', codePostal: '34200', population: 44_000, lon: 3.69, lat: 43.4 },
  { code: '34157', nom: 'Mèze', codePostal: '34140', population: 13_000, lon: 3.6, lat: 43.43 },
  { code: '34108', nom: 'Frontignan', codePostal: '34110', population: 23_000, lon: 3.75, lat: 43.45 },
]
const build = (seed: number, count: number, more = {}) =>
  buildCommunaute({ seed, count, communes, firstRpps: 100, domaine: 'thau', ...more })

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
  await insertCommunes(server.owner)
})
afterAll(() => server.close())

it('the same seed gives the same people, another gives others', () => {
  expect(build(1, 220)).toEqual(build(1, 220))
  expect(build(1, 220)).not.toEqual(build(2, 220))
})

it('people are distinct, with right keys, in believable proportions', () => {
  const { professionnels, structures } = build(1, 220, { named: true })
  expect(professionnels).toHaveLength(220)
  const distinct = (values: (string | null)[]) => new Set(values).size
  expect(distinct(professionnels.map((one) => one.rpps))).toBe(220)
  expect(distinct(professionnels.map((one) => `${one.prenom} ${one.nom}`))).toBe(220)
  expect(professionnels.every((one) => checkRpps(one.rpps!).ok)).toBe(true)
  expect(structures.every((one) => one.finess === null || checkFiness(one.finess).ok)).toBe(true)
  const share = (profession: string) => professionnels.filter((one) => one.profession === profession).length / 220
  expect(share('10')).toBeGreaterThan(0.2)
  expect(share('10')).toBeLessThan(0.36)
  expect(share('60')).toBeGreaterThan(0.22)
  expect(professionnels[0]).toMatchObject({ nom: 'Tramontane', prenom: 'Salomé', titre: 'Dr' })
})

it('one doctor is in both CPTS, nobody else is', () => {
  const first = build(1, 220, { named: true }).professionnels
  const second = build(2, 90, { shared: true, firstRpps: 2000, domaine: 'alberes' }).professionnels
  const numbers = new Set(first.map((one) => one.rpps))
  expect(second.filter((one) => numbers.has(one.rpps)).map((one) => one.nom)).toEqual([first[SHARED_RANK]!.nom])
})

it('settles through the real actions', async () => {
  const cptsId = await server.createCpts()
  const ids = await settleCommunaute(
    (action, input) => server.run(action, SYSTEM, cptsId, input),
    cptsId,
    build(3, 70, { named: true }),
    '2026-11-24',
  )
  expect(ids).toHaveLength(70)
  const { rows } = await server.owner(
    'select count(*)::int as n, count(distinct personne_id)::int as people from professionnel where cpts_id = $1',
    [cptsId],
  )
  const imports = await server.owner(`select bilan ->> 'nouveaux' as n from import_membres where etat = 'accepte'`)
  expect(imports.rows).toEqual([{ n: '12' }])
  expect(rows[0]).toEqual({ n: 70, people: 70 })
})
