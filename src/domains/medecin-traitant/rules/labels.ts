/** The words of the screens for the coded lists. */
import { listInWords, NBSP } from '../../../kernel/french.ts'
import type { Classe, CritereEcrit, Regles } from './criteres.ts'
import {
  type Canal,
  type Cause,
  type Critere,
  type Demandeur,
  type Empechement,
  isAge70,
  type Population,
  type Raison,
  type StatutDemande,
  type StatutProposition,
  type TrancheAge,
} from './vocabulary.ts'

export const TRANCHE_LABELS: Record<TrancheAge, string> = {
  '0-15': 'moins de 16 ans',
  '16-29': '16 à 29 ans',
  '30-49': '30 à 49 ans',
  '50-69': '50 à 69 ans',
  '70-79': '70 à 79 ans',
  '80-plus': '80 ans et plus',
}

/** As professionals say them. */
export const CRITERE_LABELS: Record<Critere | '70-plus', string> = {
  ald: 'affection de longue durée',
  grossesse: 'grossesse',
  'ne-se-deplace-pas': 'ne se déplace pas',
  c2s: 'complémentaire santé solidaire ou AME',
  'fin-de-suivi': 'médecin traitant parti ou à la retraite',
  handicap: 'handicap',
  'sortie-hospitalisation': 'sortie d’hospitalisation récente',
  '70-plus': '70 ans et plus',
}

/** As the public form asks them. */
export const CRITERE_QUESTIONS: Record<Critere, string> = {
  ald: 'une maladie prise en charge à 100\u00a0% (ALD)',
  grossesse: 'une grossesse',
  'ne-se-deplace-pas': 'ne peut pas se déplacer jusqu’au cabinet',
  c2s: 'la complémentaire santé solidaire ou l’aide médicale de l’État',
  'fin-de-suivi': 'avait un médecin, qui est parti ou à la retraite',
  handicap: 'un handicap',
  'sortie-hospitalisation': 'est sortie de l’hôpital il y a moins d’un mois',
}

/** Why not, after the name of a doctor. */
export const EMPECHEMENT_LABELS: Record<Empechement, string> = {
  'deja-propose': 'a déjà été sollicité pour cette personne',
  domicile: 'ne se déplace pas à domicile',
  commune: 'n’accueille pas de patients de cette commune',
  age: 'n’accueille pas cet âge',
  critere: 'n’accueille que d’autres situations',
  pause: 'est en pause',
  complet: 'est complet ce mois-ci',
}

export const CLASSE_LABELS: Record<Classe, string> = {
  1: 'très prioritaire',
  2: 'prioritaire',
  3: 'à soutenir',
  4: 'sans critère',
}

export const DEMANDEUR_LABELS: Record<Demandeur, string> = {
  patient: 'la personne elle-même',
  proche: 'un proche',
  ccas: 'un CCAS ou un service social',
  pharmacie: 'une pharmacie',
  'autre-professionnel': 'un autre professionnel',
}

export const CANAL_LABELS: Record<Canal, string> = {
  formulaire: 'formulaire public',
  secretariat: 'secrétariat',
  import: 'liste importée',
}

export const STATUT_LABELS: Record<StatutDemande, string> = {
  attente: 'En attente',
  proposee: 'Proposée à un médecin',
  trouvee: 'Médecin trouvé',
  close: 'Close',
}

export const CAUSE_LABELS: Record<Cause, string> = {
  'medecin-trouve': 'Médecin trouvé, patient vu',
  'trouve-ailleurs': 'A trouvé par ailleurs',
  retiree: 'Retirée par la personne',
  doublon: 'Doublon',
  'hors-territoire': 'Hors du territoire',
  injoignable: 'Injoignable',
  'sans-reponse': 'Sans nouvelles',
}

export const STATUT_PROPOSITION_LABELS: Record<StatutProposition, string> = {
  ouverte: 'Attend la réponse',
  acceptee: 'Acceptée',
  refusee: 'Refusée',
  expiree: 'Sans réponse à temps',
  retiree: 'Retirée',
  'sans-suite': 'Patient jamais venu',
}

export const RAISON_LABELS: Record<Raison, string> = {
  complet: 'Je suis complet',
  'trop-loin': 'C’est trop loin',
  'suivi-non-assure': 'Je n’assure pas ce suivi',
  'deja-suivi-ailleurs': 'Ce patient est suivi ailleurs',
  absence: 'Je suis absent ou je pars',
  autre: 'Autre raison',
}

export const POPULATION_LABELS: Record<Population, string> = {
  '16-plus': 'Assurés de 16 ans et plus',
  ald: 'Patients en ALD',
  '70-plus': 'Assurés de 70 ans et plus',
  c2s: 'Bénéficiaires de la C2S',
}

export const sayCriteres = (codes: readonly string[]): string =>
  codes.length === 0 ? 'aucun critère' : listInWords(codes.map((code) => CRITERE_LABELS[code as Critere] ?? code))

/** The age is a criterion too. */
export const sayFragilite = ({ criteres, trancheAge }: { criteres: readonly string[]; trancheAge: string }): string =>
  sayCriteres(isAge70(trancheAge) ? [...criteres, '70-plus'] : criteres)

const named = (regles: Regles, poids: CritereEcrit['poids']): string =>
  listInWords(regles.criteres.filter((one) => one.poids === poids).map(({ code }) => CRITERE_LABELS[code]))

/** The rule in full, as anybody can read it. */
export const sayRegles = (regles: Regles): string[] => [
  `Critères majeurs${NBSP}: ${named(regles, 'majeur')}.`,
  `Autres critères${NBSP}: ${named(regles, 'autre')}.`,
  `Très prioritaire${NBSP}: un critère majeur et au moins un second. Prioritaire${NBSP}: un critère majeur, ou deux autres. À soutenir${NBSP}: un seul autre critère.`,
  'À égalité, la demande la plus ancienne passe d’abord.',
]
