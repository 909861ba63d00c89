/** The words of the room. */
import { NBSP } from '../../kernel/french.ts'
import type { ChampReleve } from './rules/colonnes-releve.ts'
import type { EtatLigne } from './rules/etat-ligne.ts'
import type { Raison } from './rules/proposer.ts'
import type { FauteReleve } from './rules/read-releve.ts'

export const ETAT_LIGNE_LABELS: Record<EtatLigne, string> = {
  'a-rapprocher': 'À rapprocher',
  partielle: 'Rapprochée en partie',
  rapprochee: 'Rapprochée',
  ecartee: 'Mise à l’écart',
}

export const RAISON_LABELS: Record<Raison, string> = {
  reference: 'la référence de l’appel',
  'reference-montant': 'la référence de l’appel, pour un autre montant',
  'nom-et-montant': 'le nom et le montant',
  nom: 'le nom, pour un autre montant',
}

export const PAR_LABELS: Record<'reference' | 'proposition' | 'main', string> = {
  reference: 'par la référence',
  proposition: 'proposition retenue',
  main: 'à la main',
}

const FAUTES: Record<FauteReleve['code'], string> = {
  date: `La date ne se lit pas${NBSP}: 31/12/2026 ou 2026-12-31.`,
  libelle: 'La ligne n’a pas de libellé.',
  montant: `Le montant ne se lit pas${NBSP}: 1 234,56 ou -12,00.`,
  'montant-deux': 'La ligne a un débit et un crédit.',
  'montant-nul': 'Le montant est nul.',
}
export const sayFauteReleve = ({ code }: FauteReleve): string => FAUTES[code]

export const MANQUE_LABELS: Partial<Record<ChampReleve, string>> = {
  jour: 'la date',
  libelle: 'le libellé',
  montant: 'le montant, ou le débit et le crédit',
}
