import { describe, expect, it } from 'vitest'
import { contratOf, SHIPPED } from '../situations/testing-situations.ts'
import { etatEcheance, expliquerEcart } from './ecarts.ts'
import { echeancesOf, versementsPrevus } from './versements.ts'

const contrat = contratOf({
  debut: '2024-04-05',
  mois: 60,
  taille: 'T3',
  missions: { acces: '2024-04-05', parcours: '2024-04-05' },
  crise: [],
})
const [signing] = echeancesOf(versementsPrevus(contrat, SHIPPED))

describe('an expected payment', () => {
  const cle = '1/fonctionnement/fixe/integral'
  it.each([
    ['2024-02-01', new Map(), 'a-venir'],
    ['2024-03-20', new Map(), 'attendu'],
    ['2024-05-05', new Map(), 'attendu'],
    ['2024-05-06', new Map(), 'en-retard'],
    ['2024-05-06', new Map([[cle, 7_500_000]]), 'partiel'],
    ['2024-05-06', new Map([[cle, 17_625_000]]), 'recu'],
  ])('on %s', (today, recus, state) => expect(etatEcheance(signing!, recus, today)).toBe(state))
})

describe('a difference', () => {
  it('is told by the reading that gives the same sum', () => {
    expect(signing!.centimes).toBe(17_625_000)
    expect(expliquerEcart(signing!, 17_625_000, contrat, SHIPPED)).toEqual([])
    // T2: 60 000 + 0,75 × (70 000 + 35 000).
    expect(expliquerEcart(signing!, 13_875_000, contrat, SHIPPED)).toEqual(['compté en taille T2'])
    // Without Parcours: 75 000 + 0,75 × 90 000.
    expect(expliquerEcart(signing!, 14_250_000, contrat, SHIPPED)).toContain('compté sans la mission Parcours')
    // Two readings give 210 000: both are told.
    expect(expliquerEcart(signing!, 21_000_000, contrat, SHIPPED)).toEqual([
      'les avances sont venues à 100\u00a0%',
      'compté en taille T4',
    ])
  })

  it('of an anniversary says whether the balance or the advances are missing', () => {
    const anniversary = echeancesOf(versementsPrevus(contrat, SHIPPED)).find(({ le }) => le === '2025-04-05')!
    const solde = 0.25 * (90_000 + 45_000) * 100
    expect(expliquerEcart(anniversary, solde, contrat, SHIPPED)).toEqual(['seul le solde de l’année écoulée est venu'])
    expect(expliquerEcart(anniversary, anniversary.centimes - solde, contrat, SHIPPED)).toEqual([
      'seules les avances de la nouvelle année sont venues',
    ])
    expect(expliquerEcart(anniversary, 12_345, contrat, SHIPPED)).toEqual([])
  })
})
