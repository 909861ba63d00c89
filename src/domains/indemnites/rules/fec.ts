/**
 * The fichier des écritures comptables: eighteen columns in this order (livre des procédures fiscales, A47 A-1), here
 * separated by tabs, with days as AAAAMMJJ and a decimal comma. The form of the file is checked here; what it should hold
 * of a whole accounting (opening balances, receipts) is the accountant's.
 */
import { type Ecriture, JOURNAUX } from './ecritures.ts'

export const COLONNES_FEC = [
  'JournalCode',
  'JournalLib',
  'EcritureNum',
  'EcritureDate',
  'CompteNum',
  'CompteLib',
  'CompAuxNum',
  'CompAuxLib',
  'PieceRef',
  'PieceDate',
  'EcritureLib',
  'Debit',
  'Credit',
  'EcritureLet',
  'DateLet',
  'ValidDate',
  'Montantdevise',
  'Idevise',
] as const

const day = (civil: string): string => civil.replaceAll('-', '')
const clean = (text: string): string => text.replaceAll(/[\t\r\n\u00a0]+/g, ' ').trim()
/** Cents → `1234,50`. */
export const formatFec = (centimes: number): string =>
  `${Math.trunc(centimes / 100)},${String(centimes % 100).padStart(2, '0')}`

const rowsOf = (one: Ecriture): string[][] =>
  one.lignes.map((line) => [
    one.journal,
    JOURNAUX[one.journal],
    String(one.numero),
    day(one.jour),
    line.compte,
    line.libelleCompte,
    line.auxiliaire,
    line.libelleAuxiliaire,
    one.piece,
    day(one.jourPiece),
    one.libelle,
    formatFec(line.debit),
    formatFec(line.credit),
    '',
    '',
    day(one.valideLe),
    '',
    '',
  ])

export const writeFec = (ecritures: readonly Ecriture[]): string =>
  [[...COLONNES_FEC], ...ecritures.flatMap(rowsOf)]
    .map((row) => row.map(clean).join('\t'))
    .join('\r\n')
    .concat('\r\n')

/** `SIRENFECAAAAMMJJ`: the day is the last one of the exercice. */
export const nameFec = (siren: string, fin: string): string => `${siren}FEC${day(fin)}.txt`

export type FauteFec = { ligne: number; phrase: string }
/** Reads the file back: columns, days, amounts, order, and each entry as much at the debit as at the credit. */
export const checkFec = (text: string): FauteFec[] => {
  const [head = '', ...rows] = text.split('\r\n').filter(Boolean)
  const faults: FauteFec[] = []
  if (head !== COLONNES_FEC.join('\t'))
    faults.push({ ligne: 1, phrase: 'La première ligne n’est pas celle des dix-huit colonnes.' })
  const balance = new Map<string, number>()
  let last = 0
  for (const [index, row] of rows.entries()) {
    const ligne = index + 2
    const cells = row.split('\t')
    if (cells.length !== COLONNES_FEC.length) {
      faults.push({ ligne, phrase: `La ligne a ${cells.length} colonnes.` })
      continue
    }
    const number = Number(cells[2])
    if (number < last) faults.push({ ligne, phrase: 'Les numéros ne se suivent pas.' })
    last = number
    if (![cells[3], cells[9], cells[15]].every((one) => /^\d{8}$/.test(one!)))
      faults.push({ ligne, phrase: 'Une date n’est pas sous la forme AAAAMMJJ.' })
    if (![cells[11], cells[12]].every((one) => /^\d+,\d{2}$/.test(one!)))
      faults.push({ ligne, phrase: 'Un montant n’est pas sous la forme 1234,50.' })
    const cents = (cell: string) => Number(cell.replace(',', ''))
    balance.set(cells[2]!, (balance.get(cells[2]!) ?? 0) + cents(cells[11]!) - cents(cells[12]!))
  }
  for (const [number, left] of balance)
    if (left !== 0) faults.push({ ligne: 0, phrase: `L’écriture ${number} n’est pas équilibrée.` })
  return faults
}
