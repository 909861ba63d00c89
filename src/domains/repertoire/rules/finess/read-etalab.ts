/**
 * The former open file « etalab-cs1100502 », that ended in May 2026: no header, sections told by the first cell. Of its
 * first line, « finess;etalab;version;date », the day is read; without it the day comes from elsewhere.
 */
import { type FauteFiness, gather, type LectureFiness, type StructureFiness } from './structure.ts'

const CELLS = 32
type Row = { ligne: number; structure: StructureFiness | 'fermee' | Omit<FauteFiness, 'ligne'> }

/** Overseas départements are 9A to 9J, and their communes keep three digits: 9A and 105 are 97105. */
const communeOf = (departement: string, commune: string): string =>
  commune === '' ? '' : /^9[A-J]$/.test(departement) ? `97${commune}` : `${departement}${commune}`

const structureOf = (cells: readonly string[]): StructureFiness => {
  const at = (place: number): string => (cells[place] ?? '').trim()
  const adresse = [at(7), at(8), at(9), at(10), at(11)].filter((part) => part !== '').join(' ')
  const [, codePostal = '', communeNom = ''] = /^(\d{5})?\s*(.*)$/.exec(at(15)) ?? []
  return {
    finess: at(1),
    nom: at(3),
    nomLong: at(4),
    entite: at(2),
    categorie: at(18),
    categorieLibelle: at(19),
    siret: at(22),
    adresse,
    codePostal,
    commune: communeOf(at(13), at(12)),
    communeNom,
    telephone: at(16),
    ouverteLe: at(28),
  }
}

function* rowsOf(lines: readonly string[]): Generator<Row> {
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith('structureet;')) continue
    const cells = line.split(';')
    const ligne = index + 1
    if (cells.length === CELLS + 1 && cells.at(-1) === '') cells.pop()
    if (cells.length !== CELLS)
      yield { ligne, structure: { quoi: 'cellules', valeur: `${cells.length} au lieu de ${CELLS}` } }
    else yield { ligne, structure: structureOf(cells) }
  }
}

export const isEtalab = (text: string): boolean => /^(?:\ufeff)?(?:finess;etalab;|structureet;)/.test(text)

export const readEtalab = (text: string): LectureFiness => {
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/)
  const jour = /^finess;etalab;[^;]*;(\d{4}-\d{2}-\d{2})/.exec(lines[0]!)?.[1] ?? null
  return gather('etalab', jour, rowsOf(lines))
}
