/**
 * Until when a fiche is kept: the time of a member runs from the last thing that tied the person to the CPTS. A
 * professional of the territory who never adhered and is still there has no term: their fiche is the directory.
 */
import { Temporal } from '../../../kernel/time.ts'

export type Attaches = {
  adhesions: readonly { debut: string; fin: string | null; motifFin: string | null }[]
  /** The day of departure; null while the person works on the territory. */
  partiLe: string | null
  /** The last acte or slot. */
  dernierLien: string | null
}

/** The day of erasure, past or to come; null while nothing says that the person is leaving. */
export const finDeConservation = (attaches: Attaches, mois: number, today: string): string | null => {
  // An adhésion written by mistake made nobody a member.
  const adhesions = attaches.adhesions.filter(({ motifFin }) => motifFin !== 'erreur')
  if (adhesions.some(({ fin }) => fin === null || fin > today)) return null
  const leaving = [...adhesions.flatMap(({ fin }) => fin ?? []), ...(attaches.partiLe ? [attaches.partiLe] : [])]
  if (leaving.length === 0) return null
  // Days as text sort as days.
  const last = [...leaving, attaches.dernierLien ?? ''].toSorted().at(-1)!
  return Temporal.PlainDate.from(last).add({ months: mois }).toString()
}
