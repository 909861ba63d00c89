import readXlsxFile from 'read-excel-file/node'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import type { TableFault, TableLimits } from './table-limits.ts'
import { readZip, writeStoredZip, type ZipEntry } from './zip.ts'

const WANTED = /\.(xml|rels)$/i
const isSheet = (name: string) => /worksheets\/.*\.xml$/i.test(name)

/**
 * A sheet of a few bytes may name the cell XFD1048576: the reader would lay out every cell up to it. The farthest
 * row and column that a sheet names are read first.
 */
const farthestCell = ({ content }: ZipEntry): { row: number; column: number } => {
  const far = { row: 0, column: 0 }
  for (const [, letters, digits] of content
    .toString('utf8')
    .matchAll(/\s(?:r|ref)\s*=\s*["'](?:[A-Z]+\d+:)?([A-Z]*)(\d+)["']/gi)) {
    far.row = Math.max(far.row, Number(digits))
    const column = [...letters!.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    far.column = Math.max(far.column, column)
  }
  return far
}

type Cell = string | number | boolean | Date | null
/** Dates come as midnight UTC; numbers are kept as written (`parseNumber`), so that an RPPS stays eleven digits. */
const cellText = (cell: Cell): string => {
  if (cell === null || cell === undefined) return ''
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10)
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non'
  return String(cell)
}
/** Excel writes large numbers as 9.9900000003E10. */
const writtenNumber = (text: string): string =>
  /^-?\d(?:\.\d+)?E\+?\d{1,2}$/i.test(text) && Number.isSafeInteger(Number(text)) ? String(Number(text)) : text

type Ligne = { numero: number; cellules: string[] }

const hasText = (row: readonly unknown[]): boolean => row.some((cell) => cellText(cell as Cell) !== '')

/** Every sheet that holds something, in the order of the workbook. */
export const readXlsxSheets = async (
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<Result<{ feuille: string; lignes: Ligne[] }[], TableFault>> => {
  const entries = readZip(bytes, limits, (name) => WANTED.test(name))
  if (!entries.ok) return entries
  for (const sheet of entries.value.filter((entry) => isSheet(entry.name))) {
    const far = farthestCell(sheet)
    // Twice the limit: a sheet may have been formatted far below its last line.
    if (far.column > limits.columns * 5) return refuse('file-too-many-columns', { colonnes: limits.columns })
    if (far.row > limits.rows * 2) return refuse('file-too-many-rows', { lignes: limits.rows })
  }
  try {
    const sheets = await readXlsxFile(writeStoredZip(entries.value), { parseNumber: writtenNumber, trim: true })
    const full = sheets.filter(({ data }) => data.some(hasText))
    return ok(
      full.map(({ sheet, data }) => ({
        feuille: sheet,
        lignes: data.map((row, i) => ({ numero: i + 1, cellules: row.map((cell) => cellText(cell as Cell)) })),
      })),
    )
  } catch {
    return refuse('file-unreadable')
  }
}

/** The first sheet that holds something. */
export const readXlsx = async (
  bytes: Uint8Array,
  limits: TableLimits,
): Promise<Result<{ feuille: string; lignes: Ligne[] }, TableFault>> => {
  const sheets = await readXlsxSheets(bytes, limits)
  if (!sheets.ok) return sheets
  const [first] = sheets.value
  return first ? ok(first) : refuse('file-empty')
}
