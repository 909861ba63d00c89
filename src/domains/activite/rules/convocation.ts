/**
 * When a meeting is announced again, and to whom. What matters to who is invited: the hour, the place, how to join, and
 * whether it still takes place. A title that is put right, an agenda, a description go to the calendars without a mail.
 * Each change that matters raises the SEQUENCE of the event by one (RFC 5545, 3.8.7.4; RFC 5546, 2.1.4).
 */
export type Annonce = {
  debut: string
  fin: string
  lieu: string | null
  /** Address of the visioconference. */
  distance: string | null
  isAnnulee: boolean
}
export const CHANGEMENTS = ['heure', 'lieu', 'distance', 'annulation', 'retablissement'] as const
export type Changement = (typeof CHANGEMENTS)[number]

const sameInstant = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b)
const sameWords = (a: string | null, b: string | null): boolean => (a ?? '').trim() === (b ?? '').trim()

export const whatMatters = (before: Annonce, after: Annonce): Changement[] => {
  if (before.isAnnulee && after.isAnnulee) return []
  const found: [Changement, boolean][] = [
    ['annulation', !before.isAnnulee && after.isAnnulee],
    ['retablissement', before.isAnnulee && !after.isAnnulee],
    ['heure', !sameInstant(before.debut, after.debut) || !sameInstant(before.fin, after.fin)],
    ['lieu', !sameWords(before.lieu, after.lieu)],
    ['distance', !sameWords(before.distance, after.distance)],
  ]
  return found.flatMap(([changement, isFound]) => (isFound ? [changement] : []))
}

/** What somebody was last told: nothing, an invitation at some SEQUENCE, or that it is over for them. */
export type Dit = { sequence: number; methode: 'REQUEST' | 'CANCEL' } | null
export type Convie = { inviteId: string /** Still on the list. */; isInvite: boolean; hasCourriel: boolean; dit: Dit }
export type Raison = 'invitation' | 'changement' | 'annulation' | 'retrait'
export type Envoi = { inviteId: string; methode: 'REQUEST' | 'CANCEL'; raison: Raison }

/**
 * The mails that are missing for what people know to be true again. Running it twice gives nothing the second time.
 * Nobody is told of the past, nor of the end of what they were never told of.
 */
export const planEnvois = (
  activite: { debut: string; isPrevue: boolean; isAnnulee: boolean; sequence: number },
  convies: readonly Convie[],
  now: { epochMilliseconds: number },
): Envoi[] => {
  if (Date.parse(activite.debut) <= now.epochMilliseconds) return []
  return convies.flatMap(({ inviteId, isInvite, hasCourriel, dit }): Envoi[] => {
    if (!hasCourriel) return []
    const knowsOfIt = dit?.methode === 'REQUEST'
    if (activite.isAnnulee) return knowsOfIt ? [{ inviteId, methode: 'CANCEL', raison: 'annulation' }] : []
    if (!isInvite) return knowsOfIt ? [{ inviteId, methode: 'CANCEL', raison: 'retrait' }] : []
    if (!activite.isPrevue) return []
    if (!knowsOfIt) return [{ inviteId, methode: 'REQUEST', raison: 'invitation' }]
    return dit.sequence < activite.sequence ? [{ inviteId, methode: 'REQUEST', raison: 'changement' }] : []
  })
}

export const RAPPEL_HEURES = 24
/** The day before: from 24 hours before the start, to who has not said no and was invited before that. */
export const isRappelDue = (
  meeting: { debut: string; inviteLe: string | null; reponse: string | null },
  now: { epochMilliseconds: number },
): boolean => {
  const start = Date.parse(meeting.debut)
  const opens = start - RAPPEL_HEURES * 3_600_000
  if (meeting.reponse === 'non' || meeting.inviteLe === null) return false
  return now.epochMilliseconds >= opens && now.epochMilliseconds < start && Date.parse(meeting.inviteLe) < opens
}
