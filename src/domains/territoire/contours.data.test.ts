/** On real outlines (open data beside the project): the import in one click, contiguity, holes, estuary, islands. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { type Outline, parseContours } from './contours/parse-contours.ts'
import { type StubGeo, startStubGeo } from './contours/stub-geo.ts'
import type { MapCommune, TerritoireAnalysis } from './contract.ts'
import { loadReferences } from './load/load-references.ts'
import { unitsOf } from './samples.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data/communes_2026_33_61_79_87.topojson.gz')

let server: TestServer
let geo: StubGeo
let cptsId: string
let coordination: TestPersonne
let outlines: Outline[]

const call = async <T>(method: string, path: string, body?: unknown) => {
  const response = await server.fetch(coordination, method, `/api/v1/cpts/${cptsId}/territoire${path}`, body)
  return { status: response.status, body: (await response.json()) as T }
}
const propose = async (codes: readonly string[]) =>
  (await call<TerritoireAnalysis>('POST', '/proposition', { unites: unitsOf(codes) })).body
const communesOf = async (where: string): Promise<string[]> =>
  (await server.owner(`select code from commune where ${where}`)).rows.map((row) => String(row.code))

beforeAll(async () => {
  const read = parseContours(gunzipSync(readFileSync(DATA)).toString('utf8'), 'communes')
  if (!read.ok) throw new Error(read.refusal.code)
  outlines = read.value
  geo = await startStubGeo((departement) => {
    const found = outlines.filter(({ code }) => code.startsWith(departement))
    return found.length > 0 ? found : undefined
  })
  process.env.MAILLAGE_GEO_URL = geo.url
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
}, 120_000)
afterAll(async () => {
  delete process.env.MAILLAGE_GEO_URL
  await geo.close()
  await server.close()
})

describe('outlines of a département in one click', () => {
  it('are downloaded, simplified and kept', async () => {
    const orne = await call<{ contours: number; frontieres: number; inconnus: string[] }>('POST', '/contours/61', {})
    expect(orne.body).toMatchObject({ contours: 381, inconnus: [] })
    expect(orne.body.frontieres).toBeGreaterThan(900)
    expect(geo.asked.at(-1)).toContain('/departements/61/communes?format=geojson&geometry=contour')
  })

  it('give the same when asked twice', async () => {
    const before = await server.owner('select count(*) as n, sum(longueur) as metres from adjacence')
    await call('POST', '/contours/61', {})
    const after = await server.owner('select count(*) as n, sum(longueur) as metres from adjacence')
    expect(after.rows).toEqual(before.rows)
  })

  it('leave everything as it was when the service refuses', async () => {
    const refused = await call<{ detail: string }>('POST', '/contours/34', {})
    expect(refused.status).toBe(409)
    expect(refused.body.detail).toContain('refusé')
    expect((await server.owner('select count(distinct departement) as n from contour')).rows).toEqual([{ n: 1 }])
    expect((await call('POST', '/contours/00', {})).status).toBe(404)
  })

  it('come back as polygons on the map', async () => {
    const map = await call<{ communes: MapCommune[] }>('GET', '/carte?ouest=-0.2&sud=48.5&est=0.2&nord=48.8')
    const orne = map.body.communes.filter(({ code }) => code.startsWith('61'))
    expect(orne.length).toBeGreaterThan(30)
    expect(orne.every(({ trace, geometrie }) => trace === 'officiel' && geometrie !== null)).toBe(true)
  })
})

describe('a territory read on real outlines', () => {
  beforeAll(async () => {
    for (const departement of ['79', '87', '33']) {
      expect((await call('POST', `/contours/${departement}`, {})).status).toBe(200)
    }
  }, 120_000)

  it('of a whole EPCI is in one piece, with neighbours and without holes', async () => {
    // CA du Niortais is left out of Charente-Maritime: every one of its communes is in Deux-Sèvres.
    const codes = await communesOf(`epci = '200041317'`)
    expect(codes.length).toBe(40)
    const analysis = await propose(codes)
    expect(analysis.contiguite).toMatchObject({ etat: 'connue', parEau: [] })
    expect(analysis.contiguite.etat === 'connue' && analysis.contiguite.groupes.length).toBe(1)
    expect(analysis.voisins.etat === 'connus' && analysis.voisins.communes.length).toBeGreaterThan(15)
  })

  it('with a commune taken out of its middle has a hole, and says which', async () => {
    const inland = (
      await server.owner(`select c.code from commune c where departement = '87' and (select count(*) from adjacence a where c.code in (a.a, a.b)) between 4 and 7
      and not exists (select 1 from adjacence a join commune d on d.code = case when a.a = c.code then a.b else a.a end where c.code in (a.a, a.b) and d.departement <> '87')
      and (select bord_longueur from contour where code = c.code) = 0 order by code limit 1`)
    ).rows
    const hole = String(inland[0]?.code)
    const around = (
      await server.owner('select case when a = $1 then b else a end as code from adjacence where $1 in (a, b)', [hole])
    ).rows
    const analysis = await propose(around.map((row) => String(row.code)))
    if (analysis.trous.etat !== 'connus')
      throw new Error(`unknown: ${JSON.stringify(analysis.departementsSansContour)}`)
    expect(analysis.trous.trous.flat().map(({ code }) => code)).toContain(hole)
    const filled = await propose([...around.map((row) => String(row.code)), hole])
    expect(filled.trous).toEqual({ etat: 'connus', trous: [] })
  })

  it('in two pieces tells both', async () => {
    const analysis = await propose(['61001', '79191'])
    expect(analysis.contiguite.etat === 'connue' && analysis.contiguite.groupes.map((group) => group.length)).toEqual([
      1, 1,
    ])
  })

  it('that holds by the middle of the estuary gets a warning, never a refusal', async () => {
    const analysis = await propose(['33058', '33146'])
    expect(analysis.contiguite).toMatchObject({
      etat: 'connue',
      parEau: [{ a: { nom: 'Blaye' }, b: { nom: 'Cussac-Fort-Médoc' }, eau: 'l’estuaire de la Gironde' }],
    })
  })

  it('with a unit without outline is unknown, and says where to look', async () => {
    const mixed = await propose(['79191', '17300'])
    expect([mixed.contiguite.etat, mixed.trous.etat]).toEqual(['inconnue', 'inconnus'])
    expect(mixed.departementsSansContour.map(({ code }) => code)).toEqual(['17'])
  })
})
