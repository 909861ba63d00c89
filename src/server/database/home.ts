/** The folder that holds everything an installation must keep: base, documents, secrets, logs. */
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { newToken } from '../../kernel/ids.ts'
import { DISK_FULL, Fault, isDiskFull } from '../fault.ts'
import { canEnter, type ServiceUser, serviceUser } from './service-user.ts'

export type Home = {
  path: string
  user: ServiceUser | null
  /** The cluster of the embedded base. */
  base: string
  documents: string
  secrets: string
  /** Keys that are made to be destroyed: no backup takes them. */
  keys: string
  logs: string
  lock: string
  erasures: string
}

const FALLBACK = '/var/lib/maillage'

const describe = (path: string, user: ServiceUser | null): Home => ({
  path,
  user,
  base: join(path, 'base'),
  documents: join(path, 'documents'),
  secrets: join(path, 'secrets'),
  keys: join(path, 'cles-ephemeres'),
  logs: join(path, 'journaux'),
  lock: join(path, 'maillage.lock'),
  erasures: join(path, 'effacements.jsonl'),
})

type Usable = { ok: true } | { ok: false; reason: string }

/** An empty folder of one's own (a fresh temporary one) is opened to those who know what is in it, and no more. */
const openIfFresh = (path: string): void => {
  const { uid, mode } = statSync(path)
  if (uid === process.getuid?.() && (mode & 0o011) !== 0o011 && readdirSync(path).length === 0) chmodSync(path, 0o711)
}

/** One level at a time: where the system answers that a folder cannot be (below /proc), Node's own way turns for ever. */
const makeFolder = (path: string): void => {
  if (existsSync(path) && statSync(path).isDirectory()) return
  const above = dirname(path)
  if (above !== path) makeFolder(above)
  mkdirSync(path, { mode: 0o755 })
}

/** Makes the folder and proves that it can be used; a folder made for nothing is taken away again. */
const prepare = (path: string, user: ServiceUser | null): Usable => {
  const wasThere = existsSync(path)
  try {
    makeFolder(path)
    accessSync(path, constants.R_OK | constants.W_OK | constants.X_OK)
    if (user) openIfFresh(path)
    if (!canEnter(path, user)) {
      if (!wasThere) rmdirSync(path)
      return { ok: false, reason: `l’utilisateur système «\u00a0${user?.name}\u00a0» ne peut pas y entrer` }
    }
    for (const folder of ['documents', 'secrets', 'cles-ephemeres', 'journaux'])
      mkdirSync(join(path, folder), { recursive: true })
    chmodSync(join(path, 'secrets'), 0o700)
    chmodSync(join(path, 'cles-ephemeres'), 0o700)
    chmodSync(join(path, 'documents'), 0o700)
    return { ok: true }
  } catch (error) {
    if (isDiskFull(error)) throw new Fault(DISK_FULL)
    return { ok: false, reason: sayWhy((error as NodeJS.ErrnoException).code) }
  }
}

const sayWhy = (code: string | undefined): string => {
  if (code === 'EACCES' || code === 'EPERM') return 'le droit d’y écrire manque'
  if (code === 'EROFS') return 'il est en lecture seule'
  if (code === 'ENOENT') return 'il ne peut pas être créé là'
  if (code === 'ENOTDIR' || code === 'EEXIST') return 'ce n’est pas un dossier'
  return `erreur ${code ?? 'inconnue'} du système`
}

/** `MAILLAGE_HOME` decides; otherwise `./var`, or `/var/lib/maillage` for root where `./var` is closed to the base's user. */
export const openHome = (env: NodeJS.ProcessEnv = process.env, cwd: string = process.cwd()): Home => {
  // A base elsewhere needs nobody else in this folder.
  const user = env.DATABASE_URL ? null : serviceUser()
  const wished = env.MAILLAGE_HOME ? resolve(cwd, env.MAILLAGE_HOME) : null
  const candidates = wished ? [wished] : [resolve(cwd, 'var'), ...(user ? [FALLBACK] : [])]
  let reason = ''
  for (const path of candidates) {
    const usable = prepare(path, user)
    if (usable.ok) return describe(path, user)
    reason ||= `Le dossier ${path} ne peut pas servir\u00a0: ${usable.reason}.`
  }
  throw new Fault(`${reason} Choisissez-en un autre avec MAILLAGE_HOME.`)
}

/** A secret of the installation, made at its first use, readable by the owner of the folder only. */
export const readSecret = (home: Home, name: string, make: () => string = newToken): string => {
  const path = join(home.secrets, name)
  if (!existsSync(path)) writeFileSync(path, `${make()}\n`, { mode: 0o600, flag: 'wx' })
  return readFileSync(path, 'utf8').trim()
}

export const writeSecret = (home: Home, name: string, value: string): void =>
  writeFileSync(join(home.secrets, name), `${value}\n`, { mode: 0o600 })
