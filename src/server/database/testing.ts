/**
 * Databases for tests: one cluster for a run of vitest, started by the first test that needs it, one migrated
 * template, and a fresh copy of it for whoever asks.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import { appUrlOf } from './app-role.ts'
import { locateBinaries } from './binaries.ts'
import { createCluster, SUPERUSER, startCluster } from './cluster.ts'
import { type Db, openDb } from './connect.ts'
import { ensureOwner, OWNER, urlOf } from './embedded.ts'
import { migrate } from './migrate.ts'
import { waitUntil } from './processes.ts'
import { serviceUser } from './service-user.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run's cluster. */
    testCluster: string
    /** `15`: Debian's PostgreSQL 15; empty: the embedded one. */
    testBaseVersion: string
  }
}

type Ready = { port: number; password: string }
export type TestBase = { db: Db; ownerUrl: string; appUrl: string; close: () => Promise<void> }

const TEMPLATE = 'modele'
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

const superUrl = (ready: Ready, database = 'postgres') => urlOf(SUPERUSER, ready.password, ready.port, database)
const ownerUrl = (ready: Ready, database: string) => urlOf(OWNER, ready.password, ready.port, database)

export const runAsSuperuser = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

const startShared = async (folder: string, version: string): Promise<Ready> => {
  const user = serviceUser()
  const binaries = await locateBinaries(folder, user, version ? `/usr/lib/postgresql/${version}/bin` : undefined)
  const password = randomBytes(16).toString('hex')
  const options = {
    folder: join(folder, 'base'),
    binaries,
    user,
    password,
    settings: FAST,
    logFile: join(folder, 'postgresql.log'),
  }
  createCluster(options)
  const ready = { port: (await startCluster(options)).port, password }
  await ensureOwner(superUrl(ready), password, TEMPLATE)
  await migrate({ ownerUrl: ownerUrl(ready, TEMPLATE), appPassword: password })
  return ready
}

/** The first worker starts it, the others wait for its note. */
const sharedCluster = async (): Promise<Ready> => {
  const folder = inject('testCluster')
  const note = join(folder, 'pret.json')
  const failure = join(folder, 'echec.txt')
  try {
    mkdirSync(join(folder, 'premier'))
    const ready = await startShared(folder, inject('testBaseVersion')).catch((error: Error) => {
      writeFileSync(failure, error.stack ?? error.message)
      throw error
    })
    writeFileSync(`${note}.partiel`, JSON.stringify(ready))
    renameSync(`${note}.partiel`, note)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await waitUntil(() => existsSync(note) || existsSync(failure), 90_000)
  }
  if (!existsSync(note))
    throw new Error(`the test base did not start: ${existsSync(failure) ? readFileSync(failure, 'utf8') : 'no answer'}`)
  return JSON.parse(readFileSync(note, 'utf8')) as Ready
}

let cluster: Promise<Ready> | undefined

const createDatabase = async (template: string | null): Promise<{ ready: Ready; name: string }> => {
  cluster ??= sharedCluster()
  const ready = await cluster
  const name = `essai_${randomBytes(6).toString('hex')}`
  await runAsSuperuser(
    superUrl(ready),
    `create database ${name} owner ${OWNER}${template ? ` template ${template}` : ''}`,
  )
  return { ready, name }
}

/** An empty database and the address of its owner, for tests of migrations and of restoring. */
export const openEmptyBase = async (): Promise<{
  ownerUrl: string
  superUrl: string
  appPassword: string
  close: () => Promise<void>
}> => {
  const { ready, name } = await createDatabase(null)
  return {
    ownerUrl: ownerUrl(ready, name),
    superUrl: superUrl(ready, name),
    appPassword: ready.password,
    close: () => runAsSuperuser(superUrl(ready), `drop database if exists ${name} with (force)`),
  }
}

/** A fresh migrated database. `db` is the application role; tests prepare what it may not write with `ownerUrl`. */
export const openTestBase = async (): Promise<TestBase> => {
  const { ready, name } = await createDatabase(TEMPLATE)
  const owner = ownerUrl(ready, name)
  const appUrl = appUrlOf(owner, ready.password)
  const db = openDb(appUrl)
  return {
    db,
    ownerUrl: owner,
    appUrl,
    close: async () => {
      await db.destroy()
      await runAsSuperuser(superUrl(ready), `drop database if exists ${name} with (force)`)
    },
  }
}
