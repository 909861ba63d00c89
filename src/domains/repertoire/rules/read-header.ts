/** The first line of an extraction: which column stands where. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { findColumn, KEPT, KEPT_COLUMNS, REQUIRED } from './columns.ts'

export type Header = {
  /** How many cells a line has, the empty one after a trailing separator left out. */
  cells: number
  /** A separator closes each line, the header's included. */
  closed: boolean
  /** Where each kept column stands; −1 for one that this file does not have. */
  kept: readonly number[]
  /** Where the national identification stands: type and number in one. */
  national: number
  /** Names that are not known, left aside. */
  unknown: readonly string[]
}
export type HeaderFault = 'not-an-extraction' | 'columns-missing' | 'column-twice'

export const SEPARATOR = '|'

export const readHeader = (line: string): Result<Header, HeaderFault> => {
  const names = line.replace(/^\ufeff/, '').split(SEPARATOR)
  const closed = names.at(-1) === ''
  if (closed) names.pop()
  const places = new Map<string, number>()
  const unknown: string[] = []
  for (const [place, name] of names.entries()) {
    const column = findColumn(name)
    if (!column) unknown.push(name)
    else if (places.has(column)) return refuse('column-twice', { colonne: column })
    else places.set(column, place)
  }
  if (names.length < 2 || places.size === 0) return refuse('not-an-extraction')
  const missing = REQUIRED.filter((name) => !places.has(name))
  if (missing.length > 0) return refuse('columns-missing', { colonnes: missing })
  return ok({
    cells: names.length,
    closed,
    kept: KEPT_COLUMNS.map((column) => places.get(KEPT[column]) ?? -1),
    national: places.get('Identification nationale PP')!,
    unknown,
  })
}
