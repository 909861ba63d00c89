import { describe, expect, test } from 'vitest'
import { etatDeclaration, type Interet, isCurrent, liesOf } from './interets.ts'

const of = (change: Partial<Interet>): Interet => ({
  id: change.id ?? 'a',
  personne: 'maud',
  structureId: null,
  structure: '',
  organisme: '',
  domaine: '',
  debut: null,
  fin: null,
  ...change,
})
const TODAY = '2026-11-26'
const found = (interets: Interet[], question: Parameters<typeof liesOf>[1]) =>
  liesOf(interets, question, TODAY).map(({ id, par }) => `${id} ${par}`)

describe('an interest comes up', () => {
  const clinique = of({ id: 'clinique', structureId: 's1', structure: 'Clinique du Sémaphore' })
  const logiciel = of({ id: 'logiciel', organisme: 'Médilog', domaine: 'Logiciels de télémédecine', personne: 'lina' })
  const all = [clinique, logiciel]
  test('by its structure, or by a word of the question', () => {
    expect(found(all, { structureIds: ['s1'] })).toEqual(['clinique structure'])
    expect(found(all, { mots: 'Choisir un logiciel de téléconsultation' })).toEqual(['logiciel mots'])
    expect(found(all, { mots: 'Convention avec la clinique du Semaphore' })).toEqual(['clinique mots'])
  })
  test('never by a word that every name bears', () => {
    const house = of({ id: 'msp', structure: 'Maison de santé des Amandiers' })
    expect(found([house], { mots: 'Projet de santé de la maison' })).toEqual([])
    expect(found([house], { mots: 'Loyer des Amandiers' })).toEqual(['msp mots'])
  })
  test('for these people only, and whole when nothing else is asked', () => {
    expect(found(all, { personneIds: ['lina'] })).toEqual(['logiciel personne'])
    expect(found(all, { personneIds: ['lina'], mots: 'clinique du Sémaphore' })).toEqual([])
    expect(found(all, {})).toEqual([])
  })
  test('while it runs, both days included', () => {
    const past = of({ structureId: 's1', fin: '2026-11-25' })
    expect(found([past], { structureIds: ['s1'] })).toEqual([])
    expect(isCurrent({ debut: TODAY, fin: TODAY }, TODAY)).toBe(true)
    expect(isCurrent({ debut: '2026-11-27', fin: null }, TODAY)).toBe(false)
  })
})

test('a declaration stands a year, « nothing to declare » included', () => {
  expect(etatDeclaration(null, TODAY)).toBe('jamais')
  expect(etatDeclaration('2025-11-27', TODAY)).toBe('a-jour')
  expect(etatDeclaration('2025-11-26', TODAY)).toBe('a-refaire')
})
