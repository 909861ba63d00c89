/** What became of the dues of one member, and when to remind: pure, `today` is given. */
import { Temporal } from '../../../kernel/time.ts'

export const ETATS_APPEL = ['due', 'en-retard', 'partielle', 'payee', 'dispensee'] as const
export type EtatAppel = (typeof ETATS_APPEL)[number]

type Sommes = { duCentimes: number; payeCentimes: number }

export const resteOf = ({ duCentimes, payeCentimes }: Sommes): number => duCentimes - payeCentimes

/** Nothing is due: the scale says so, or somebody was exempted. Late from the day after the due date. */
export const etatAppel = (appel: Sommes, echeance: string, today: string): EtatAppel => {
  if (appel.duCentimes === 0) return 'dispensee'
  if (resteOf(appel) <= 0) return 'payee'
  if (today > echeance) return 'en-retard'
  return appel.payeCentimes > 0 ? 'partielle' : 'due'
}

export type Relancable = Sommes & { appeleLe: string | null; relances: number }

/**
 * Which reminder is due today, from 1; null when there is none: what is paid is no longer asked for, and two reminders
 * that were missed make one.
 */
export const relanceDue = (appel: Relancable, delais: readonly number[], today: string): number | null => {
  if (resteOf(appel) <= 0 || appel.appeleLe === null) return null
  const called = Temporal.PlainDate.from(appel.appeleLe)
  const passed = delais.toSorted((a, b) => a - b).filter((days) => called.add({ days }).toString() <= today).length
  return passed > appel.relances ? passed : null
}

/** `C202600042`: the year, then the number in the campaign; the check digits make it a reference. */
export const corpsReference = (annee: number, numero: number): string => `C${annee}${String(numero).padStart(5, '0')}`

/** Mails leave one after the other, so that no server takes them for a flood: so many seconds for the rank. */
const PACE_SECONDS = 2
export const departOf = (rank: number): number => rank * PACE_SECONDS
