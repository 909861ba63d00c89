/** Columns of the tables that the analyses read: each takes the cells one by one and says in French what is wrong. */
import { NBSP } from '../../kernel/french.ts'

/** `push` gives the fault of the cell, a sentence without its end; nothing when the cell was taken. */
export type Column = { readonly push: (cell: string) => string | undefined }

const quote = (cell: string): string => `«${NBSP}${cell.length > 40 ? `${cell.slice(0, 40)}…` : cell}${NBSP}»`

/** Identifiers that this column defines: each once. `index` gives the row of an identifier. */
export type IdColumn = Column & { readonly list: string[]; readonly index: Map<string, number> }
export const newIds = (): IdColumn => {
  const list: string[] = []
  const index = new Map<string, number>()
  const push = (cell: string): string | undefined => {
    if (cell === '') return 'l’identifiant manque'
    if (index.has(cell)) return `${quote(cell)} est déjà donné plus haut`
    index.set(cell, list.length)
    list.push(cell)
  }
  return { push, list, index }
}

export type IndexColumn = Column & { readonly values: number[] }
/**
 * Identifiers that another table defined, as rows of it. `where` names that table: « l’offre (offre.csv) ». Those of
 * `aside` are known too, and have the row −1.
 */
export const knownIds = (
  index: ReadonlyMap<string, number>,
  where: string,
  aside?: ReadonlyMap<string, number>,
): IndexColumn => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    const row = index.get(cell) ?? (aside?.has(cell) ? -1 : undefined)
    if (row === undefined) return cell === '' ? 'l’identifiant manque' : `${quote(cell)} est inconnu dans ${where}`
    values.push(row)
  }
  return { push, values }
}

/** Words that may repeat, as numbers of `list`: an age group, a profession. */
export type WordColumn = IndexColumn & { readonly list: string[] }
export const words = (): WordColumn => {
  const known = newIds()
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    if (cell === '') return 'la cellule est vide'
    if (!known.index.has(cell)) known.push(cell)
    values.push(known.index.get(cell)!)
  }
  return { push, list: known.list, values }
}

/** Words where an empty cell says « in none »: −1. */
export const optionalWords = (): WordColumn => {
  const inner = words()
  const push = (cell: string): string | undefined => {
    if (cell !== '') return inner.push(cell)
    inner.values.push(-1)
  }
  return { push, list: inner.list, values: inner.values }
}

const NUMBER = /^[+-]?(\d+([.,]\d*)?|[.,]\d+)(e[+-]?\d+)?$/i

/** A point or a comma before the decimals; no space between thousands. Nothing when it is no number. */
export const readNumber = (text: string): number | undefined => {
  if (!NUMBER.test(text)) return undefined
  const value = Number(text.replace(',', '.'))
  return Number.isFinite(value) ? value : undefined
}

export type NumberColumn = Column & { readonly values: number[] }
/** Numbers between bounds, both included; without bounds, zero or more. */
export const numbers = (min = 0, max = Number.POSITIVE_INFINITY): NumberColumn => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    if (cell === '') return 'le nombre manque'
    const value = readNumber(cell)
    if (value === undefined) return `${quote(cell)} n’est pas un nombre`
    if (value < min) return min === 0 ? `${quote(cell)} est négatif` : `${quote(cell)} est inférieur à ${min}`
    if (value > max) return `${quote(cell)} dépasse ${max}`
    values.push(value)
  }
  return { push, values }
}

/** Numbers of any sign, where an empty cell says that the value is not known: NaN. */
export const optionalNumbers = (): NumberColumn => {
  const inner = numbers(Number.NEGATIVE_INFINITY)
  const push = (cell: string): string | undefined => {
    if (cell !== '') return inner.push(cell)
    inner.values.push(Number.NaN)
  }
  return { push, values: inner.values }
}

/** Civil days, as days since 1970; an empty cell is `empty` where one is given. */
export const days = (empty?: number): NumberColumn => {
  const values: number[] = []
  const push = (cell: string): string | undefined => {
    if (cell === '' && empty !== undefined) {
      values.push(empty)
      return
    }
    const day = readDay(cell)
    if (day === undefined) return `${quote(cell)} n’est pas une date, comme 2026-01-31`
    values.push(day)
  }
  return { push, values }
}

/** Nothing when the text is no civil day. */
export const readDay = (text: string): number | undefined => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return undefined
  const moment = Date.parse(`${text}T00:00:00Z`)
  return Number.isNaN(moment) || new Date(moment).toISOString().slice(0, 10) !== text ? undefined : moment / 86_400_000
}
