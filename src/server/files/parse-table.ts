import { ok, type Result, refuse } from '../../kernel/result.ts'
import { readCsv } from './read-csv.ts'
import type { Table, TableFault, TableLimits } from './table-limits.ts'

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)

/** The kind is read in the first bytes, never in the name. */
export const parseTable = async (bytes: Uint8Array, limits: TableLimits): Promise<Result<Table, TableFault>> => {
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('file-is-old-excel')
  const isZip = startsWith(bytes, 0x50, 0x4b)
  // Most files are plain text: what opens a workbook is read when one comes.
  const raw = isZip ? await (await import('./read-xlsx.ts')).readXlsx(bytes, limits) : readCsv(bytes, limits)
  if (!raw.ok) return raw
  const lignes = raw.value.lignes.filter((ligne) => ligne.cellules.some((cell) => cell.trim() !== ''))
  if (lignes.length === 0) return refuse('file-empty')
  if (lignes.length > limits.rows) return refuse('file-too-many-rows', { lignes: limits.rows })
  const widest = lignes.reduce((most, ligne) => Math.max(most, ligne.cellules.length), 0)
  if (widest > limits.columns) return refuse('file-too-many-columns', { colonnes: limits.columns })
  const clean = lignes.map(({ numero, cellules }) => ({
    numero,
    cellules: cellules.map((cell) => cleanCell(cell, limits.cell)),
  }))
  return ok({ format: isZip ? 'xlsx' : 'csv', feuille: raw.value.feuille, lignes: clean })
}

/** No control character, no half of a pair: PostgreSQL and JSON would refuse them later. */
const cleanCell = (cell: string, max: number): string =>
  cell
    .slice(0, max)
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: taking them off is the point
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
    .trim()
