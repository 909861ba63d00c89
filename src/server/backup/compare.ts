/** Equality of a table on both sides: in all, CPTS by CPTS, then byte by byte. */
import { formatNumber } from '../../kernel/french.ts'
import type { TableCount } from '../database/saved-tables.ts'

export type Counts = Record<string, TableCount>

/** What differs, in French, or null. */
export const compareCounts = (table: string, expected: TableCount, found: TableCount): string | null => {
  const lines = (rows: number | undefined) => `${formatNumber(rows ?? 0)} lignes`
  if (expected.rows !== found.rows)
    return `table ${table}, ${lines(expected.rows)} attendues et ${formatNumber(found.rows)} trouvées`
  for (const tenant of new Set([...Object.keys(expected.tenants), ...Object.keys(found.tenants)])) {
    const [wanted, got] = [expected.tenants[tenant], found.tenants[tenant]]
    if (wanted !== got)
      return `table ${table}, CPTS ${tenant}, ${lines(wanted)} attendues et ${formatNumber(got ?? 0)} trouvées`
  }
  return expected.hash === found.hash ? null : `table ${table}, le contenu diffère`
}
