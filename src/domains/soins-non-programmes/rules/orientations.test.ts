import { expect, test } from 'vitest'
import { chiffresAilleurs } from './orientations.ts'

const PERIODE = { du: '2026-01-01', au: '2026-12-31' }
const plain = (text: string) => text.replaceAll('\u00a0', ' ')
const of = (parts: Partial<Parameters<typeof chiffresAilleurs>[0]> = {}) => {
  const appels = { nombre: 0, demandes: 0, dureeMoyenneSecondes: null }
  const made = chiffresAilleurs({ causes: [], suites: [], appels, ...parts }, PERIODE)
  return Object.fromEntries(made.map((one) => [one.code, one]))
}

test('who was sent elsewhere, with what stays in the count of delays', () => {
  const { orientees } = of({
    causes: ['orientee-15', 'orientee-sas', 'orientee-pharmacie', 'orientee-pharmacie', 'rendez-vous', 'conseil', null],
  })
  expect(orientees?.valeur).toBe(4)
  expect(orientees?.explication.entrees.map(plain)).toEqual([
    '1 vers le 15',
    '1 vers le SAS',
    '2 vers une pharmacie',
    'Celles du 15 et du SAS sont hors du compte des délais ; les autres (2) y comptent, closes sans rendez-vous',
  ])
})

test('« on ne sait pas » is an answer, and not a known outcome', () => {
  const suites = [
    { destination: 'pharmacie' as const, suite: 'aboutie' as const, nombre: 3 },
    { destination: 'sas' as const, suite: 'inconnue' as const, nombre: 1 },
    { destination: 'urgences' as const, suite: null, nombre: 2 },
  ]
  expect(of({ suites })['suites-connues']).toMatchObject({ valeur: 0.5 })
  expect(of({ suites })['suites-connues']?.explication.entrees.map(plain)).toContain('On ne sait pas : 1')
  expect(of()['suites-connues']).toMatchObject({ valeur: null, texte: 'pas encore de donnée' })
})

test('the mean of calls is that of those that were timed', () => {
  const appels = { nombre: 12, demandes: 7, dureeMoyenneSecondes: 90 }
  expect(of({ appels }).appels?.explication.entrees.map(plain)).toEqual([
    '7 pour une demande de soins',
    'Durée moyenne : 1,5 min',
  ])
})
