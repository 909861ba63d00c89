/**
 * Databases for tests: one cluster for a run of vitest, started by the first test that needs it, one migrated
 * template, and a fresh copy of it for whoever asks.
 */
import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'
import { appUrlOf } from './app-role.ts'
import { type Db, openDb } from './connect.ts'
import { OWNER } from './embedded.ts'
import { waitUntil } from './processes.ts'
import { ownerUrl, runAsSuperuser, type Scratch, startScratch, superUrl, TEMPLATE } from './scratch.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of this run's cluster. */
    testCluster: string
    /** `15`: Debian's PostgreSQL 15; empty: the embedded one. */
    testBaseVersion: string
  }
}

export type TestBase = { db: Db; ownerUrl: string; appUrl: string; superUrl: string; close: () => Promise<void> }

/** The first worker starts it, the others wait for its note. */
const sharedCluster = async (): Promise<Scratch> => {
  const folder = inject('testCluster')
  const note = join(folder, 'pret.json')
  const failure = join(folder, 'echec.txt')
  try {
    mkdirSync(join(folder, 'premier'))
    const { scratch } = await startScratch(folder, inject('testBaseVersion')).catch((error: Error) => {
      writeFileSync(failure, error.stack ?? error.message)
      throw error
    })
    writeFileSync(`${note}.partiel`, JSON.stringify(scratch))
    renameSync(`${note}.partiel`, note)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    await waitUntil(() => existsSync(note) || existsSync(failure), 90_000)
  }
  if (!existsSync(note))
    throw new Error(`the test base did not start: ${existsSync(failure) ? readFileSync(failure, 'utf8') : 'no answer'}`)
  return JSON.parse(readFileSync(note, 'utf8')) as Scratch
}

let cluster: Promise<Scratch> | undefined

const createDatabase = async (template: string | null): Promise<{ scratch: Scratch; name: string }> => {
  cluster ??= sharedCluster()
  const scratch = await cluster
  const name = `essai_${randomBytes(6).toString('hex')}`
  await runAsSuperuser(
    superUrl(scratch),
    `create database ${name} owner ${OWNER}${template ? ` template ${template} strategy file_copy` : ''}`,
  )
  return { scratch, name }
}

type BareBase = { ownerUrl: string; superUrl: string; appPassword: string; close: () => Promise<void> }
const openBareBase = async (template: string | null): Promise<BareBase> => {
  const { scratch, name } = await createDatabase(template)
  return {
    ownerUrl: ownerUrl(scratch, name),
    superUrl: superUrl(scratch, name),
    appPassword: scratch.password,
    close: () => runAsSuperuser(superUrl(scratch), `drop database if exists ${name} with (force)`),
  }
}

/** An empty database and the address of its owner, for tests of migrations and of restoring. */
export const openEmptyBase = (): Promise<BareBase> => openBareBase(null)
/** The same, migrated: nothing was written in it yet. */
export const openUnusedBase = (): Promise<BareBase> => openBareBase(TEMPLATE)

/** A fresh migrated database. `db` is the application role; tests prepare what it may not write with `ownerUrl`. */
export const openTestBase = async (): Promise<TestBase> => {
  const { scratch, name } = await createDatabase(TEMPLATE)
  const owner = ownerUrl(scratch, name)
  const appUrl = appUrlOf(owner, scratch.password)
  const db = openDb(appUrl)
  return {
    db,
    ownerUrl: owner,
    appUrl,
    superUrl: superUrl(scratch, name),
    close: async () => {
      await db.destroy()
      await runAsSuperuser(superUrl(scratch), `drop database if exists ${name} with (force)`)
    },
  }
}
