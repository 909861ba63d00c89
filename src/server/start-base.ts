/** Opens the base of an installation, embedded or given by DATABASE_URL, migrated and with its walls checked. */

import { count } from '../kernel/french.ts'
import { appUrlOf } from './database/app-role.ts'
import { attachEmbedded, startEmbedded, superUrlOf } from './database/embedded.ts'
import { guardWalls } from './database/guard.ts'
import { type Home, openHome, readSecret } from './database/home.ts'
import { type Lock, lockHolder, takeLock } from './database/lock.ts'
import { migrate } from './database/migrate.ts'
import { withOwner } from './database/owner.ts'
import { Fault } from './fault.ts'
import { step } from './start-steps.ts'

export type Base = {
  home: Home
  lock: Lock
  kind: 'embedded' | 'url'
  /** Migrations, reference data, backup: never to serve a request. */
  ownerUrl: string
  appUrl: string
  /** Reads every row for a backup: the superuser of the embedded base, the owner of another. */
  readerUrl: string
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
  await withOwner(ownerUrl, async (client) => {
    const { rows } = await client.query(`select to_regclass('entretien.restauration') is not null as halfway`)
    if (rows[0].halfway) {
      throw new Fault(
        'Une restauration s’est arrêtée en chemin dans cette base\u00a0: restaurez la sauvegarde dans un dossier neuf.',
      )
    }
    await guardWalls(client)
  })
}

export type Opening = {
  home: Home
  lock: Lock
  env?: NodeJS.ProcessEnv
  /** For what must see the base as it stands: a backup, a restoration. */
  asItIs?: boolean
}

/** The caller holds the lock of the home folder, and gives it back by `close`. */
export const openBase = async ({ home, lock, env = process.env, asItIs = false }: Opening): Promise<Base> => {
  const opened = env.DATABASE_URL ? openUrl(env.DATABASE_URL) : await openEmbedded(home)
  const close = async () => {
    await opened.stop()
    lock.release()
  }
  try {
    const appPassword = readSecret(home, 'base-application')
    if (!asItIs) await prepare(opened.ownerUrl, appPassword)
    return { ...describe(home, env, opened.ownerUrl), lock, onLost: opened.onLost, close }
  } catch (error) {
    await close()
    throw error
  }
}

const describe = (home: Home, env: NodeJS.ProcessEnv, ownerUrl: string) => ({
  home,
  kind: env.DATABASE_URL ? ('url' as const) : ('embedded' as const),
  ownerUrl,
  readerUrl: env.DATABASE_URL ? ownerUrl : superUrlOf(home, ownerUrl),
  appUrl: appUrlOf(ownerUrl, readSecret(home, 'base-application')),
})

/** What the lock of a running server says: another command is waited for, not joined. */
export const SERVER = 'serveur'
const NO_LOCK: Lock = { release: () => undefined, update: () => undefined }

/** The base of a server that runs now on this folder, if there is one. */
const attach = (home: Home, env: NodeJS.ProcessEnv): Base | null => {
  if (lockHolder(home.lock)?.what !== SERVER) return null
  const ownerUrl = env.DATABASE_URL ?? attachEmbedded(home)
  if (ownerUrl === null) return null
  return { ...describe(home, env, ownerUrl), lock: NO_LOCK, onLost: () => undefined, close: async () => undefined }
}

/** For commands: works beside a running server, or opens the base for the time of the work. */
export const withBase = async <T>(
  what: string,
  work: (base: Base) => Promise<T>,
  options: { asItIs?: boolean } = {},
): Promise<T> => {
  const home = openHome()
  const base =
    attach(home, process.env) ?? (await openBase({ home, lock: takeLock(home.lock, home.path, what), ...options }))
  try {
    return await work(base)
  } finally {
    await base.close()
  }
}
