/** `maillage import finess`: whatever form the file has, told and put in place of the one before. */
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { gunzipSync } from 'node:zlib'
import {
  type Forme,
  type LectureFiness,
  loadFiness,
  readFiness,
  sayFinessFault,
  sayFinessFaults,
  sayFinessSource,
} from '../../domains/repertoire/index.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { withOwner } from '../database/owner.ts'
import { Fault } from '../fault.ts'
import { decodeText } from '../files/decode-text.ts'
import { readAllTables } from '../files/read-all-tables.ts'
import { isAddress, openFile } from '../sources/open-file.ts'
import { dayOfName } from './open-extraction.ts'

export type FinessOptions = { date?: string; forcer?: true }
type Say = (line: string) => void

const FORMES: Record<Forme, string> = {
  'finess-plus': 'FINESS+ (JSON)',
  etalab: 'l’ancienne extraction, sans ligne de titres',
  tableau: 'un tableau avec une ligne de titres',
}

const read = async (bytes: Uint8Array, name: string): Promise<LectureFiness> => {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b
  const plain = isGzip ? gunzipSync(bytes) : bytes
  let text = isArchive ? '' : decodeText(plain)
  let rows: string[][] = []
  // An archive, a workbook or a table: the readers of the sources know them.
  if (isArchive || !/^(?:\ufeff)?\s*(?:\{|finess;etalab;|structureet;)/.test(text)) {
    const tables = await readAllTables(plain)
    if (tables.ok) rows = tables.value.flatMap(({ lignes }) => lignes.map(({ cellules }) => cellules))
    if (isArchive && /^(finess|structureet)$/.test(rows[0]?.[0] ?? ''))
      text = rows.map((row) => row.join(';')).join('\n')
  }
  const found = readFiness(text, () => rows)
  if (found) return found
  throw new Fault(
    `${name}${NBSP}: ce n’est ni FINESS+ (JSON), ni l’ancienne extraction de FINESS, ni un tableau avec les colonnes «${NBSP}finess${NBSP}» et «${NBSP}nom${NBSP}». Rien n’a été changé.`,
  )
}

export const importFiness = async (
  ownerUrl: string,
  where: string,
  { date, forcer }: FinessOptions,
  say: Say = console.log,
): Promise<void> => {
  const opened = isAddress(where) ? await openFile(where, say) : { bytes: readPath(where), nom: basename(where) }
  const lecture = await read(opened.bytes, opened.nom)
  const jour = date ?? lecture.jour ?? dayOfName(opened.nom)
  if (!jour)
    throw new Fault(
      `Ni le fichier ni son nom (${opened.nom}) ne disent le jour de l’extraction, qui doit être cité${NBSP}: donnez-le par --date 2026-11-20.`,
    )
  const loaded = await withOwner(ownerUrl, (client) =>
    loadFiness(client, lecture, { fichier: opened.nom, jour, force: forcer === true }),
  )
  if (!loaded.ok) throw new Fault(`${opened.nom}${NBSP}: ${sayFinessFault(loaded.refusal)}\nRien n’a été changé.`)
  const { structures, fermees, fautes, forme } = lecture
  say(`${FORMES[forme]}${NBSP}: ${count(structures.length, 'structure')}.`)
  if (fermees > 0) say(`${count(fermees, 'structure fermée, laissée', 'structures fermées, laissées')} de côté.`)
  if (fautes.length > 0) {
    say(`${count(fautes.length, 'ligne en faute, laissée', 'lignes en faute, laissées')} de côté${NBSP}:`)
    say(sayFinessFaults(fautes))
  }
  say(sayFinessSource(jour))
}

const readPath = (path: string): Uint8Array => {
  try {
    return readFileSync(path)
  } catch (error) {
    throw new Fault(`Le fichier ${path} ne se lit pas${NBSP}: ${(error as Error).message}.`)
  }
}
