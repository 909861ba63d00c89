/** For tests: an installation that is saved, and restored into an empty base and an empty folder. */
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { DomainEvent } from '../actions/action.ts'
import { appUrlOf } from '../database/app-role.ts'
import { type Home, openHome } from '../database/home.ts'
import { type OwnerClient, openOwner, withOwner } from '../database/owner.ts'
import { openEmptyBase, openTestBase, openUnusedBase, type TestBase } from '../database/testing.ts'
import { planRestore, type Restored, restore } from './restore.ts'
import { save } from './save.ts'

export const PASSPHRASE = 'une phrase pour les essais'

export type RestoredBase = {
  client: OwnerClient
  home: Home
  restored: Restored
  base: { ownerUrl: string; appUrl: string }
}
type RestoreParts = {
  lists?: string[]
  withoutList?: boolean
  homes?: string[]
  /** From a base without a table, as `maillage restore` makes it; by default one that is migrated and was never used. */
  fromNothing?: boolean
  /** What the restored installation does before it opens; nothing by default. */
  replayWork?: (events: readonly DomainEvent[], base: { appUrl: string }) => Promise<void>
}

export type Backups = {
  source: TestBase
  owner: OwnerClient
  home: Home
  folder: string
  archive: string
  homeAt: (name: string) => Home
  saveNow: (readerUrl?: string) => ReturnType<typeof save>
  restoreInto: (name: string, check: (into: RestoredBase) => Promise<void>, parts?: RestoreParts) => Promise<void>
  close: () => Promise<void>
}

export const openBackups = async (): Promise<Backups> => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-sauvegarde-'))
  chmodSync(folder, 0o755)
  const homeAt = (name: string): Home => openHome({ MAILLAGE_HOME: join(folder, name) })
  const archive = join(folder, 'essai.maillage')
  const source = await openTestBase()
  const owner = await openOwner(source.ownerUrl)
  const home = homeAt('source')
  return {
    source,
    owner,
    home,
    folder,
    archive,
    homeAt,
    saveNow: (readerUrl = source.superUrl) => save({ home, readerUrl, ownerUrl: source.ownerUrl }, archive, PASSPHRASE),
    restoreInto: async (name, check, { replayWork = async () => undefined, fromNothing, ...parts } = {}) => {
      const sources = { archive, passphrase: PASSPHRASE, homes: [], lists: [], withoutList: false, ...parts }
      const plan = await planRestore(sources)
      const base = await (fromNothing ? openEmptyBase() : openUnusedBase())
      try {
        const target = homeAt(name)
        const { ownerUrl, appPassword } = base
        const urls = { ownerUrl, appUrl: appUrlOf(ownerUrl, appPassword) }
        const work = (events: readonly DomainEvent[]) => replayWork(events, urls)
        const restored = await restore(plan, { home: target, ownerUrl, appPassword, replayWork: work })
        await withOwner(ownerUrl, (client) => check({ client, home: target, restored, base: urls }))
      } finally {
        await base.close()
      }
    },
    close: async () => {
      await owner.end()
      await source.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
