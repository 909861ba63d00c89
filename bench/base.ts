/** A cluster of its own for a benchmark, durable as the real one, with migrated databases; removed at the end. */
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { appUrlOf } from '../src/server/database/app-role.ts'
import { OWNER } from '../src/server/database/embedded.ts'
import { ownerUrl, runAsSuperuser, startScratch, superUrl, TEMPLATE } from '../src/server/database/scratch.ts'

export type BenchDatabase = { superUrl: string; ownerUrl: string; appUrl: string }
export type BenchBase = {
  postmaster: number
  create: (name: string) => Promise<BenchDatabase>
  close: () => Promise<void>
}

const DURABLE = { fsync: 'on', synchronous_commit: 'on', full_page_writes: 'on', max_connections: '200' }

export const openBenchBase = async (): Promise<BenchBase> => {
  const folder = mkdtempSync(join(tmpdir(), 'maillage-mesures-'))
  chmodSync(folder, 0o755)
  const { scratch, stop } = await startScratch(folder, '', DURABLE)
  const close = async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  }
  const interrupted = () => void close().finally(() => process.exit(130))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupted)
  return {
    postmaster: Number(readFileSync(join(folder, 'base', 'postmaster.pid'), 'utf8').split('\n')[0]),
    create: async (name) => {
      await runAsSuperuser(superUrl(scratch), `create database ${name} owner ${OWNER} template ${TEMPLATE}`)
      const owner = ownerUrl(scratch, name)
      return { superUrl: superUrl(scratch, name), ownerUrl: owner, appUrl: appUrlOf(owner, scratch.password) }
    },
    close,
  }
}

export const connect = async (url: string): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  return client
}

/** Every client takes the next piece of work as soon as it has done one. */
export const inParallel = async <C, T>(
  clients: readonly C[],
  work: readonly T[],
  run: (client: C, item: T) => Promise<void>,
): Promise<void> => {
  let next = 0
  await Promise.all(
    clients.map(async (client) => {
      for (let i = next++; i < work.length; i = next++) await run(client, work[i]!)
    }),
  )
}
