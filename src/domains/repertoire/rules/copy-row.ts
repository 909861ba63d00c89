/** A line as a row of COPY, in its text form. */
import { READ_COLUMNS } from './columns.ts'
import type { Cells } from './read-line.ts'

const SPECIAL = /[\\\t\r]/
const ESCAPES: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\r': '\\r' }
/**
 * A line in COPY's text form. No cell holds the separator of the extraction, so it can stand for the tab until the end;
 * it stays between the cells that share the last column.
 */
export const toCopyRow = (cells: Cells, fingerprint: bigint): string => {
  const joined = cells.join('|')
  const safe = SPECIAL.test(joined) ? joined.replaceAll(/[\\\t\r]/g, (sign) => ESCAPES[sign]!) : joined
  let left = READ_COLUMNS.length
  return `${fingerprint}\t${safe.replaceAll('|', (bar) => (left-- > 0 ? '\t' : bar))}\n`
}
