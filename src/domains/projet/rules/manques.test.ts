import { expect, test } from 'vitest'
import { findManques } from './manques.ts'

const whole = {
  objectif: 'Repérer les personnes qui risquent de tomber',
  missions: ['prevention'],
  referents: [{}],
  publicVise: 'Personnes de soixante-cinq ans et plus',
  debut: '2026-12-01',
  taches: [{ professionnel: {}, qui: '', echeance: '2027-01-01' }],
  indicateurs: [{ cible: 0 }],
  preuves: [{}],
}

test('a fiche that has all of it lacks nothing; a target of zero is a target', () => {
  expect(findManques(whole)).toEqual([])
})
test('each thing that is absent is told once, in the order of the page', () => {
  const blank = {
    objectif: '',
    missions: [],
    referents: [],
    publicVise: '',
    debut: null,
    taches: [],
    indicateurs: [],
    preuves: [],
  }
  expect(findManques(blank).map(({ code }) => code)).toEqual([
    'objectif',
    'mission',
    'referent',
    'public',
    'debut',
    'taches',
    'indicateurs',
    'preuves',
  ])
})
test('tasks without anybody or without a date are counted, and indicators without a target', () => {
  const fiche = {
    ...whole,
    taches: [
      { professionnel: null, qui: '', echeance: null },
      { professionnel: null, qui: 'Coordination', echeance: null },
      { professionnel: {}, qui: '', echeance: '2027-01-01' },
    ],
    indicateurs: [{ cible: null }, { cible: 4 }],
  }
  expect(findManques(fiche)).toEqual([
    { code: 'taches-sans-personne', nombre: 1 },
    { code: 'taches-sans-date', nombre: 2 },
    { code: 'indicateurs-sans-cible', nombre: 1 },
  ])
})
