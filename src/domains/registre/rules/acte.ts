/** The words of an acte. Six mission codes everywhere; no mission means the running of the CPTS itself. */
import { type CodeGenreActe, GENRES_ACTE } from '../../../referentials/genres-acte.ts'

export { MISSIONS, type Mission } from '../../../referentials/echeances.ts'

/** What an acte can be: the kinds are data of the referentials. */
export type Genre = CodeGenreActe
export const GENRES = GENRES_ACTE.map(({ code }) => code)

/** Grades of proof, from the weakest to the strongest, always in this order. */
export const GRADES = ['declaree', 'signee', 'calculee', 'externe'] as const
export type Grade = (typeof GRADES)[number]

/** Drafts stand in the room activite: what is here is in the chain. */
export const ETATS = ['signe', 'calcule'] as const
export type Etat = (typeof ETATS)[number]

export const RAISONS = ['changement-tardif', 'erreur-de-saisie', 'annulation', 'preuve-ajoutee'] as const
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
