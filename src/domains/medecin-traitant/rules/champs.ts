/** The columns of the list that a CPTS kept, folded (no accent, no case), and how each cell is read. */
import { openColumns } from '../../../kernel/columns.ts'
import { foldText } from '../../../kernel/french.ts'
import type { Critere, TrancheAge } from './vocabulary.ts'

export type Champ =
  | 'nom'
  | 'prenom'
  | 'naissance'
  | 'age'
  | 'telephone'
  | 'courriel'
  | 'commune'
  | 'deposee'
  | 'ald'
  | 'c2s'
  | 'grossesse'
  | 'domicile'
  | 'finSuivi'
  | 'handicap'

export const COLONNES: readonly { champ: Champ; libelle: string; entetes: string }[] = [
  { champ: 'nom', libelle: 'Nom', entetes: 'nom|nom de famille|nom patient|nom du patient|nom usuel|patronyme' },
  { champ: 'prenom', libelle: 'Prénom', entetes: 'prenom|prenoms|prenom patient|prenom du patient' },
  {
    champ: 'naissance',
    libelle: 'Date ou année de naissance',
    entetes: 'date de naissance|naissance|ddn|ne le|nee le|ne e le|annee de naissance|date naissance',
  },
  { champ: 'age', libelle: 'Âge', entetes: 'age|age patient' },
  {
    champ: 'telephone',
    libelle: 'Téléphone',
    entetes: 'telephone|tel|portable|mobile|numero de telephone|n telephone|coordonnees',
  },
  { champ: 'courriel', libelle: 'Courriel', entetes: 'courriel|mail|email|e mail|adresse mail' },
  {
    champ: 'commune',
    libelle: 'Commune',
    entetes: 'commune|ville|localite|commune de residence|lieu de residence|code insee',
  },
  {
    champ: 'deposee',
    libelle: 'Date de la demande',
    entetes: 'date de la demande|date demande|demande le|date|date d inscription|inscrit le|recu le',
  },
  { champ: 'ald', libelle: 'ALD', entetes: 'ald|affection de longue duree|100|ald oui non' },
  { champ: 'c2s', libelle: 'C2S ou AME', entetes: 'c2s|css|cmu|cmu c|ame|c2s ame|complementaire sante solidaire' },
  { champ: 'grossesse', libelle: 'Grossesse', entetes: 'grossesse|enceinte|femme enceinte' },
  {
    champ: 'domicile',
    libelle: 'Ne se déplace pas',
    entetes: 'domicile|visite a domicile|ne se deplace pas|vad|non mobile',
  },
  {
    champ: 'finSuivi',
    libelle: 'Médecin parti',
    entetes: 'medecin parti|medecin a la retraite|retraite du medecin|ancien mt parti|depart mt|fin de suivi',
  },
  { champ: 'handicap', libelle: 'Handicap', entetes: 'handicap|mdph|en situation de handicap' },
]
export const libelleChamp = (champ: Champ): string => COLONNES.find((one) => one.champ === champ)!.libelle

export const { match: matchColumns, findHeader: findHeaderRow } = openColumns(COLONNES)

/** Fields that are wanted and that no column gives. */
export const missingChamps = (correspondance: readonly (Champ | null)[]): Champ[] => {
  const has = (champ: Champ) => correspondance.includes(champ)
  const missing: Champ[] = (['nom', 'prenom', 'commune'] as const).filter((champ) => !has(champ))
  if (!has('naissance') && !has('age')) missing.push('naissance')
  if (!has('telephone') && !has('courriel')) missing.push('telephone')
  return missing
}

export const CRITERES_DE_CHAMP: readonly (readonly [Champ, Critere])[] = [
  ['ald', 'ald'],
  ['c2s', 'c2s'],
  ['grossesse', 'grossesse'],
  ['domicile', 'ne-se-deplace-pas'],
  ['finSuivi', 'fin-de-suivi'],
  ['handicap', 'handicap'],
]

const YES = new Set(['oui', 'o', 'x', '1', 'vrai', 'yes', 'true', 'ok'])
const NO = new Set(['', 'non', 'n', '0', 'faux', 'no', 'false', '-'])
/** Undefined where the cell says neither yes nor no. */
export const readOuiNon = (cell: string): boolean | undefined => {
  const word = foldText(cell).trim()
  if (YES.has(word)) return true
  return NO.has(word) ? false : undefined
}

/** A year, or the year of a date as spreadsheets write it. */
export const readAnnee = (cell: string): number | undefined => {
  const found = /(?:^|\D)((?:19|20)\d{2})(?:\D|$)/.exec(cell)?.[1]
  return found ? Number(found) : undefined
}

/** `24/11/2025`, `2025-11-24`; undefined for anything else. */
export const readJour = (cell: string): string | undefined => {
  const french = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(cell.trim())
  const [year, month, day] = french
    ? [french[3], french[2], french[1]]
    : (/^(\d{4})-(\d{2})-(\d{2})/.exec(cell.trim())?.slice(1) ?? [])
  if (!year || !month || !day) return undefined
  const text = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const at = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : text
}

const BOUNDS: readonly [number, TrancheAge][] = [
  [16, '0-15'],
  [30, '16-29'],
  [50, '30-49'],
  [70, '50-69'],
  [80, '70-79'],
  [131, '80-plus'],
]
export const trancheOf = (age: number): TrancheAge | undefined =>
  age < 0 ? undefined : BOUNDS.find(([under]) => age < under)?.[1]
