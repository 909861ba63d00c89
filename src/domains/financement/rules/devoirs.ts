/** What the money asks for today: payments that are expected or late, missions about to miss their start, envelopes asleep. */
import type { Mission } from '../../../referentials/echeances.ts'
import type { EtatVersement } from './ecarts.ts'
import type { Alerte } from './enveloppe.ts'

export const CODES_FINANCES = [
  'versement-en-retard',
  'versement-attendu',
  'mission-prevue',
  'enveloppe-depassee',
  'enveloppe-en-avance',
  'enveloppe-endormie',
] as const
export type CodeFinances = (typeof CODES_FINANCES)[number]

export type DevoirFinances =
  | {
      code: 'versement-en-retard' | 'versement-attendu'
      le: string
      centimes: number
      estimation: boolean
      parLignes: boolean
    }
  | { code: 'mission-prevue'; le: string; mission: Mission; perte: number | null }
  | {
      code: 'enveloppe-depassee' | 'enveloppe-en-avance' | 'enveloppe-endormie'
      le: string
      enveloppeId: string
      libelle: string
      centimes: number
    }

const CODE_OF: Record<Alerte, CodeFinances> = {
  depasse: 'enveloppe-depassee',
  'en-avance': 'enveloppe-en-avance',
  dort: 'enveloppe-endormie',
}

/** Days before a planned start: our own, no text gives one. */
const AHEAD_DAYS = 45
const shift = (jour: string, jours: number): string =>
  new Date(Date.parse(jour) + jours * 86_400_000).toISOString().slice(0, 10)

type Known = {
  today: string
  echeances: readonly { le: string; etat: EtatVersement; centimes: number; estimation: boolean; parLignes: boolean }[]
  missions: readonly {
    mission: Mission
    prevueLe: string | null
    demarreeLe: string | null
    perteParMois: number | null
  }[]
  enveloppes: readonly { id: string; libelle: string; alerte: Alerte | null; reste: number }[]
}

export const devoirsDe = ({ today, echeances, missions, enveloppes }: Known): DevoirFinances[] => [
  ...echeances.flatMap(({ le, etat, centimes, estimation, parLignes }): DevoirFinances[] => {
    if (etat !== 'en-retard' && etat !== 'attendu') return []
    return [
      { code: etat === 'en-retard' ? 'versement-en-retard' : 'versement-attendu', le, centimes, estimation, parLignes },
    ]
  }),
  ...missions.flatMap(({ mission, prevueLe, demarreeLe, perteParMois }): DevoirFinances[] => {
    if (demarreeLe !== null || prevueLe === null || prevueLe > shift(today, AHEAD_DAYS)) return []
    return [{ code: 'mission-prevue', le: prevueLe, mission, perte: perteParMois }]
  }),
  ...enveloppes.flatMap(({ id, libelle, alerte, reste }): DevoirFinances[] => {
    if (alerte === null) return []
    const code = CODE_OF[alerte] as 'enveloppe-depassee'
    return [{ code, le: today, enveloppeId: id, libelle, centimes: Math.abs(reste) }]
  }),
]
