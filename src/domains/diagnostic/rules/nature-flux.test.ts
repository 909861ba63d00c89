import { expect, it } from 'vitest'
import { natureOf } from './nature-flux.ts'

it.each([
  ['Déplacements entre communes', 'flux_domicile_travail_orne_2012.csv', 'travail'],
  ['Flux de patients en ville, SNDS', 'flux.csv', 'soins'],
  ['Déplacements entre communes', 'flux.csv', 'inconnue'],
])('reads what « %s » (%s) counts', (titre, fichier, nature) => {
  expect(natureOf({ titre, fichier })).toBe(nature)
})
