/** Cells of published tables: French and English decimals, spaces between thousands, words for what is not published. */
export type Cellule =
  | { etat: 'observe'; nombre: number }
  | { etat: 'secret' }
  | { etat: 'absent' }
  | { etat: 'illisible' }

/** Hidden by statistical secrecy, as INSEE, the DREES and the Assurance Maladie write it. */
const SECRET = new Set(['s', 'ss', 'sec', 'secret', 'c', 'ns*', '<6', '<11', '< 6', '< 11', '<5', '< 5'])
const ABSENT = new Set([
  '',
  '-',
  '–',
  '—',
  'nd',
  'n.d.',
  'n/d',
  'na',
  'n/a',
  'nan',
  'ns',
  'n.s.',
  'null',
  '.',
  '..',
  '…',
])
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i

/** No number is longer; a paragraph is none. */
const LONGEST = 60

export const readCellule = (text: string): Cellule => {
  const bare = text.trim().toLowerCase()
  if (ABSENT.has(bare)) return { etat: 'absent' }
  if (SECRET.has(bare)) return { etat: 'secret' }
  if (bare.length > LONGEST) return { etat: 'illisible' }
  const number = bare
    .replace(/\s*(%|‰|€)$/, '')
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace('−', '-')
    .replace(',', '.')
  if (!NUMBER.test(number)) return { etat: 'illisible' }
  const nombre = Number(number)
  return Number.isFinite(nombre) ? { etat: 'observe', nombre } : { etat: 'illisible' }
}
