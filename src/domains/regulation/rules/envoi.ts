/**
 * What the platform of the SAS is told of an appointment taken by one of its regulators. Source: ANS, guide « Service d’accès
 * aux soins » 1.2.0, gestion de rendez-vous (INT_R03): a creation, then changes under the same identifier.
 */
export const EVENEMENTS = ['pris', 'deplace', 'annule', 'retabli', 'honore', 'absent'] as const
export type Evenement = (typeof EVENEMENTS)[number]
export const ETATS_ENVOI = ['en-attente', 'envoye', 'echoue', 'remplace', 'montre'] as const
export type EtatEnvoi = (typeof ETATS_ENVOI)[number]
export type StatutSuivi = 'reserve' | 'honore' | 'absent' | 'annule'

/** An appointment as it is, or as it was last told. */
export type Etape = { rendezVousId: string; statut: StatutSuivi }

/** What is to be told, or null: nothing has changed since. What was taken and given back before it was told says both. */
export const evenementOf = (last: Etape | null, now: Etape): Evenement | null => {
  if (last === null) return 'pris'
  if (last.rendezVousId === now.rendezVousId && last.statut === now.statut) return null
  if (now.statut === 'annule') return 'annule'
  if (now.statut === 'honore' || now.statut === 'absent') return now.statut
  return last.rendezVousId === now.rendezVousId ? 'retabli' : 'deplace'
}

/** The creation, then the changes. */
export const methodOf = (rang: number): 'POST' | 'PUT' => (rang === 1 ? 'POST' : 'PUT')

const FIRST_SECONDS = 20
const LONGEST_SECONDS = 3600
/** With the delays below, about a day. */
export const MOST_TRIES = 30

/** Twice as long at each try, up to an hour, a quarter more or less: many that failed together do not come back together. */
export const delayOf = (tries: number, random: number): number => {
  const base = Math.min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** Math.max(0, tries - 1))
  return Math.round(base * (0.75 + random / 2))
}

/** What became of one try: the status that was answered, or null when none was. */
export type Essai = { statut: number | null; essais: number }
export type Issue = 'envoye' | 'plus-tard' | 'echoue'

/** The other side is busy, or does not know us yet: the message itself is not at fault. */
const LATER = new Set([401, 403, 408, 425, 429])

/**
 * A creation that was cut may have been received: « already there » at a later try is then what was wanted (409). Any other
 * refusal of the message will be the same tomorrow: somebody has to look.
 */
export const issueOf = ({ statut, essais }: Essai): Issue => {
  if (statut !== null && statut >= 200 && statut < 300) return 'envoye'
  if (statut === 409 && essais > 1) return 'envoye'
  const isLater = statut === null || statut >= 500 || LATER.has(statut)
  return isLater && essais < MOST_TRIES ? 'plus-tard' : 'echoue'
}
