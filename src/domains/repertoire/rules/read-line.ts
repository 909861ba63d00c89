/** One line of an extraction, checked: its kept cells as they were written, or what is wrong with it. */
import { passesLuhn } from '../../../kernel/luhn.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { KEPT, KEPT_COLUMNS } from './columns.ts'
import { type Header, SEPARATOR } from './read-header.ts'

/** Cells in the order of KEPT_COLUMNS. Nothing is altered: the licence asks for it. */
export type Cells = readonly string[]
export type LineFault =
  | 'not-utf8'
  | 'too-few-cells'
  | 'too-many-cells'
  | 'type-unknown'
  | 'rpps-malformed'
  | 'rpps-bad-key'
  | 'adeli-malformed'
  | 'national-differs'
  | 'nom-missing'
  | 'profession-malformed'
  | 'commune-malformed'

const at = (column: keyof typeof KEPT): number => KEPT_COLUMNS.indexOf(column)
const [TYPE, ID, NOM, PROFESSION, COMMUNE] = [
  at('type'),
  at('identifiant'),
  at('nom'),
  at('profession'),
  at('commune'),
] as const

const wrong = (code: LineFault, colonne: string, valeur: string) => refuse(code, { colonne, valeur })

/** Type 8 is an RPPS number, type 0 an ADELI number, which the RPPS no longer gives. */
const checkIdentity = (type: string, id: string): LineFault | null => {
  if (type === '8') return /^\d{11}$/.test(id) ? (passesLuhn(id) ? null : 'rpps-bad-key') : 'rpps-malformed'
  if (type === '0') return /^\d[\dAB]\d{7}$/.test(id) ? null : 'adeli-malformed'
  return 'type-unknown'
}

/** In a file whose lines are closed, one that is not lacks its last cell. */
const splitLine = (line: string, { cells, closed }: Header): string[] => {
  const all = line.split(SEPARATOR)
  if (closed || (all.length === cells + 1 && all.at(-1) === '')) all.pop()
  return all
}

export const readLine = (line: string, header: Header): Result<Cells, LineFault> => {
  const all = splitLine(line, header)
  if (all.length !== header.cells)
    return refuse(all.length < header.cells ? 'too-few-cells' : 'too-many-cells', {
      lues: all.length,
      attendues: header.cells,
    })
  const cells = header.kept.map((place) => (place < 0 ? '' : (all[place] ?? '')))
  const [type, id] = [cells[TYPE]!, cells[ID]!]
  const identity = checkIdentity(type, id)
  if (identity === 'type-unknown') return wrong(identity, KEPT.type, type)
  if (identity) return wrong(identity, KEPT.identifiant, id)
  if (all[header.national] !== type + id)
    return wrong('national-differs', 'Identification nationale PP', all[header.national]!)
  if (cells[NOM]!.trim() === '') return wrong('nom-missing', KEPT.nom, '')
  if (!/^\d{2}$/.test(cells[PROFESSION]!)) return wrong('profession-malformed', KEPT.profession, cells[PROFESSION]!)
  const commune = cells[COMMUNE]!
  if (commune !== '' && !/^\d[\dAB]\d{3}$/.test(commune)) return wrong('commune-malformed', KEPT.commune, commune)
  return ok(cells)
}
