/** Opens the base of an installation, embedded or given by DATABASE_URL, migrated and with its walls checked. */

import { count } from '../kernel/french.ts'
import { appUrlOf } from './database/app-role.ts'
import { attachEmbedded, startEmbedded } from './database/embedded.ts'
import { guardWalls } from './database/guard.ts'
import { type Home, openHome, readSecret } from './database/home.ts'
import { type Lock, lockHolder, takeLock } from './database/lock.ts'
import { migrate } from './database/migrate.ts'
import { withOwner } from './database/owner.ts'
import { step } from './start-steps.ts'

export type Base = {
  home: Home
  lock: Lock
  kind: 'embedded' | 'url'
  /** Migrations, reference data, backup: never to serve a request. */
  ownerUrl: string
  appUrl: string
  onLost: (listener: () => void) => void
  close: () => Promise<void>
}

type Opened = { ownerUrl: string; stop: () => Promise<void>; onLost: (listener: () => void) => void }

const openUrl = (url: string): Opened => ({ ownerUrl: url, stop: async () => undefined, onLost: () => undefined })

const openEmbedded = async (home: Home): Promise<Opened> => {
  const { ownerUrl, cluster } = await step(
    (base) => (base.isNew ? 'Base PostgreSQL créée et démarrée' : 'Base PostgreSQL démarrée'),
    () => startEmbedded(home),
  )
  return { ownerUrl, stop: cluster.stop, onLost: cluster.onExit }
}

const prepare = async (ownerUrl: string, appPassword: string): Promise<void> => {
  await step(
    (done) => (done === 0 ? 'Base à jour' : `Base mise à jour, ${count(done, 'migration')}`),
    () => migrate({ ownerUrl, appPassword }),
  )
  await withOwner(ownerUrl, guardWalls)
}

/** The caller holds the lock of the home folder, and gives it back by `close`. */
export const openBase = async (home: Home, lock: Lock, env: NodeJS.ProcessEnv = process.env): Promise<Base> => {
  const kind = env.DATABASE_URL ? 'url' : 'embedded'
  const opened = env.DATABASE_URL ? openUrl(env.DATABASE_URL) : await openEmbedded(home)
  const close = async () => {
    await opened.stop()
    lock.release()
  }
  try {
    const appPassword = readSecret(home, 'base-application')
    await prepare(opened.ownerUrl, appPassword)
    const appUrl = appUrlOf(opened.ownerUrl, appPassword)
    return { home, lock, kind, ownerUrl: opened.ownerUrl, appUrl, onLost: opened.onLost, close }
  } catch (error) {
    await close()
    throw error
  }
}

const NO_LOCK: Lock = { release: () => undefined, update: () => undefined }

/** The base of a server that runs now on this folder, if there is one. */
const attach = (home: Home, env: NodeJS.ProcessEnv): Base | null => {
  if (!lockHolder(home.lock)) return null
  const ownerUrl = env.DATABASE_URL ?? attachEmbedded(home)
  if (ownerUrl === null) return null
  const appUrl = appUrlOf(ownerUrl, readSecret(home, 'base-application'))
  const kind = env.DATABASE_URL ? 'url' : 'embedded'
  return { home, lock: NO_LOCK, kind, ownerUrl, appUrl, onLost: () => undefined, close: async () => undefined }
}

/** For commands: works beside a running server, or opens the base for the time of the work. */
export const withBase = async <T>(what: string, work: (base: Base) => Promise<T>): Promise<T> => {
  const home = openHome()
  const base = attach(home, process.env) ?? (await openBase(home, takeLock(home.lock, home.path, what)))
  try {
    return await work(base)
  } finally {
    await base.close()
  }
}
