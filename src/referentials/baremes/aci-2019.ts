/**
 * Amounts of the ACI of 20 June 2019, before avenant 2: only what was found. The four missions beside accès aux soins are
 * known by their sum alone, so they have no cell: a contract of that time gives its own amounts.
 */
import { baremeSchema, cellulesOf, type LigneEcrite, totalOf } from './shapes.ts'
import { NON_LU, PRESSE_2019, PRESSE_2020, PRESSE_2021, SOMME } from './sources.ts'

const LIGNES: readonly LigneEcrite[] = [
  {
    poste: 'fonctionnement',
    part: 'fixe',
    condition: null,
    euros: [50_000, 60_000, 75_000, 90_000],
    sources: [PRESSE_2020, PRESSE_2020, PRESSE_2020, PRESSE_2020],
  },
  {
    poste: 'acces',
    part: 'fixe',
    condition: null,
    euros: [55_000, 70_000, 90_000, 110_000],
    sources: [NON_LU, NON_LU, NON_LU, NON_LU],
  },
  {
    poste: 'acces',
    part: 'variable',
    condition: null,
    euros: [20_000, 22_500, 30_000, 40_000],
    sources: [NON_LU, NON_LU, NON_LU, NON_LU],
  },
]

export const ACI_2019 = baremeSchema.parse({
  reference: 'aci-2019',
  nom: 'ACI de 2019',
  texte:
    'Accord conventionnel interprofessionnel du 20 juin 2019, article 8, approuvé par l’arrêté du 21 août 2019 (NOR SSAS1924409A), en vigueur le 25 août 2019',
  lien: 'https://juriblio.fr/arretes/arrete-du-21-aout-2019/173172467/annexe/307390210',
  depuis: '2019-08-25',
  cellules: cellulesOf(LIGNES),
  totaux: [
    totalOf(
      'Accès aux soins, fixe et variable, financement des soins non programmés compris',
      [75_000, 92_500, 120_000, 150_000],
      [PRESSE_2021, PRESSE_2021, SOMME, SOMME],
    ),
    totalOf('Les quatre autres missions ensemble', [95_000, 135_000, 175_000, 210_000], [SOMME, SOMME, SOMME, SOMME]),
    totalOf('Maximum', [220_000, 287_500, 370_000, 450_000], [PRESSE_2019, PRESSE_2019, PRESSE_2019, PRESSE_2019]),
  ],
})
