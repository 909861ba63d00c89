import pino from 'pino'
import { expect, test } from 'vitest'
import type { Engine } from '../actions/run.ts'
import { openEncryption } from '../encryption/index.ts'
import { createHub } from '../live/hub.ts'
import { createApp } from './app.ts'

const PROTECTED = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
}

/** No base behind: an action fails, and its failure is an answer too. */
const app = createApp({
  engine: {
    address: 'http://localhost',
    installation: () => Promise.reject(new Error('no base')),
  } as unknown as Engine,
  answers: openEncryption('reponses', 'essai'),
  hub: createHub(),
  log: pino({ level: 'silent' }),
  version: 'essai',
  baseIsReady: async () => false,
  client: (pages) => pages.get('/accueil', (c) => c.html('<p>page</p>')),
})

const ask = (path: string, init: RequestInit = {}) => app.request(`http://localhost${path}`, init)

test.each([
  ['a page', '/accueil', {}, 200],
  ['a page unknown', '/rien', {}, 404],
  ['an address of the API unknown', '/api/v1/rien', {}, 404],
  ['a failure', '/api/v1/moi', {}, 500],
  ['the health', '/health', {}, 503],
  ['the description of the API', '/api/v1/openapi.json', {}, 200],
  ['a change asked by another site', '/api/v1/moi', { method: 'POST', headers: { origin: 'http://ailleurs' } }, 403],
])('%s carries the headers that protect', async (_, path, init, status) => {
  const response = await ask(path, init)
  expect(response.status).toBe(status)
  expect(Object.fromEntries(response.headers)).toMatchObject(PROTECTED)
})
