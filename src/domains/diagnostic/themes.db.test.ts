import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { addSource } from '../../server/sources/import-source.ts'
import { loadReferences, saveTerritoire } from '../territoire/index.ts'
import { exportThemeCsv } from './actions/export-themes.ts'
import { copyTableau } from './actions/sources.ts'
import { listThemes, readIndicateurTerritorial, readTheme } from './actions/themes.ts'

let server: TestServer
let cptsId: string
let office: TestPersonne
let folder: string

/** Balaruc-les-Bains, Bouzigues, Sète of one EPCI; Montpellier outside; Bages far away. */
const CENSUS = [
  'CODGEO;P22_POP;NAIS22;P22_LOG;P22_LOGVAC',
  '34023;7000;60;6000;600',
  '34039;1700;4;900;90',
  '34301;45000;400;40000;2000',
  '34172;300000;3500;180000;9000',
  '66011;4000;30;2000;100',
]
const add = async (name: string, lines: readonly string[], millesime: string) => {
  const path = join(folder, name)
  writeFileSync(path, `${lines.join('\n')}\n`)
  await addSource(server.base.ownerUrl, path, { millesime, accepter: true }, () => undefined)
}
const theme = async (of: 'demographie' | 'social' | 'offre') => {
  const read = await server.run(readTheme, office, cptsId, { params: { cptsId, theme: of } })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}
const listed = async () => {
  const read = await server.run(listThemes, office, cptsId, { params: { cptsId } })
  if (!read.ok) throw new Error(read.refusal.code)
  return read.value
}
const indicateur = async (of: 'demographie' | 'social', code: string) =>
  (await theme(of)).indicateurs.find(({ definition }) => definition.code === code)!

