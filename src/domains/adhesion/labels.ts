/** The words of the room. */

import type { DemandeResume, GenreTexte, Moyen } from './contract.ts'
import type { EtatAppel } from './rules/appel.ts'

export const ETAT_DEMANDE_LABELS: Record<DemandeResume['etat'], string> = {
  'a-confirmer': 'Adresse à confirmer',
  'en-cours': 'À décider',
  'a-completer': 'Précision demandée',
  acceptee: 'Acceptée',
  refusee: 'Refusée',
  retiree: 'Retirée',
}

export const ETAT_APPEL_LABELS: Record<EtatAppel, string> = {
  due: 'À payer',
  'en-retard': 'En retard',
  partielle: 'Payée en partie',
  payee: 'Payée',
  dispensee: 'Dispensée',
}

export const MOYEN_LABELS: Record<Moyen, string> = {
  virement: 'Virement',
  cheque: 'Chèque',
  especes: 'Espèces',
  carte: 'Carte bancaire',
  reprise: 'Noté avant l’appel',
}

export const TEXTE_LABELS: Record<GenreTexte, string> = {
  charte: 'Charte',
  'reglement-interieur': 'Règlement intérieur',
  donnees: 'Usage des données professionnelles',
}
