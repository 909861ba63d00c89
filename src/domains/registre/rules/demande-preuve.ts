/** A proof that is asked for: how long the link lives, when it is reminded, what is shown of its state. */
import { type Instant, Temporal } from '../../../kernel/time.ts'

export const ETATS_DEMANDE = ['attendue', 'recue', 'retenue', 'ecartee', 'annulee'] as const
export type EtatDemande = (typeof ETATS_DEMANDE)[number]

/** Days during which the link sends a file. */
export const DEMANDE_DAYS = 21
/** Days after the last mail, and how many reminders at most: who does not answer is telephoned. */
export const REMIND_AFTER_DAYS = 7
export const MAX_REMINDERS = 2
/** Days after its end when who was asked is forgotten. */
export const FORGET_AFTER_DAYS = 30

export type Asked = {
  etat: EtatDemande
  demandeeLe: Instant
  relanceeLe: Instant | null
  relances: number
  expireLe: Instant
}

const isPast = (at: Instant, now: Instant): boolean => Temporal.Instant.compare(at, now) <= 0

export const isExpired = ({ etat, expireLe }: Pick<Asked, 'etat' | 'expireLe'>, now: Instant): boolean =>
  etat === 'attendue' && isPast(expireLe, now)

/** When the next reminder leaves by itself; null when none will. */
export const nextReminder = (asked: Asked): Instant | null => {
  if (asked.etat !== 'attendue' || asked.relances >= MAX_REMINDERS) return null
  const at = (asked.relanceeLe ?? asked.demandeeLe).add({ hours: 24 * REMIND_AFTER_DAYS })
  return isPast(asked.expireLe, at) ? null : at
}
export const isToRemind = (asked: Asked, now: Instant): boolean => {
  const at = nextReminder(asked)
  return at !== null && isPast(at, now) && !isExpired(asked, now)
}
