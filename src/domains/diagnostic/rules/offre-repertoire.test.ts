import { expect, test } from 'vitest'
import { OFFRE_REPERTOIRE } from '../../../referentials/offre-repertoire.ts'
import { petitsEffectifs } from './offre.ts'
import { offresPubliques } from './offre-repertoire.ts'

const same = (code: string): string => code
const doctors = (commune: string, specialites: readonly string[], parts: number) => ({
  commune,
  profession: '10',
  specialites,
  parts,
})

test('doctors are told apart by their specialties, others by their profession; codes of before a merger are added up', () => {
  const offres = offresPubliques(
    [
      doctors('34114', ['SM54'], 1 / 3),
      doctors('34114', ['SM26'], 2 / 3),
      doctors('34114', [], 0.5),
      doctors('34114', ['SM18', 'SM54'], 1),
      doctors('34999', ['SM54'], 2),
      { commune: '34114', profession: '60', specialites: ['SI01'], parts: 1 },
      { commune: '34114', profession: '60', specialites: [], parts: 4 },
    ],
    (code) => (code === '34999' ? '34114' : code),
  )
  expect(offres.get('medecins')).toEqual({ communes: new Map([['34114', 3.5]]), sansSpecialite: 0.5 })
  expect(offres.get('autres-medecins')?.communes.get('34114')).toBe(1)
  expect(offres.get('infirmiers-pratique-avancee')?.communes.get('34114')).toBe(1)
  expect(offres.get('infirmiers')).toEqual({ communes: new Map([['34114', 4]]), sansSpecialite: 0 })
  expect(offresPubliques([], same).size).toBe(0)
})

test('beside a public count, zero is small too: « not zero » would say that the CPTS knows the only one', () => {
  const personnes = new Map([
    ['34010', 1],
    ['34114', 6],
    ['34261', 3],
  ])
  expect([...petitsEffectifs({ personnes })].sort()).toEqual(['34010', '34261'])
  const publics = new Map([
    ['34010', 1],
    ['34114', 6],
    ['34023', 2],
    ['34039', 0],
  ])
  expect([...petitsEffectifs({ personnes }, publics)].sort()).toEqual(['34010', '34023', '34261'])
})

test('what is counted is data, with its doubt', () => {
  expect(OFFRE_REPERTOIRE.provenanceChoix.statut).toBe('a-verifier')
  expect(OFFRE_REPERTOIRE.modes.filter((mode) => OFFRE_REPERTOIRE.modesEnVille.includes(mode))).toEqual([])
})
