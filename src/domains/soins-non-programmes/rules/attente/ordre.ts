/**
 * The order of the waiting list: the deadline that the degree gives first, then the age of the request. Who has waited
 * past their deadline stands before all others, since it ran out first. Nobody is put in front by hand.
 */
import { NBSP } from '../../../../kernel/french.ts'
import type { Instant } from '../../../../kernel/time.ts'

export type EnAttente = { id: string; echeance: Instant; creeeLe: Instant }

export const compareAttente = (a: EnAttente, b: EnAttente): number =>
  a.echeance.epochMilliseconds - b.echeance.epochMilliseconds ||
  a.creeeLe.epochMilliseconds - b.creeeLe.epochMilliseconds ||
  (a.id < b.id ? -1 : 1)

/** How far a slot may be: the deadline, and once it has passed, the widest degree counted from now. */
const LATE_HOURS = 48
export const finDeRecherche = (echeance: Instant, now: Instant): Instant =>
  echeance.epochMilliseconds > now.epochMilliseconds ? echeance : now.add({ hours: LATE_HOURS })

export const isLate = (echeance: Instant, now: Instant): boolean => echeance.epochMilliseconds <= now.epochMilliseconds

/** Why this request stands at this rank. */
export const explainPlace = (one: EnAttente, before: EnAttente | undefined, now: Instant): string => {
  if (isLate(one.echeance, now)) return 'son délai est dépassé'
  if (!before) return 'son délai finit le premier'
  if (before.echeance.epochMilliseconds < one.echeance.epochMilliseconds)
    return 'son délai finit après celui de la précédente'
  return 'même délai que la précédente, reçue après elle'
}

export const REGLE_ATTENTE = `L’ordre${NBSP}: d’abord la demande dont le délai finit le plus tôt, puis la plus ancienne. Un créneau qui se libère va à la première à qui il convient.`
