/** `bench emargement`: a full room signs in by phone, over HTTP: code, name, signature. */

import pino from 'pino'
import { fillFoule, proofAt, signAsPhone } from '../src/domains/activite/samples-foule.ts'
import { newId } from '../src/kernel/ids.ts'
import { systemClock } from '../src/kernel/time.ts'
import { openDb } from '../src/server/database/connect.ts'
import { openEncryption } from '../src/server/encryption/index.ts'
import { createEngine } from '../src/server/engine.ts'
import { createApp } from '../src/server/http/app.ts'
import { createHub } from '../src/server/live/hub.ts'
import { connect, inParallel, openBenchBase } from './base.ts'
import { cpuOf, percentile, tellRatio } from './measure.ts'

const PEOPLE = 600
/** As many phones as ask at the same instant, far beyond a room of 150. */
const PHONES = 30
/** What was promised: 150 people in two minutes. */
const PROMISED_PER_SECOND = 150 / 120

export const benchEmargement = async (): Promise<void> => {
  const base = await openBenchBase()
  const database = await base.create('emargement')
  const owner = await connect(database.superUrl)
  const db = openDb(database.appUrl, { max: 10 })
  try {
    await owner.query(`insert into installation (nature, patients) values ('demonstration', false)`)
    const foule = await fillFoule(owner, PEOPLE, systemClock())
    const app = createApp({
      engine: createEngine({ db, address: 'http://localhost', publish: async () => undefined }),
      answers: openEncryption('reponses', 'mesure'),
      hub: createHub(),
      log: pino({ level: 'silent' }),
      version: 'mesure',
      baseIsReady: async () => true,
    })
    const times: number[] = []
    const ranks = Array.from({ length: PEOPLE }, (_, rank) => rank)
    /** Each phone of the room has an address of its own here: the limit of tries is not what is measured. */
    const sign = async (rank: number) => {
      const address = { incoming: { socket: { remoteAddress: `10.0.${rank >> 8}.${rank & 255}` } } }
      const ask = async (path: string, body: unknown) =>
        app.request(
          `http://localhost/api/v1${path}`,
          { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) },
          address,
        )
      const begun = performance.now()
      await signAsPhone(ask, foule, { rank, code: await proofAt(foule.secret, Date.now()), cle: newId() })
      times.push(performance.now() - begun)
    }
    const begun = performance.now()
    const cpu = await cpuOf(base.postmaster, () =>
      inParallel(Array.from({ length: PHONES }), ranks, (_phone, rank) => sign(rank)),
    )
    const seconds = (performance.now() - begun) / 1000
    const { rows } = await owner.query('select count(*)::int as n from presence where activite_id = $1', [
      foule.activiteId,
    ])
    console.log(`\nsign-in by phone, ${PEOPLE} people, ${PHONES} at the same instant: code, name, signature`)
    tellRatio('presences written, of those who signed', rows[0].n / PEOPLE, '1')
    tellRatio('people a second, times what was promised', PEOPLE / seconds / PROMISED_PER_SECOND, '≥ 10')
    tellRatio('median of the three requests, ms', percentile(times, 0.5), 'for information')
    tellRatio('p95 of the three requests, ms', percentile(times, 0.95), '≤ 2000')
    tellRatio('CPU a person, ms', cpu / PEOPLE, 'for information')
  } finally {
    await Promise.all([db.destroy(), owner.end()])
    await base.close()
  }
}
