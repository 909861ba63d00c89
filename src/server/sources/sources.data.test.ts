/** The recipes on real public files: all of their lines are placed, and what they add up to is what is known. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  type Feuille,
  findRecette,
  type Geographie,
  RECETTES,
  readFeuilles,
  readGeographie,
  readValeur,
  recognises,
} from '../../domains/diagnostic/index.ts'
import { loadReferences } from '../../domains/territoire/index.ts'
import { indicateurTerritorial } from '../../referentials/indicateurs-territoire/index.ts'
import { withOwner } from '../database/owner.ts'
import { openTestBase } from '../database/testing.ts'
import { readAllTables } from '../files/read-all-tables.ts'

const DATA = join(import.meta.dirname, '../../../../shared/data')
let geo: Geographie
const sheetsOf = async (...names: string[]): Promise<Feuille[]> => {
  const read = await Promise.all(names.map((name) => readAllTables(readFileSync(join(DATA, name)))))
  return read.flatMap((one) => (one.ok ? one.value : []))
}
const recognised = (sheets: Feuille[]): string | undefined =>
  RECETTES.find((recette) => recognises(recette, sheets))?.code
const read = (code: string, sheets: Feuille[], millesime: string) =>
  readFeuilles(findRecette(code)!.lecture, sheets, { geo, millesime, indicateur: indicateurTerritorial })
const sum = (observations: ReadonlyMap<string, { numerateur: number | null }>): number =>
  [...observations.values()].reduce((total, { numerateur }) => total + (numerateur ?? 0), 0)

beforeAll(async () => {
  const base = await openTestBase()
  await withOwner(base.ownerUrl, async (client) => {
    await loadReferences(client)
    geo = await readGeographie(client)
  })
  await base.close()
})

describe('real public files', () => {
  it('communes: every line placed, 68 350 798 inhabitants', async () => {
    const sheets = await sheetsOf('communes_2026.csv.gz')
    expect(recognised(sheets)).toBe('communes')
    const { series, bilan } = read('communes', sheets, '2023')
    expect(bilan).toMatchObject({ lignes: 34_875, placees: 34_875, inconnues: [], partagees: [], fautes: [] })
    expect(
      sum(series.find(({ indicateur, periode }) => indicateur === 'population' && periode === '2023')!.observations),
    ).toBe(68_350_798)
  })
  it('ages and remoteness: shares over today’s population', async () => {
    const sheets = await sheetsOf('communes_age_eloignement.csv.gz')
    expect(recognised(sheets)).toBe('ages-et-eloignement')
    const { series } = read('ages-et-eloignement', sheets, '2021')
    const old = series.find(({ indicateur }) => indicateur === 'part-65-plus')!
    expect(readValeur(old.observations.get('34301')!, 100)).toBeCloseTo(31.7, 9)
  })
  it('bassins de vie: 1 707, each commune in one, with their names', async () => {
    const sheets = await sheetsOf('zonages_insee_2024.csv.gz', 'zonages_insee_2024_libelles.csv.gz')
    expect(recognised(sheets)).toBe('bassins-de-vie')
    const [zonage] = read('bassins-de-vie', sheets, '2022').zonages
    expect(zonage!.communes.size).toBe(34_875)
    expect(zonage!.noms.size).toBe(1707)
    expect([...zonage!.noms].filter(([code, nom]) => code === nom)).toEqual([])
  })
  it('mortality: 54 series of 101 départements, labels with commas included', async () => {
    const sheets = await sheetsOf('mortalite_departements_2023.csv.gz')
    expect(recognised(sheets)).toBe('mortalite-departements')
    const { series, bilan } = read('mortalite-departements', sheets, '2023')
    expect(series.map(({ observations }) => observations.size)).toEqual(Array(54).fill(101))
    expect(bilan.fautes).toEqual([])
  })
  it('FINESS of Occitanie: counted in its 13 départements only', async () => {
    const sheets = await sheetsOf('finess_occitanie_2026.csv.gz')
    expect(recognised(sheets)).toBe('finess')
    const { series } = read('finess', sheets, '2026')
    const pharmacies = series.find(({ indicateur }) => indicateur === 'pharmacies')!.observations
    expect(sum(pharmacies)).toBe(1888)
    expect(pharmacies.has('75056')).toBe(false)
  })
  it('SIRENE, maternities and flows are recognised and add up', async () => {
    const sirene = await sheetsOf('etablissements_sante_sirene_2019.csv.gz')
    expect(recognised(sirene)).toBe('sirene-sante')
    const maternites = await sheetsOf('maternites_drees.csv.gz')
    expect(recognised(maternites)).toBe('maternites')
    const births = read('maternites', maternites, '2023').series.find(({ periode }) => periode === '2021')!
    expect(sum(births.observations)).toBe(687_027)
    const flux = await sheetsOf('flux_domicile_travail_orne_2012.csv.gz')
    expect(recognised(flux)).toBe('flux')
    expect(read('flux', flux, '2012')).toMatchObject({
      flux: expect.objectContaining({ length: 6481 }),
      bilan: { inconnues: [], fautes: [] },
    })
  })
})
