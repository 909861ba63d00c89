/** The bytes of an extraction, in a text file or in the archive that the ANS publishes, as they are asked for. */
import { createReadStream, statSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { pipeline, type Readable, Transform } from 'node:stream'
import { type Entry, open as openArchive, type ZipFile } from 'yauzl'
import { NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'

export type OpenedExtraction = {
  /** The name of the text, that holds its date. */
  name: string
  chunks: AsyncIterable<Buffer>
  /** From 0 to 1: how much of the file was read. */
  progress: () => number
}

const WHY: Record<string, string> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier',
  EACCES: 'le droit de le lire manque',
}
const WANTED = /personne[-_ ]?activite/i
const CHUNK = 1024 * 1024

const unreadable = (path: string, error: unknown): Fault => {
  const { code, message } = error as NodeJS.ErrnoException
  return new Fault(`Le fichier ${path} ne se lit pas${NBSP}: ${WHY[code ?? ''] ?? message}.`)
}
const damaged = (path: string): Fault => new Fault(`${path}${NBSP}: l’archive est abîmée. Téléchargez-la de nouveau.`)

const isArchive = async (path: string): Promise<boolean> => {
  const file = await open(path)
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(4), 0, 4, 0)
    return bytesRead === 4 && buffer.readUInt32LE(0) === 0x04034b50
  } finally {
    await file.close()
  }
}

const listEntries = (path: string): Promise<{ zip: ZipFile; entries: Entry[] }> =>
  new Promise((done, fail) => {
    openArchive(path, { lazyEntries: true, autoClose: false }, (error, zip) => {
      if (error) return fail(damaged(path))
      const entries: Entry[] = []
      zip.on('entry', (entry: Entry) => {
        entries.push(entry)
        zip.readEntry()
      })
      zip.on('error', () => fail(damaged(path)))
      zip.on('end', () => done({ zip, entries }))
      zip.readEntry()
    })
  })

const chooseEntry = (path: string, entries: readonly Entry[]): Entry => {
  const texts = entries.filter(({ fileName }) => /\.(txt|csv)$/i.test(fileName))
  const entry = texts.find(({ fileName }) => WANTED.test(fileName)) ?? (texts.length === 1 ? texts[0] : undefined)
  if (entry) return entry
  throw new Fault(
    `${path}${NBSP}: l’archive ne contient pas le fichier «${NBSP}PS_LibreAcces_Personne_activite…txt${NBSP}» attendu.`,
  )
}

/** Counts what passes, and tells a damaged file in words. */
async function* count(path: string, stream: Readable, passed: (bytes: number) => void): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      passed(chunk.length)
      yield chunk
    }
  } catch (error) {
    throw (error as NodeJS.ErrnoException).code?.startsWith('E') ? unreadable(path, error) : damaged(path)
  }
}

/** Inflated bytes come by 16 kB: joined, they cost fewer turns. */
const gather = (): Transform => {
  let parts: Buffer[] = []
  let size = 0
  return new Transform({
    transform(chunk: Buffer, _, done) {
      parts.push(chunk)
      size += chunk.length
      if (size < CHUNK) return done()
      const whole = Buffer.concat(parts)
      parts = []
      size = 0
      done(null, whole)
    },
    flush(done) {
      done(null, Buffer.concat(parts))
    },
  })
}

const openEntry = async (path: string): Promise<OpenedExtraction> => {
  const { zip, entries } = await listEntries(path)
  let read = 0
  try {
    const entry = chooseEntry(path, entries)
    const inflated = await new Promise<Readable>((done, fail) =>
      zip.openReadStream(entry, (error, stream) => (error ? fail(damaged(path)) : done(stream))),
    )
    const stream = pipeline(inflated, gather(), () => zip.close())
    const chunks = count(path, stream, (bytes) => {
      read += bytes
    })
    return { name: basename(entry.fileName), chunks, progress: () => read / Math.max(1, entry.uncompressedSize) }
  } catch (error) {
    zip.close()
    throw error
  }
}

export const openExtraction = async (path: string): Promise<OpenedExtraction> => {
  try {
    if (await isArchive(path)) return await openEntry(path)
  } catch (error) {
    throw error instanceof Fault ? error : unreadable(path, error)
  }
  const { size } = statSync(path)
  let read = 0
  const chunks = count(path, createReadStream(path, { highWaterMark: CHUNK }), (bytes) => {
    read += bytes
  })
  return { name: basename(path), chunks, progress: () => read / Math.max(1, size) }
}

/** The day that the name of a file says: « …_202610080712.txt » is of 2026-10-08. */
export const dayOfName = (name: string): string | null => {
  const found = /(?<!\d)(20\d{2})(\d{2})(\d{2})(?:\d{4})?(?!\d)/.exec(name)
  if (!found) return null
  const day = `${found[1]}-${found[2]}-${found[3]}`
  return Number.isNaN(Date.parse(day)) ? null : day
}
