/** A cluster of PostgreSQL in a folder: made, started, stopped. It is heard by this machine only. */
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:net'
import { dirname, join } from 'node:path'
import { DISK_FULL, Fault, isDiskFull } from '../fault.ts'
import type { Binaries } from './binaries.ts'
import { commandOf, isAlive, waitUntil } from './processes.ts'
import type { ServiceUser } from './service-user.ts'

export type ClusterOptions = {
  folder: string
  binaries: Binaries
  user: ServiceUser | null
  logFile: string
  password: string
  /** Settings of PostgreSQL beyond ours. */
  settings?: Record<string, string>
}
/** Its port on 127.0.0.1, and the folder of its socket where there is one: answers come back there in two thirds of the time. */
export type Place = { port: number; socket: string | null }
export type Cluster = Place & { stop: () => Promise<void>; onExit: (listener: () => void) => void }

export const SUPERUSER = 'postgres'

const identity = (user: ServiceUser | null) => (user ? { uid: user.uid, gid: user.gid } : {})
const environment = () => ({
  PATH: process.env.PATH ?? '',
  LC_ALL: 'C',
  TZ: 'UTC',
  SystemRoot: process.env.SystemRoot ?? '',
})

const lastLines = (logFile: string, from: number): string => {
  try {
    return readFileSync(logFile, 'utf8').slice(from).trim().split('\n').slice(-6).join('\n')
  } catch {
    return ''
  }
}

const explain = (reason: string, folder: string): Fault => {
  if (isDiskFull(reason)) return new Fault(DISK_FULL)
  if (/Permission denied|could not access directory/.test(reason)) {
    return new Fault(
      `PostgreSQL ne peut pas entrer dans le dossier ${folder}\u00a0: choisissez-en un autre avec MAILLAGE_HOME.`,
    )
  }
  if (/incompatible with server|was initialized by/.test(reason)) {
    return new Fault(
      `Le dossier ${folder} vient d’une autre version de PostgreSQL\u00a0: restaurez une sauvegarde dans un dossier neuf.`,
    )
  }
  return new Fault(`PostgreSQL ne démarre pas\u00a0: ${reason || 'il n’a pas dit pourquoi'}`)
}

const PASSWORD_FILE = '.cle-initiale'

const runInitdb = (options: ClusterOptions, target: string, passwordFile: string): Promise<void> =>
  new Promise((done, fail) => {
    const args = [
      ['-D', target, '-U', SUPERUSER, '--pwfile', passwordFile, '--auth=scram-sha-256', '--encoding=UTF8'],
      ['--locale-provider=icu', '--icu-locale=fr-FR', '--locale=C.UTF-8', '--no-instructions'],
    ].flat()
    const settings = { ...identity(options.user), env: environment(), cwd: '/' }
    execFile(options.binaries.initdb, args, settings, (error, _out, said) =>
      error ? fail(explain(`${said}`.trim() || String(error), options.folder)) : done(),
    )
  })

/** Made in a folder beside and renamed when whole: an interrupted first start is simply begun again. */
export const createCluster = async (options: ClusterOptions): Promise<void> => {
  const { folder, user } = options
  if (existsSync(join(folder, 'PG_VERSION'))) return
  const partial = `${folder}.partiel`
  const passwordFile = join(dirname(folder), PASSWORD_FILE)
  rmSync(partial, { recursive: true, force: true })
  rmSync(passwordFile, { force: true })
  mkdirSync(partial, { recursive: true, mode: 0o700 })
  try {
    writeFileSync(passwordFile, options.password, { mode: 0o600, flag: 'wx' })
    if (user) for (const path of [partial, passwordFile]) chownSync(path, user.uid, user.gid)
    await runInitdb(options, partial, passwordFile)
    rmSync(folder, { recursive: true, force: true })
    renameSync(partial, folder)
  } finally {
    rmSync(passwordFile, { force: true })
  }
}

const pidFile = (folder: string): string[] => {
  try {
    return readFileSync(join(folder, 'postmaster.pid'), 'utf8').split('\n')
  } catch {
    return []
  }
}

/** The running server of a folder, as its own lock file tells. */
export const runningPlace = (folder: string): Place | null => {
  const [pid, , , port, socket, , , status] = pidFile(folder)
  if (!pid || !isAlive(Number(pid)) || status?.trim() !== 'ready') return null
  return { port: Number(port), socket: socket?.trim() || null }
}

