/** Words of the room, for screens, documents and files. */
import type { GENRES_RESSOURCE } from './contract-enveloppes.ts'
import type { EtatVersement } from './rules/ecarts.ts'
import type { Alerte, GenreMouvement } from './rules/enveloppe.ts'
import type { Nature } from './rules/versements.ts'

export const RESSOURCE_LABELS: Record<(typeof GENRES_RESSOURCE)[number], string> = {
  fir: 'Fonds d’intervention régional (FIR)',
  collectivite: 'Collectivité',
  cotisations: 'Cotisations',
  fondation: 'Fondation ou mécénat',
  autre: 'Autre ressource',
}
export const NATURE_LABELS: Record<Nature, string> = {
  integral: 'en entier',
  avance: 'avance',
  solde: 'solde',
  variable: 'après le dialogue de gestion',
}
export const ETAT_VERSEMENT_LABELS: Record<EtatVersement, string> = {
  recu: 'reçu',
  partiel: 'reçu en partie',
  attendu: 'attendu',
  'en-retard': 'en retard',
  'a-venir': 'à venir',
}
export const MOUVEMENT_LABELS: Record<GenreMouvement, string> = {
  recu: 'Reçu',
  virement: 'Virement',
  engagement: 'Engagé',
  paiement: 'Payé',
}
export const ALERTE_LABELS: Record<Alerte, string> = {
  depasse: 'plus promis que reçu',
  'en-avance': 'dépense en avance',
  dort: 'enveloppe qui dort',
}
export const ORIGINE_LABELS: Record<string, string> = {
  versement: 'versement reçu',
  depense: 'dépense notée à la main',
  engagement: 'engagement noté à la main',
  virement: 'virement entre enveloppes',
  'somme-due': 'indemnité, frais ou facture',
}
export const METHODE_LABELS = {
  rythme: 'au rythme de ce qui a été payé depuis le début de l’année de contrat',
  engagements: 'ce qui est payé et engagé à ce jour',
} as const
export const CHANGEMENT_LABELS = {
  anniversaire: 'à l’anniversaire du contrat',
  immediat: 'aussitôt, au prorata des jours',
} as const
export const PIECE_LABELS = {
  contrat: 'Contrat signé',
  avenant: 'Avenant',
  annexe: 'Annexe financière ou d’indicateurs',
  courrier: 'Courrier',
} as const
