/** Settings of the desk in a CPTS. Durations are proposals for a data protection officer to confirm. */
export const DELAI_JOURS = { min: 1, max: 30, default: 7 } as const
/** The identity of a closed request. */
export const CONSERVATION_JOURS = { min: 30, max: 180, default: 90 } as const
/** Months without news: asked again, then forgotten. */
export const SILENCE_MOIS = { min: 3, max: 24, default: 12 } as const
/** Between the question and the erasure. */
export const RELANCE_JOURS = 30
/** After which what a doctor declared is asked again: our own rule, no text asks for it. */
export const CAPACITE_ANCIENNE_MOIS = 6
/** When a doctor is asked whether the patient came. */
export const VU_APRES_JOURS = 30

export type ReglageMt = {
  adresse: string | null
  ouverte: boolean
  telephone: string
  contactDonnees: string
  delaiJours: number
  conservationJours: number
  silenceMois: number
}
export const REGLAGE_PAR_DEFAUT: ReglageMt = {
  adresse: null,
  ouverte: false,
  telephone: '',
  contactDonnees: '',
  delaiJours: DELAI_JOURS.default,
  conservationJours: CONSERVATION_JOURS.default,
  silenceMois: SILENCE_MOIS.default,
}
