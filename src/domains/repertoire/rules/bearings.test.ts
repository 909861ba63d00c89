import { expect, test } from 'vitest'
import { bearingsOf, sameNames } from './bearings.ts'

const names = (...list: string[]) => new Set(list)

test('each word in one name or in the other, whatever the order; ways that nobody can bear are left out', () => {
  expect(bearingsOf([names('MARIN', 'Marin'), names('Hugo')])).toEqual([
    { noms: ['MARIN', 'Marin'], prenoms: ['Hugo'] },
    { noms: ['Hugo'], prenoms: ['MARIN', 'Marin'] },
  ])
  expect(bearingsOf([names('LE GALL', 'LE BRUN'), names('LE GALL')])).toContainEqual({
    noms: ['LE GALL'],
    prenoms: null,
  })
})
test('a word that no name holds leaves nobody', () => {
  expect(bearingsOf([names('MARIN'), names()])).toEqual([])
  expect(bearingsOf([])).toEqual([])
})
test('the same names and no other word', () => {
  const namesOf = new Map([
    ['marin', names('MARIN', 'MARIN-PUIG')],
    ['hugo', names('Hugo', 'Jean-Hugo')],
  ])
  expect(sameNames(['marin', 'hugo'], namesOf)).toEqual([
    { noms: ['MARIN'], prenoms: ['Hugo'] },
    { noms: ['Hugo'], prenoms: ['MARIN'] },
  ])
})
