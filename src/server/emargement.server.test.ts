/** A full room signs in while the server, and every second time its PostgreSQL too, is killed with -9: nobody is lost. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { type Foule, fillFoule, proofAt, signAsPhone } from '../domains/activite/samples-foule.ts'
import { newId } from '../kernel/ids.ts'
import { systemClock } from '../kernel/time.ts'
import { attachEmbedded } from './database/embedded.ts'
import { openHome } from './database/home.ts'
import { type OwnerClient, withOwner } from './database/owner.ts'
import { waitUntil } from './database/processes.ts'
import { freePort, openInstallation, type Run, ready } from './testing-process.ts'

const PEOPLE = 150
/** The room fills in this time. */
const ARRIVAL_MS = 30_000
/** Signatures that were answered when the server is killed. */
const KILLS_AT = [25, 70, 115]
const PROMISE_MS = 120_000
const AGAIN_MS = 400
vi.setConfig({ testTimeout: 400_000 })

const { home, run, remove } = openInstallation()
afterAll(remove)

const withBase = async <T>(work: (client: OwnerClient) => Promise<T>): Promise<T> => {
  const ownerUrl = attachEmbedded(openHome({ MAILLAGE_HOME: home }))
  if (!ownerUrl) throw new Error('no base runs in this folder')
  return withOwner(ownerUrl, work)
}

const kill = async (server: Run, withPostgres: boolean): Promise<void> => {
  const postmaster = Number(readFileSync(join(home, 'base', 'postmaster.pid'), 'utf8').split('\n')[0])
  server.child.kill('SIGKILL')
  if (withPostgres) process.kill(postmaster, 'SIGKILL')
  await server.ended
}

const wait = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds))

/** Tries until it is answered, always with the same key, as a phone whose network comes and goes. */
const phone = async (port: string, foule: Foule, rank: number, acknowledged: Map<number, string>): Promise<void> => {
  const cle = newId()
  const ask = (path: string, body: unknown) =>
    fetch(`http://127.0.0.1:${port}/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  await wait((ARRIVAL_MS * rank) / PEOPLE)
  for (;;) {
    try {
      const code = await proofAt(foule.secret, Date.now())
      acknowledged.set(rank, await signAsPhone(ask, foule, { rank, code, cle }))
      return
    } catch (error) {
      if ((error as Error).message.startsWith('refused')) throw error
      await wait(AGAIN_MS)
    }
  }
}

test(`${PEOPLE} people sign in under ${KILLS_AT.length} kills: each acknowledged presence is there, once`, async () => {
  const PORT = await freePort()
  let server = run(['start', '--reelle'], { PORT })
  await ready(server)
  const foule = await withBase((client) => fillFoule(client, PEOPLE, systemClock()))
  const acknowledged = new Map<number, string>()
  const begun = performance.now()
  const room = Promise.all(foule.membres.map((_, rank) => phone(PORT, foule, rank, acknowledged)))
  for (const [round, answered] of KILLS_AT.entries()) {
    expect(await waitUntil(() => acknowledged.size >= answered, 120_000), `${answered} signatures answered`).toBe(true)
    await kill(server, round % 2 === 1)
    server = run(['start', '--reelle'], { PORT })
    await ready(server)
  }
  await room
  const took = performance.now() - begun

  const { rows } = await withBase((client) =>
    client.query('select professionnel_id, arrivee from presence where activite_id = $1 and retiree_le is null', [
      foule.activiteId,
    ]),
  )
  const held = new Map(rows.map((row) => [row.professionnel_id, (row.arrivee as Date).toISOString()]))
  expect(rows).toHaveLength(PEOPLE)
  expect(held.size, 'one presence a person').toBe(PEOPLE)
  const lost = [...acknowledged].filter(([rank, arrivee]) => held.get(foule.membres[rank]!.id) !== arrivee)
  expect(lost).toEqual([])
  console.log(`${PEOPLE} people signed in ${Math.round(took / 1000)} s, with ${KILLS_AT.length} kills`)
  expect(took).toBeLessThan(PROMISE_MS)
})
