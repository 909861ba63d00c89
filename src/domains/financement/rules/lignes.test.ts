import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { NBSP } from '../../../kernel/french.ts'
import { sumOf } from '../../../kernel/money.ts'
import { SENS } from '../../../referentials/indicateurs/index.ts'
import {
  cents,
  type Inconnu,
  readAnnonces,
  readLignes,
  readParts,
  SHIPPED,
  contratOf as writtenAs,
} from '../situations/testing-situations.ts'
import { constatsDe, menerA } from './annonce.ts'
import {
  accordeDesLignes,
  type Bareme,
  ecartEnveloppe,
  estimerMission,
  fauteDesPaliers,
  juger,
  meilleurDe,
} from './lignes.ts'
import { sayAtteint, sayEcart, sayPaliers, sayProchain } from './mots-lignes.ts'
import { valeurDeLAnnee } from './valeur.ts'
import { versementsPrevus } from './versements.ts'

const known = (said: Inconnu): number | null => (said === '?' ? null : cents(said))

describe('lines that a treasurer can check by hand', () => {
  it.each(readLignes())('$situation', ({ sens, paliers, resultats }) => {
    const bareme: Bareme = {
      sens,
      paliers: Object.entries(paliers).map(([seuil, euros]) => ({
        seuil: Number(seuil),
        centimes: cents(euros),
        nom: '',
      })),
    }
    expect(fauteDesPaliers(bareme)).toBeNull()
    for (const { valeur, estime, prochain, reste, gain } of resultats) {
      const judged = juger(bareme, valeur)
      expect({ valeur, estime: judged.estime }).toEqual({ valeur, estime: estime === null ? null : cents(estime) })
      expect(judged.prochain && [judged.prochain.palier.seuil, judged.prochain.reste, judged.prochain.gain]).toEqual(
        prochain === undefined ? null : [prochain, reste, cents(gain!)],
      )
    }
  })

  it.each(readParts())('$situation', ({ enveloppe, lignes, ecart, estime, versee, accordee }) => {
    const told = lignes.map(([best, value, granted]) => ({
      paliers: [{ seuil: 1, centimes: cents(best), nom: '' }],
      estime: known(value),
      accorde: known(granted),
    }))
    expect(ecartEnveloppe(told, cents(enveloppe))).toBe(cents(ecart))
    const estimee = estimerMission(told)
    expect(estimee.centimes).toBe(known(estime))
    // The same mission inside a contract: what its year is worth, and what will be paid.
    const contrat = writtenAs({
      debut: '2025-01-01',
      mois: 12,
      taille: 'T3',
      missions: { acces: '2025-01-01' },
      crise: ['aucune'],
    })
    const year = {
      ...contrat.annees[0]!,
      montants: [
        {
          poste: 'acces' as const,
          part: 'variable' as const,
          condition: null,
          centimes: cents(enveloppe),
          source: 'annexe',
        },
      ],
      variables: [{ mission: 'acces' as const, taux: null, accorde: accordeDesLignes(estimee), lignes: estimee }],
    }
    const line = valeurDeLAnnee(contrat, year, SHIPPED).find(({ part }) => part === 'variable')!
    expect(line).toMatchObject({ centimes: cents(versee), estimation: !accordee, maximum: cents(enveloppe) })
    const paid = versementsPrevus({ ...contrat, annees: [year] }, SHIPPED).filter(({ part }) => part === 'variable')
    expect(sumOf(paid.map(({ centimes }) => centimes))).toBe(cents(versee))
  })

  it.each(readAnnonces())('$situation', ({ sens, depart, cible, changement, dit }) => {
    const said = constatsDe({ sens, depart, cible, changement, paliers: [], sensIndicateur: null })
    expect(said.map((one) => one.replaceAll(NBSP, ' '))).toEqual(dit)
  })
})

