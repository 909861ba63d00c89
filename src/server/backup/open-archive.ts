/** Reads a backup from its file, entry by entry. */
import { createReadStream, existsSync } from 'node:fs'
import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Applied } from '../database/migrate.ts'
import type { SavedSequence, SavedTable } from '../database/saved-tables.ts'
import { Fault } from '../fault.ts'
import type { Counts } from './compare.ts'
import { type Entry, readEntries } from './entries.ts'
import { BROKEN, byteReader, unseal } from './sealed.ts'

export type Start = {
  kind: 'debut'
  version: string
  installation: string
  le: string
  migrations: Applied[]
  tables: SavedTable[]
  sequences: SavedSequence[]
}
export type End = { kind: 'fin'; counts: Counts }

export const openArchive = (path: string, passphrase: string): AsyncGenerator<Entry> => {
  if (!existsSync(path)) throw new Fault(`Il n’y a pas de sauvegarde ${path}.`)
  const file = createReadStream(path) as AsyncIterable<Buffer>
  const gunzip = createGunzip()
  const plain = Readable.from(unseal(file, passphrase))
  plain.once('error', (error) => gunzip.destroy(error))
  return readEntries(byteReader(plain.pipe(gunzip) as AsyncIterable<Buffer>))
}

/** The first entry, without reading further. */
export const readStart = async (path: string, passphrase: string): Promise<Start> => {
  for await (const { head } of openArchive(path, passphrase)) {
    if (head.kind === 'debut') return head as unknown as Start
    break
  }
  throw new Fault(BROKEN)
}
