import { expect, test } from 'vitest'
import { findModele, MODELES_FICHES } from './index.ts'

test('the usual actions all have a template, each code once', () => {
  expect(MODELES_FICHES.map(({ code }) => code)).toEqual([
    'medecin-traitant',
    'soins-non-programmes',
    'sortie-hospitalisation',
    'insuffisance-cardiaque',
    'sante-mentale',
    'chute',
    'vaccination',
    'depistages',
    'canicule',
    'plan-de-crise',
    'protocoles',
    'stages',
    'installation',
  ])
  expect(findModele('chute')?.titre).toBe('Prévenir les chutes des aînés')
  expect(findModele('rien')).toBe(undefined)
})
test('tasks come in the order of time, within the length of the action', () => {
  for (const { code, taches, jalons, dureeJours } of MODELES_FICHES) {
    const days = taches.map(({ jours }) => jours)
    expect(days, code).toEqual(days.toSorted((a, b) => a - b))
    expect(Math.max(...days, ...jalons.map(({ jours }) => jours)), code).toBeLessThanOrEqual(dureeJours)
  }
})
test('no amount and no figure of departure or target stands in a template', () => {
  expect(JSON.stringify(MODELES_FICHES.map(({ reperes: _, ...modele }) => modele))).not.toMatch(/\d\s*(€|%|euros)/)
})
test('French typography: a no-break space before a two-part sign', () => {
  expect(JSON.stringify(MODELES_FICHES)).not.toMatch(/ [;!?:»]|« /)
})
