/** The words of an acte. Six mission codes everywhere; no mission means the running of the CPTS itself. */
export { MISSIONS, type Mission } from '../../../referentials/echeances.ts'

/** What an acte can be today: each kind arrives with the room that writes it. */
export const GENRES = ['plage-snp'] as const
export type Genre = (typeof GENRES)[number]

/** Grades of proof, from the weakest to the strongest, always in this order. */
export const GRADES = ['declaree', 'signee', 'calculee', 'externe'] as const
export type Grade = (typeof GRADES)[number]

export const ETATS = ['prevu', 'tenu', 'signe', 'calcule'] as const
export type Etat = (typeof ETATS)[number]

export const RAISONS = ['changement-tardif', 'erreur-de-saisie', 'annulation'] as const
export type Raison = (typeof RAISONS)[number]

/** What a plage of unscheduled care says of itself: counts, and nothing about the patients. */
export type FaitsPlage = {
  /** Minutes of slots offered. */
  minutes: number
  offerts: number
  reserves: number
  honores: number
  absents: number
}
/** Whole numbers, texts and booleans only: what the chain can hash. */
export type Faits = Record<string, number | string | boolean>
