/** The server as a person runs it: a process, its folder, and what happens when it is killed or started twice. */
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { stopOrphan } from './database/cluster.ts'
import { waitUntil } from './database/processes.ts'
import { openEmptyBase } from './database/testing.ts'
import { ROOT } from './version.ts'

vi.setConfig({ testTimeout: 240_000 })
const home = mkdtempSync(join(tmpdir(), 'maillage-serveur-'))
chmodSync(home, 0o755)

const children: ChildProcess[] = []

type Run = { child: ChildProcess; said: () => string; ended: Promise<number | null> }

const run = (args: string[], env: Record<string, string> = {}): Run => {
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

const freePort = (): Promise<string> =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => done(String(port)))
    })
  })

const ready = async (server: Run): Promise<number> => {
  const begun = performance.now()
  const isReady = await waitUntil(
    () => server.said().includes('Maillage est prêt') || server.child.exitCode !== null,
    200_000,
  )
  if (!isReady || server.child.exitCode !== null) throw new Error(server.said())
  return performance.now() - begun
}

afterAll(async () => {
  for (const child of children) child.kill('SIGKILL')
  await stopOrphan(join(home, 'base'))
  rmSync(home, { recursive: true, force: true })
})

describe('one folder, one server', () => {
  test('killed with -9 it starts again; a second one is refused and names the first; it stops cleanly', async () => {
    const PORT = await freePort()
    const first = run(['start', '--reelle'], { PORT })
    await ready(first)
    const health = await fetch(`http://127.0.0.1:${PORT}/health`)
    expect([health.status, await health.json()]).toEqual([200, expect.objectContaining({ base: 'prete' })])

    first.child.kill('SIGKILL')
    await first.ended
    const again = run(['start', '--reelle'], { PORT })
    const time = await ready(again)
    // 5 s on a quiet machine; the tests share theirs.
    expect(time).toBeLessThan(30_000)

    const second = run(['start', '--reelle'], { PORT: await freePort() })
    expect(await second.ended).toBe(1)
    expect(second.said()).toContain(`http://127.0.0.1:${PORT} (serveur, processus ${again.child.pid})`)
    const samePort = run(['start', '--reelle'], { PORT, MAILLAGE_HOME: join(home, 'autre') })
    expect(await samePort.ended).toBe(1)
    expect(samePort.said()).toContain(`Le port ${PORT} est déjà pris`)

    again.child.kill('SIGTERM')
    expect(await again.ended).toBe(0)
    expect(again.said()).toContain('Maillage est arrêté.')
    expect(readFileSync(join(home, 'journaux', 'postgresql.log'), 'utf8')).not.toMatch(/PANIC/)
  })
})

describe('a wrong DATABASE_URL is one sentence', () => {
  test.each([
    ['not an address', 'base-de-donnees', 'n’est pas une adresse de base'],
    ['nobody there', 'postgres://a:secret-jamais-dit@127.0.0.1:1/x', 'Aucun PostgreSQL ne répond'],
  ])('%s', async (_case, DATABASE_URL, sentence) => {
    const server = run(['start', '--reelle'], { DATABASE_URL, PORT: await freePort() })
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain(sentence)
    expect(server.said()).not.toContain('secret-jamais-dit')
    expect(server.said()).not.toContain('    at ')
  })

  test('a wrong password, a base that does not exist, a base that would become a demonstration', async () => {
    const base = await openEmptyBase()
    try {
      const cases: [(url: URL) => void, string[], string][] = [
        [
          (url) => {
            url.password = 'faux'
          },
          ['--reelle'],
          'refuse l’utilisateur ou le mot de passe',
        ],
        [
          (url) => {
            url.pathname = '/absente'
          },
          ['--reelle'],
          'n’existe pas',
        ],
        [() => undefined, [], 'npm start -- --reelle'],
      ]
      for (const [change, args, sentence] of cases) {
        const url = new URL(base.ownerUrl)
        change(url)
        const server = run(['start', ...args], { DATABASE_URL: url.href, PORT: await freePort() })
        expect(await server.ended).toBe(1)
        expect(server.said()).toContain(sentence)
      }
    } finally {
      await base.close()
    }
  })
})
