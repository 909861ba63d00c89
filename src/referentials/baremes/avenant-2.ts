/**
 * Amounts after avenant 2 of 20 December 2021. Size 3 was read in two contracts in force; the other sizes are shares
 * that fit the published totals, and say so cell by cell. The official table was not read.
 */

import { baremeSchema, cellulesOf, type LigneEcrite, type Part, type Poste, totalOf } from './shapes.ts'
import { ANNEXES_T3, DEDUIT, NON_LU, PRESSE_580, PRESSE_2020, PROJET_AVENANT, SOMME, SOMME_NON_LUE } from './sources.ts'

type Euros = LigneEcrite['euros']
const T3_ONLY = [NON_LU, NON_LU, ANNEXES_T3, NON_LU] as const
const mission = (poste: Poste, part: Part, euros: Euros): LigneEcrite => ({
  poste,
  part,
  condition: null,
  euros,
  sources: T3_ONLY,
})

const LIGNES: readonly LigneEcrite[] = [
  {
    poste: 'fonctionnement',
    part: 'fixe',
    condition: null,
    euros: [50_000, 60_000, 75_000, 90_000],
    sources: [PRESSE_2020, PRESSE_2020, PRESSE_2020, PRESSE_2020],
  },
  mission('acces', 'fixe', [55_000, 70_000, 90_000, 110_000]),
  mission('acces', 'variable', [25_000, 30_000, 35_000, 45_000]),
  mission('parcours', 'fixe', [25_000, 35_000, 45_000, 50_000]),
  mission('parcours', 'variable', [25_000, 35_000, 45_000, 50_000]),
  mission('prevention', 'fixe', [10_000, 12_500, 17_500, 20_000]),
  mission('prevention', 'variable', [10_000, 12_500, 17_500, 20_000]),
  {
    poste: 'crise',
    part: 'fixe',
    condition: 'plan',
    euros: [25_000, 35_000, 45_000, 50_000],
    sources: [PROJET_AVENANT, NON_LU, DEDUIT, PROJET_AVENANT],
  },
  {
    poste: 'crise',
    part: 'fixe',
    condition: 'mise-a-jour',
    euros: [12_500, 17_500, 22_500, 25_000],
    sources: [DEDUIT, NON_LU, ANNEXES_T3, DEDUIT],
  },
  {
    poste: 'crise',
    part: 'variable',
    condition: 'crise-reconnue',
    euros: [37_500, 52_500, 67_500, 75_000],
    sources: [PROJET_AVENANT, NON_LU, ANNEXES_T3, PROJET_AVENANT],
  },
  mission('qualite', 'fixe', [7_500, 12_500, 15_000, 20_000]),
  mission('qualite', 'variable', [7_500, 12_500, 15_000, 20_000]),
  mission('accompagnement', 'fixe', [5_000, 7_500, 10_000, 15_000]),
  mission('accompagnement', 'variable', [5_000, 7_500, 10_000, 15_000]),
]

export const AVENANT_2 = baremeSchema.parse({
  reference: 'avenant-2',
  nom: 'Avenant 2',
  texte:
    'Avenant 2 à l’accord conventionnel interprofessionnel, signé le 20 décembre 2021, avis au Journal officiel du 31 mars 2022, annexe II',
  lien: 'https://www.legifrance.gouv.fr/jorf/id/JORFTEXT000045443303',
  depuis: '2022-03-31',
  cellules: cellulesOf(LIGNES),
  totaux: [
    totalOf(
      'Maximum, l’année du plan et d’une crise reconnue',
      [287_500, 382_500, 487_500, 580_000],
      [SOMME, SOMME_NON_LUE, SOMME, PRESSE_580],
    ),
    totalOf(
      'Année ordinaire, plan mis à jour et sans crise',
      [237_500, 312_500, 397_500, 480_000],
      [SOMME, SOMME_NON_LUE, SOMME, SOMME],
    ),
  ],
})
