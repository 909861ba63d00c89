/** Settings of unscheduled care in a CPTS, with their defaults. */
import type { RegleOrdre } from './vocabulary.ts'

/** How far slots are laid ahead, days. */
export const HORIZON_DAYS = 84
/** Retention of a caller's identity after closing, days: a proposal for the data protection officer to confirm. */
export const RETENTION_DAYS = { min: 7, max: 90, default: 30 } as const

export type ReglageSoins = { regle: RegleOrdre; conservationJours: number }
export const REGLAGE_PAR_DEFAUT: ReglageSoins = { regle: 'delai', conservationJours: RETENTION_DAYS.default }
