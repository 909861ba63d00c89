/** A real server in demonstration, on a folder and a port of its own, with a session for each of its logins. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export type Login = { courriel: string; cpts: string; roles: string[]; cookie: string }
export type Demonstration = {
  address: string
  /** Where it is installed: what its operator loads goes there. */
  home: string
  logins: Login[]
  /** Addresses of the signed links that it printed. */
  links: string[]
  stop: () => Promise<void>
}

const root = resolve(import.meta.dirname, '..')
const PATIENCE = 400_000

const isFree = (port: number): Promise<boolean> =>
  new Promise((done) => {
    const server = createServer()
    server.once('error', () => done(false))
    server.listen(port, '127.0.0.1', () => server.close(() => done(true)))
  })

/**
 * Below what systems give to connections that go out (32 768 and above): between this probe and the server, seconds
 * later, another demonstration that opens its connections would take such a port.
 */
const FIRST_PORT = 20_000
const PORTS = 12_000
const freePort = async (): Promise<number> => {
  for (let attempt = 0; attempt < 20; attempt++) {
    const port = FIRST_PORT + Math.floor(Math.random() * PORTS)
    if (await isFree(port)) return port
  }
  throw new Error(`no free port was found from ${FIRST_PORT} to ${FIRST_PORT + PORTS}`)
}

const wait = (milliseconds: number): Promise<void> => new Promise((done) => setTimeout(done, milliseconds))

const whenReady = async (address: string, server: ChildProcess, said: () => string): Promise<void> => {
  const end = Date.now() + PATIENCE
  while (Date.now() < end) {
    if (server.exitCode !== null) throw new Error(`the server stopped by itself:\n${said()}`)
    const answer = await fetch(`${address}/health`).catch(() => null)
    if (answer?.ok && said().includes('est prêt')) return
    await wait(200)
  }
  throw new Error(`the server is not ready after ${PATIENCE / 1000} s:\n${said()}`)
}

type Identifiants = {
  motDePasse: string
  identifiants: { courriel: string; cpts: string; roles: string[]; code: string | null }[]
}

const post = (address: string, path: string, body: unknown, cookie = ''): Promise<Response> =>
  fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    body: JSON.stringify(body),
  })

/** A code serves once: each login signs in here, and the journeys share its session. */
const signInAll = async (address: string): Promise<Login[]> => {
  const answer = await fetch(`${address}/api/v1/demonstration/identifiants`)
  const { motDePasse, identifiants } = (await answer.json()) as Identifiants
  const logins: Login[] = []
  for (const { courriel, cpts, roles, code } of identifiants) {
    const known = logins.find((login) => login.courriel === courriel)
    if (known) {
      known.roles.push(...roles)
      continue
    }
    const signedIn = await post(address, '/connexion', { courriel, motDePasse })
    const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? ''
    if (code) await post(address, '/connexion/second-facteur', { code }, cookie)
    logins.push({ courriel, cpts, roles, cookie })
  }
  return logins
}

/**
 * `kept`: a folder that stays, with its year of demonstration, from one run to the next. `copyOf`: such a folder, of
 * which a copy is taken and thrown away. Neither: a year played anew.
 */
type Home = { kept?: string | undefined; copyOf?: string | undefined }
const HOME_ASKED: Home = { kept: process.env.MAILLAGE_JOURNEYS_HOME, copyOf: process.env.MAILLAGE_JOURNEYS_COPY_OF }

const openHome = ({ kept, copyOf }: Home): { home: string; forget: () => void } => {
  if (kept) return { home: kept, forget: () => undefined }
  const home = mkdtempSync(join(tmpdir(), 'maillage-journeys-'))
  chmodSync(home, 0o755)
  // With owners and rights: the base belongs to who runs it.
  if (copyOf) execFileSync('cp', ['-a', `${copyOf}/.`, home])
  return { home, forget: () => rmSync(home, { recursive: true, force: true }) }
}

/** A year of demonstration in this folder, for others to copy. */
export const prepareDemonstration = async (home: string): Promise<void> =>
  (await startDemonstration({ kept: home })).stop()

export const startDemonstration = async (asked: Home = HOME_ASKED): Promise<Demonstration> => {
  const { home, forget } = openHome(asked)
  const port = await freePort()
  const address = `http://127.0.0.1:${port}`
  const { DATABASE_URL: _outside, ...environment } = process.env
  const server = spawn(process.execPath, ['src/main.ts', 'start'], {
    cwd: root,
    env: { ...environment, NODE_ENV: 'production', MAILLAGE_HOME: home, PORT: String(port), HOST: '127.0.0.1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  server.stdout.on('data', (text) => {
    said += text
  })
  server.stderr.on('data', (text) => {
    said += text
  })
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const stopped = new Promise((done) => server.once('exit', done))
      server.kill('SIGINT')
      let killed = false
      const late = setTimeout(() => {
        killed = server.kill('SIGKILL')
      }, 60_000)
      await stopped
      clearTimeout(late)
      // A folder left by a killed server is not one to copy.
      if (killed) throw new Error(`the server did not stop in a minute:\n${said}`)
    }
    forget()
  }
  try {
    await whenReady(address, server, () => said)
    const links = [...said.matchAll(/http\S+\/lien\/[\w-]+/g)].map(([link]) => link)
    return { address, home, logins: await signInAll(address), links, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
