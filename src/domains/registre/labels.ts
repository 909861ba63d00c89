/** Every sentence of the registre. */
import { capitalizeFirst, count, NBSP } from '../../kernel/french.ts'
import { MISSION_LABELS } from '../../referentials/echeances.ts'
import { isNaturePreuve, NATURES_PREUVE } from '../../referentials/preuves-acte.ts'
import { QUALITES_ACTE } from '../../referentials/qualites-acte.ts'
import type { Grade, Mission, Raison } from './rules/acte.ts'
import type { DefautPreuve, PreuvesVerifiees } from './rules/verify.ts'

export * from './labels-acte.ts'

export const missionLabel = (mission: Mission | null): string => (mission ? MISSION_LABELS[mission] : 'Fonctionnement')

export const QUALITE_LABELS: Record<string, string> = QUALITES_ACTE

export const GRADE_LABELS: Record<Grade, string> = {
  declaree: 'déclarée',
  signee: 'signée',
  calculee: 'calculée',
  externe: 'externe',
}
export const RAISON_LABELS: Record<Raison, string> = {
  'changement-tardif': 'changement après la fin',
  'erreur-de-saisie': 'erreur de saisie',
  annulation: 'annulation',
  'preuve-ajoutee': 'preuve ajoutée',
}
/** Texts that were sealed with an acte, by their key, in the order of minutes. */
export const TEXT_LABELS: Record<string, string> = {
  'ordre-du-jour': 'Ordre du jour',
  decisions: 'Décisions',
  suites: 'Suites',
}
export const ERASED_NAME = 'Nom effacé'

export const sayPreuve = (grades: readonly { grade: Grade; nombre: number }[], total: number): string => {
  const declared = grades.find(({ grade }) => grade === 'declaree')?.nombre ?? 0
  const backed = total - declared
  if (backed === 0) return 'Aucune présence étayée'
  return `${count(backed, 'présence étayée', 'présences étayées')} sur${NBSP}${total}`
}

const BREAKS: Record<string, string> = {
  'missing-link': 'Il manque un maillon',
  'broken-thread': 'Le fil est rompu',
  'altered-link': 'L’empreinte d’un maillon a été changée',
  'altered-content': 'Le contenu d’un acte a été changé après son inscription',
  'altered-personal-content': 'Un nom, un lieu ou une note a été changé après son inscription',
  'other-head': 'La fin de la chaîne n’est pas celle qui avait été gardée',
  'unchained-acte': 'Un acte se trouve hors de la chaîne',
}

export const sayRupture = (sequence: number, raison: string): string =>
  `${BREAKS[raison] ?? 'La chaîne est rompue'}, à l’acte n°${NBSP}${sequence}.`

/** « Feuille de présence », with its capital. */
export const sayNature = (nature: string): string =>
  capitalizeFirst(isNaturePreuve(nature) ? NATURES_PREUVE[nature].libelle : nature)

export const sayDefaut = ({ sequence, raison }: DefautPreuve): string =>
  raison === 'absente'
    ? `Acte n°${NBSP}${sequence}${NBSP}: le contenu d’une preuve manque.`
    : `Acte n°${NBSP}${sequence}${NBSP}: le contenu d’une preuve n’est plus celui qui a été déposé.`

/** One line each, and how many are not told. */
export const sayDefauts = ({ defauts, enDefaut }: PreuvesVerifiees): string[] => [
  ...defauts.map(sayDefaut),
  ...(enDefaut > defauts.length ? [`Et ${count(enDefaut - defauts.length, 'autre preuve')}.`] : []),
]

/** Where a word was found: the key of a text, in words. */
export const sayWhere = (cle: string): string => {
  if (cle === 'titre') return 'Titre'
  if (cle === 'lieu') return 'Lieu'
  if (cle === 'note') return 'Note'
  return TEXT_LABELS[cle] ?? 'Présence'
}
