/** A throw-away cluster with one migrated database, fast rather than durable: for tests and generated files. */
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import pg from 'pg'
import { locateBinaries } from './binaries.ts'
import { createCluster, type Place, SUPERUSER, startCluster } from './cluster.ts'
import { ensureOwner, OWNER, urlOf } from './embedded.ts'
import { migrate } from './migrate.ts'
import { serviceUser } from './service-user.ts'

/** One password for the superuser, the owner and the application. */
export type Scratch = Place & { password: string }

export const TEMPLATE = 'modele'
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

export const superUrl = (scratch: Scratch, database = 'postgres'): string =>
  urlOf(SUPERUSER, scratch.password, scratch, database)
export const ownerUrl = (scratch: Scratch, database: string): string =>
  urlOf(OWNER, scratch.password, scratch, database)

/** `version` 15 takes Debian's PostgreSQL 15 in place of the embedded one. */
export const startScratch = async (
  folder: string,
  version = '',
  settings: Record<string, string> = FAST,
): Promise<{ scratch: Scratch; stop: () => Promise<void> }> => {
  const user = serviceUser()
  const binaries = await locateBinaries(folder, user, version ? `/usr/lib/postgresql/${version}/bin` : undefined)
  const password = randomBytes(16).toString('hex')
  const logFile = join(folder, 'postgresql.log')
  const options = { folder: join(folder, 'base'), binaries, user, password, settings, logFile }
  await createCluster(options)
  const cluster = await startCluster(options)
  const scratch = { port: cluster.port, socket: cluster.socket, password }
  try {
    await ensureOwner(superUrl(scratch), password, TEMPLATE)
    await migrate({ ownerUrl: ownerUrl(scratch, TEMPLATE), appPassword: password })
    return { scratch, stop: cluster.stop }
  } catch (error) {
    await cluster.stop()
    throw error
  }
}

export const runAsSuperuser = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
