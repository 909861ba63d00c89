/** Where an indicator was read. No text in force lists them: each contract chooses its own. */
import type { Provenance } from '../provenance.ts'

export const REZONE: Provenance = {
  source: 'Rezone CPTS, Assurance Maladie (présenté par l’ARS Normandie)\u00a0: le chiffre y est donné par territoire',
  date: null,
  statut: 'confirme',
}
export const ANNEXES: Provenance = {
  source: 'Annexes d’indicateurs de deux contrats de CPTS de Seine-Saint-Denis, 2025 et 2026',
  date: '2026-04-15',
  statut: 'secondaire',
}
export const GARD: Provenance = {
  source: 'Une CPTS du Gard, qui suit les patients en ALD sans médecin traitant',
  date: null,
  statut: 'secondaire',
}
export const LILLE: Provenance = {
  source: 'Assurance Maladie, contrat d’une CPTS de la métropole lilloise',
  date: '2024-02-01',
  statut: 'secondaire',
}
export const ENQUETE: Provenance = {
  source: 'Enquête de la Fédération nationale des CPTS, mars 2025',
  date: '2025-03-01',
  statut: 'secondaire',
}
export const BILAN_2025: Provenance = {
  source: 'Bilan national des CPTS, septembre 2025',
  date: '2025-09-01',
  statut: 'secondaire',
}
export const ROUBAIX: Provenance = {
  source: 'CPTS de Roubaix, mission crises sanitaires',
  date: null,
  statut: 'secondaire',
}
export const CENT_POUR_CENT: Provenance = {
  source: 'Plan «\u00a0100 % CPTS\u00a0», indicateurs de suivi',
  date: '2023-10-09',
  statut: 'confirme',
}
/** Believed to be used in contracts, not found in a text. */
export const USAGE: Provenance = {
  source: 'Usage des CPTS, non retrouvé dans un texte',
  date: null,
  statut: 'a-verifier',
}
