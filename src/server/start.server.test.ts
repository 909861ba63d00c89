/** The server as a person runs it: a process, its folder, and what happens when it is killed or started twice. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Secret, TOTP } from 'otpauth'
import { afterAll, describe, expect, test, vi } from 'vitest'
import { openEmptyBase } from './database/testing.ts'
import { freePort, openInstallation, ready } from './testing-process.ts'

vi.setConfig({ testTimeout: 240_000 })
const { home, run, remove } = openInstallation()
afterAll(remove)

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

const post = async (address: string, path: string, body: unknown, cookie = '') => {
  const answer = await fetch(`${address}/api/v1${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': path, cookie },
    body: JSON.stringify(body),
  })
  const cookies = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { status: answer.status, body: (await answer.json()) as Record<string, string>, cookie: cookies.join('; ') }
}

describe('a base of one’s own', () => {
  test('an empty base becomes an installation: its operator, the first CPTS, and both are there after a restart', async () => {
    const base = await openEmptyBase()
    const { run: runThere, home: there, remove: removeThere } = openInstallation()
    try {
      const PORT = await freePort()
      const env = { DATABASE_URL: base.ownerUrl, PORT }
      const address = `http://127.0.0.1:${PORT}`
      const first = runThere(['start', '--reelle'], env)
      await ready(first)
      expect(existsSync(join(there, 'base'))).toBe(false)
      const token = /\/bienvenue\/([\w-]{43})/.exec(first.said())?.[1]
      const account = { motDePasse: 'phrase longue pour un essai', courriel: 'operateur@essai.example' }
      const names = { nom: 'Essai', prenom: 'Une' }
      const welcomed = await post(address, '/liens-de-compte/emploi', { jeton: token, ...account, ...names })
      expect([welcomed.status, welcomed.body.etape]).toEqual([200, 'second-facteur-a-installer'])
      expect((await post(address, '/liens-de-compte/emploi', { jeton: token, ...account, ...names })).status).toBe(410)

      const prepared = await post(address, '/connexion/second-facteur/preparation', {}, welcomed.cookie)
      const code = new TOTP({ secret: Secret.fromBase32(prepared.body.cle ?? '') }).generate()
      const confirmed = await post(address, '/connexion/second-facteur', { code }, welcomed.cookie)
      const cookie = confirmed.cookie || welcomed.cookie
      const created = await post(address, '/installation/cpts', { nom: 'CPTS première', zone: 'Europe/Paris' }, cookie)
      expect(created.status).toBe(200)
      first.child.kill('SIGTERM')
      expect(await first.ended).toBe(0)

      const again = runThere(['start'], env)
      await ready(again)
      expect(again.said()).not.toContain('/bienvenue/')
      const read = await fetch(`${address}/api/v1/cpts/${created.body.id}`, { headers: { cookie } })
      expect([read.status, await read.json()]).toEqual([200, expect.objectContaining({ nom: 'CPTS première' })])
      again.child.kill('SIGTERM')
      expect(await again.ended).toBe(0)
    } finally {
      await removeThere()
      await base.close()
    }
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
