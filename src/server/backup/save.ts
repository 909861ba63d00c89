/** `maillage backup`: base, documents and keys, in one encrypted file that is read back before it takes its name. */
import { createReadStream, createWriteStream, existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join, relative, resolve, sep } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { copyOut } from '../database/copy-stream.ts'
import type { Home } from '../database/home.ts'
import { readApplied } from '../database/migrate.ts'
import { type OwnerClient, withOwner } from '../database/owner.ts'
import {
  countTable,
  listSequences,
  listTables,
  readSql,
  SAME_WRITING,
  type SavedTable,
  type TableCount,
  Tally,
} from '../database/saved-tables.ts'
import { readWithoutFilter } from '../database/unfiltered.ts'
import { Fault } from '../fault.ts'
import { PARTIAL } from '../storage/index.ts'
import { version } from '../version.ts'
import { checkArchive } from './check.ts'
import { type Counts, compareCounts } from './compare.ts'
import { entry } from './entries.ts'
import { copyErasures, installationId, rememberFolder } from './erasures.ts'
import { readEvents } from './events.ts'
import { seal } from './sealed.ts'

export type Saved = { tables: number; rows: number; documents: number; bytes: number; unreachable: string[] }

/** The passwords of the base belong to its cluster: another one has its own. */
const isKey = (name: string): boolean => !name.startsWith('base-')

const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((file) => file.isFile() && !file.name.endsWith(PARTIAL))
    .map((file) => relative(folder, join(file.parentPath, file.name)).split(sep).join('/'))
    .sort()

async function* tally(table: SavedTable, rows: AsyncIterable<Buffer>, counts: Counts): AsyncGenerator<Buffer> {
  const sum = new Tally(table)
  for await (const chunk of rows) {
    sum.add(chunk)
    yield chunk
  }
  counts[table.name] = sum.result()
}

/** What the archive copied must be what the base counts, table by table and CPTS by CPTS. */
const checkCopied = async (client: OwnerClient, table: SavedTable, copied: TableCount): Promise<void> => {
  const counted = await countTable(client, table)
  const problem = compareCounts(table.name, { ...counted, hash: copied.hash }, copied)
  if (problem) throw new Fault(`La sauvegarde n’est pas complète, elle n’a pas été gardée\u00a0: ${problem}.`)
}

async function* content(client: OwnerClient, home: Home, counts: Counts): AsyncGenerator<Buffer> {
  const tables = await listTables(client)
  const facts = { version, installation: installationId(home), le: new Date().toISOString() }
  yield* entry({
    kind: 'debut',
    ...facts,
    migrations: await readApplied(client),
    tables,
    sequences: await listSequences(client),
  })
  for (const table of tables) {
    const rows = copyOut(client, readSql(table)) as AsyncIterable<Buffer>
    yield* entry({ kind: 'table', name: table.name }, tally(table, rows, counts))
    await checkCopied(client, table, counts[table.name]!)
  }
  yield* entry({ kind: 'evenements', evenements: await readEvents(client) })
  for (const name of readdirSync(home.secrets).filter(isKey)) {
    yield* entry({ kind: 'cle', name }, [readFileSync(join(home.secrets, name))])
  }
  for (const name of filesUnder(home.documents)) {
    const path = join(home.documents, name)
    // One that was erased since the list was made is no longer to be saved.
    if (existsSync(path)) yield* entry({ kind: 'document', name }, createReadStream(path))
  }
  yield* entry({ kind: 'fin', counts })
}

const checkIsInstalled = async (client: OwnerClient): Promise<void> => {
  const { rows } = await client.query(`select to_regclass('public.installation') is not null as present`)
  const chosen = rows[0].present && (await client.query('select 1 from installation')).rowCount === 1
  if (!chosen) throw new Fault('Il n’y a rien à sauvegarder\u00a0: cette installation n’a jamais été démarrée.')
}

const writeArchive = async (path: string, client: OwnerClient, home: Home, passphrase: string): Promise<Counts> => {
  const counts: Counts = {}
  await pipeline(
    Readable.from(content(client, home, counts)),
    createGzip({ level: 6 }),
    (packed: AsyncIterable<Buffer>) => seal(packed, passphrase),
    createWriteStream(path, { mode: 0o600, flags: 'wx', flush: true }),
  )
  return counts
}

export const save = async (
  base: { home: Home; readerUrl: string; ownerUrl: string },
  target: string,
  passphrase: string,
): Promise<Saved> => {
  const partial = `${resolve(target)}.partiel`
  rmSync(partial, { force: true })
  try {
    const counts = await withOwner(base.readerUrl, async (client) => {
      await client.query(`begin isolation level repeatable read read only; ${SAME_WRITING}`)
      await checkIsInstalled(client)
      await readWithoutFilter(client)
      return writeArchive(partial, client, base.home, passphrase)
    })
    const checked = await checkArchive(partial, passphrase)
    renameSync(partial, target)
    rememberFolder(base.home, target)
    const unreachable = await withOwner(base.ownerUrl, (client) => copyErasures(client, base.home))
    const rows = Object.values(counts).reduce((sum, count) => sum + count.rows, 0)
    return { tables: Object.keys(counts).length, rows, ...checked, unreachable }
  } catch (error) {
    rmSync(partial, { force: true })
    throw error
  }
}
