/**
 * A cell that begins with one of these is a formula for a spreadsheet: it could read files or call the network of the
 * person who opens our export (CSV injection, OWASP). A quote mark in front makes it text again; our import takes it off.
 */
const STARTS = /^[=+\-@\t\r\n＝＋－＠]/

export const neutraliseFormula = (cell: string): string => (STARTS.test(cell) ? `'${cell}` : cell)

/** Also takes the mark off what another tool neutralised the same way. */
export const stripNeutralisation = (cell: string): string =>
  cell.startsWith("'") && STARTS.test(cell.slice(1)) ? cell.slice(1) : cell
