/**
 * A triage grid: questions with coded answers, each leading to another question or to an end. It is data that each CPTS
 * writes and that a physician validates; nothing here knows any medicine.
 */
import type { CauseCloture, Degre } from '../vocabulary.ts'

/** Where an end sends the caller. */
export const ORIENTATIONS_GRILLE = ['creneau', 'pharmacie', 'medecin-traitant', 'sas', 'quinze'] as const
export type OrientationGrille = (typeof ORIENTATIONS_GRILLE)[number]

/** 1 is the most pressing. */
export const NIVEAUX = [1, 2, 3, 4, 5] as const

export type ReponseGrille = { code: string; texte: string; vers: string }
export type QuestionGrille = { code: string; texte: string; aide: string | null; reponses: ReponseGrille[] }
export type IssueGrille = {
  code: string
  titre: string
  niveau: number
  /** How soon; null where nothing is booked. */
  degre: Degre | null
  orientation: OrientationGrille
  /** What the operator says or does. */
  consigne: string | null
}
export type Grille = {
  titre: string
  /** Signs that send to the 15 at once, asked before any question. */
  signes: string[]
  /** Code of the first question. */
  depart: string
  questions: QuestionGrille[]
  issues: IssueGrille[]
}

/** The step that comes before every question: no question may bear this code. */
export const SIGNES = 'signes'
export const SIGNES_OUI = 'oui'
export const SIGNES_NON = 'non'

/** Bounds: an answer is one digit, and a grid is run on the telephone. */
export const BORNES = {
  signes: 20,
  questions: 60,
  issues: 40,
  reponses: 9,
  code: 40,
  texte: 240,
  consigne: 600,
} as const
export const CODE_GRILLE = /^[a-z0-9][a-z0-9-]*$/

export const STATUTS_GRILLE = ['brouillon', 'validee', 'en-usage', 'retiree'] as const
export type StatutGrille = (typeof STATUTS_GRILLE)[number]
export const ORIGINES_GRILLE = ['exemple', 'vide', 'copie', 'import'] as const
export type OrigineGrille = (typeof ORIGINES_GRILLE)[number]
export const VOIES_VALIDATION = ['compte', 'lien'] as const
export type VoieValidation = (typeof VOIES_VALIDATION)[number]

/** One step of a call: coded, never a word that was typed. */
export type Pas = { question: string; reponse: string }

export const questionOf = (grille: Grille, code: string): QuestionGrille | undefined =>
  grille.questions.find((one) => one.code === code)
export const issueOf = (grille: Grille, code: string): IssueGrille | undefined =>
  grille.issues.find((one) => one.code === code)

/** Where the caller is sent, when not to one of our slots. */
export const DESTINATIONS = ['sas', 'urgences', 'pharmacie', 'medecin-traitant', 'autre'] as const
export type Destination = (typeof DESTINATIONS)[number]

export const CAUSE_OF_DESTINATION: Record<Destination, CauseCloture> = {
  sas: 'orientee-sas',
  urgences: 'orientee-urgences',
  pharmacie: 'orientee-pharmacie',
  'medecin-traitant': 'orientee-medecin-traitant',
  autre: 'orientee-ailleurs',
}
