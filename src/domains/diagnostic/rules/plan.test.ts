import { expect, it } from 'vitest'
import { indicateurTerritorial } from '../../../referentials/indicateurs-territoire/index.ts'
import { readFeuilles } from './lire.ts'
import { PLAN_HEADS, proposePlan, readPlan } from './plan.ts'
import { context, sheetOf } from './testing-context.ts'

const FILE = sheetOf(
  'Tableau de la CPAM\nCode INSEE;Commune;Assurés;Sans MT (2024);Indice\n34301;Sète;40000;4000;1,2\n34023;Balaruc;6000;480;s',
)
const planOf = (...lines: string[]) => sheetOf([PLAN_HEADS.join(';'), ...lines].join('\n'))

it('proposes one line a column of numbers, with the year of its head', () => {
  expect(proposePlan([FILE], 'Code INSEE', '2023')?.map((line) => [line[0], line[1], line[7]])).toEqual([
    ['Assurés', 'assures', '2023'],
    ['Sans MT (2024)', 'sans-mt-2024', '2024'],
    ['Indice', 'indice', '2023'],
  ])
  expect(proposePlan([FILE], 'Autre', '2023')).toBeUndefined()
})

it('reads the file by the corrected plan, known indicators and new ones', () => {
  const { plan, fautes } = readPlan(
    planOf(
      'Sans MT (2024);part-sans-medecin-traitant;;;;nombre;Assurés;2024;;',
      'Indice;indice-local;Indice local;points;social;valeur;;2023;Un indice;defavorable',
    ),
    'commune',
    'Code INSEE',
    indicateurTerritorial,
  )
  expect(fautes).toEqual([])
  expect(plan.indicateurs.map(({ code, nature }) => [code, nature])).toEqual([
    ['part-sans-medecin-traitant', 'rapport'],
    ['indice-local', 'mesure'],
  ])
  const lu = readFeuilles(plan.lecture, [FILE], context)
  expect(lu.series[0]!.observations.get('34301')).toMatchObject({ numerateur: 4000, denominateur: 40_000 })
  expect(lu.series[1]!.observations.get('34301')?.valeur).toBe(1.2)
  expect(lu.series[1]!.observations.get('34023')?.etat).toBe('secret')
})

it.each([
  ['Indice;x;Indice;points;social;somme;;;;', 'la forme est'],
  ['Indice;x y;Indice;points;social;valeur;;;;', 'n’est pas un code'],
  ['Indice;x;Indice;points;geographie;valeur;;;;', 'le thème est l’un de'],
  ['Indice;x;Indice;;social;valeur;;;;', '«\u00a0unite\u00a0» manque'],
  ['Indice;population;;;;valeur;;;;', 'est un indicateur connu'],
])('names the line of a plan that does not hold: %s', (line, said) => {
  const { fautes } = readPlan(planOf(line), 'commune', 'Code INSEE', indicateurTerritorial)
  expect(fautes).toHaveLength(1)
  expect(fautes[0]!.ligne).toBe(2)
  expect(fautes[0]!.texte).toContain(said)
})

it('refuses a plan that keeps nothing', () => {
  expect(readPlan(planOf(), 'commune', 'Code INSEE', indicateurTerritorial).fautes[0]!.texte).toBe(
    'le plan ne retient aucune colonne',
  )
})
