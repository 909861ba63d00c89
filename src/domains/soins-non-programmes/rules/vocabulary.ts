/**
 * The coded words of unscheduled care. Every list is fixed: a request holds codes, never free text, so that what stays
 * once the identity is erased cannot tell who called.
 */
export const MOTIFS = [
  'fievre',
  'toux',
  'gorge-oreille',
  'ventre',
  'vomissements-diarrhee',
  'urinaire',
  'peau',
  'plaie-traumatisme',
  'dos-articulation',
  'tete-vertige',
  'yeux',
  'dents-bouche',
  'grossesse',
  'nourrisson',
  'moral-anxiete',
  'maladie-chronique',
  'sortie-hospitalisation',
  'traitement-en-cours',
  'resultat-examen',
  'autre',
] as const
export type Motif = (typeof MOTIFS)[number]

export const TRANCHES_AGE = ['0-1', '2-5', '6-15', '16-29', '30-64', '65-79', '80-plus'] as const
export type TrancheAge = (typeof TRANCHES_AGE)[number]

/**
 * A call that goes to the 15 waits for no field. What was not said is told as such: it is nothing that a form offers.
 */
export const NON_DIT = { motif: 'non-dit', trancheAge: 'non-dite', commune: '00000' } as const
export type MotifGarde = Motif | typeof NON_DIT.motif
export type TrancheAgeGardee = TrancheAge | typeof NON_DIT.trancheAge

export const APPELANTS = ['patient', 'proche', 'professionnel', 'regulation'] as const
export type Appelant = (typeof APPELANTS)[number]

export const DEGRES = ['jour', '24h', '48h'] as const
export type Degre = (typeof DEGRES)[number]

export const CONTRAINTES = [
  'ne-se-deplace-pas',
  'mobilite-reduite',
  'sans-voiture',
  'matin',
  'apres-midi',
  'apres-18h',
  'teleconsultation-possible',
  'interprete',
] as const
export type Contrainte = (typeof CONTRAINTES)[number]

export const STATUTS_DEMANDE = ['ouverte', 'pourvue', 'close'] as const
export type StatutDemande = (typeof STATUTS_DEMANDE)[number]

export const CAUSES_CLOTURE = [
  'rendez-vous',
  'orientee-15',
  'orientee-sas',
  'orientee-urgences',
  'orientee-pharmacie',
  'orientee-medecin-traitant',
  'orientee-ailleurs',
  'doublon',
  'retiree',
  'aucun-creneau',
  'sans-reponse',
  'conseil',
] as const
export type CauseCloture = (typeof CAUSES_CLOTURE)[number]

/** Of a request sent elsewhere than to the 15 or to the SAS: orienting says where. */
export const CAUSES_AILLEURS = [
  'orientee-urgences',
  'orientee-pharmacie',
  'orientee-medecin-traitant',
  'orientee-ailleurs',
] as const satisfies CauseCloture[]
export type CauseAuBureau = Exclude<CauseCloture, 'rendez-vous' | (typeof CAUSES_AILLEURS)[number]>

/** Causes that a person chooses at the desk: the appointment closes its request by itself. */
export const CAUSES_AU_BUREAU = CAUSES_CLOTURE.filter(
  (cause): cause is CauseAuBureau => cause !== 'rendez-vous' && !(CAUSES_AILLEURS as readonly string[]).includes(cause),
)

/** Who calls, in the log of calls. */
export const APPELANTS_APPEL = [...APPELANTS, 'autre'] as const
export type AppelantAppel = (typeof APPELANTS_APPEL)[number]
export const ISSUES_APPEL = ['demande', 'information', 'rappel', 'erreur', 'raccroche', 'autre'] as const
export type IssueAppel = (typeof ISSUES_APPEL)[number]
export const ISSUES_RAPPEL = ['joint', 'injoignable', 'inutile'] as const
export type IssueRappel = (typeof ISSUES_RAPPEL)[number]

/** What became of somebody who was sent elsewhere. */
export const SUITES = ['aboutie', 'non-aboutie', 'revenue', 'inconnue'] as const
export type Suite = (typeof SUITES)[number]

export const STATUTS_RENDEZ_VOUS = ['reserve', 'honore', 'absent', 'annule'] as const
export type StatutRendezVous = (typeof STATUTS_RENDEZ_VOUS)[number]

export const GENRES_CRENEAU = ['cabinet', 'domicile', 'teleconsultation'] as const
export type GenreCreneau = (typeof GENRES_CRENEAU)[number]

/**
 * Who may see a slot, chosen by the professional; a slot may carry several. Codes of the nomenclature
 * TRE_R314-TypeCreneau of the Agence du numérique en santé.
 */
export const VISIBILITES = ['PUBLIC', 'PRO', 'SNP', 'CPTS'] as const
export type Visibilite = (typeof VISIBILITES)[number]

export const REGLES_ORDRE = ['delai', 'distance', 'equite'] as const
export type RegleOrdre = (typeof REGLES_ORDRE)[number]

export const MOMENTS = ['matin', 'apres-midi', 'soir'] as const
export type Moment = (typeof MOMENTS)[number]
