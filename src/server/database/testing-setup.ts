/** Before and after a run of vitest: a folder for its cluster, and nothing left behind. */
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { stopOrphan } from './cluster.ts'
import { isAlive } from './processes.ts'

const PREFIX = 'maillage-essais-'

const remove = async (folder: string): Promise<void> => {
  await stopOrphan(join(folder, 'base')).catch(() => undefined)
  rmSync(folder, { recursive: true, force: true })
}

/** A run that was killed left its cluster alive. */
const removeAbandoned = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const pid = Number(name.startsWith(PREFIX) ? name.slice(PREFIX.length).split('-')[0] : 0)
    if (pid > 0 && !isAlive(pid)) await remove(join(tmpdir(), name))
  }
}

export default async (project: TestProject): Promise<() => Promise<void>> => {
  const version = process.env.MAILLAGE_TEST_BASE ?? ''
  if (version && !existsSync(`/usr/lib/postgresql/${version}/bin/postgres`)) {
    throw new Error(`PostgreSQL ${version} absent: /usr/lib/postgresql/${version}/bin`)
  }
  await removeAbandoned()
  const folder = mkdtempSync(join(tmpdir(), `${PREFIX}${process.pid}-`))
  chmodSync(folder, 0o755)
  project.provide('testCluster', folder)
  project.provide('testBaseVersion', version)
  return () => remove(folder)
}
