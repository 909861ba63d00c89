/** What a table may be. Sizes in bytes, memory of the worker in megabytes. */
export const LIMITS = {
  bytes: 5 * 1024 * 1024,
  /** After inflation: an XLSX is a zip, and a zip may be a bomb. */
  inflated: 80 * 1024 * 1024,
  entries: 500,
  rows: 20_000,
  columns: 200,
  cell: 5_000,
  milliseconds: 10_000,
  memory: 512,
}
export type TableLimits = typeof LIMITS

/** `numero` is the line as the person sees it in the file. Rows with nothing in them are left out. */
export type Table = { format: 'csv' | 'xlsx'; feuille: string | null; lignes: { numero: number; cellules: string[] }[] }

export type TableFault =
  | 'file-too-large'
  | 'file-empty'
  | 'file-unreadable'
  | 'file-inflates-too-much'
  | 'file-too-many-rows'
  | 'file-too-many-columns'
  | 'file-too-slow'
  | 'file-is-old-excel'
