import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ok } from '../../kernel/result.ts'
import { defineAction } from '../../server/actions/action.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { drawCarte } from '../../server/documents/index.ts'
import { readCarte } from './actions/read-carte.ts'
import { type TerritoireAnalysis, territoireContract, type VersionSummary } from './contract.ts'
import { loadReferences } from './load/load-references.ts'
import { ALBERES, BASSIN_DE_THAU, unitsOf } from './samples.ts'

let server: TestServer
let cptsId: string
let otherId: string
let coordination: TestPersonne
let partenaire: TestPersonne
let other: TestPersonne

type Answer = Record<string, unknown> & { detail?: string }

const call = async (by: TestPersonne, method: string, path: string, body?: unknown, tenant = cptsId) => {
  const response = await server.fetch(by, method, `/api/v1/cpts/${tenant}/territoire${path}`, body)
  const text = await response.text()
  const isJson = (response.headers.get('content-type') ?? '').includes('json')
  return {
    status: response.status,
    text,
    body: (isJson ? JSON.parse(text) : {}) as Answer,
  }
}
const propose = async (unites: unknown[]) =>
  (await call(coordination, 'POST', '/proposition', { unites })).body as unknown as TerritoireAnalysis
const save = (depuis: string, communes: readonly string[], by = coordination, tenant = cptsId) =>
  call(by, 'POST', '/versions', { depuis, unites: unitsOf(communes) }, tenant)
const versions = async () => (await call(coordination, 'GET', '/versions')).body.versions as VersionSummary[]

beforeAll(async () => {
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  cptsId = await server.createCpts('CPTS du Bassin')
  otherId = await server.createCpts('CPTS des Albères')
  coordination = await server.signInAs(cptsId, 'coordination')
  partenaire = await server.signInAs(cptsId, 'partenaire')
  other = await server.signInAs(otherId, 'coordination')
})
afterAll(() => server.close())

describe('search', () => {
  const search = async (text: string) =>
    (await call(partenaire, 'GET', `/communes?recherche=${encodeURIComponent(text)}`)).body
  const names = (list: unknown): string[] => (list as { nom: string }[]).map(({ nom }) => nom)

  it('finds by name without case or accents, the exact name first', async () => {
    expect(names((await search('SETE')).communes)[0]).toBe('Sète')
    expect(names((await search('st pons de mau')).communes)).toContain('Saint-Pons-de-Mauchiens')
  })

  it('finds by postcode and by code', async () => {
    expect(names((await search('34140')).communes)).toEqual(expect.arrayContaining(['Mèze', 'Loupian', 'Bouzigues']))
    expect(names((await search('34301')).communes)).toContain('Sète')
    // The postcode of Agde is the code of Servian.
    expect(names((await search('34300')).communes)).toEqual(['Agde', 'Servian'])
    expect(names((await search('75101')).communes)).toContain('Paris 1er arrondissement')
  })

  it('offers whole EPCI', async () => {
    expect((await search('agglopole mediterranee')).epci).toMatchObject([
      { code: '200066355', communes: 14, population: 131_216 },
    ])
    const list = (await call(partenaire, 'GET', '/epci/200066355')).body.communes as unknown[]
    expect(list.length).toBe(14)
    expect((await call(partenaire, 'GET', '/epci/000000000')).status).toBe(404)
  })

  it('explains an old code and an unknown one', async () => {
    const old = (await search('01126')).anciennes as { explication: string; commune: { nom: string } }[]
    expect(old[0]?.explication).toContain('fusionnée dans Valserhône (01033)')
    expect(names((await search('Bellegarde-sur-Valserine')).communes)).toEqual([])
    expect((await search('34999')).explication).toContain('Hérault')
  })

  it('takes wild cards as plain letters', async () => {
    expect((await search('%%%')).communes).toEqual([])
  })
})

