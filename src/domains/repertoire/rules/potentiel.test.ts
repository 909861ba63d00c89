import { expect, test } from 'vitest'
import { type Connu, countPotentiel } from './potentiel.ts'

const connu = (rpps: string | null, profession: string, adherent = true): Connu => ({
  id: `${rpps}`,
  rpps,
  profession,
  adherent,
})

test('by profession: who practises here, who of them is a member, who is left to invite', () => {
  const people = [
    { identifiant: '1', professions: ['60'] },
    { identifiant: '2', professions: ['60'] },
    { identifiant: '3', professions: ['10', '60'] },
    { identifiant: '4', professions: ['10'] },
  ]
  const team = [connu('1', '60'), connu('2', '60', false), connu(null, '60'), connu('9', '10'), connu('8', '91')]
  expect(countPotentiel(people, team)).toEqual([
    { profession: '60', exercent: 3, membres: 1, aInviter: 2, adherents: 2 },
    { profession: '10', exercent: 2, membres: 0, aInviter: 2, adherents: 1 },
    { profession: '91', exercent: 0, membres: 0, aInviter: 0, adherents: 1 },
  ])
})

test('nobody', () => {
  expect(countPotentiel([], [])).toEqual([])
})
