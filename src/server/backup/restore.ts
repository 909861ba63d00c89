/** `maillage restore`: an empty base, a backup and the lists of erasures become an installation that may open. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DomainEvent } from '../actions/action.ts'
import { guardWalls } from '../database/guard.ts'
import type { Home } from '../database/home.ts'
import { migrate, readMigrations } from '../database/migrate.ts'
import { type OwnerClient, withOwner } from '../database/owner.ts'
import { Fault } from '../fault.ts'
import { copyErasures, type Erasure, erasuresBeside, readErasures, rememberFolder } from './erasures.ts'
import { load } from './load.ts'
import { readStart, type Start } from './open-archive.ts'
import { type Replayed, replayErasures } from './replay.ts'

export type Sources = {
  archive: string
  passphrase: string
  /** Folders of installations and files that may hold a list of erasures. */
  homes: string[]
  lists: string[]
  /** The person says that no list exists any more. */
  withoutList: boolean
}
/** What is known before anything is made: a wrong passphrase or a missing list leaves nothing behind. */
export type Plan = { sources: Sources; start: Start; upTo: number; erasures: Erasure[] }
export type Target = {
  home: Home
  ownerUrl: string
  appPassword: string
  /**
   * Runs the work of the night once, so that what has expired since the backup is erased too; then the events that
   * nobody had heard are told again, and are heard when the server starts.
   */
  replayWork: (events: readonly DomainEvent[]) => Promise<void>
}
export type Restored = Replayed & { tables: number; rows: number; le: string }

const isSameInstallation = (folder: string, installation: string): boolean => {
  const path = join(folder, 'identite')
  return existsSync(path) && readFileSync(path, 'utf8').trim() === installation
}

const findLists = ({ archive, homes, lists }: Sources, installation: string): string[] =>
  [
    ...lists,
    erasuresBeside(archive, installation),
    ...homes.filter((home) => isSameInstallation(home, installation)).map((home) => join(home, 'effacements.jsonl')),
  ].filter((path) => existsSync(path))

const readLists = (sources: Sources, start: Start): Erasure[] => {
  for (const path of sources.lists)
    if (!existsSync(path)) throw new Fault(`Il n’y a pas de journal des effacements ${path}.`)
  const paths = findLists(sources, start.installation)
  if (paths.length === 0 && !sources.withoutList) {
    throw new Fault(
      'Le journal des effacements de cette installation est introuvable\u00a0: des personnes effacées depuis la sauvegarde pourraient revenir. Donnez-le avec --effacements, ou confirmez qu’il n’existe plus avec --sans-effacements.',
    )
  }
  const all = paths.flatMap(readErasures)
  return [...new Map(all.map((erasure) => [erasure.id, erasure])).values()]
}

const checkIsEmpty = async (client: OwnerClient): Promise<void> => {
  const { rows } = await client.query(`select to_regclass('public.installation') is not null as migrated`)
  if (!rows[0].migrated) return
  const used = await client.query(
    `select exists (select 1 from installation) or exists (select 1 from cpts) or to_regclass('entretien.restauration') is not null as used`,
  )
  if (used.rows[0].used)
    throw new Fault(
      'Cette base n’est pas vide\u00a0: une sauvegarde se restaure dans un dossier neuf ou une base vide.',
    )
}

/** The archive is loaded at the migration it was saved at; we must have the same ones. */
const checkMigrations = (start: Start): number => {
  const ours = new Map(readMigrations().map((migration) => [migration.number, migration.hash]))
  for (const { number, name, hash } of start.migrations) {
    if (ours.get(number) !== hash) {
      const label = `${String(number).padStart(4, '0')}-${name}`
      throw new Fault(
        `Cette sauvegarde vient d’une autre version de Maillage (${start.version}, migration ${label})\u00a0: restaurez-la avec une version qui la connaît.`,
      )
    }
  }
  return start.migrations.at(-1)?.number ?? 0
}

export const planRestore = async (sources: Sources): Promise<Plan> => {
  const start = await readStart(sources.archive, sources.passphrase)
  return { sources, start, upTo: checkMigrations(start), erasures: readLists(sources, start) }
}

const open = async ({ sources, erasures }: Plan, target: Target, events: DomainEvent[]): Promise<Replayed> => {
  const { ownerUrl, appPassword, home } = target
  await migrate({ ownerUrl, appPassword })
  const replayed = await withOwner(ownerUrl, async (client) => {
    // Whoever was signed in when the backup was made signs in again.
    await client.query('delete from session')
    return replayErasures(client, erasures)
  })
  await target.replayWork(events)
  rememberFolder(home, sources.archive)
  await withOwner(ownerUrl, async (client) => {
    await copyErasures(client, home)
    await guardWalls(client)
    await client.query('drop table entretien.restauration')
  })
  return replayed
}

export const restore = async (plan: Plan, target: Target): Promise<Restored> => {
  const { sources, start, upTo } = plan
  const { home, ownerUrl, appPassword } = target
  await withOwner(ownerUrl, checkIsEmpty)
  await migrate({ ownerUrl, appPassword, upTo })
  const { end, events } = await withOwner(ownerUrl, (client) =>
    load(client, home, sources.archive, sources.passphrase, start),
  )
  writeFileSync(join(home.path, 'identite'), `${start.installation}\n`)
  const replayed = await open(plan, target, events)
  const rows = Object.values(end.counts).reduce((sum, count) => sum + count.rows, 0)
  return { ...replayed, tables: start.tables.length, rows, le: start.le }
}