describe('a proposed territory', () => {
  it('has a population, a class and what is missing before the next', async () => {
    const analysis = await propose(unitsOf(BASSIN_DE_THAU.communes))
    expect(analysis).toMatchObject({ population: 131_216, taille: 'T3', manquePourLaSuivante: 43_784 })
    expect(analysis.unites[0]).toMatchObject({ nom: 'Sète', millesime: '2023', position: 'propre' })
  })

  it('says « inconnu » without outlines, and which département would tell', async () => {
    const analysis = await propose(unitsOf(BASSIN_DE_THAU.communes))
    expect([analysis.contiguite.etat, analysis.trous.etat, analysis.voisins.etat]).toEqual([
      'inconnue',
      'inconnus',
      'inconnus',
    ])
    expect(analysis.departementsSansContour).toEqual([{ code: '34', nom: 'Hérault' }])
  })

  it('takes a named part of a commune with its declared population, and arrondissements', async () => {
    const analysis = await propose([{ code: '34301', partie: 'Île de Thau', population: 3000 }, { code: '75119' }])
    expect(analysis.unites.map(({ nom, millesime }) => [nom, millesime])).toEqual([
      ['Paris 19e arrondissement', '2023'],
      ['Sète, Île de Thau', 'déclarée'],
    ])
  })

  it('refuses what cannot be, in a sentence that explains', async () => {
    const refusal = async (unites: unknown[]) =>
      (await call(coordination, 'POST', '/proposition', { unites })).body.detail
    expect(await refusal([{ code: '01126' }])).toContain('fusionnée dans Valserhône')
    expect(await refusal([{ code: '34301', partie: 'Corniche' }])).toContain('Donnez la population')
    expect(await refusal([{ code: '34301', partie: 'Corniche', population: 90_000 }])).toContain('45')
    expect(await refusal([{ code: '75101', partie: 'Louvre', population: 3 }])).toContain('arrondissement')
    expect(await refusal([{ code: '75101' }, { code: '75056' }])).toContain('fait déjà partie de Paris')
  })
})

describe('dated versions', () => {
  it('follow one another, each with its difference', async () => {
    const sansVilleveyrac = BASSIN_DE_THAU.communes.filter((code) => code !== '34341')
    expect((await save('2024-01-01', sansVilleveyrac)).status).toBe(200)
    expect((await save('2025-06-01', BASSIN_DE_THAU.communes)).status).toBe(200)
    expect((await save('2023-03-01', ['34301', '34108'])).status).toBe(200)
    const list = await versions()
    expect(list.map(({ depuis, jusqu, enVigueur }) => [depuis, jusqu, enVigueur])).toEqual([
      ['2023-03-01', '2024-01-01', false],
      ['2024-01-01', '2025-06-01', false],
      ['2025-06-01', null, true],
    ])
    expect(list[2]).toMatchObject({
      arrivees: [{ nom: 'Villeveyrac', population: 3972 }],
      departs: [],
      populationAvant: 127_244,
    })
  })

  it('are read as of a day', async () => {
    const read = (await call(partenaire, 'GET', '?jour=2024-02-01')).body as unknown as { analyse: TerritoireAnalysis }
    expect(read.analyse.population).toBe(127_244)
    const before = (await call(partenaire, 'GET', '?jour=2020-01-01')).body as unknown as { version: null }
    expect(before.version).toBeNull()
  })

  it('are replaced when saved again for the same day, and given back when removed', async () => {
    expect((await save('2026-01-01', ['34301'])).body).toMatchObject({ remplace: false })
    expect((await save('2026-01-01', ['34301', '34150'])).body).toMatchObject({ remplace: true })
    const last = (await versions()).at(-1)!
    expect(last.unites).toBe(2)
    expect((await call(coordination, 'DELETE', `/versions/${last.id}`)).status).toBe(200)
    expect((await versions()).at(-1)).toMatchObject({ depuis: '2025-06-01', jusqu: null, enVigueur: true })
    expect((await call(coordination, 'DELETE', `/versions/${last.id}`)).status).toBe(404)
  })

  it('never overlap, whatever the base is asked', async () => {
    const insert = server.owner(
      `insert into territoire_version (cpts_id, id, depuis, jusqu, creee_le) values ($1, gen_random_uuid(), '2025-01-01', '2025-12-31', now())`,
      [cptsId],
    )
    await expect(insert).rejects.toThrow(/territoire_version_overlap/)
  })

  it('are written by the coordination, read by everyone of the CPTS and by nobody else', async () => {
    expect((await save('2027-01-01', ['34301'], partenaire)).status).toBe(403)
    expect((await call(other, 'GET', '/versions')).status).toBe(403)
  })
})

