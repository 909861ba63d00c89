/** Where the heads of a sheet stand, and which column is which. */
import { foldHeader } from '../../../kernel/columns.ts'
import type { Feuille } from './lecture.ts'

/** Titles, notes and empty lines that published workbooks put above their heads. */
const SEARCHED = 40

export type Entetes = { heads: string[]; written: readonly string[]; rows: Feuille['lignes'] }

/** The first line that holds a column of each list; its rows are those below. */
export const findEntetes = (sheet: Feuille, needed: readonly (readonly string[])[]): Entetes | undefined => {
  const at = sheet.lignes.slice(0, SEARCHED).findIndex(({ cellules }) => {
    const heads = cellules.map(foldHeader)
    return needed.every((names) => names.some((name) => heads.includes(name)))
  })
  if (at === -1) return undefined
  const written = sheet.lignes[at]!.cellules
  return { heads: written.map(foldHeader), written, rows: sheet.lignes.slice(at + 1) }
}

/** The place of the first of these names, in the order of the names. */
export const placeOf = (heads: readonly string[], names: readonly string[]): number => {
  for (const name of names) {
    const at = heads.indexOf(name)
    if (at !== -1) return at
  }
  return -1
}

/** `p$1 pop` and the groups of `p(\d\d) pop1564` on « p21 pop1564 » give « p21 pop ». */
export const fill = (template: string, groups: readonly (string | undefined)[]): string =>
  template.replaceAll(/\$(\d)/g, (_, digit: string) => groups[Number(digit)] ?? '')

export const matching = (pattern: string): RegExp => new RegExp(`^(?:${pattern})$`)
