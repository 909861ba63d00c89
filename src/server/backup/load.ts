/** Puts the rows, keys and documents of a backup in an empty base and an empty folder, and proves them equal. */
import { createWriteStream, mkdirSync } from 'node:fs'
import { basename, dirname, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { DomainEvent } from '../actions/action.ts'
import { copyIn } from '../database/copy-stream.ts'
import { type Home, writeSecret } from '../database/home.ts'
import { withWallsOpen } from '../database/open-walls.ts'
import type { OwnerClient } from '../database/owner.ts'
import {
  listTables,
  quoteTable,
  SAME_WRITING,
  type SavedTable,
  setSequences,
  tallyTable,
  writeSql,
} from '../database/saved-tables.ts'
import { Fault } from '../fault.ts'
import { compareCounts } from './compare.ts'
import type { Entry } from './entries.ts'
import { type End, openArchive, type Start } from './open-archive.ts'
import { BROKEN } from './sealed.ts'

/** What the archive says of itself, and the events that nobody had heard when it was made. */
export type Loaded = { end: End; events: DomainEvent[] }

/** A name from the archive never leads out of its folder. */
const inside = (folder: string, name: string): string => {
  const path = resolve(folder, name)
  if (!path.startsWith(folder + sep)) throw new Fault(BROKEN)
  return path
}

const writeDocument = async (home: Home, { head, pieces }: Entry): Promise<void> => {
  const path = inside(home.documents, String(head.name))
  mkdirSync(dirname(path), { recursive: true })
  await pipeline(Readable.from(pieces), createWriteStream(path, { mode: 0o600 }))
}

const writeKey = async (home: Home, { head, pieces }: Entry): Promise<void> => {
  const parts: Buffer[] = []
  for await (const piece of pieces) parts.push(piece)
  writeSecret(home, basename(String(head.name)), Buffer.concat(parts).toString('utf8').trim())
}

const findTable = (tables: SavedTable[], name: unknown): SavedTable => {
  const table = tables.find((candidate) => candidate.name === name)
  if (!table) throw new Fault(BROKEN)
  return table
}

/** Reads the whole archive once: tables into the base, files into the folder. */
const loadEntries = async (
  client: OwnerClient,
  home: Home,
  entries: AsyncGenerator<Entry>,
  start: Start,
): Promise<Loaded> => {
  let end: End | undefined
  let events: DomainEvent[] = []
  for await (const entry of entries) {
    const { kind, name } = entry.head
    if (kind === 'table') await copyIn(client, writeSql(findTable(start.tables, name)), entry.pieces)
    else if (kind === 'document') await writeDocument(home, entry)
    else if (kind === 'cle') await writeKey(home, entry)
    else if (kind === 'evenements') events = entry.head.evenements as DomainEvent[]
    else if (kind === 'fin') end = entry.head as unknown as End
  }
  if (!end) throw new Fault(BROKEN)
  return { end, events }
}

const verify = async (client: OwnerClient, start: Start, end: End): Promise<void> => {
  for (const table of start.tables) {
    const expected = end.counts[table.name]
    if (!expected) throw new Fault(BROKEN)
    const problem = compareCounts(table.name, expected, await tallyTable(client, table))
    if (problem) throw new Fault(`La base restaurée diffère de la sauvegarde, rien n’a été gardé\u00a0: ${problem}.`)
  }
}

const checkSameTables = async (client: OwnerClient, start: Start): Promise<void> => {
  const here = (await listTables(client)).map(({ name, columns }) => [name, [...columns].sort()])
  const there = start.tables.map(({ name, columns }) => [name, [...columns].sort()])
  if (JSON.stringify(here) !== JSON.stringify(there)) {
    throw new Fault(
      'Les tables de cette sauvegarde ne sont pas celles de ses migrations\u00a0: elle ne peut pas être restaurée ici.',
    )
  }
}

/**
 * One transaction: rows in, compared with the archive, walls back up. The base is marked as being restored until the
 * erasures are replayed, and does not open before.
 */
export const load = async (
  client: OwnerClient,
  home: Home,
  path: string,
  passphrase: string,
  start: Start,
): Promise<Loaded> => {
  await client.query(`begin; ${SAME_WRITING}`)
  await checkSameTables(client, start)
  let loaded: Loaded | undefined
  await withWallsOpen(client, start.tables, async () => {
    await client.query(`truncate ${start.tables.map(({ name }) => quoteTable(name)).join(', ')}`)
    loaded = await loadEntries(client, home, openArchive(path, passphrase), start)
    await setSequences(client, start.sequences)
    await verify(client, start, loaded.end)
  })
  await client.query(
    'create table if not exists entretien.restauration (le timestamptz not null default clock_timestamp())',
  )
  await client.query('commit')
  return loaded!
}
