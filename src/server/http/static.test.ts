import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { serveClient } from './static.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-client-'))
const app = new Hono()
beforeAll(() => {
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<script nonce="__NONCE__"></script><meta nonce="__NONCE__">')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js'), 'whole')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.br'), 'brotli')
  writeFileSync(join(folder, 'assets', 'app-1a2b.js.gz'), 'gzip')
  writeFileSync(join(folder, 'secret.pem'), 'never')
  serveClient(folder)(app)
})
afterAll(() => rmSync(folder, { recursive: true }))

const get = (path: string, headers: Record<string, string> = {}) => app.request(`http://localhost${path}`, { headers })

test('a file of the build is served for ever, in the form that the browser takes', async () => {
  const br = await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip, deflate, br' })
  expect(br.headers.get('cache-control')).toContain('immutable')
  expect(br.headers.get('content-encoding')).toBe('br')
  expect(await br.text()).toBe('brotli')
  expect(await (await get('/assets/app-1a2b.js', { 'accept-encoding': 'gzip' })).text()).toBe('gzip')
  const whole = await get('/assets/app-1a2b.js')
  expect(whole.headers.get('content-encoding')).toBeNull()
  expect(await whole.text()).toBe('whole')
})

test('every screen is the page, with a nonce of its own in the policy and in the text', async () => {
  const nonces = await Promise.all(
    ['/', '/soins-non-programmes/demandes'].map(async (path) => {
      const answer = await get(path)
      const nonce = /'nonce-([^']+)'/.exec(answer.headers.get('content-security-policy') ?? '')?.[1]
      expect(await answer.text()).toBe(`<script nonce="${nonce}"></script><meta nonce="${nonce}">`)
      expect(answer.headers.get('cache-control')).toBe('no-store')
      return nonce
    }),
  )
  expect(new Set(nonces).size).toBe(2)
})

test('what is not of the build does not exist', async () => {
  for (const path of [
    '/assets/other.js',
    '/secret.pem',
    '/../package.json',
    '/assets/%2e%2e/index.html',
    '/api/v1/x',
  ]) {
    expect((await get(path)).status, path).toBe(404)
  }
})
