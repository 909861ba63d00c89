/** How what is told to the SAS is said, on a screen or in a file. */
import type { EtatEnvoi, Evenement } from './envoi.ts'

export const EVENEMENT_LABELS: Record<Evenement, string> = {
  pris: 'pris',
  deplace: 'déplacé',
  annule: 'annulé',
  retabli: 'rétabli',
  honore: 'honoré',
  absent: 'patient absent',
}
export const ETAT_ENVOI_LABELS: Record<EtatEnvoi, string> = {
  'en-attente': 'en attente',
  envoye: 'reçu',
  echoue: 'échoué',
  remplace: 'remplacé',
  montre: 'montré, non envoyé',
}
