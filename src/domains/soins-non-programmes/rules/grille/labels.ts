import type { Destination, OrientationGrille, OrigineGrille, StatutGrille, VoieValidation } from './modele.ts'

export const ORIENTATION_GRILLE_LABELS: Record<OrientationGrille, string> = {
  creneau: 'Un créneau de la CPTS',
  pharmacie: 'Une pharmacie',
  'medecin-traitant': 'Le médecin traitant',
  sas: 'Le SAS',
  quinze: 'Le 15',
}
export const STATUT_GRILLE_LABELS: Record<StatutGrille, string> = {
  brouillon: 'à valider',
  validee: 'validée',
  'en-usage': 'en usage',
  retiree: 'retirée',
}
export const ORIGINE_GRILLE_LABELS: Record<OrigineGrille, string> = {
  exemple: 'exemple livré',
  vide: 'écrite ici',
  copie: 'copie d’une version',
  import: 'importée',
}
export const VOIE_LABELS: Record<VoieValidation, string> = { compte: 'depuis son compte', lien: 'par un lien signé' }

export const DESTINATION_LABELS: Record<Destination, string> = {
  sas: 'Le SAS',
  urgences: 'Un service d’urgences',
  pharmacie: 'Une pharmacie',
  'medecin-traitant': 'Le médecin traitant',
  autre: 'Ailleurs',
}

/** Said wherever a grid is shown or used. */
export const PAS_UN_AVIS =
  'Maillage ne donne aucun avis médical. Une grille dit où adresser un appel, et rien d’autre\u00a0: elle ne sert qu’une fois validée par un médecin nommé. Dans le doute, le 15.'

/** By eights, to be compared by eye: on paper and on screen it must be the same. */
export const formatEmpreinte = (empreinte: string): string => (empreinte.match(/.{1,8}/g) ?? []).join(' ')
