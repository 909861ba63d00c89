/** Settings of unscheduled care in a CPTS, with their defaults. */
import type { RegleOrdre } from './vocabulary.ts'

/** How far slots are laid ahead, days. */
export const HORIZON_DAYS = 84
/** Retention of a caller's identity after closing, days: a proposal for the data protection officer to confirm. */
export const RETENTION_DAYS = { min: 7, max: 90, default: 30 } as const

/** Bounds that the base holds too. Proposals: each CPTS sets its own. */
export const BORNES = {
  gardeMinutes: { min: 0, max: 60, defaut: 10 },
  habituelMinutes: { min: 0, max: 120, defaut: 15 },
  diffusionMinutes: { min: 10, max: 720, defaut: 60 },
  diffusionsParJour: { min: 1, max: 20, defaut: 4 },
} as const
export type Borne = keyof typeof BORNES

export type ReglageSoins = { regle: RegleOrdre; conservationJours: number } & Record<Borne, number>
export const REGLAGE_PAR_DEFAUT: ReglageSoins = {
  regle: 'delai',
  conservationJours: RETENTION_DAYS.default,
  gardeMinutes: BORNES.gardeMinutes.defaut,
  habituelMinutes: BORNES.habituelMinutes.defaut,
  diffusionMinutes: BORNES.diffusionMinutes.defaut,
  diffusionsParJour: BORNES.diffusionsParJour.defaut,
}
