import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findByWholeName, findNoms, MOST_NAMES, quiOf } from './noms.ts'

const person = (id: string, prenom: string, nom: string) => ({ id, prenom, nom })
const PEOPLE = [
  person('1', 'Salomé', 'Tramontane'),
  person('2', 'Lina', 'Romarin'),
  person('3', 'Maël', 'Romarin-Genêt'),
  person('4', 'Roméo', 'Cormoran'),
]
const nobody = new Set<string>()

test('names are found from three letters, by their beginning, without accents', () => {
  expect(findNoms(PEOPLE, nobody, 'ro').found).toEqual([])
  expect(findNoms(PEOPLE, nobody, 'rom').found.map(({ id }) => id)).toEqual(['2', '3', '4'])
  expect(findNoms(PEOPLE, nobody, 'SALOME tram').found.map(({ id }) => id)).toEqual(['1'])
  expect(findNoms(PEOPLE, nobody, 'genet').found.map(({ id }) => id)).toEqual(['3'])
  expect(findNoms(PEOPLE, nobody, 'montane').found).toEqual([])
})

test('who is expected comes first', () => {
  expect(findNoms(PEOPLE, new Set(['4']), 'rom').found.map(({ id }) => id)).toEqual(['4', '2', '3'])
})

test('never more than a few, whatever is typed', () => {
  const crowd = Array.from({ length: 200 }, (_, rank) => person(String(rank), `Prénom${rank}`, `Nom${rank}`))
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (typed) => {
      const { found, more } = findNoms(crowd, nobody, typed)
      expect(found.length).toBeLessThanOrEqual(MOST_NAMES)
      if (more) expect(found.length).toBe(MOST_NAMES)
    }),
  )
  expect(findNoms(crowd, nobody, 'nom')).toMatchObject({ more: true })
})

test('a name typed whole is the member who bears it, if one alone does', () => {
  expect(findByWholeName(PEOPLE, 'tramontane SALOMÉ')?.id).toBe('1')
  expect(findByWholeName(PEOPLE, 'Romarin')).toBeNull()
  expect(findByWholeName([...PEOPLE, person('5', 'Lina', 'Romarin')], 'Lina Romarin')).toBeNull()
})

test('a person is one, however the name is written', () => {
  const one = quiOf({ professionnelId: null, nom: 'Élise Du Pont', profession: 'Infirmière' })
  expect(quiOf({ professionnelId: null, nom: 'du pont  elise', profession: 'infirmiere' })).toBe(one)
  expect(quiOf({ professionnelId: null, nom: 'Élise Du Pont', profession: 'Médecin' })).not.toBe(one)
  expect(quiOf({ professionnelId: 'x', nom: 'a', profession: 'b' })).toBe(
    quiOf({ professionnelId: 'x', nom: 'c', profession: 'd' }),
  )
})
