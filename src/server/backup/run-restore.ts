/** Opens the place where a backup is restored, and gives the restoration what it needs of a running installation. */
import { resolve } from 'node:path'
import type { DomainEvent } from '../actions/action.ts'
import { openDb } from '../database/connect.ts'
import { openHome, readSecret } from '../database/home.ts'
import { takeLock } from '../database/lock.ts'
import { createEngine } from '../engine.ts'
import { openJobs } from '../jobs/boss.ts'
import { runForTenants } from '../jobs/tenant-work.ts'
import { newSigningKey, SIGNING_SECRET, setSigningKey } from '../journal/signing.ts'
import { tenantWorks } from '../listeners.ts'
import { type Base, openBase } from '../start-base.ts'
import { planRestore, type Restored, restore } from './restore.ts'

/** The work of the night, once, as the running server would do it; then what nobody had heard. */
const replayWork = async (base: Base, events: readonly DomainEvent[]): Promise<void> => {
  const report = (error: unknown) => console.error(error)
  setSigningKey(readSecret(base.home, SIGNING_SECRET, newSigningKey))
  const db = openDb(base.appUrl)
  const jobs = await openJobs(base.appUrl, report)
  try {
    const engine = createEngine({
      db,
      address: 'http://localhost',
      publish: jobs.publish,
      documents: base.home.documents,
      keys: base.home.keys,
    })
    const nightly = tenantWorks.filter((work) => work.queue === 'nuit')
    const failed = await runForTenants(engine, nightly, report)
    if (failed > 0) throw new Error(`${failed} works of retention failed: the base stays closed`)
    for (const event of events) await db.transaction().execute((tx) => jobs.publish(tx, event))
  } finally {
    await jobs.stop()
    await db.destroy()
  }
}

type Options = { home?: string; lists: string[]; withoutList: boolean; env?: NodeJS.ProcessEnv }

export const runRestore = async (
  archive: string,
  passphrase: string,
  { home: wished, lists, withoutList, env = process.env }: Options,
): Promise<Restored & { home: string }> => {
  const homes = [resolve(env.MAILLAGE_HOME ?? 'var'), '/var/lib/maillage', ...(wished ? [resolve(wished)] : [])]
  const plan = await planRestore({ archive, passphrase, homes, lists, withoutList })
  const home = openHome(wished ? { ...env, MAILLAGE_HOME: wished } : env)
  const base = await openBase({ home, lock: takeLock(home.lock, home.path, 'restauration'), env, asItIs: true })
  try {
    const appPassword = readSecret(home, 'base-application')
    const target = {
      home,
      ownerUrl: base.ownerUrl,
      appPassword,
      replayWork: (events: readonly DomainEvent[]) => replayWork(base, events),
    }
    return { ...(await restore(plan, target)), home: home.path }
  } finally {
    await base.close()
  }
}
