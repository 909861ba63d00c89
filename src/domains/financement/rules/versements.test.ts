import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sumOf } from '../../../kernel/money.ts'
import { MISSIONS } from '../../../referentials/echeances.ts'
import { TAILLES } from '../../../referentials/tailles.ts'
import { cents, contratOf, readSituations, SHIPPED } from '../situations/testing-situations.ts'
import { type Annee, ajouteMois, anneesDepuis, type Contrat, plusTot } from './contrat.ts'
import { totalDesLignes, valeurDeLAnnee } from './valeur.ts'
import { echeancesOf, versementsPrevus } from './versements.ts'

describe('situations that a treasurer can check by hand', () => {
  it.each(readSituations('versements.yaml'))('$situation', ({ contrat: said, annees, versements }) => {
    const contrat = contratOf(said)
    for (const [rang, expected] of Object.entries(annees)) {
      const annee = contrat.annees.find((one) => one.rang === Number(rang))!
      const { fixe, variable, enAttente } = totalDesLignes(valeurDeLAnnee(contrat, annee, SHIPPED))
      expect({ rang, fixe, variable, siCrise: enAttente }).toEqual({
        rang,
        fixe: cents(expected.fixe),
        variable: cents(expected.variable),
        siCrise: cents(expected.siCrise),
      })
    }
    const paid = echeancesOf(versementsPrevus(contrat, SHIPPED))
    expect(Object.fromEntries(paid.map(({ le, centimes }) => [le, centimes]))).toEqual(
      Object.fromEntries(Object.entries(versements).map(([le, euros]) => [le, cents(euros)])),
    )
  })
})

/** Any history: a start, sizes that change at any day, missions that begin or not, a crisis, amounts granted, an end. */
const histories = fc
  .record({
    start: fc.integer({ min: 0, max: 4000 }),
    months: fc.integer({ min: 1, max: 60 }),
    end: fc.option(fc.integer({ min: 1, max: 1900 })),
    debuts: fc.array(fc.option(fc.integer({ min: -400, max: 1900 })), { minLength: 6, maxLength: 6 }),
    sizes: fc.array(fc.tuple(fc.integer({ min: 0, max: 1900 }), fc.constantFrom(...TAILLES)), { maxLength: 4 }),
    first: fc.constantFrom(...TAILLES),
    crise: fc.array(fc.constantFrom('plan' as const, 'mise-a-jour' as const, 'aucune' as const), {
      minLength: 5,
      maxLength: 5,
    }),
    recognised: fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }),
    granted: fc.array(fc.option(fc.integer({ min: 0, max: 9_000_000 })), { minLength: 5, maxLength: 5 }),
    rates: fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 5, maxLength: 5 }),
    prorata: fc.boolean(),
    estimes: fc.array(fc.option(fc.integer({ min: 0, max: 9_000_000 })), { minLength: 5, maxLength: 5 }),
    annexe: fc.option(fc.integer({ min: 0, max: 20_000_000 })),
  })
  .map((drawn): Contrat => {
    const dayOf = (offset: number) => {
      const at = new Date(Date.UTC(2019, 7, 25) + offset * 86_400_000)
      return at.toISOString().slice(0, 10)
    }
    const debut = dayOf(drawn.start)
    const fin = drawn.end === null ? '9999-12-31' : dayOf(drawn.start + drawn.end)
    const changes = drawn.sizes
      .map(([offset, taille]) => ({ depuis: dayOf(drawn.start + offset), taille }))
      .sort((a, b) => (a.depuis < b.depuis ? -1 : 1))
    const annees = anneesDepuis(debut, drawn.months).map(({ rang, du, au }): Annee => {
      const before = changes.findLast(({ depuis }) => depuis <= du)?.taille ?? drawn.first
      return {
        rang,
        du,
        au,
        fin: plusTot(au, fin),
        tailles: [{ depuis: du, taille: before }, ...changes.filter(({ depuis }) => depuis > du && depuis < au)],
        bareme: 'avenant-2',
        crise: drawn.crise[rang - 1]!,
        criseReconnue: drawn.recognised[rang - 1]!,
        montants:
          drawn.annexe === null
            ? []
            : [{ poste: 'parcours', part: 'fixe', condition: null, centimes: drawn.annexe, source: 'annexe' }],
        variables: [
          { mission: 'acces', taux: null, accorde: drawn.granted[rang - 1]! },
          { mission: 'parcours', taux: drawn.rates[rang - 1]!, accorde: null },
          {
            mission: 'prevention',
            taux: null,
            accorde: null,
            lignes: { lignes: 3, sansValeur: 0, accordees: 0, centimes: drawn.estimes[rang - 1]! },
          },
        ],
      }
    })
    return {
      debut,
      annees,
      missions: MISSIONS.map((mission, i) => {
        const offset = drawn.debuts[i]!
        return { mission, debut: offset === null ? null : dayOf(drawn.start + offset), demarree: true }
      }),
      reglages: { delaiVariable: 3, prorataVariable: drawn.prorata },
    }
  })

describe('any history', () => {
  it('pays for each line exactly what it is worth, to the cent', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(histories, (contrat) => {
        const paid = versementsPrevus(contrat, SHIPPED)
        for (const annee of contrat.annees) {
          const lines = valeurDeLAnnee(contrat, annee, SHIPPED)
          const { fixe, variable, inconnues } = totalDesLignes(lines)
          const ofYear = paid.filter(({ rang }) => rang === annee.rang)
          expect(inconnues).toBe(0)
          expect(sumOf(ofYear.map(({ centimes }) => centimes))).toBe(fixe + variable)
          for (const one of lines.filter(({ enAttente }) => !enAttente)) {
            const own = ofYear.filter(({ poste, part }) => poste === one.poste && part === one.part)
            expect(sumOf(own.map(({ centimes }) => centimes))).toBe(one.centimes)
          }
        }
        expect(new Set(paid.map(({ cle }) => cle)).size).toBe(paid.length)
      }),
      { numRuns: 10_000, seed: 20261126 },
    )
  })

  it('is never worth more when a mission begins later', () => {
    fc.assert(
      fc.property(histories, fc.integer({ min: 1, max: 24 }), (contrat, months) => {
        const later = {
          ...contrat,
          missions: contrat.missions.map((one) =>
            one.mission === 'prevention' && one.debut ? { ...one, debut: ajouteMois(one.debut, months) } : one,
          ),
        }
        const worth = (one: Contrat) => {
          const lines = one.annees.flatMap((annee) => valeurDeLAnnee(one, annee, SHIPPED))
          const { fixe, variable } = totalDesLignes(lines)
          return fixe + variable
        }
        expect(worth(later)).toBeLessThanOrEqual(worth(contrat))
      }),
      { numRuns: 1000, seed: 20261126 },
    )
  })
})
