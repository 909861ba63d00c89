/** The whole search over HTTP: session, rights, tenant, the rule in force, the sentences. */

import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import pino from 'pino'
import { Temporal } from '../src/kernel/time.ts'
import { openDb } from '../src/server/database/connect.ts'
import { openEncryption } from '../src/server/encryption/index.ts'
import { noKeys } from '../src/server/ephemeral-keys/index.ts'
import { createApp } from '../src/server/http/app.ts'
import { createHub } from '../src/server/live/hub.ts'
import { noStorage } from '../src/server/storage/index.ts'
import { type BenchDatabase, inParallel } from './base.ts'
import { cpuOf } from './measure.ts'

const CLIENTS = 8
const SEARCHES = 1600

export const measureHttp = async (
  base: BenchDatabase,
  cptsId: string,
  session: string,
  communes: number,
  postmaster: number,
) => {
  const db = openDb(base.appUrl, { max: 10 })
  const now = Temporal.Instant.from('2026-11-24T08:00:00Z')
  const app = createApp({
    engine: {
      db,
      clock: () => now,
      address: 'http://localhost',
      installation: async () => ({ nature: 'demonstration', patients: false }),
      publish: async () => {},
      documents: noStorage,
      keys: noKeys,
    },
    answers: openEncryption('reponses', 'mesure'),
    hub: createHub(),
    log: pino({ level: 'silent' }),
    version: 'mesure',
    baseIsReady: async () => true,
  })
  const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' })
  await new Promise((done) => server.once('listening', done))
  const { port } = server.address() as AddressInfo
  const times: number[] = []
  const ask = async (i: number): Promise<void> => {
    const asked = Array.from({ length: 14 }, (_, k) => 34001 + ((i * 13 + k) % communes)).join(',')
    const profession = ['10', '60', '70', '50'][i % 4]
    const start = performance.now()
    const answer = await fetch(
      `http://127.0.0.1:${port}/api/v1/cpts/${cptsId}/creneaux/recherche?degre=48h&depuis=34301&communes=${asked}&professions=${profession}`,
      { headers: { cookie: `maillage_session=${session}` } },
    )
    const body = (await answer.json()) as { creneaux: unknown[] }
    times.push(performance.now() - start)
    if (answer.status !== 200 || body.creneaux.length !== 20) throw new Error(`unexpected answer: ${answer.status}`)
  }
  try {
    await inParallel(
      Array.from({ length: CLIENTS }),
      Array.from({ length: 200 }, (_, i) => i),
      (_, i) => ask(i),
    )
    times.length = 0
    const start = performance.now()
    const asked = Array.from({ length: SEARCHES }, (_, i) => i)
    const cpuMs = await cpuOf(postmaster, () => inParallel(Array.from({ length: CLIENTS }), asked, (_, i) => ask(i)))
    const perSecond = (SEARCHES * 1000) / (performance.now() - start)
    return { clients: CLIENTS, times, perSecond, cpuMs: cpuMs / SEARCHES }
  } finally {
    await new Promise((done) => server.close(done))
    await db.destroy()
  }
}
