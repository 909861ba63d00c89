import { expect, it } from 'vitest'
import { lockCpts } from './verrous.ts'

const nameOf = (code: string) => code.toUpperCase()
const cpts = (
  nom: string,
  population: number,
  communes: string[],
  mode: 'fermee' | 'ouverte',
  enPartie: string[] = [],
) => ({
  nom,
  population,
  communes,
  mode,
  enPartie,
})

it('holds the communes of each CPTS together, and closes those that are kept as they are', () => {
  const { dits, lockOf, existing, ecarts } = lockCpts(
    [cpts('Petite', 20, ['c'], 'ouverte'), cpts('Grande', 90, ['a', 'b'], 'fermee')],
    nameOf,
  )
  expect(dits.map(({ nom }) => nom)).toEqual(['Grande', 'Petite'])
  expect([...lockOf]).toEqual([
    ['a', 0],
    ['b', 0],
    ['c', 1],
  ])
  expect([existing, ecarts]).toEqual([[{ closed: true }, {}], []])
})

it('says what it cannot keep: a commune of two of them, a part of a commune', () => {
  const { lockOf, ecarts } = lockCpts(
    [cpts('Petite', 20, ['a', 'c'], 'fermee', ['z']), cpts('Grande', 90, ['a', 'b'], 'fermee', ['c'])],
    nameOf,
  )
  expect(lockOf.get('a')).toBe(0)
  expect(lockOf.has('z')).toBe(false)
  expect(ecarts).toHaveLength(2)
  expect(ecarts[0]).toContain('A est à la fois dans Grande et Petite')
  expect(ecarts[1]).toContain('Petite ne couvre qu’une partie de Z')
})
