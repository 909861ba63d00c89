/** « What if »: the same rules on a contract that was changed in thought. Nothing is written. */
import { sumOf } from '../../../kernel/money.ts'
import type { Mission } from '../../../referentials/echeances.ts'
import type { Taille } from '../../../referentials/tailles.ts'
import { ajouteMois, type Baremes, type Contrat } from './contrat.ts'
import { totalDesLignes, valeurDeLAnnee } from './valeur.ts'
import { type Prevu, versementsPrevus } from './versements.ts'

export type Essai = {
  debuts: Partial<Record<Mission, string | null>>
  /** By rank of the contract year. */
  tailles: Readonly<Record<number, Taille>>
  /** Per ten thousand, of the variable part. */
  taux: Partial<Record<Mission, number>>
  criseReconnue: readonly number[]
}
export const AUCUN_ESSAI: Essai = { debuts: {}, tailles: {}, taux: {}, criseReconnue: [] }

/** What was granted stays: the past is not simulated. What the lines are worth holds where no rate is tried. */
const variablesOf = ({ variables }: Contrat['annees'][number], taux: Essai['taux']) => {
  const kept = variables.filter(({ mission, accorde }) => accorde !== null || taux[mission] === undefined)
  const tried = Object.entries(taux).filter(([mission]) => !kept.some((one) => one.mission === mission))
  return [...kept, ...tried.map(([mission, rate]) => ({ mission: mission as Mission, taux: rate, accorde: null }))]
}

export const essayer = (contrat: Contrat, essai: Essai): Contrat => ({
  ...contrat,
  missions: contrat.missions.map((one) => {
    const debut = essai.debuts[one.mission]
    return debut === undefined ? one : { ...one, debut, demarree: false }
  }),
  annees: contrat.annees.map((annee) => {
    const taille = essai.tailles[annee.rang]
    return {
      ...annee,
      tailles: taille ? [{ depuis: annee.du, taille }] : annee.tailles,
      criseReconnue: annee.criseReconnue || essai.criseReconnue.includes(annee.rang),
      variables: variablesOf(annee, essai.taux),
    }
  }),
})

export type ValeurAnnee = { rang: number; du: string; au: string; fixe: number; variable: number; enAttente: number }

export const valeursParAnnee = (contrat: Contrat, baremes: Baremes): ValeurAnnee[] =>
  contrat.annees.map((annee) => {
    const { fixe, variable, enAttente } = totalDesLignes(valeurDeLAnnee(contrat, annee, baremes))
    return { rang: annee.rang, du: annee.du, au: annee.fin, fixe, variable, enAttente }
  })

/** What results could bring: the lines of a mission that slips would be worth less, nobody knows by how much. */
const sansLignes = (contrat: Contrat): Contrat => ({
  ...contrat,
  annees: contrat.annees.map((annee) => ({
    ...annee,
    variables: annee.variables.map(({ lignes: _, ...known }) => known),
  })),
})

const worth = (contrat: Contrat, baremes: Baremes): number =>
  sumOf(valeursParAnnee(sansLignes(contrat), baremes).map(({ fixe, variable }) => fixe + variable))

/** The most that the whole contract loses when a mission begins some months later. */
export const perteSiGlisse = (contrat: Contrat, baremes: Baremes, mission: Mission, mois: number): number => {
  const found = contrat.missions.find((one) => one.mission === mission)
  if (!found?.debut) return 0
  const debuts = { [mission]: ajouteMois(found.debut, mois) }
  return worth(contrat, baremes) - worth(essayer(contrat, { ...AUCUN_ESSAI, debuts }), baremes)
}

/** First day of the exercice that holds a day: accounts may begin in another month than the civil year. */
export const exerciceDe = (jour: string, mois: number): { du: string; au: string } => {
  const year = Number(jour.slice(0, 4))
  const first = (one: number) => `${one}-${String(mois).padStart(2, '0')}-01`
  const start = jour < first(year) ? year - 1 : year
  return { du: first(start), au: first(start + 1) }
}

/** Cash by civil year, or by exercice: budgets are built on what is really paid in it. */
export const parExercice = (
  prevus: readonly Pick<Prevu, 'le' | 'centimes' | 'part'>[],
  mois: number,
): { du: string; au: string; fixe: number; variable: number }[] =>
  [...Map.groupBy(prevus, ({ le }) => exerciceDe(le, mois).du)]
    .map(([du, own]) => {
      const of = (part: string) => sumOf(own.filter((one) => one.part === part).map(({ centimes }) => centimes))
      return { ...exerciceDe(du, mois), fixe: of('fixe'), variable: of('variable') }
    })
    .toSorted((a, b) => (a.du < b.du ? -1 : 1))

/** Both views of a contract, as it is or as it is tried. */
export const voir = (contrat: Contrat, baremes: Baremes) => ({
  annees: valeursParAnnee(contrat, baremes),
  versements: versementsPrevus(contrat, baremes),
})
