import { parse } from 'csv-parse/sync'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { decodeText } from './decode-text.ts'
import type { TableFault, TableLimits } from './table-limits.ts'

const DELIMITERS = [';', '\t', ',', '|'] as const
const SAMPLE = 20

/** How many times each line of the top holds the delimiter, quoted parts left out. */
const countsOf = (lines: readonly string[], delimiter: string): number[] =>
  lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(delimiter).length - 1)

/** The delimiter that cuts most lines in the same number of cells; French spreadsheets write `;`. */
export const guessDelimiter = (text: string): string => {
  const lines = text
    .slice(0, 100_000)
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, SAMPLE)
  const scores = DELIMITERS.map((delimiter) => {
    const counts = countsOf(lines, delimiter).filter((count) => count > 0)
    const most = Math.max(0, ...counts.map((count) => counts.filter((other) => other === count).length))
    return most * 100 + Math.min(99, Math.max(0, ...counts))
  })
  const best = Math.max(...scores)
  return best === 0 ? ';' : DELIMITERS[scores.indexOf(best)]!
}

type Record = { record: string[]; info: { lines: number } }

export const readCsv = (
  bytes: Uint8Array,
  limits: TableLimits,
): Result<{ feuille: null; lignes: { numero: number; cellules: string[] }[] }, TableFault> => {
  const text = decodeText(bytes)
  // A text holds no zero byte: this is an image, a PDF, a program.
  if (text.includes('\u0000')) return refuse('file-unreadable')
  try {
    const records = parse(text, {
      delimiter: guessDelimiter(text),
      bom: true,
      info: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      to: limits.rows * 2,
    }) as unknown as Record[]
    let line = 1
    const lignes = records.map(({ record, info }) => {
      const numero = line
      line = info.lines + 1
      return { numero, cellules: record }
    })
    return ok({ feuille: null, lignes })
  } catch {
    return refuse('file-unreadable')
  }
}