beforeAll(async () => {
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  folder = mkdtempSync(join(tmpdir(), 'themes-'))
  cptsId = await server.createCpts()
  office = await server.signInAs(cptsId, 'coordination')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

test('without a territory there is nothing to say, and nothing breaks', async () => {
  expect(await theme('demographie')).toMatchObject({ terrain: null, indicateurs: [] })
})

describe('a territory', () => {
  beforeAll(async () => {
    const unites = ['34023', '34039', '34301'].map((code) => ({ code }))
    const saved = await server.run(saveTerritoire, office, cptsId, {
      params: { cptsId },
      body: { depuis: '2026-01-01', note: '', unites },
    })
    if (!saved.ok) throw new Error(saved.refusal.code)
  })
  test('has its population from the map of communes before any source is loaded', async () => {
    const { lectures } = await indicateur('demographie', 'population')
    expect(lectures[0]!.source.titre).toBe('Populations municipales')
    expect(lectures[0]!.territoire.valeur).toBeGreaterThan(40_000)
    expect(lectures[0]!.zones.map(({ cle }) => cle)).toEqual(
      expect.arrayContaining(['epci 200066355', 'departement 34', 'region 76', 'france FR']),
    )
    expect((await theme('offre')).sansSource.map(({ code }) => code)).toContain('apl-medecins')
  })
  test('adds numerators and denominators up, and never takes the mean of ratios', async () => {
    await add('census.csv', CENSUS, '2022')
    const { lectures } = await indicateur('social', 'part-logements-vacants')
    const [read] = lectures
    expect(read!.territoire).toMatchObject({ numerateur: 2690, denominateur: 46_900, lues: 3, attendues: 3 })
    expect(read!.territoire.valeur).toBeCloseTo((100 * 2690) / 46_900, 6)
    expect(read!.zones.find(({ cle }) => cle === 'departement 34')!.valeur).toMatchObject({
      lues: 4,
      numerateur: 11_690,
    })
    // Four communes of a département are not the département: nothing is compared with them.
    expect(read!.phrase).toBe('Part des logements vacants\u00a0: 5,7\u00a0% sur le territoire.')
  })
  test('hides a small number, and the one that would give it away, in screens and in files', async () => {
    const { lectures } = await indicateur('demographie', 'naissances')
    expect(lectures[0]!.etats).toEqual(['masque', 'masque', 'observe'])
    expect(lectures[0]!.communes).toEqual([null, null, 400])
    expect(lectures[0]!.territoire.valeur).toBe(464)
    expect(lectures[0]!.reserves.join()).toContain('2\u00a0communes masquées')
    const csv = await server.run(exportThemeCsv, office, cptsId, { params: { cptsId, theme: 'demographie' } })
    if (!csv.ok) throw new Error(csv.refusal.code)
    const lines = String(csv.value.body)
      .split('\n')
      .filter((line) => line.includes('naissances') && line.includes('34039'))
    expect(lines.every((line) => line.includes('masqué'))).toBe(true)
    expect(lines.length).toBeGreaterThan(0)
  })
  test('keeps every period, and says which are the latest', async () => {
    await add(
      'census-23.csv',
      CENSUS.map((line) => line.replaceAll('22', '23')),
      '2023',
    )
    const read = await server.run(readIndicateurTerritorial, office, cptsId, { params: { cptsId, code: 'population' } })
    if (!read.ok) throw new Error(read.refusal.code)
    expect(read.value.lectures.map(({ periode }) => periode)).toEqual(['2023', '2022'])
    expect(read.value.dernieres).toEqual([0])
    const unknown = await server.run(readIndicateurTerritorial, office, cptsId, { params: { cptsId, code: 'rien' } })
    expect(unknown.ok).toBe(false)
  })
  test('shows a pasted table beside the source of the same indicator, and alone where there is none', async () => {
    const named = { titre: 'Rezone', producteur: 'Assurance Maladie', page: null, millesime: '2024' }
    const colle = 'Indicateur\tVotre territoire\tFrance\nPart des logements vacants\t6,1 %\t8 %\nC2S\t12 %\t11 %'
    const copied = await server.run(copyTableau, office, cptsId, {
      params: { cptsId },
      body: {
        ...named,
        colle,
        colonnes: ['territoire', 'france'],
        lignes: 'toutes',
        rattachements: [{ numero: 3, indicateur: 'part-c2s' }],
      },
    })
    if (!copied.ok) throw new Error(copied.refusal.code)
    const read = await theme('social')
    const vacant = read.indicateurs.find(({ definition }) => definition.code === 'part-logements-vacants')!
    expect(vacant.lectures).toHaveLength(1)
    expect(vacant.recopies).toMatchObject([
      { ...named, comparable: true, valeurs: [{ zone: 'territoire', valeur: 6.1 }, { valeur: 8 }] },
    ])
    expect(read.recopies).toMatchObject([{ definition: { code: 'part-c2s' }, recopies: [{ libelle: 'C2S' }] }])
    expect(read.sansSource.map(({ code }) => code)).not.toContain('part-c2s')
    const csv = await server.run(exportThemeCsv, office, cptsId, { params: { cptsId, theme: 'social' } })
    if (!csv.ok) throw new Error(csv.refusal.code)
    expect(String(csv.value.body).match(/tableau recopié/g)).toHaveLength(4)
    const { themes } = await listed()
    expect(themes.find((one) => one.theme === 'social')!.phares[0]?.autres).toEqual([
      '6,1\u00a0% selon Rezone (Assurance Maladie), 2024, tableau recopié',
    ])
  })
  test('opens on its themes', async () => {
    const [first] = (await listed()).themes
    expect(first).toMatchObject({ theme: 'demographie', sources: ['Comparateur de territoires'] })
    expect(first!.phares[0]).toMatchObject({ code: 'population', texte: '53\u00a0700\u00a0habitants' })
  })
  test('counts a commune for the part of it that is of the territory', async () => {
    const saved = await server.run(saveTerritoire, office, cptsId, {
      params: { cptsId },
      body: {
        depuis: '2026-02-01',
        note: '',
        unites: [{ code: '34023' }, { code: '34301', partie: 'Centre', population: 9000 }],
      },
    })
    if (!saved.ok) throw new Error(saved.refusal.code)
    const { lectures } = await indicateur('demographie', 'population')
    expect(lectures[0]!.approchee).toBe(true)
    expect(lectures[0]!.territoire.valeur).toBeGreaterThan(7000)
    expect(lectures[0]!.territoire.valeur).toBeLessThan(20_000)
    expect(lectures[0]!.reserves.join()).toContain('approché')
  })
})
