import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  alerteOf,
  disponibleOf,
  GENRES_MOUVEMENT,
  type Mouvement,
  parFiche,
  prevoir,
  SEUILS,
  soldeOf,
} from './enveloppe.ts'

const YEAR = { du: '2026-04-05', au: '2027-04-05' }
const line = (
  genre: Mouvement['genre'],
  euros: number,
  le: string,
  ficheActionId: string | null = null,
): Mouvement => ({
  genre,
  centimes: euros * 100,
  le,
  ficheActionId,
})

describe('an envelope', () => {
  const mouvements = [
    line('recu', 1000, '2025-05-01'),
    line('paiement', 300, '2025-08-01'),
    line('engagement', 200, '2026-02-01', 'a'),
    line('recu', 500, '2026-04-05'),
    line('virement', -100, '2026-05-01'),
    line('engagement', -200, '2026-06-01', 'a'),
    line('paiement', 180, '2026-06-01', 'a'),
    line('engagement', 50, '2026-07-01', 'b'),
  ]

  it('carries over what the year before left, and keeps aside what is promised', () => {
    expect(soldeOf(mouvements, YEAR)).toEqual({
      report: 70_000,
      recu: 50_000,
      virements: -10_000,
      engage: 5_000,
      paye: 18_000,
      reste: 87_000,
    })
    expect(disponibleOf(mouvements)).toBe(87_000)
  })

  it('says what each fiche-action took', () => {
    expect(parFiche(mouvements, YEAR)).toEqual([
      { ficheActionId: 'a', engage: 0, paye: 18_000 },
      { ficheActionId: 'b', engage: 5_000, paye: 0 },
    ])
  })

  it('has one balance, whatever the year that it is read by: nothing is lost between two', () => {
    const drawn = fc.array(
      fc.record({
        genre: fc.constantFrom(...GENRES_MOUVEMENT),
        centimes: fc.integer({ min: -1_000_000, max: 1_000_000 }),
        le: fc
          .integer({ min: 0, max: 1400 })
          .map((days) => new Date(Date.UTC(2023, 3, 5) + days * 86_400_000).toISOString().slice(0, 10)),
        ficheActionId: fc.constant(null),
      }),
      { maxLength: 40 },
    )
    fc.assert(
      fc.property(drawn, (all) => {
        const until = all.filter(({ le }) => le < YEAR.au)
        expect(soldeOf(all, YEAR).reste).toBe(disponibleOf(until))
      }),
      { numRuns: 2000, seed: 20261126 },
    )
  })
})

describe('a forecast', () => {
  const half = '2026-10-05'
  it('follows the pace, never under what is promised, and says which', () => {
    expect(prevoir({ paye: 100_000, engage: 0 }, YEAR, half)).toEqual({ centimes: 199_454, methode: 'rythme' })
    expect(prevoir({ paye: 100_000, engage: 500_000 }, YEAR, half)).toEqual({
      centimes: 600_000,
      methode: 'engagements',
    })
    expect(prevoir({ paye: 100_000, engage: 0 }, YEAR, '2026-04-20')).toEqual({
      centimes: 100_000,
      methode: 'engagements',
    })
    expect(prevoir({ paye: 100_000, engage: 0 }, YEAR, '2027-06-01').methode).toBe('engagements')
  })
})

describe('a warning', () => {
  const solde = { report: 0, recu: 100_000, virements: 0, engage: 0, paye: 0, reste: 100_000 }
  const watch = (change: Partial<typeof solde>, today: string, dernier: string | null = null) =>
    alerteOf({ solde: { ...solde, ...change }, contracte: 120_000, periode: YEAR, today, seuils: SEUILS, dernier })

  it.each([
    ['nothing spent, early in the year', {}, '2026-05-01', null, null],
    ['asleep for 120 days', {}, '2026-08-03', null, 'dort'],
    ['moved a month ago', { paye: 10_000, reste: 90_000 }, '2026-08-03', '2026-07-03', null],
    ['spent faster than time passes', { paye: 70_000, reste: 30_000 }, '2026-06-01', '2026-06-01', 'en-avance'],
    ['spent as time passes', { paye: 70_000, reste: 30_000 }, '2026-11-01', '2026-10-20', null],
    ['more promised than there is', { engage: 110_000, reste: -10_000 }, '2026-11-01', null, 'depasse'],
    ['nothing left to sleep', { paye: 100_000, reste: 0 }, '2027-03-01', '2026-06-01', null],
  ])('%s', (_what, change, today, dernier, expected) => expect(watch(change, today, dernier)).toBe(expected))
})
