/**
 * A table copied from a page (Rezone, a mail of the CPAM): one indicator a line, one zone a column. Pasted cells come
 * with tabs between them; a text that was typed may have semicolons.
 */
import { foldHeader } from '../../../kernel/columns.ts'
import { foldText } from '../../../kernel/french.ts'
import { INDICATEURS_TERRITOIRE } from '../../../referentials/indicateurs-territoire/index.ts'
import { readCellule } from './nombres.ts'

export const ZONES_TABLEAU = ['territoire', 'departement', 'region', 'france'] as const
export type ZoneTableau = (typeof ZONES_TABLEAU)[number]
export const ZONE_TABLEAU_LABELS: Record<ZoneTableau, string> = {
  territoire: 'Votre territoire',
  departement: 'Département',
  region: 'Région',
  france: 'France',
}

export type ValeurTableau = { zone: ZoneTableau; etat: 'observe' | 'secret' | 'absent'; valeur: number | null }
export type LigneTableau = {
  numero: number
  libelle: string
  unite: string
  /** The indicator of the dictionary that bears this very name. */
  indicateur: string | null
  valeurs: ValeurTableau[]
  faute: string | null
}
export type TableauLu = { entetes: string[]; colonnes: (ZoneTableau | null)[]; lignes: LigneTableau[] }

const WORDS: [ZoneTableau, RegExp][] = [
  ['departement', /\b(departement|dpt|dept)\b/],
  ['region', /\bregion\b/],
  ['france', /\b(france|national|nationale|metropole)\b/],
  ['territoire', /\b(territoire|cpts|selection|votre|mon|zone)\b/],
]
const guessZone = (header: string): ZoneTableau | null => {
  const words = foldHeader(header)
  return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null
}

/** By folded name; sources bring indicators that the dictionary does not have. */
export const namesOf = (indicateurs: readonly { code: string; libelle: string }[]): ReadonlyMap<string, string> =>
  new Map(indicateurs.map(({ libelle, code }) => [foldText(libelle), code]))
const DICTIONARY = namesOf(INDICATEURS_TERRITOIRE)

/** Of a name: beyond, it is a paragraph that was pasted. */
const LONGEST = 200

const cellsOf = (line: string): string[] => line.split(line.includes('\t') ? '\t' : ';').map((cell) => cell.trim())

/** « Part des 75 ans et plus (en %) » says its unit; a cell « 12,4 % » too. */
const unitOf = (label: string, cells: readonly string[]): string => {
  const said = /\((?:en )?([^()]{1,60})\)\s*$/.exec(label)?.[1]
  if (said && /%|€|euros|pour |habitants|jours|ans|nombre/i.test(said)) return said.trim()
  if (cells.some((cell) => cell.endsWith('%'))) return '%'
  return cells.some((cell) => cell.endsWith('€')) ? '€' : ''
}

const readLigne = (
  numero: number,
  cells: readonly string[],
  zones: readonly (ZoneTableau | null)[],
  names: ReadonlyMap<string, string>,
): LigneTableau => {
  const [first = '', ...rest] = cells
  const label = first.slice(0, LONGEST).trim()
  let faute = label === '' ? 'le nom de l’indicateur manque' : null
  const valeurs = zones.flatMap((zone, index): ValeurTableau[] => {
    if (zone === null) return []
    const text = rest[index] ?? ''
    const cell = readCellule(text)
    if (cell.etat === 'illisible') faute ??= `«\u00a0${text.slice(0, 40)}\u00a0» n’est pas un nombre`
    if (cell.etat === 'observe') return [{ zone, etat: 'observe', valeur: cell.nombre }]
    return [{ zone, etat: cell.etat === 'secret' ? 'secret' : 'absent', valeur: null }]
  })
  if (valeurs.every(({ etat }) => etat === 'absent')) faute ??= 'aucune valeur sur cette ligne'
  const indicateur = names.get(foldText(label.replace(/\s*\([^()]*\)\s*$/, ''))) ?? null
  return { numero, libelle: label, unite: unitOf(label, rest), indicateur, valeurs, faute }
}

/** `chosen` gives the zone of each column when the heads do not. A zone is taken once, by its first column. */
export const readTableau = (
  text: string,
  chosen?: readonly (ZoneTableau | null)[],
  names: ReadonlyMap<string, string> = DICTIONARY,
): TableauLu => {
  const lines = text.split(/\r\n|\n|\r/).map((line, index) => ({ numero: index + 1, cells: cellsOf(line) }))
  const full = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  const [head, ...rows] = full
  const entetes = head?.cells.slice(1) ?? []
  const guessed = chosen && chosen.length === entetes.length ? chosen : entetes.map(guessZone)
  const colonnes = guessed.map((zone, index) => (zone !== null && guessed.indexOf(zone) === index ? zone : null))
  // A line with a name alone is a title inside the table.
  const told = rows.filter(({ cells }) => cells.slice(1).some((cell) => cell !== ''))
  return { entetes, colonnes, lignes: told.map(({ numero, cells }) => readLigne(numero, cells, colonnes, names)) }
}
