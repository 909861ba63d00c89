/** The result of an analysis: a file that appears whole or not at all, or the standard output. */
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { plainCsvLines } from '../../kernel/csv.ts'
import { NBSP } from '../../kernel/french.ts'
import { Fault, isDiskFull } from '../fault.ts'

/** Characters written at once: a national table of journeys is longer than any string may be. */
const PIECE = 1 << 20

function* piecesOf(lines: Iterable<string>): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

const writePieces = (path: string, lines: Iterable<string>): void => {
  const file = openSync(path, 'wx')
  try {
    for (const piece of piecesOf(lines)) {
      const bytes = Buffer.from(piece)
      for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at)
    }
  } finally {
    closeSync(file)
  }
}

/** A fault while the lines are made, or written, leaves nothing. */
const writeLines = (path: string | undefined, lines: Iterable<string>): void => {
  if (path === undefined) {
    for (const piece of piecesOf(lines)) process.stdout.write(piece)
    return
  }
  const partial = join(dirname(path), `.maillage-${process.pid}-${crypto.randomUUID()}.partiel`)
  try {
    writePieces(partial, lines)
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    const { code } = error as NodeJS.ErrnoException
    if (isDiskFull(error) || code === undefined || error instanceof Fault) throw error
    throw new Fault(`Le fichier ${path} ne s’écrit pas${NBSP}: erreur ${code}. Rien n’a été écrit.`)
  }
}

export const writeText = (path: string | undefined, text: string): void => writeLines(path, [text])

export const TOO_LARGE =
  'Un résultat dépasse ce qu’un nombre peut tenir\u00a0: une quantité lue est démesurée, ou une demande infime. Rien n’a été écrit.'

function* checked(rows: Iterable<readonly (string | number)[]>): Generator<readonly (string | number)[]> {
  for (const row of rows) {
    for (const cell of row) if (typeof cell === 'number' && !Number.isFinite(cell)) throw new Fault(TOO_LARGE)
    yield row
  }
}

export const writeRows = (
  path: string | undefined,
  heads: readonly string[],
  rows: Iterable<readonly (string | number)[]>,
): void => writeLines(path, plainCsvLines(heads, checked(rows)))
