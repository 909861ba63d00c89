/** A small map of zones, and sheets, for the tests of the readers. */
import { indicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import type { Geographie } from './geographie.ts'
import type { Context, Feuille } from './lecture.ts'

const commune = (nom: string, population: number, departement = '34') => ({ nom, population, departement })

export const geo: Geographie = {
  version: 'essai',
  communes: new Map([
    ['01033', commune('Valserhône', 16_000, '01')],
    ['34301', commune('Sète', 45_000)],
    ['34023', commune('Balaruc-les-Bains', 7_000)],
    ['34157', commune('Mèze', 14_000)],
    ['75056', commune('Paris', 2_100_000, '75')],
  ]),
  arrondissements: new Map([
    ['75101', '75056'],
    ['75102', '75056'],
  ]),
  anciennes: new Map([
    ['01091', ['01033']],
    ['34900', ['34157', '34301']],
  ]),
  epci: new Set(['200066355']),
  bassins: new Set(['34301']),
  departements: new Map([
    ['01', 'Ain'],
    ['34', 'Hérault'],
    ['75', 'Paris'],
    ['2A', 'Corse-du-Sud'],
  ]),
  regions: new Map([['76', 'Occitanie']]),
}

export const context: Context = { geo, millesime: '2023', indicateur: indicateurTerritorial }

export const sheetOf = (text: string, nom: string | null = null): Feuille => ({
  nom,
  lignes: text
    .trim()
    .split('\n')
    .map((line, i) => ({ numero: i + 1, cellules: line.split(';') })),
})
