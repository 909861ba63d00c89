import { expect, test } from 'vitest'
import { type NamedPerson, type NearWord, rank, readQuestion, weigh } from './rank.ts'

const person = (nom: string, prenom: string): NamedPerson => ({
  identifiant: `${nom}-${prenom}`,
  nom,
  prenom,
})
const near = (mot: string, parente: NearWord['parente'], proximite = 1): NearWord => ({
  mot,
  nom: mot,
  parente,
  proximite,
})

test.each([
  ['99900000015', { kind: 'identifiant', identifiant: '99900000015' }],
  ['8 999 0000 0015', { kind: 'identifiant', identifiant: '99900000015' }],
  ['Dr Éloïse  d’Aigrette-Marin', { kind: 'noms', words: ['eloise', 'd', 'aigrette', 'marin'] }],
  ['MARIN, Éloïse', { kind: 'noms', words: ['marin', 'eloise'] }],
  ['100 %_', { kind: 'noms', words: ['100'] }],
  ['marin marin', { kind: 'noms', words: ['marin'] }],
  ['  ', { kind: 'noms', words: [] }],
  ['1234', { kind: 'noms', words: ['1234'] }],
])('%s', (text, question) => {
  expect(readQuestion(text)).toEqual(question)
})

test('a word itself is worth more than what begins so, and that more than what looks alike', () => {
  const words = [
    near('marin', 'debut'),
    near('marinette', 'debut'),
    near('marin', 'proche', 1),
    near('martin', 'proche', 0.4),
  ]
  expect(Object.fromEntries(weigh('marin', words))).toEqual({ marin: 3, marinette: 2, martin: 0.4 })
})

test('best first, whatever the order of the words, nobody twice', () => {
  const people = [
    person('MARINETTE', 'Hugo'),
    person('HUGO', 'Marin'),
    person('MARIN', 'Hugo'),
    person('MARTIN', 'Hugo'),
  ]
  const weights = [
    weigh('hugo', [near('hugo', 'debut')]),
    weigh('marin', [near('marin', 'debut'), near('marinette', 'debut'), near('martin', 'proche', 0.4)]),
  ]
  expect(rank([...people, ...people], weights).map(({ identifiant }) => identifiant)).toEqual([
    'HUGO-Marin',
    'MARIN-Hugo',
    'MARINETTE-Hugo',
    'MARTIN-Hugo',
  ])
})
