/** A table to download, as CSV or XLSX, from the same heads and the same cells. */
import writeXlsxFile from 'write-excel-file/node'
import type { FileAnswer } from '../../kernel/contract.ts'
import { type Cell, toCsv } from '../../kernel/csv.ts'

const CSV = 'text/csv; charset=utf-8'
export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export type TableFile = {
  /** Of the file, without its extension. */
  nom: string
  feuille: string
  entetes: readonly string[]
  lignes: readonly (readonly Cell[])[]
  /** Of each column, in characters; twenty unless said. */
  largeurs?: (column: number) => number
}

export const csvOf = ({ nom, entetes, lignes }: TableFile): FileAnswer => ({
  name: `${nom}.csv`,
  type: CSV,
  body: toCsv(entetes, lignes),
})

/** A text stays text: an RPPS is not a quantity. */
const cellOf = (value: Cell) => {
  if (value === null || value === '') return null
  if (typeof value === 'number') return { value, type: Number }
  return { value: typeof value === 'boolean' ? (value ? 'oui' : 'non') : value, type: String }
}

export const xlsxOf = async ({ nom, feuille, entetes, lignes, largeurs }: TableFile): Promise<FileAnswer> => {
  const head = entetes.map((value) => ({ value, type: String, fontWeight: 'bold' as const }))
  const columns = entetes.map((_, i) => ({ width: largeurs?.(i) ?? 20 }))
  const sheet = await writeXlsxFile([head, ...lignes.map((row) => row.map(cellOf))], {
    sheet: feuille,
    columns,
    stickyRowsCount: 1,
  })
  return { name: `${nom}.xlsx`, type: XLSX, body: new Uint8Array(await sheet.toBuffer()) }
}
