/**
 * The zip around an XLSX. We inflate each entry ourselves under one budget, then write a zip without compression: the
 * reader of spreadsheets only ever meets bytes that were already counted.
 */
import { crc32, inflateRawSync } from 'node:zlib'
import { ok, type Result, refuse } from '../../kernel/result.ts'

export type ZipEntry = { name: string; content: Buffer }
export type ZipFault = 'file-unreadable' | 'file-inflates-too-much'

const END = 0x06054b50
const CENTRAL = 0x02014b50
const LOCAL = 0x04034b50

const findEnd = (zip: Buffer): number => {
  for (let at = zip.length - 22; at >= Math.max(0, zip.length - 22 - 65_535); at--) {
    if (zip.readUInt32LE(at) === END) return at
  }
  return -1
}

const inflate = (zip: Buffer, at: number, budget: number): Buffer | ZipFault => {
  const [flags, method, packed] = [zip.readUInt16LE(at + 8), zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)]
  const local = zip.readUInt32LE(at + 42)
  if (flags & 1 || zip.readUInt32LE(local) !== LOCAL) return 'file-unreadable'
  const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28)
  const body = zip.subarray(start, start + packed)
  if (body.length !== packed) return 'file-unreadable'
  if (method === 0) return body.length > budget ? 'file-inflates-too-much' : body
  if (method !== 8) return 'file-unreadable'
  try {
    return inflateRawSync(body, { maxOutputLength: Math.max(1, budget) })
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE'
      ? 'file-inflates-too-much'
      : 'file-unreadable'
  }
}

/** Entries whose name passes `wanted`, in the order of the directory. Names that leave the folder are refused. */
export const readZip = (
  bytes: Uint8Array,
  limits: { inflated: number; entries: number },
  wanted: (name: string) => boolean,
): Result<ZipEntry[], ZipFault> => {
  const zip = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    const end = findEnd(zip)
    if (end < 0) return refuse('file-unreadable')
    const count = zip.readUInt16LE(end + 10)
    if (count > limits.entries) return refuse('file-inflates-too-much')
    const entries: ZipEntry[] = []
    let budget = limits.inflated
    let at = zip.readUInt32LE(end + 16)
    for (let i = 0; i < count; i++) {
      if (zip.readUInt32LE(at) !== CENTRAL) return refuse('file-unreadable')
      const nameLength = zip.readUInt16LE(at + 28)
      const name = zip.toString('utf8', at + 46, at + 46 + nameLength)
      if (name.includes('..') || name.startsWith('/') || name.includes('\\')) return refuse('file-unreadable')
      if (wanted(name)) {
        const content = inflate(zip, at, budget)
        if (typeof content === 'string') return refuse(content)
        budget -= content.length
        entries.push({ name, content })
      }
      at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32)
    }
    return ok(entries)
  } catch (error) {
    // Offsets that point outside of the file.
    if (error instanceof RangeError) return refuse('file-unreadable')
    throw error
  }
}

/** Names are UTF-8. */
const UTF8 = 0x0800
/** The first day that the format knows: the same files always give the same archive. */
const NO_DATE = 0x0021

const localHeader = (entry: ZipEntry, name: Buffer): Buffer => {
  const header = Buffer.alloc(30)
  header.writeUInt32LE(LOCAL, 0)
  header.writeUInt16LE(20, 4)
  header.writeUInt16LE(UTF8, 6)
  header.writeUInt16LE(NO_DATE, 12)
  header.writeUInt32LE(crc32(entry.content), 14)
  header.writeUInt32LE(entry.content.length, 18)
  header.writeUInt32LE(entry.content.length, 22)
  header.writeUInt16LE(name.length, 26)
  return header
}

/** The same entries, stored without compression. */
export const writeStoredZip = (entries: readonly ZipEntry[]): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const entry of entries) {
    const name = Buffer.from(entry.name)
    const header = localHeader(entry, name)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(CENTRAL, 0)
    central.writeUInt16LE(20, 4)
    header.copy(central, 6, 4, 30)
    central.writeUInt32LE(offset, 42)
    directory.push(central, name)
    parts.push(header, name, entry.content)
    offset += 30 + name.length + entry.content.length
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END, 0)
  end.writeUInt16LE(entries.length, 8)
  end.writeUInt16LE(entries.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...parts, ...directory, end])
}
