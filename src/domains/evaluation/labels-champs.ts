/** What a column of a file of figures must hold, in words. */
import type { ChampValeurs } from './rules/colonnes-valeurs.ts'

export const CHAMP_LABELS: Partial<Record<ChampValeurs, string>> = {
  indicateur: 'l’indicateur',
  annee: 'l’année, ou le premier et le dernier jour',
  valeur: 'la valeur, ou le numérateur et le dénominateur',
}
