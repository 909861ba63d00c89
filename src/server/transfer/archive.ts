/**
 * The file of a CPTS on the move: JSON, one object a line, under gzip. A head, then each table with its rows, then each
 * document with its bytes, then an end.
 */
import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream, renameSync, rmSync } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import type { Applied } from '../database/migrate.ts'
import { Fault } from '../fault.ts'

export const FORMAT = 'maillage.cpts.1'
export type ArchiveHead = {
  format: string
  version: string
  le: string
  nature: 'demonstration' | 'reelle'
  cpts: { id: string; nom: string }
  migrations: Applied[]
  /** Said in words: what is not in the file. */
  absents: string[]
}
export type ArchiveDocument = { document: string; morceaux: number }
export type ArchiveTable = { table: string; colonnes: string[]; lignes: number; empreinte: string }

/** SHA-256 of the rows in the order of bytes, each with its end of line: `sort | sha256sum` gives the same. */
export const hashLines = (lines: readonly string[]): string => {
  const hash = createHash('sha256')
  for (const line of lines.map((text) => Buffer.from(`${text}\n`)).sort(Buffer.compare)) hash.update(line)
  return hash.digest('hex')
}

export const writeArchive = async (path: string, lines: AsyncIterable<string>): Promise<void> => {
  const partial = `${path}.partiel`
  const ended = async function* () {
    for await (const line of lines) yield `${line}\n`
  }
  try {
    await pipeline(Readable.from(ended()), createGzip(), createWriteStream(partial, { mode: 0o600 }))
    renameSync(partial, path)
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}

const BROKEN = 'Ce fichier n’est pas l’export entier d’une CPTS\u00a0: il est abîmé, incomplet ou d’une autre nature.'

/** Cut at line feeds alone: the text of a row may hold other marks of a new line. */
async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path)
  const plain = file.pipe(createGunzip()).setEncoding('utf8')
  file.on('error', (error) => plain.destroy(error))
  let rest = ''
  for await (const chunk of plain) {
    const lines = `${rest}${chunk}`.split('\n')
    rest = lines.pop()!
    yield* lines
  }
}

const parse = (text: string | undefined): Record<string, unknown> => {
  try {
    const value = JSON.parse(text ?? '')
    if (typeof value === 'object' && value !== null) return value
  } catch {
    // Told below, in one sentence.
  }
  throw new Fault(BROKEN)
}

const explain = (error: unknown, path: string): unknown => {
  const { code } = error as { code?: string }
  if (code === 'ENOENT') return new Fault(`${path}\u00a0: ce fichier n’existe pas.`)
  return code?.startsWith('Z_') ? new Fault(BROKEN) : error
}

/** Bytes of a document in base64, in lines that no reader finds long. */
const PIECE = 48_000
export function* documentLines(document: string, bytes: Uint8Array): Generator<string> {
  const text = Buffer.from(bytes).toString('base64')
  yield JSON.stringify({ document, morceaux: Math.ceil(text.length / PIECE) } satisfies ArchiveDocument)
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

/** A table with its rows, or the bytes of a document. */
export type Part =
  | { kind: 'table'; table: ArchiveTable; lines: string[] }
  | { kind: 'document'; empreinte: string; bytes: Uint8Array }
export type Archive = { head: ArchiveHead; parts: AsyncGenerator<Part> }

const takeLines = async (next: () => Promise<string | undefined>, count: number): Promise<string[]> => {
  const lines: string[] = []
  while (lines.length < count) {
    const line = await next()
    if (line === undefined) throw new Fault(BROKEN)
    lines.push(line)
  }
  return lines
}

const documentOf = ({ document }: ArchiveDocument, lines: string[]): Part => {
  const bytes = Buffer.from(lines.join(''), 'base64')
  if (createHash('sha256').update(bytes).digest('hex') !== document) throw new Fault(BROKEN)
  return { kind: 'document', empreinte: document, bytes }
}

/** Parts come one by one, each checked against its count and its hash; an end that is missing is a fault. */
async function* readParts(rows: AsyncIterator<string>, path: string): AsyncGenerator<Part> {
  const next = async () => {
    try {
      return (await rows.next()).value as string | undefined
    } catch (error) {
      throw explain(error, path)
    }
  }
  let total = 0
  for (let said = parse(await next()); ; said = parse(await next())) {
    if (said.fin === true) {
      if (said.lignes !== total) throw new Fault(BROKEN)
      return
    }
    if (typeof said.document === 'string') {
      const document = said as unknown as ArchiveDocument
      yield documentOf(document, await takeLines(next, document.morceaux))
      continue
    }
    const table = said as unknown as ArchiveTable
    const lines = await takeLines(next, table.lignes)
    if (hashLines(lines) !== table.empreinte) throw new Fault(BROKEN)
    total += lines.length
    yield { kind: 'table', table, lines }
  }
}

export const openArchive = async (path: string): Promise<Archive> => {
  const rows = readLines(path)
  const first = await rows.next().catch((error) => {
    throw explain(error, path)
  })
  const head = parse(first.value as string | undefined) as unknown as ArchiveHead
  if (head.format !== FORMAT) throw new Fault(BROKEN)
  return { head, parts: readParts(rows, path) }
}
