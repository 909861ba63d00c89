/** A table of an analysis, read from a CSV file of any size: heads by name, faults with their line and column. */
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { formatBytes, formatNumber, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { decodeText } from '../files/decode-text.ts'
import { guessDelimiter } from '../files/read-csv.ts'
import type { Column } from './columns.ts'

const SHOWN = 10
const WHY: Record<string, string> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'le droit de le lire manque',
  ERR_BUFFER_TOO_LARGE: 'il est trop grand',
  ERR_STRING_TOO_LONG: 'il est trop grand',
  Z_DATA_ERROR: 'la compression est abîmée',
  Z_BUF_ERROR: 'la compression est coupée',
}
/** Bytes, once decompressed: a text cannot be longer. */
const LONGEST = 500_000_000

/** What is wrong in a file, told all together: the first ten, then how many more. */
export const createFaults = (path: string) => {
  const told: string[] = []
  let total = 0
  return {
    add: (line: number, column: string | null, what: string): void => {
      total += 1
      const where = column === null ? '' : `, colonne «${NBSP}${column}${NBSP}»`
      if (told.length < SHOWN) told.push(`${path}, ligne${NBSP}${line}${where}${NBSP}: ${what}.`)
    },
    throwIfAny: (): void => {
      if (total === 0) return
      const rest = total - told.length
      if (rest > 0) told.push(`… et ${formatNumber(rest)} autre${rest > 1 ? 's' : ''}.`)
      throw new Fault([...told, 'Rien n’a été écrit.'].join('\n'))
    },
  }
}

const readText = (path: string): string => {
  let bytes: Uint8Array
  try {
    bytes = readFileSync(path)
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) bytes = gunzipSync(bytes, { maxOutputLength: LONGEST })
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'inconnue'
    throw new Fault(`Le fichier ${path} ne se lit pas${NBSP}: ${WHY[code] ?? `erreur ${code}`}.`)
  }
  if (bytes.byteLength > LONGEST)
    throw new Fault(`Le fichier ${path} est trop grand${NBSP}: ${formatBytes(LONGEST)} au plus.`)
  const text = decodeText(bytes)
  if (text.includes('\u0000')) throw new Fault(`Le fichier ${path} n’est pas un fichier CSV.`)
  return text
}

/** Where each column stands; a missing or doubled head is a fault that lists what is there. */
const placeHeads = (path: string, heads: readonly string[], names: readonly string[]): number[] => {
  const clean = heads.map((head) => head.trim().toLowerCase())
  return names.map((name) => {
    const place = clean.indexOf(name)
    if (place === -1)
      throw new Fault(
        `${path}, ligne${NBSP}1${NBSP}: il manque la colonne «${NBSP}${name}${NBSP}» (lues${NBSP}: ${heads.join(', ')}).`,
      )
    if (clean.indexOf(name, place + 1) !== -1)
      throw new Fault(`${path}, ligne${NBSP}1${NBSP}: la colonne «${NBSP}${name}${NBSP}» est là deux fois.`)
    return place
  })
}

export type Sheet = { path: string; rows: number /** Line in the file of each row. */; lines: number[] }

/**
 * Gives the cells of the named columns to `columns`, row by row. Other columns are left aside. Comma, semicolon or
 * tab; UTF-8 or Windows-1252; `.gz` too. Throws a Fault that names file, line and column, after the whole file is read.
 */
export const readSheet = (path: string, columns: Readonly<Record<string, Column>>): Sheet => {
  const text = readText(path)
  const names = Object.keys(columns)
  const takers = Object.values(columns)
  const faults = createFaults(path)
  const lines: number[] = []
  let places: number[] | undefined
  let width = 0
  let line = 1
  const take = (cells: string[], numero: number): void => {
    if (cells.length === 1 && cells[0]!.trim() === '') return
    if (!places) {
      places = placeHeads(path, cells, names)
      width = cells.length
      return
    }
    if (cells.length !== width) {
      faults.add(numero, null, `${cells.length} cellule${cells.length > 1 ? 's' : ''} au lieu de ${width}`)
      return
    }
    for (let i = 0; i < takers.length; i++) {
      const fault = takers[i]!.push(cells[places[i]!]!.trim())
      if (fault) faults.add(numero, names[i]!, fault)
    }
    lines.push(numero)
  }
  try {
    parse(text, {
      delimiter: guessDelimiter(text),
      bom: true,
      relax_column_count: true,
      skip_empty_lines: false,
      max_record_size: 1_000_000,
      on_record: (cells: string[], { lines: last }) => {
        take(cells, line)
        line = last + 1
        return null
      },
    })
  } catch (error) {
    if (error instanceof Fault) throw error
    throw new Fault(`${path}, ligne${NBSP}${line}${NBSP}: guillemets mal fermés, ou ligne démesurée.`)
  }
  if (!places) throw new Fault(`Le fichier ${path} est vide.`)
  faults.throwIfAny()
  if (lines.length === 0) throw new Fault(`Le fichier ${path} n’a aucune ligne sous ses titres.`)
  return { path, rows: lines.length, lines }
}
