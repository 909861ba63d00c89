import { describe, expect, it } from 'vitest'
import { sumOf } from '../../../kernel/money.ts'
import { contratOf, SHIPPED } from '../situations/testing-situations.ts'
import { AUCUN_ESSAI, essayer, exerciceDe, parExercice, perteSiGlisse, valeursParAnnee, voir } from './simulation.ts'
import { sayTrace } from './trace.ts'
import { valeurDeLAnnee } from './valeur.ts'

const contrat = contratOf({
  debut: '2025-04-05',
  mois: 36,
  taille: 'T3',
  missions: { prevention: '2025-04-05', acces: '2025-10-05' },
  crise: [],
  accorde: { 1: { acces: 10_000 } },
})

describe('a trial', () => {
  it('changes starts, sizes and rates, and leaves what was granted', () => {
    const tried = essayer(contrat, {
      debuts: { prevention: '2026-04-05' },
      tailles: { 2: 'T2' },
      taux: { prevention: 5_000, acces: 5_000 },
      criseReconnue: [],
    })
    const [first, second] = valeursParAnnee(tried, SHIPPED)
    expect(first).toMatchObject({ fixe: 7_500_000 + 4_487_671, variable: 1_000_000 })
    expect(second).toMatchObject({ fixe: 6_000_000 + 1_250_000 + 7_000_000, variable: 625_000 + 1_500_000 })
    expect(essayer(contrat, AUCUN_ESSAI).annees[0]!.tailles).toEqual(contrat.annees[0]!.tailles)
  })

  it('starts from what the lines are worth today, unless a rate is tried', () => {
    const lignes = { lignes: 3, sansValeur: 1, accordees: 0, centimes: 900_000 }
    const [first, ...others] = contrat.annees
    const lined = {
      ...contrat,
      annees: [
        {
          ...first!,
          variables: [...first!.variables, { mission: 'prevention' as const, taux: null, accorde: null, lignes }],
        },
        ...others,
      ],
    }
    expect(valeursParAnnee(essayer(lined, AUCUN_ESSAI), SHIPPED)[0]).toMatchObject({ variable: 1_000_000 + 900_000 })
    const half = essayer(lined, { ...AUCUN_ESSAI, taux: { prevention: 5_000 } })
    expect(valeursParAnnee(half, SHIPPED)[0]).toMatchObject({ variable: 1_000_000 + 875_000 })
    // A delay costs up to what results could have brought.
    expect(perteSiGlisse(lined, SHIPPED, 'prevention', 12)).toBe(3_500_000)
  })

  it('says what is lost when a mission slips: its fixed and variable parts, for the days that went by', () => {
    // 35 000 a year, of which 30 days of April and 5 of May: 1 month = 30 days of 365.
    expect(perteSiGlisse(contrat, SHIPPED, 'prevention', 1)).toBe(2 * Math.round((1_750_000 * 30) / 365))
    expect(perteSiGlisse(contrat, SHIPPED, 'prevention', 12)).toBe(3_500_000)
    expect(perteSiGlisse(contrat, SHIPPED, 'parcours', 3)).toBe(0)
  })
})

it('gives the cash of each exercice, whatever its first month, without losing a cent', () => {
  const { versements } = voir(contrat, SHIPPED)
  for (const mois of [1, 4, 9]) {
    const years = parExercice(versements, mois)
    expect(sumOf(years.map(({ fixe, variable }) => fixe + variable))).toBe(
      sumOf(versements.map(({ centimes }) => centimes)),
    )
  }
  expect(exerciceDe('2026-03-31', 4)).toEqual({ du: '2025-04-01', au: '2026-04-01' })
  expect(exerciceDe('2026-04-01', 4)).toEqual({ du: '2026-04-01', au: '2027-04-01' })
  expect(exerciceDe('2026-04-01', 1)).toEqual({ du: '2026-01-01', au: '2027-01-01' })
})

describe('a trace', () => {
  const lines = valeurDeLAnnee(contrat, contrat.annees[0]!, SHIPPED)
  it('is said in one French sentence, with its sources and the weakest status', () => {
    const trace = lines.find(({ poste, part }) => poste === 'acces' && part === 'fixe')!.trace()
    expect(trace.statut).toBe('a-verifier')
    expect(sayTrace(trace)).toBe(
      'Part fixe de la mission Accès aux soins, 1re année de contrat, du 5\u00a0octobre 2025 au 4\u00a0avril 2026\u00a0: 44\u00a0876,71\u00a0€. ' +
        'Calcul\u00a0: montant de l’année × jours où la mission est en cours ÷ jours de l’année. ' +
        'Ce qui y entre\u00a0: barème Avenant 2, taille T3 90\u00a0000\u00a0€\u00a0; prorata 182 jours sur 365, du 5\u00a0octobre 2025 à la fin. ' +
        'À vérifier\u00a0: prorata (Aucun texte lu ne donne l’unité du prorata\u00a0: Maillage compte en jours).',
    )
    expect(lines[0]!.trace().statut).toBe('secondaire')
    const granted = lines.find(({ poste, part }) => poste === 'acces' && part === 'variable')!.trace()
    expect(granted).toMatchObject({ statut: 'confirme', centimes: 1_000_000 })
  })

  it('of an amount that no text gives says so and guesses nothing', () => {
    const before = { ...contrat, annees: contrat.annees.map((annee) => ({ ...annee, bareme: 'aci-2019' })) }
    const line = valeurDeLAnnee(before, before.annees[0]!, SHIPPED).find(({ poste }) => poste === 'prevention')!
    expect(line.centimes).toBeNull()
    expect(sayTrace(line.trace())).toContain('montant inconnu')
  })
})
