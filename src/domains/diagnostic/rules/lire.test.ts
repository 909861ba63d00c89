import { describe, expect, it } from 'vitest'
import { findRecette, RECETTES } from '../recettes/index.ts'
import { readValeur, resumeSeries } from './controles.ts'
import { readFeuilles, recognises } from './lire.ts'
import { context, sheetOf } from './testing-context.ts'

const read = (code: string, ...sheets: ReturnType<typeof sheetOf>[]) =>
  readFeuilles(findRecette(code)!.lecture, sheets, context)
const serieOf = (lu: ReturnType<typeof read>, indicateur: string, periode: string) =>
  lu.series.find((serie) => serie.indicateur === indicateur && serie.periode === periode)!

const APL = sheetOf(
  `APL aux médecins généralistes
Source : Drees
Code commune INSEE;Commune;APL aux médecins généralistes;APL aux médecins généralistes de 65 ans et moins;Population standardisée 2021 pour la médecine générale
;;Consultations;Consultations;Habitants
34301;Sète;3,5;2,8;40000
34023;Balaruc;2,5;ND;10000
01091;Bellegarde;2;1;1000
1033;Valserhône;4;3;3000`,
  'APL 2023',
)

describe('a workbook of the DREES', () => {
  it('is recognised by its heads, below its titles', () => {
    expect(RECETTES.find((recette) => recognises(recette, [APL]))?.code).toBe('apl-medecins')
  })
  it('keeps the rate as a numerator over its standardised population, so that communes may be added up', () => {
    const serie = serieOf(read('apl-medecins', APL), 'apl-medecins', '2023')
    expect(serie.recomposee).toBe(true)
    const sete = serie.observations.get('34301')!
    expect(sete).toMatchObject({ numerateur: 140_000, denominateur: 40_000 })
    expect(readValeur(sete, 1)).toBeCloseTo(3.5, 12)
  })
  it('adds up two codes of before that are one commune today', () => {
    const lu = read('apl-medecins', APL)
    const valserhone = serieOf(lu, 'apl-medecins', '2023').observations.get('01033')!
    expect(readValeur(valserhone, 1)).toBeCloseTo((2 * 1000 + 4 * 3000) / 4000, 12)
    expect(lu.bilan.deplacees).toEqual([{ de: '01091', vers: '01033' }])
  })
  it('does not make a zero of what is not published', () => {
    expect(serieOf(read('apl-medecins', APL), 'apl-medecins-65-ans', '2023').observations.get('34023')?.etat).toBe(
      'absent',
    )
  })
  it('leaves the sheets of other names', () => {
    expect(read('apl-medecins', { ...APL, nom: 'Paramètres' }).series).toEqual([])
  })
})

describe('columns of the census', () => {
  const table = sheetOf(`CODGEO;LIBGEO;P16_POP;P22_POP;SUPERF;NAIS23;P22_CHOM1564;P22_ACT1564;MED21
34301;Sète;44000;45000;24,2;380;2000;18000;20100
34023;Balaruc;6900;7000;9;s;300;2700;23000
34900;Partagée;10;10;1;1;1;1;1
99999;Inconnue;1;1;1;1;1;1;1
34157;Mèze;13000;quatorze mille;30;120;500;0;21000
34157;Mèze;1;1;1;1;1;1;1`)
  const lu = read('insee-comparateur', table)

  it('take their year from the head', () => {
    expect(serieOf(lu, 'population', '2016').observations.get('34301')?.numerateur).toBe(44_000)
    expect(serieOf(lu, 'population', '2022').observations.get('34301')?.numerateur).toBe(45_000)
    expect(serieOf(lu, 'niveau-de-vie-median', '2021').observations.get('34023')?.valeur).toBe(23_000)
  })
  it('are put over the column of the same year', () => {
    expect(readValeur(serieOf(lu, 'taux-chomage-recensement', '2022').observations.get('34301')!, 100)).toBeCloseTo(
      11.111,
      3,
    )
    expect(serieOf(lu, 'taux-chomage-recensement', '2022').observations.get('34157')?.etat).toBe('absent')
  })
  it('say each line that is not taken', () => {
    expect(lu.bilan.partagees).toEqual([{ code: '34900', entre: ['34157', '34301'] }])
    expect(lu.bilan.inconnues).toEqual([{ ligne: 5, code: '99999' }])
    expect(lu.bilan.fautes[0]).toEqual({
      ligne: 6,
      colonne: 'P22_POP',
      texte: '«\u00a0quatorze mille\u00a0» n’est pas un nombre',
    })
    expect(lu.bilan.fautes.some(({ ligne, texte }) => ligne === 7 && texte === '34157 est déjà donné plus haut')).toBe(
      true,
    )
    expect(serieOf(lu, 'naissances', '2023').observations.get('34023')?.etat).toBe('secret')
  })
  it('are summed up, never averaged', () => {
    const [population] = resumeSeries(
      lu.series.filter(({ periode }) => periode === '2016'),
      context,
    )
    expect(population).toMatchObject({ observees: 3, ensemble: 63_900, min: 6900, max: 44_000, mediane: 13_000 })
    const chomage = resumeSeries([serieOf(lu, 'taux-chomage-recensement', '2022')], context)[0]!
    expect(chomage.ensemble).toBeCloseTo((100 * 2300) / 20_700, 10)
  })
})