const baremes = fc
  .record({
    sens: fc.constantFrom(...SENS),
    seuils: fc.uniqueArray(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 6 }),
    gains: fc.array(fc.integer({ min: 1, max: 900_000 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ sens, seuils, gains }): Bareme => {
    const ordered = seuils.map((one) => one / 100).toSorted((a, b) => (sens === 'hausse' ? a - b : b - a))
    const paliers = ordered.map((seuil, i) => ({ seuil, centimes: sumOf(gains.slice(0, i + 1)), nom: '' }))
    return { sens, paliers }
  })
const figures = fc.integer({ min: 0, max: 120_000 }).map((one) => one / 100)

describe('any line', () => {
  it('is worth one of its steps, or nothing, and never less for a better figure', () => {
    fc.assert(
      fc.property(baremes, figures, figures, (bareme, a, b) => {
        expect(fauteDesPaliers(bareme)).toBeNull()
        const steps = [0, ...bareme.paliers.map(({ centimes }) => centimes)]
        const { estime, prochain } = juger(bareme, a)
        expect(steps).toContain(estime)
        const better = bareme.sens === 'hausse' ? Math.max(a, b) : Math.min(a, b)
        expect(juger(bareme, better).estime!).toBeGreaterThanOrEqual(estime!)
        // What is missing is exactly what brings the next step.
        if (prochain) {
          expect(prochain.reste).toBeGreaterThan(0)
          expect(juger(bareme, prochain.palier.seuil).estime).toBe(estime! + prochain.gain)
        } else expect(estime).toBe(meilleurDe(bareme))
      }),
      { numRuns: 5000, seed: 20261126 },
    )
  })

  it('of a mission: best steps and envelope add up to the cent, whatever the order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(baremes, fc.option(figures), fc.option(fc.integer({ min: 0, max: 900_000 }))), {
          maxLength: 8,
        }),
        fc.integer({ min: 0, max: 9_000_000 }),
        (drawn, enveloppe) => {
          const lignes = drawn.map(([bareme, valeur, accorde]) => ({
            ...bareme,
            estime: juger(bareme, valeur).estime,
            accorde,
          }))
          const best = sumOf(lignes.map(meilleurDe))
          expect(ecartEnveloppe(lignes, enveloppe) + enveloppe).toBe(best)
          expect(ecartEnveloppe(lignes, best)).toBe(0)
          const estimee = estimerMission(lignes)
          expect(estimerMission(lignes.toReversed())).toEqual(estimee)
          if (estimee.centimes !== null && estimee.accordees === 0) expect(estimee.centimes).toBeLessThanOrEqual(best)
          const granted = accordeDesLignes(estimee)
          if (granted !== null) expect(granted).toBe(sumOf(lignes.map(({ accorde }) => accorde!)))
        },
      ),
      { numRuns: 3000, seed: 20261126 },
    )
  })

  it('announces a change that leads to its target, in numbers', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.integer({ min: -50_000, max: 50_000 }), (depart, valeur) => {
        fc.pre(valeur !== 0)
        const changement = { genre: 'nombre' as const, valeur }
        const sens = valeur > 0 ? ('hausse' as const) : ('baisse' as const)
        const annonce = { sens, depart, changement, paliers: [], sensIndicateur: null }
        expect(constatsDe({ ...annonce, cible: menerA(depart, changement) })).toEqual([])
        expect(constatsDe({ ...annonce, cible: menerA(depart, changement) + 1 })).not.toEqual([])
      }),
      { numRuns: 1000, seed: 20261126 },
    )
  })
})

describe('words', () => {
  const ald = {
    forme: 'paliers' as const,
    sens: 'baisse' as const,
    paliers: [
      { seuil: 219, centimes: 300_000, nom: '' },
      { seuil: 50, centimes: 900_000, nom: 'objectif' },
      { seuil: 100, centimes: 600_000, nom: '' },
    ],
  }
  it('say a line as contracts print it, and what is missing', () => {
    const plain = (text: string) => text.replaceAll(NBSP, ' ')
    expect(plain(sayPaliers(ald))).toBe('≤ 50 (objectif) : 9 000 € ; ≤ 100 : 6 000 € ; ≤ 219 : 3 000 €')
    const judged = juger(ald, 104)
    expect(plain(sayAtteint(ald, judged))).toBe('palier ≤ 219 atteint')
    expect(plain(sayProchain(ald, judged))).toBe('encore 4 de moins pour 6 000 €, soit 3 000 € de plus')
    const fait = {
      forme: 'fait' as const,
      sens: 'hausse' as const,
      paliers: [{ seuil: 1, centimes: 500_000, nom: '' }],
    }
    expect([sayAtteint(fait, juger(fait, 0)), plain(sayProchain(fait, juger(fait, 0)))]).toEqual([
      'pas encore fait',
      'à faire pour 5 000 €',
    ])
    expect(sayAtteint(fait, juger(fait, null))).toBe('pas encore mesuré')
    expect(plain(sayEcart(-50_000))).toBe('Les meilleurs paliers laissent 500 € de l’enveloppe sans ligne.')
  })

  it('tell steps that pay less for more, twice the same bound, a best step that is not the target', () => {
    const two = (a: [number, number], b: [number, number]) =>
      fauteDesPaliers({ sens: 'hausse', paliers: [a, b].map(([seuil, centimes]) => ({ seuil, centimes, nom: '' })) })
    expect([two([10, 5], [20, 4]), two([10, 5], [10, 6]), two([20, 6], [10, 5])]).toEqual([
      'desordre',
      'deux-fois',
      null,
    ])
    expect(fauteDesPaliers({ sens: 'hausse', paliers: [] })).toBe('aucun')
    const said = constatsDe({ ...ald, depart: 219, cible: 40, changement: null, sensIndicateur: 'hausse' })
    expect(said).toHaveLength(2)
  })
})
