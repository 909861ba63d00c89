/**
 * A contract as the rules read it. Three years are never confused: the contract year (`rang`, from anniversary to
 * anniversary), the civil year (PASS, dues) and the exercice (accounts). Days are civil, intervals `[du, au)`.
 */
import { Temporal } from '../../../kernel/time.ts'
import type { Condition, Part, Poste, SourceMontant } from '../../../referentials/baremes/index.ts'
import type { Mission } from '../../../referentials/echeances.ts'
import type { Taille } from '../../../referentials/tailles.ts'
import type { EstimeDesLignes } from './lignes.ts'

/** What the year asks of the crisis mission: the first plan, its update, or nothing that is paid. */
export const ANNEES_CRISE = ['plan', 'mise-a-jour', 'aucune'] as const
export type AnneeCrise = (typeof ANNEES_CRISE)[number]

/** An amount that the annex of the contract prints: it holds instead of the barème. For a whole contract year. */
export type MontantAnnexe = {
  poste: Poste
  part: Part
  condition: Condition | null
  centimes: number
  source: string
}

/**
 * What is known of the variable part of a mission: a rate that is tried (per ten thousand), what was granted, or what its
 * lines are worth today.
 */
export type Variable = {
  mission: Mission
  taux: number | null
  accorde: number | null
  lignes?: EstimeDesLignes | undefined
}

export type Annee = {
  rang: number
  du: string
  /** The next anniversary. */
  au: string
  /** Where the contract ends before it; otherwise the anniversary. */
  fin: string
  /** The first at `du`; others only where a change of class counts at once. */
  tailles: readonly { depuis: string; taille: Taille }[]
  /** Version of the barème that this year keeps. */
  bareme: string
  crise: AnneeCrise
  criseReconnue: boolean
  montants: readonly MontantAnnexe[]
  variables: readonly Variable[]
}

export type MissionDuContrat = {
  mission: Mission
  /** The day that counts for money; null: not planned yet. */
  debut: string | null
  /** It has begun: otherwise the day is only planned. */
  demarree: boolean
}

export type Contrat = {
  debut: string
  annees: readonly Annee[]
  missions: readonly MissionDuContrat[]
  reglages: { delaiVariable: number; prorataVariable: boolean }
}

export type Cellules = ReadonlyMap<string, { centimes: number; source: SourceMontant }>
/** By reference. */
export type Baremes = ReadonlyMap<string, { nom: string; cellules: Cellules }>

const day = (text: string) => Temporal.PlainDate.from(text)
/** Civil days are read in UTC, where each has 24 hours. */
export const joursEntre = (du: string, au: string): number =>
  Math.max(0, (Date.parse(au) - Date.parse(du)) / 86_400_000)
export const plusTard = (a: string, b: string): string => (a > b ? a : b)
export const plusTot = (a: string, b: string): string => (a < b ? a : b)
export const ajouteMois = (le: string, mois: number): string => day(le).add({ months: mois }).toString()

/** The years of a contract from its first day: each runs to the anniversary, counted from that first day. */
export const anneesDepuis = (debut: string, mois: number): { rang: number; du: string; au: string }[] =>
  Array.from({ length: Math.ceil(mois / 12) }, (_, i) => ({
    rang: i + 1,
    du: ajouteMois(debut, 12 * i),
    au: ajouteMois(debut, Math.min(mois, 12 * (i + 1))),
  }))

export const anneeDuJour = <A extends { du: string; au: string }>(annees: readonly A[], jour: string): A | undefined =>
  annees.find(({ du, au }) => du <= jour && jour < au)

/** Size class on a day of the year. */
export const tailleLe = ({ tailles }: Pick<Annee, 'tailles'>, jour: string): Taille =>
  (tailles.findLast(({ depuis }) => depuis <= jour) ?? tailles[0]!).taille

/** `[du, au)` cut where the size changes. */
export const periodesDeTaille = (
  annee: Pick<Annee, 'tailles'>,
  du: string,
  au: string,
): { taille: Taille; jours: number }[] => {
  const cuts = [du, ...annee.tailles.map(({ depuis }) => depuis).filter((one) => du < one && one < au), au]
  return cuts.slice(0, -1).map((one, i) => ({ taille: tailleLe(annee, one), jours: joursEntre(one, cuts[i + 1]!) }))
}
