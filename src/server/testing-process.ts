/** For tests: the server as a person runs it, a process on a folder of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { stopOrphan } from './database/cluster.ts'
import { waitUntil } from './database/processes.ts'
import { ROOT } from './version.ts'

export type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> }
export type Installation = {
  home: string
  run: (args: string[], env?: Record<string, string>) => Run
  /** Nothing of it is left, neither process nor folder. */
  remove: () => Promise<void>
}

export const openInstallation = (): Installation => {
  const home = mkdtempSync(join(tmpdir(), 'maillage-serveur-'))
  chmodSync(home, 0o755)
  const children: ChildProcess[] = []
  const run: Installation['run'] = (args, env = {}) => {
    let said = ''
    const child = spawn(process.execPath, [join(ROOT, 'src/main.ts'), ...args], {
      env: { ...process.env, DATABASE_URL: '', MAILLAGE_HOME: home, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    children.push(child)
    const hear = (text: Buffer) => {
      said += text
    }
    child.stdout?.on('data', hear)
    child.stderr?.on('data', hear)
    return { child, said: () => said, ended: new Promise((done) => child.once('exit', done)) }
  }
  const remove = async () => {
    for (const child of children) child.kill('SIGKILL')
    await stopOrphan(join(home, 'base'))
    rmSync(home, { recursive: true, force: true })
  }
  return { home, run, remove }
}

export const freePort = (): Promise<string> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(String(port)))
    })
  })

/** Milliseconds until the server says that it is ready. */
export const ready = async (server: Run): Promise<number> => {
  const begun = performance.now()
  const isReady = await waitUntil(
    () => server.said().includes('Maillage est prêt') || server.child.exitCode !== null,
    200_000,
  )
  if (!isReady || server.child.exitCode !== null) throw new Error(server.said())
  return performance.now() - begun
}
