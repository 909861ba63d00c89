/** Lines of money in words, for traces, screens and files alike. */
import type { Condition, LigneBareme, Part, Poste } from '../../../referentials/baremes/index.ts'
import { MISSION_LABELS } from '../../../referentials/echeances.ts'
import type { AnneeCrise } from './contrat.ts'

export const POSTE_LABELS: Record<Poste, string> = { fonctionnement: 'Fonctionnement', ...MISSION_LABELS }
export const PART_LABELS: Record<Part, string> = { fixe: 'part fixe', variable: 'part variable' }
export const CONDITION_LABELS: Record<Condition, string> = {
  plan: 'l’année du plan',
  'mise-a-jour': 'l’année d’une mise à jour du plan',
  'crise-reconnue': 'si l’ARS reconnaît une crise',
}
export const ANNEE_CRISE_LABELS: Record<AnneeCrise, string> = {
  plan: 'Écriture du plan',
  'mise-a-jour': 'Mise à jour du plan',
  aucune: 'Ni plan ni mise à jour',
}

export const sayAnnee = (rang: number): string => `${rang === 1 ? '1re' : `${rang}e`} année de contrat`

/** An amount that is not sure says it: the most, or what lines are worth today. */
export const direIncertain = (
  dit: string,
  { estimation, parLignes }: { estimation: boolean; parLignes: boolean },
): string => {
  if (!estimation) return dit
  return parLignes ? `${dit} (estimation)` : `au plus ${dit}`
}

/** « part fixe de la mission Crise, l’année du plan ». */
export const sayLigne = ({ poste, part, condition }: LigneBareme): string =>
  poste === 'fonctionnement'
    ? 'fonctionnement'
    : `${PART_LABELS[part]} de la mission ${POSTE_LABELS[poste]}${condition ? `, ${CONDITION_LABELS[condition]}` : ''}`
