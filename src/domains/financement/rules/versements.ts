/**
 * The cash view: when each line is paid. Fonctionnement: in full the first year, then an advance at the anniversary and
 * the balance at the next (ACI, article 9.1). Fixed part of a mission: the advance at its start, then the balance of the
 * year and the advance of the next at each anniversary (Sénat, rapport n° 32). Variable part: after the dialogue de
 * gestion. Cents are conserved: what is paid for a line adds up to what the line is worth.
 */
import { splitByWeights } from '../../../kernel/money.ts'
import { type Part, type Poste, REGLES_VERSEMENT } from '../../../referentials/baremes/index.ts'
import type { Provenance } from '../../../referentials/provenance.ts'
import { type Annee, ajouteMois, type Baremes, type Contrat } from './contrat.ts'
import { type Ligne, montantConnuLe, valeurDeLAnnee } from './valeur.ts'

export const NATURES = ['integral', 'avance', 'solde', 'variable'] as const
export type Nature = (typeof NATURES)[number]

export type Prevu = {
  /** `2/parcours/fixe/avance`: unique in a contract. */
  cle: string
  rang: number
  poste: Poste
  part: Part
  nature: Nature
  le: string
  /** Below zero: too much was advanced, and is taken back. */
  centimes: number
  /** The variable part, until it is granted. */
  estimation: boolean
  /** What its lines are worth today; otherwise the most. */
  parLignes: boolean
  /** The rule that sets the day and the share. */
  regle: { libelle: string; provenance: Provenance }
  ligne: Ligne
}

const prevu = (ligne: Ligne, nature: Nature, at: { le: string; centimes: number; regle: Prevu['regle'] }): Prevu[] => {
  const { rang, poste, part } = ligne
  if (at.centimes === 0) return []
  return [
    {
      cle: [rang, poste, part, nature].join('/'),
      rang,
      poste,
      part,
      nature,
      ...at,
      estimation: ligne.estimation,
      parLignes: ligne.parLignes,
      ligne,
    },
  ]
}

/** What is advanced is a share of what is known that day; the balance is the rest of what the line is worth. */
const advanceAndBalance = (
  annee: Annee,
  ligne: Ligne,
  baremes: Baremes,
  regles: { avance: number; alAvance: Prevu['regle']; auSolde: Prevu['regle'] },
): Prevu[] => {
  if (ligne.centimes === null) return []
  const known = montantConnuLe(annee, ligne, ligne.du, baremes) ?? ligne.centimes
  const [advance = 0] = splitByWeights(known, [regles.avance, 100 - regles.avance])
  return [
    ...prevu(ligne, 'avance', { le: ligne.du, centimes: advance, regle: regles.alAvance }),
    ...prevu(ligne, 'solde', { le: annee.fin, centimes: ligne.centimes - advance, regle: regles.auSolde }),
  ]
}

const paymentsOf = (contrat: Contrat, annee: Annee, ligne: Ligne, baremes: Baremes): Prevu[] => {
  const { premiereAnnee, avance, avanceMission, soldeMission, delaiVariable } = REGLES_VERSEMENT
  if (ligne.centimes === null || ligne.enAttente) return []
  if (ligne.part === 'variable') {
    const le = ajouteMois(annee.fin, contrat.reglages.delaiVariable)
    return prevu(ligne, 'variable', { le, centimes: ligne.centimes, regle: delaiVariable })
  }
  if (ligne.poste !== 'fonctionnement')
    return advanceAndBalance(annee, ligne, baremes, {
      avance: avanceMission.valeur,
      alAvance: avanceMission,
      auSolde: soldeMission,
    })
  if (annee.rang > 1)
    return advanceAndBalance(annee, ligne, baremes, { avance: avance.valeur, alAvance: avance, auSolde: avance })
  const whole = montantConnuLe(annee, ligne, annee.du, baremes) ?? ligne.centimes
  return [
    ...prevu(ligne, 'integral', { le: annee.du, centimes: whole, regle: premiereAnnee }),
    ...prevu(ligne, 'solde', { le: annee.fin, centimes: ligne.centimes - whole, regle: premiereAnnee }),
  ]
}

/** By day, then in the order of the contract. */
export const versementsPrevus = (contrat: Contrat, baremes: Baremes): Prevu[] =>
  contrat.annees
    .flatMap((annee) =>
      valeurDeLAnnee(contrat, annee, baremes).flatMap((ligne) => paymentsOf(contrat, annee, ligne, baremes)),
    )
    .toSorted((a, b) => (a.le < b.le ? -1 : a.le > b.le ? 1 : 0))

export type Echeance = {
  le: string
  centimes: number
  estimation: boolean
  parLignes: boolean
  versements: Prevu[]
}

/** What is expected on the same day comes in one payment. */
export const echeancesOf = (prevus: readonly Prevu[]): Echeance[] =>
  [...Map.groupBy(prevus, ({ le }) => le)].map(([le, versements]) => ({
    le,
    versements,
    centimes: versements.reduce((sum, { centimes }) => sum + centimes, 0),
    estimation: versements.some(({ estimation }) => estimation),
    parLignes: versements.some(({ estimation, parLignes }) => estimation && parLignes),
  }))
