/** What the control of an import says: the finding, then what is possible. */
import { count, formatNumber } from '../../../kernel/french.ts'

type Bilan = { lignes: number; erreurs: number; nouveaux: number; completes: number }

export const isAllWrong = ({ lignes, erreurs }: Bilan): boolean => erreurs > 0 && erreurs === lignes

/** `fautives`: the numbers of the lines in fault, told when they are few. */
export const sayBilan = (bilan: Bilan, fautives: readonly number[]): string => {
  const { lignes, erreurs, nouveaux, completes } = bilan
  if (erreurs === 0)
    return `${count(lignes, 'ligne lue', 'lignes lues')}, aucune faute\u00a0: ${count(nouveaux, 'fiche nouvelle', 'fiches nouvelles')}, ${count(completes, 'complétée')}`
  if (isAllWrong(bilan))
    return lignes === 1
      ? 'La seule ligne du fichier est en faute. Corrigez-la, ou revoyez les colonnes'
      : `Les ${formatNumber(lignes)} lignes du fichier sont en faute. Corrigez-les, ou revoyez les colonnes`
  const which = erreurs <= 3 ? ` (${fautives.slice(0, 3).join(', ')})` : ''
  return `Le fichier a ${count(lignes, 'ligne')}, dont ${formatNumber(erreurs)} en faute${which}. Corrigez-le, ou importez les autres`
}

export const sayAccept = ({ erreurs }: Bilan, useful: number): string => {
  if (useful === 0) return 'Importer'
  if (erreurs === 0) return `Importer ${count(useful, 'ligne')}`
  return useful === 1 ? 'Importer la ligne sans faute' : `Importer les ${formatNumber(useful)} lignes sans faute`
}
