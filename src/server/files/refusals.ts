/** One sentence for each way in which a file that is imported may fail, the same whatever it holds. */
import { count, formatNumber } from '../../kernel/french.ts'
import type { Refusals } from '../actions/action.ts'
import type { TableFault } from './table-limits.ts'

export type ImportFault =
  | 'import-unknown'
  | 'import-is-closed'
  | 'import-not-accepted'
  | 'import-columns-count'
  | 'import-has-errors'
  | 'import-has-nothing'
  | 'file-not-base64'
  | TableFault

export const importRefusals: Refusals<ImportFault> = {
  'import-unknown': { status: 404, say: () => 'Cet import n’existe pas, ou a été abandonné.' },
  'import-is-closed': {
    status: 409,
    say: () => 'Cet import n’est plus un brouillon\u00a0: il a déjà été écrit ou annulé.',
  },
  'import-not-accepted': { status: 409, say: () => 'Cet import n’a rien écrit\u00a0: il n’y a rien à annuler.' },
  'import-columns-count': { status: 422, say: () => 'Les colonnes données ne sont pas celles du fichier.' },
  'import-has-errors': {
    status: 422,
    say: (f) =>
      `Le fichier a ${count(f.erreurs as number, 'ligne')} en faute. Rien n’a été importé. Corrigez le fichier, ou importez les autres lignes.`,
  },
  'import-has-nothing': {
    status: 422,
    say: () => 'Cet import n’ajouterait ni ne changerait rien. Rien n’a été écrit.',
  },
  'file-not-base64': { status: 422, say: () => 'Le fichier n’est pas arrivé entier. Déposez-le à nouveau.' },
  'file-too-large': { status: 413, say: () => 'Ce fichier dépasse cinq mégaoctets. Rien n’a été lu.' },
  'file-empty': { status: 422, say: () => 'Ce fichier ne contient aucune ligne.' },
  'file-unreadable': {
    status: 422,
    say: () =>
      'Ce fichier ne se lit ni comme un classeur XLSX ni comme un CSV. Enregistrez-le à nouveau dans l’un des deux.',
  },
  'file-inflates-too-much': {
    status: 422,
    say: () => 'Ce classeur se déplie en un volume démesuré\u00a0: il est refusé par prudence. Enregistrez-le en CSV.',
  },
  'file-too-many-rows': {
    status: 422,
    say: () => `Ce fichier dépasse ${formatNumber(20_000)} lignes. Coupez-le en plusieurs.`,
  },
  'file-too-many-columns': { status: 422, say: () => 'Ce fichier dépasse deux cents colonnes.' },
  'file-too-slow': { status: 422, say: () => 'Ce fichier n’a pas pu être lu en dix secondes. Enregistrez-le en CSV.' },
  'file-is-old-excel': {
    status: 422,
    say: () =>
      'Ce classeur est dans l’ancien format XLS, ou protégé par un mot de passe. Enregistrez-le en XLSX ou en CSV.',
  },
}
