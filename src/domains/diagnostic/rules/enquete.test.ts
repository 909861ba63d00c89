import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  checkReponse,
  groupProfils,
  LEAST,
  OTHERS,
  type Question,
  type Reponse,
  rankBesoins,
  readResultats,
} from './enquete.ts'

const choice: Question = { rang: 1, texte: 'Le plus dur ?', reponse: 'choix', choix: ['Délais', 'Distance'] }
const scale: Question = { rang: 2, texte: 'Content ?', reponse: 'echelle', choix: [] }
const words: Question = { rang: 3, texte: 'Autre chose ?', reponse: 'texte', choix: [] }
const said = (profil: string | null, index: number, texte: string | null = null): Reponse => ({
  profil,
  valeurs: new Map([
    [1, { choisis: [index], texte: null }],
    [2, { choisis: [index + 2], texte: null }],
    [3, { choisis: [], texte }],
  ]),
})
const many = (profil: string | null, n: number, index = 0) => Array.from({ length: n }, () => said(profil, index))

describe('results', () => {
  it('say nothing before the sixth answer', () => {
    expect(readResultats([choice], many('Infirmier', 5))).toEqual([])
  })
  it('count choices, average a scale, gather words without their order', () => {
    const [first, second, third] = readResultats(
      [choice, scale, words],
      [...many('Infirmier', 5), said('Médecin', 1, 'Merci')],
    )
    expect(first!.total).toEqual({ reponses: 6, comptes: [5, 1], moyenne: null })
    expect(second!.total.moyenne).toBeCloseTo((5 * 3 + 4) / 6, 12)
    expect(third!.textes).toEqual(['Merci'])
    expect(third!.total.reponses).toBe(1)
  })
  it('tell a profile alone from six answers, the others together', () => {
    const groups = groupProfils([...many('Infirmier', 8), ...many('Médecin', 4), ...many('Sage-femme', 3)])
    expect([...groups].map(([profil, list]) => [profil, list.length])).toEqual([
      ['Infirmier', 8],
      [OTHERS, 7],
    ])
  })
  it('let the smallest large one join, so that a small one is not found by subtraction', () => {
    const groups = groupProfils([...many('Infirmier', 9), ...many('Médecin', 7), ...many('Sage-femme', 1)])
    expect([...groups].map(([profil, list]) => [profil, list.length])).toEqual([
      ['Infirmier', 9],
      [OTHERS, 8],
    ])
    expect(groupProfils([...many('Infirmier', 9), ...many('Médecin', 2)]).size).toBe(0)
  })
  it('never tell a group under six, whatever the profiles', () => {
    const profil = fc.constantFrom('a', 'b', 'c', 'd', null)
    fc.assert(
      fc.property(fc.array(profil, { maxLength: 60 }), (profils) => {
        const groups = groupProfils(profils.map((one) => said(one, 0)))
        const sizes = [...groups.values()].map((list) => list.length)
        return (
          sizes.every((size) => size >= LEAST) &&
          (sizes.length === 0 || sizes.reduce((a, b) => a + b) === profils.length)
        )
      }),
    )
  })
})

it.each([
  [choice, [0], null, true],
  [choice, [0, 1], null, false],
  [choice, [2], null, false],
  [choice, [], 'mot', false],
  [{ ...choice, reponse: 'plusieurs' as const }, [0, 1], null, true],
  [{ ...choice, reponse: 'plusieurs' as const }, [0, 0], null, false],
  [scale, [4], null, true],
  [scale, [5], null, false],
  [words, [], 'mot', true],
  [words, [0], 'mot', false],
  [{ ...choice, reponse: 'besoins' as const, choix: ['a', 'b', 'c', 'd'] }, [0, 1, 2, 3], null, false],
])('checks an answer: %j %j', (question, choisis, texte, isGood) => {
  expect(checkReponse(question, choisis, texte)).toBe(isGood)
})

it('orders needs by voices', () => {
  expect(rankBesoins([2, 5, 0, 5], ['a', 'b', 'c', 'd'])).toEqual(['b', 'd', 'a'])
})
