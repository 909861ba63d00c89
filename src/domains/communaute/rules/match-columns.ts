/** Which column of the file holds what: first what this CPTS chose the last time, then the usual headers. */
import { foldText } from '../../../kernel/french.ts'
import { type Champ, COLONNES } from './champs.ts'

export const foldHeader = (header: string): string =>
  foldText(header)
    .replaceAll(/[^a-z0-9&]+/g, ' ')
    .trim()

const usual = new Map<string, Champ>()
for (const { champ, entetes } of COLONNES) for (const entete of entetes.split('|')) usual.set(entete, champ)

/** Folded header → field, null when the CPTS chose to leave it out. */
export type MemoireColonnes = ReadonlyMap<string, Champ | null>

/** One entry for each column: the field, or null. No field is given twice: the first column that claims it keeps it. */
export const matchColumns = (headers: readonly string[], memory: MemoireColonnes): (Champ | null)[] => {
  const taken = new Set<Champ>()
  const claim = (champ: Champ | null | undefined): Champ | null => {
    if (!champ || taken.has(champ)) return null
    taken.add(champ)
    return champ
  }
  const folded = headers.map(foldHeader)
  const remembered = folded.map((header) => (memory.has(header) ? claim(memory.get(header)) : undefined))
  return remembered.map((champ, i) => (champ === undefined ? claim(usual.get(folded[i]!)) : champ))
}

/** Fields that are wanted and that no column gives. A name may come in one column or two. */
export const missingChamps = (correspondance: readonly (Champ | null)[]): Champ[] => {
  const has = (champ: Champ) => correspondance.includes(champ)
  const missing: Champ[] = []
  if (!has('nomComplet')) for (const champ of ['nom', 'prenom'] as const) if (!has(champ)) missing.push(champ)
  if (!has('profession')) missing.push('profession')
  return missing
}

/** How far titles, logos and empty lines may stand above the headers. */
const HEADER_SEARCH = 15

/** Index of the line that holds the headers: the first with at least two known ones, else the first that is not empty. */
export const findHeaderRow = (rows: readonly (readonly string[])[], memory: MemoireColonnes): number => {
  const top = rows.slice(0, HEADER_SEARCH)
  const known = top.findIndex((row) => matchColumns(row, memory).filter(Boolean).length >= 2)
  return known >= 0
    ? known
    : Math.max(
        0,
        top.findIndex((row) => row.some((cell) => cell.trim() !== '')),
      )
}