describe('several CPTS', () => {
  it('see each other through what is published, and an overlap is said, not refused', async () => {
    expect((await save('2025-01-01', [...ALBERES.communes, '34150'], other, otherId)).status).toBe(200)
    const analysis = await propose(unitsOf(BASSIN_DE_THAU.communes))
    expect(analysis.recouvrements).toEqual([
      { cptsNom: 'CPTS des Albères', communes: [{ code: '34150', nom: 'Marseillan' }], possibles: [] },
    ])
    expect((await save('2025-06-01', BASSIN_DE_THAU.communes)).status).toBe(200)
  })

  it('cannot publish in the name of another', async () => {
    const written = server.engine.db.transaction().execute(async (tx) => {
      await tx
        .insertInto('territoirePublie')
        .values({ cptsId: otherId, cptsNom: 'faux', code: '34301', depuis: '2020-01-01' })
        .execute()
    })
    await expect(written).rejects.toThrow(/row-level security/)
  })
})

describe('the map without outlines', () => {
  it('draws schematic cells where every commune of the EPCI has its point, and nowhere else', async () => {
    const body = (await call(partenaire, 'GET', '/carte?ouest=3.4&sud=43.2&est=4&nord=43.7')).body as unknown as {
      communes: { code: string; trace: string }[]
    }
    const traces = new Map(body.communes.map(({ code, trace }) => [code, trace]))
    for (const code of BASSIN_DE_THAU.communes) expect(traces.get(code)).toBe('schematique')
    expect(traces.get('34281')).toBe('aucun')
  })
})

describe('the map for documents', () => {
  const query = { ouest: 3, sud: 43, est: 4, nord: 44 }
  const read = async (tenant: string, by: TestPersonne) => {
    let carte: Awaited<ReturnType<typeof readCarte>> = null
    const action = defineAction(territoireContract.readMap, {
      audit: 'essai.carte',
      run: async (ctx) => {
        carte = await readCarte(ctx)
        return ok({ communes: [], departementsSansContour: [], sources: [], tronque: false })
      },
    })
    const done = await server.run(action, by, tenant, { params: { cptsId: tenant }, query })
    expect(done.ok).toBe(true)
    return carte as Awaited<ReturnType<typeof readCarte>>
  }
  it('holds the communes of the territory in force, its neighbours, and says that outlines are schematic', async () => {
    const carte = (await read(cptsId, coordination))!
    const own = carte.communes.filter(({ propre }) => propre)
    const current = (await versions()).find(({ enVigueur }) => enVigueur)
    expect(own).toHaveLength(current!.unites)
    expect(carte.communes.some(({ propre }) => !propre)).toBe(true)
    expect(carte.schematique).toBe(true)
    for (const { contours } of own) expect(contours.length).toBeGreaterThan(0)
    expect(drawCarte(carte)!.contenu).toContain('Contours schématiques.')
  })
  it('is null while a CPTS has no territory', async () => {
    const bare = await server.createCpts('CPTS sans territoire')
    expect(await read(bare, await server.signInAs(bare, 'coordination'))).toBeNull()
  })
})

describe('exports', () => {
  it('give the version in force as CSV and as GeoJSON', async () => {
    const csv = await call(partenaire, 'GET', '/export.csv')
    expect(csv.text.split('\r\n')[1]).toContain('34301;Sète;commune')
    const geo = await server.fetch(partenaire, 'GET', `/api/v1/cpts/${cptsId}/territoire/export.geojson`)
    const { features } = (await geo.json()) as { features: { geometry: { type: string } }[] }
    expect(features.length).toBe(14)
    expect(features[0]?.geometry.type).toBe('Point')
  })

  it('never hold a formula', async () => {
    const unites = [{ code: '34301', partie: '=HYPERLINK("x")', population: 10 }]
    await call(coordination, 'POST', '/versions', { depuis: '2028-01-01', unites })
    const last = (await versions()).at(-1)!
    expect((await call(coordination, 'GET', `/export.csv?version=${last.id}`)).text).toContain(`"'=HYPERLINK`)
    await call(coordination, 'DELETE', `/versions/${last.id}`)
  })
})