const signalAndWait = async (pid: number, milliseconds: number): Promise<boolean> => {
  const gone = () => waitUntil(() => !isAlive(pid), milliseconds)
  for (const signal of ['SIGINT', 'SIGQUIT'] as const) {
    try {
      process.kill(pid, signal)
    } catch {
      return true
    }
    if (await gone()) return true
  }
  return false
}

/** A server whose Node process was killed is stopped first: the caller holds our lock, so nobody uses it. */
export const stopOrphan = async (folder: string): Promise<void> => {
  const pid = Number(pidFile(folder)[0])
  if (!pid || !isAlive(pid)) return
  // After a power cut the number may belong to anybody: only a postgres is told to stop. Windows shows no command.
  const command = commandOf(pid)
  if (process.platform !== 'win32' && !/postgres/.test(command)) return
  if (!(await signalAndWait(pid, 10_000))) {
    throw new Fault(`Un serveur PostgreSQL tourne encore dans ${folder} (processus ${pid}) et ne s’arrête pas.`)
  }
}

const freePort = (): Promise<number> =>
  new Promise((done, fail) => {
    const probe = createServer().once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(port))
    })
  })

const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  lc_messages: 'C',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_min_messages: 'warning',
  logging_collector: 'off',
  // Nothing follows this base by its log: what fills a new table is written once.
  wal_level: 'minimal',
  max_wal_senders: '0',
}

const LOG_LIMIT = 10_000_000

/** Sized at each start: the log never grows without end. */
const openLog = (logFile: string): { fd: number; from: number } => {
  if (existsSync(logFile) && statSync(logFile).size > LOG_LIMIT) renameSync(logFile, `${logFile}.1`)
  const fd = openSync(logFile, 'a', 0o600)
  return { fd, from: statSync(logFile).size }
}

/** The system bounds the path of a socket, its name included; Windows has none that the driver knows. */
const SOCKET_PATH_LIMIT = 103
const socketOf = (folder: string): string | null => {
  const longest = Buffer.byteLength(join(folder, '.s.PGSQL.65535'))
  return process.platform === 'win32' || longest > SOCKET_PATH_LIMIT || folder.includes(',') ? null : folder
}

const launch = (options: ClusterOptions, port: number, fd: number): ChildProcess => {
  const settings = {
    ...SETTINGS,
    ...options.settings,
    port: String(port),
    unix_socket_directories: socketOf(options.folder) ?? '',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // Detached: Ctrl-C in a terminal must reach us alone, so that jobs and pools close before the base.
  const child = spawn(options.binaries.postgres, ['-D', options.folder, ...args], {
    ...identity(options.user),
    env: environment(),
    cwd: '/',
    detached: true,
    stdio: ['ignore', fd, fd],
  })
  child.unref()
  return child
}

const attempt = async (options: ClusterOptions): Promise<Cluster | string> => {
  const port = await freePort()
  const { fd, from } = openLog(options.logFile)
  const child = launch(options, port, fd)
  closeSync(fd)
  let exited = false
  let problem = ''
  child.once('exit', () => {
    exited = true
  })
  child.once('error', (error) => {
    exited = true
    problem = String(error)
  })
  const isReady = () =>
    exited || (Number(pidFile(options.folder)[0]) === child.pid && runningPlace(options.folder)?.port === port)
  const inTime = await waitUntil(isReady, 60_000)
  if (exited || !inTime) return problem || lastLines(options.logFile, from)
  return {
    port,
    socket: socketOf(options.folder),
    onExit: (listener) => {
      child.once('exit', listener)
    },
    stop: async () => {
      if (exited) return
      await signalAndWait(child.pid!, 20_000)
      await waitUntil(() => exited, 2000)
    },
  }
}

/** Starts, patient with a dead server that the system has not yet buried and with a port taken meanwhile. */
export const startCluster = async (options: ClusterOptions): Promise<Cluster> => {
  await stopOrphan(options.folder)
  chmodSync(options.folder, 0o700)
  const end = Date.now() + 5000
  for (;;) {
    const result = await attempt(options)
    if (typeof result !== 'string') return result
    const isPassing = /lock file .* already exists|could not bind|Address already in use|could not create any TCP/.test(
      result,
    )
    if (!isPassing || Date.now() > end) throw explain(result, options.folder)
    await waitUntil(() => false, 200)
  }
}
