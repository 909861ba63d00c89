/**
 * CSV as a French spreadsheet opens it: semicolons, CRLF, a byte order mark. A cell that a spreadsheet would read as a
 * formula gets a quote mark in front (CSV injection, OWASP).
 */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/

export type Cell = string | number | boolean | null

const formatCell = (cell: Cell): string => {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'oui' : 'non'
  // A number is no formula, even below zero; spreadsheets in French read a decimal comma.
  if (typeof cell === 'number') return String(cell).replace('.', ',')
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

export const toCsv = (heads: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  `\ufeff${[heads, ...rows].map((row) => row.map(formatCell).join(';')).join('\r\n')}\r\n`

/**
 * CSV as programs read it, line by line: commas, decimal points, every digit of a number, no mark; formulas neutralised
 * all the same.
 */
export function* plainCsvLines(
  heads: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): Generator<string> {
  yield `${heads.map(formatPlainCell).join(',')}\n`
  for (const row of rows) yield `${row.map(formatPlainCell).join(',')}\n`
}

const formatPlainCell = (cell: string | number): string => {
  if (typeof cell === 'number') return String(cell)
  const text = FORMULA.test(cell) ? `'${cell}` : cell
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
