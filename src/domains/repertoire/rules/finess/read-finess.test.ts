import { expect, test } from 'vitest'
import { luhnKey } from '../../../../kernel/luhn.ts'
import { readFiness } from './read-finess.ts'
import { isFiness } from './structure.ts'

const never = () => {
  throw new Error('read as a table')
}
const number = (body: string) => body + luhnKey(body.replace('A', '1').replace('B', '2'))
const [ONE, TWO, CORSE] = [number('99000001'), number('99000002'), number('9A000003')]

const cells = (more: Record<number, string> = {}) => {
  const all = Array.from({ length: 32 }, () => '')
  const filled: Record<number, string> = {
    0: 'structureet',
    1: ONE!,
    2: TWO!,
    3: 'MSP DES HALLES',
    4: 'MAISON DE SANTE DES HALLES',
    7: '12',
    8: 'R',
    9: 'DES HALLES',
    12: '301',
    13: '34',
    15: '34200 SETE',
    16: '0199000001',
    18: '603',
    19: 'Maison de santé (L.6223-3)',
    28: '2020-01-01',
    ...more,
  }
  for (const [place, value] of Object.entries(filled)) all[Number(place)] = value
  return all.join(';')
}

test('a number with its key, in Corsica too', () => {
  expect([ONE, TWO, CORSE].every((one) => isFiness(one!))).toBe(true)
  expect(isFiness('990000011')).toBe(false)
})

test('the former file: sections, no header, the day in its first line', () => {
  const text = ['finess;etalab;98;2026-05-11', cells(), `geolocalisation;${ONE};1;2;x;y`, cells({ 1: CORSE! })].join(
    '\n',
  )
  const read = readFiness(text, never)!
  expect(read).toMatchObject({ forme: 'etalab', jour: '2026-05-11', fautes: [] })
  expect(read.structures[0]).toEqual({
    finess: ONE,
    nom: 'MSP DES HALLES',
    nomLong: 'MAISON DE SANTE DES HALLES',
    entite: TWO,
    categorie: '603',
    categorieLibelle: 'Maison de santé (L.6223-3)',
    siret: '',
    adresse: '12 R DES HALLES',
    codePostal: '34200',
    commune: '34301',
    communeNom: 'SETE',
    telephone: '0199000001',
    ouverteLe: '2020-01-01',
  })
})

test('without its first line too; overseas communes; faults told by line', () => {
  const text = [cells({ 13: '9A', 12: '105' }), 'structureet;court', cells({ 1: '990000011' }), cells({ 3: ' ' })].join(
    '\r\n',
  )
  const read = readFiness(text, never)!
  expect(read).toMatchObject({ jour: null, structures: [{ commune: '97105' }] })
  expect(read.fautes).toEqual([
    { ligne: 2, quoi: 'cellules', valeur: '2 au lieu de 32' },
    { ligne: 3, quoi: 'finess', valeur: '990000011' },
    { ligne: 4, quoi: 'nom', valeur: ONE },
  ])
})

const ege = (more: object = {}) => ({
  informationsGeneralesEGE: {
    nomEgeCourt: 'MSP DES HALLES',
    nomEgeLong: 'Maison de santé des Halles',
    numFinessEge: ONE,
    siret: '00000000000000',
    dateOuverture: '2020-01-01T00:00:00',
  },
  categorieentiteGeographiqueExercice: '603',
  adresse: [
    { usageAdresse: '01', cogCommune: '75056' },
    {
      usageAdresse: '03',
      numeroVoie: 12,
      typeVoie: 'rue',
      libelleVoie: 'des Halles',
      codePostal: '34200',
      cogCommune: '34301',
      ligneAcheminement: 'SETE',
    },
  ],
  contact: [{ typeContact: { roleContact: '01' }, telecom: { telephone: '0199000001' } }],
  etatObjet: 'A',
  ...more,
})

test('FINESS+: sites in force, at the address of the site', () => {
  const root = {
    schemaVersion: 'v1.0.0',
    generatedAt: '2026-11-20T03:00:00Z',
    pmej: [{ numFinessPm: TWO, ege: [ege(), ege({ etatObjet: 'I' })] }],
  }
  const read = readFiness(JSON.stringify(root), never)!
  expect(read).toMatchObject({ forme: 'finess-plus', jour: '2026-11-20', fermees: 1, fautes: [] })
  expect(read.structures).toMatchObject([
    {
      finess: ONE,
      entite: TWO,
      categorie: '603',
      adresse: '12 rue des Halles',
      commune: '34301',
      communeNom: 'SETE',
      telephone: '0199000001',
      ouverteLe: '2020-01-01',
    },
  ])
  // The entity says its number among its own facts; the line of an envelope has the kind of street in full.
  const line = { adresse: [{ usageAdresse: '03', typeVoie: 'AV', ligneQuatre: '12 AVENUE DES HALLES' }] }
  const published = { pmej: [{ informationsGeneralesPMEJ: { numFinessPm: TWO }, ege: [ege(line)] }] }
  expect(readFiness(JSON.stringify(published), never)!.structures).toMatchObject([
    { entite: TWO, adresse: '12 AVENUE DES HALLES' },
  ])
  // Codes may come as objects; what is missing is empty.
  const bare = {
    pmej: [
      {
        ege: [
          {
            informationsGeneralesEGE: { numFinessEge: ONE, nomEgeLong: 'X' },
            categorieentiteGeographiqueExercice: { code: '620' },
          },
        ],
      },
    ],
  }
  expect(readFiness(JSON.stringify(bare), never)!.structures).toMatchObject([
    { nom: 'X', categorie: '620', commune: '' },
  ])
})

test('a table with a header; what is none of them is refused', () => {
  const rows = [
    ['finess', 'nom', 'categorie_code', 'catégorie', 'commune'],
    [ONE!, 'CH', '355', 'Centre Hospitalier', '11069'],
    [''],
    ['12', 'x', '', '', ''],
  ]
  const read = readFiness('finess,nom', () => rows)!
  expect(read).toMatchObject({ forme: 'tableau', structures: [{ finess: ONE, categorie: '355', commune: '11069' }] })
  expect(read.fautes).toEqual([{ ligne: 4, quoi: 'finess', valeur: '12' }])
  expect(readFiness('a,b', () => [['a', 'b']])).toBeNull()
  expect(readFiness('{"pmej": 1}', never)).toBeNull()
  expect(readFiness('{', never)).toBeNull()
})
