/**
 * The coded words of who looks for a médecin traitant. A request holds codes and no free text: what a doctor reads by a link, and
 * what stays once the identity is erased, cannot tell who asked.
 */
export const CANAUX = ['formulaire', 'secretariat', 'import'] as const
export type Canal = (typeof CANAUX)[number]

export const DEMANDEURS = ['patient', 'proche', 'ccas', 'pharmacie', 'autre-professionnel'] as const
export type Demandeur = (typeof DEMANDEURS)[number]

export const TRANCHES_AGE = ['0-15', '16-29', '30-49', '50-69', '70-79', '80-plus'] as const
export type TrancheAge = (typeof TRANCHES_AGE)[number]

/** What a person may say of themselves; the age is asked apart. */
export const CRITERES = [
  'ald',
  'grossesse',
  'ne-se-deplace-pas',
  'c2s',
  'fin-de-suivi',
  'handicap',
  'sortie-hospitalisation',
] as const
export type Critere = (typeof CRITERES)[number]

export const STATUTS_DEMANDE = ['attente', 'proposee', 'trouvee', 'close'] as const
export type StatutDemande = (typeof STATUTS_DEMANDE)[number]

export const CAUSES = [
  'medecin-trouve',
  'trouve-ailleurs',
  'retiree',
  'doublon',
  'hors-territoire',
  'injoignable',
  'sans-reponse',
] as const
export type Cause = (typeof CAUSES)[number]
/** Those that somebody chooses; a patient who was seen, or who never answered, closes the request by itself. */
export const CAUSES_AU_BUREAU = ['trouve-ailleurs', 'retiree', 'doublon', 'hors-territoire', 'injoignable'] as const

export const STATUTS_PROPOSITION = ['ouverte', 'acceptee', 'refusee', 'expiree', 'retiree', 'sans-suite'] as const
export type StatutProposition = (typeof STATUTS_PROPOSITION)[number]

export const RAISONS = ['complet', 'trop-loin', 'suivi-non-assure', 'deja-suivi-ailleurs', 'absence', 'autre'] as const
export type Raison = (typeof RAISONS)[number]

/** What keeps a doctor from taking a patient. */
export const EMPECHEMENTS = ['deja-propose', 'domicile', 'commune', 'age', 'critere', 'pause', 'complet'] as const
export type Empechement = (typeof EMPECHEMENTS)[number]

export const POPULATIONS = ['16-plus', 'ald', '70-plus', 'c2s'] as const
export type Population = (typeof POPULATIONS)[number]

export const isAge70 = (tranche: string): boolean => tranche === '70-79' || tranche === '80-plus'
