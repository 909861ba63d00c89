/** Which column of a table holds what: first what was chosen the last time, then the usual headers. */
import { foldText } from './french.ts'

/** A field, and what spreadsheets call it: folded, separated by bars. */
export type Column<C extends string> = { champ: C; libelle: string; entetes: string }
/** Folded header → field, null when it was chosen to leave it out. */
export type ColumnMemory<C extends string> = ReadonlyMap<string, C | null>

export const foldHeader = (header: string): string =>
  foldText(header)
    .replaceAll(/[^a-z0-9&]+/g, ' ')
    .trim()

/** How far titles, logos and empty lines may stand above the headers. */
const HEADER_SEARCH = 15

export const openColumns = <C extends string>(columns: readonly Column<C>[]) => {
  const usual = new Map<string, C>()
  for (const { champ, entetes } of columns) for (const entete of entetes.split('|')) usual.set(entete, champ)

  /** One entry for each column: the field, or null. No field is given twice: the first column that claims it keeps it. */
  const match = (headers: readonly string[], memory: ColumnMemory<C> = new Map()): (C | null)[] => {
    const taken = new Set<C>()
    const claim = (champ: C | null | undefined): C | null => {
      if (!champ || taken.has(champ)) return null
      taken.add(champ)
      return champ
    }
    const folded = headers.map(foldHeader)
    const remembered = folded.map((header) => (memory.has(header) ? claim(memory.get(header)) : undefined))
    return remembered.map((champ, i) => (champ === undefined ? claim(usual.get(folded[i]!)) : champ))
  }

  /** Index of the line that holds the headers: the first with at least two known ones, else the first that is not empty. */
  const findHeader = (rows: readonly (readonly string[])[], memory: ColumnMemory<C> = new Map()): number => {
    const top = rows.slice(0, HEADER_SEARCH)
    const known = top.findIndex((row) => match(row, memory).filter(Boolean).length >= 2)
    const filled = top.findIndex((row) => row.some((cell) => cell.trim() !== ''))
    return known >= 0 ? known : Math.max(0, filled)
  }
  return { match, findHeader }
}