it('hides the sum when one of the communes is hidden', () => {
  const lu = read('insee-comparateur', sheetOf('CODGEO;NAIS23\n01091;s\n01033;12'))
  expect(serieOf(lu, 'naissances', '2023').observations.get('01033')?.etat).toBe('secret')
})

it('counts establishments, with zeros in the départements that the file covers and nowhere else', () => {
  const lu = read('finess', sheetOf('nofinesset;categorie_code;commune\n1;620;34301\n2;620;34301\n3;999;34023'))
  const { observations } = serieOf(lu, 'pharmacies', '2023')
  expect(observations.get('34301')?.numerateur).toBe(2)
  expect(observations.get('34157')?.numerateur).toBe(0)
  expect(observations.has('01033')).toBe(false)
  expect(lu.bilan.remarques).toEqual(['Le fichier couvre 1 des 4 départements.'])
})

it('adds up the maternities of a commune, year by year, and knows that the others have none', () => {
  const lu = read(
    'maternites',
    sheetOf('annee;finess;commune;accouchements\n2022;1;34301;900\n2022;2;34301;100\n2023;1;34301;950'),
  )
  expect(serieOf(lu, 'accouchements', '2022').observations.get('34301')?.numerateur).toBe(1000)
  expect(serieOf(lu, 'accouchements', '2023').observations.get('34023')?.numerateur).toBe(0)
})

it('chooses the indicator of a long table by cause and sex, and refuses a rate that comes twice', () => {
  const lu = read(
    'mortalite-departements',
    sheetOf(
      'annee;departement;sexe;cause;indicateur;valeur\n2023;34;Hommes;2. Tumeurs;Taux standardisé;200,5\n2023;34;Hommes;2. Tumeurs;Taux standardisé;1\n2023;34;Hommes;2. Tumeurs;Effectif;999',
    ),
  )
  expect(serieOf(lu, 'mortalite-2-hommes', '2023').observations.get('34')?.valeur).toBe(200.5)
  expect(lu.bilan.fautes).toHaveLength(1)
})

it('reads flows, moved to the communes of today, those to abroad aside', () => {
  const lu = read(
    'flux',
    sheetOf('origine;destination;actifs\n34301;34023;10,5\n01091;01033;2\n01033;01033;1\n34301;99999;7\n34301;34157;x'),
  )
  expect(lu.flux).toEqual([
    { origine: '34301', destination: '34023', valeur: 10.5 },
    { origine: '01033', destination: '01033', valeur: 3 },
  ])
  expect(lu.bilan.remarques).toEqual(['1\u00a0ligne hors de France, laissées de côté.'])
  expect(lu.bilan.fautes).toHaveLength(1)
})

it('names the zones of a zonage from its second table', () => {
  const lu = read(
    'bassins-de-vie',
    sheetOf('code;bv2022\n34301;34301\n34023;34301\n34157;34157'),
    sheetOf('niveau;code;libelle\nBV2022;34301;Bassin de Sète\nUU2020;34301;Unité de Sète'),
  )
  expect(lu.zonages[0]!.noms).toEqual(
    new Map([
      ['34301', 'Bassin de Sète'],
      ['34157', 'Mèze'],
    ]),
  )
  expect(lu.zonages[0]!.communes.get('34023')).toBe('34301')
})
