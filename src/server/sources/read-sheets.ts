import type { Feuille } from '../../domains/diagnostic/index.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { readAllTables } from '../files/read-all-tables.ts'
import type { TableFault } from '../files/table-limits.ts'
import type { Opened } from './open-file.ts'

const WHY: Record<TableFault, string> = {
  'file-too-large': 'il est trop grand',
  'file-empty': 'il ne contient aucune ligne',
  'file-unreadable': 'il ne se lit ni comme un classeur XLSX ni comme un CSV',
  'file-inflates-too-much': 'il est trop grand une fois décompressé',
  'file-too-many-rows': 'il a trop de lignes',
  'file-too-many-columns': 'il a trop de colonnes',
  'file-too-slow': 'sa lecture est trop longue',
  'file-is-old-excel': 'c’est un ancien classeur (.xls)\u00a0: enregistrez-le en .xlsx',
}

export const readSheets = async (opened: Opened): Promise<Feuille[]> => {
  const read = await readAllTables(opened.bytes)
  if (!read.ok) throw new Fault(`Le fichier ${opened.nom} ne se lit pas${NBSP}: ${WHY[read.refusal.code]}.`)
  return read.value
}
