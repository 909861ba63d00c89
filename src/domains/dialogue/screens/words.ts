/** Sentences of the screens. */
import { capitalizeFirst, numberInWords, plural } from '../../../kernel/french.ts'
import { jour } from '../labels.ts'
import type { Annees, AnneeVue } from './client.ts'

export const SCREENS = {
  title: 'Dialogue de gestion',
  meaning:
    'Une fois par an, la CPAM et l’ARS lisent ce qui a été promis, fait, prouvé et dépensé sur l’année de contrat, et fixent la part variable.',
  noContract: 'Aucun contrat ACI encore',
  noContractWhy:
    'L’année de contrat va d’un anniversaire de la signature au suivant\u00a0: notez d’abord le jour où le contrat a été signé.',
} as const

export const ETATS = {
  'a-venir': { kind: 'neutral', word: 'à venir' },
  'en-cours': { kind: 'neutral', word: 'en cours' },
  close: { kind: 'neutral', word: 'finie' },
} as const

/** « Le dossier de l’année 2 est à figer ». */
export const sayAnnees = ({ annees, aPreparer }: Annees): string => {
  const next = annees.find(({ du }) => du === aPreparer)
  if (next?.etat === 'close' && next.dossiers.length === 0)
    return `Le dossier de l’année de contrat ${next.rang} est à figer`
  const current = annees.find(({ etat }) => etat === 'en-cours')
  if (current) return `Le dossier de l’année de contrat ${current.rang} se prépare`
  return 'Tous les dossiers sont figés'
}

export const sayManques = (nombre: number): string =>
  nombre === 0
    ? 'Rien ne manque'
    : `${capitalizeFirst(numberInWords(nombre, true))} ${plural(nombre, 'chose manque', 'choses manquent')}`

export const span = ({ du, au }: Pick<AnneeVue, 'du' | 'au'>): string => `du ${jour(du)} au ${jour(au)}`
