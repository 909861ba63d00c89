/**
 * Every table of a file that the operator gives: CSV, workbook with all its sheets, either compressed by gzip, or a zip
 * of several. The same readers as for a file sent by a browser, with the room that national files need.
 */
import { gunzipSync } from 'node:zlib'
import { ok, type Result, refuse } from '../../kernel/result.ts'
import { readCsv } from './read-csv.ts'
import { readXlsxSheets } from './read-xlsx.ts'
import type { TableFault, TableLimits } from './table-limits.ts'
import { LIMITS } from './table-limits.ts'
import { readZip } from './zip.ts'

const NATIONAL: TableLimits = {
  ...LIMITS,
  bytes: 300 * 1024 * 1024,
  inflated: 1536 * 1024 * 1024,
  rows: 1_000_000,
  columns: 1_000,
}
export type TableOfFile = { nom: string | null; lignes: { numero: number; cellules: string[] }[] }
type Read = Result<TableOfFile[], TableFault>

const startsWith = (bytes: Uint8Array, ...head: number[]) => head.every((byte, i) => bytes[i] === byte)
const isTable = (name: string): boolean => /\.(csv|txt|tsv|xlsx)$/i.test(name) && !/(^|\/)(__macosx|\._)/i.test(name)

const readPlain = (bytes: Uint8Array, name: string | null): Read => {
  const read = readCsv(bytes, NATIONAL)
  return read.ok ? ok([{ nom: name, lignes: read.value.lignes }]) : read
}

const readWorkbook = async (bytes: Uint8Array): Promise<Read> => {
  const read = await readXlsxSheets(bytes, NATIONAL)
  return read.ok ? ok(read.value.map(({ feuille, lignes }) => ({ nom: feuille, lignes }))) : read
}

const readArchive = async (bytes: Uint8Array): Promise<Read> => {
  const entries = readZip(bytes, NATIONAL, isTable)
  if (!entries.ok) return entries
  const tables: TableOfFile[] = []
  for (const { content } of entries.value) {
    const read = await readAllTables(content)
    if (!read.ok) return read
    tables.push(...read.value)
  }
  return tables.length === 0 ? refuse('file-empty') : ok(tables)
}

const isWorkbook = (bytes: Uint8Array): boolean => {
  const names = readZip(bytes, NATIONAL, (name) => name === '[Content_Types].xml')
  return names.ok && names.value.length > 0
}

export const readAllTables = async (bytes: Uint8Array): Promise<Read> => {
  if (bytes.byteLength === 0) return refuse('file-empty')
  if (bytes.byteLength > NATIONAL.bytes) return refuse('file-too-large', { octets: NATIONAL.bytes })
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return refuse('file-is-old-excel')
  if (startsWith(bytes, 0x1f, 0x8b)) {
    try {
      return await readAllTables(gunzipSync(bytes, { maxOutputLength: NATIONAL.inflated }))
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException
      return refuse(code === 'ERR_BUFFER_TOO_LARGE' ? 'file-inflates-too-much' : 'file-unreadable')
    }
  }
  if (!startsWith(bytes, 0x50, 0x4b)) return readPlain(bytes, null)
  return isWorkbook(bytes) ? readWorkbook(bytes) : readArchive(bytes)
}
