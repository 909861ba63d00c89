/** What was answered is kept: the server, and every second time its PostgreSQL too, killed with -9 while desks book. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { fillBookingBase } from '../domains/soins-non-programmes/samples-bench.ts'
import { newId } from '../kernel/ids.ts'
import { systemClock } from '../kernel/time.ts'
import { attachEmbedded } from './database/embedded.ts'
import { openHome } from './database/home.ts'
import { type OwnerClient, withOwner } from './database/owner.ts'
import { waitUntil } from './database/processes.ts'
import { freePort, openInstallation, type Run, ready } from './testing-process.ts'

const KILLS = 20
const CLIENTS = 8
const SLOTS = 3000
const TRIES = 2
vi.setConfig({ testTimeout: 400_000 })

const { home, run, remove } = openInstallation()
afterAll(remove)

type Try = { creneauId: string; demandeId: string; key: string }
type Booked = { rendezVousId: string; creneauId: string }

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

/** Desks that book until the server no longer answers; a try without an answer is made again, with the same key. */
const bookUntilCut = async (ask: (one: Try) => Promise<Response>, work: Try[], booked: Booked[]): Promise<void> => {
  const desk = async () => {
    for (let one = work.pop(); one; one = work.pop()) {
      try {
        const answer = await ask(one)
        const body = (await answer.json()) as { rendezVousId: string }
        if (answer.status === 200) booked.push({ rendezVousId: body.rendezVousId, creneauId: one.creneauId })
        else expect(answer.status).toBe(409)
      } catch (error) {
        if ((error as Error).name === 'AssertionError') throw error
        work.push(one)
        return
      }
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, desk))
}

test(`${KILLS} kills while desks book: no booking that was answered is lost, none is double`, async () => {
  const PORT = await freePort()
  let server = run(['start', '--reelle'], { PORT })
  await ready(server)
  const from = systemClock().add({ hours: 1 }).round('minute').toString()
  const { cptsId, token, tries } = await withBase((client) => fillBookingBase(client, SLOTS, TRIES, from))
  const work: Try[] = tries.map(([creneauId, demandeId]) => ({ creneauId, demandeId, key: newId() }))
  const booked: Booked[] = []
  const ask = ({ creneauId, demandeId, key }: Try) =>
    fetch(`http://127.0.0.1:${PORT}/api/v1/cpts/${cptsId}/creneaux/${creneauId}/reserver`, {
      method: 'POST',
      headers: {
        cookie: `maillage_session=${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify({ demandeId }),
    })

  const restarts: number[] = []
  for (let round = 0; round < KILLS; round += 1) {
    const before = booked.length
    const cut = bookUntilCut(ask, work, booked)
    const answered = 3 + 4 * (round % 9)
    const isUnderWay = await waitUntil(() => booked.length >= before + answered, 30_000)
    await kill(server, round % 2 === 1)
    await cut
    expect(isUnderWay, `${answered} bookings answered before the kill`).toBe(true)
    server = run(['start', '--reelle'], { PORT })
    restarts.push(await ready(server))
  }

  const held = await withBase(async (client) => {
    const { rows } = await client.query('select id, creneau_id from rendez_vous where cpts_id = $1', [cptsId])
    return rows as { id: string; creneau_id: string }[]
  })
  const inBase = new Map(held.map(({ id, creneau_id }) => [id, creneau_id]))
  expect(booked.filter(({ rendezVousId, creneauId }) => inBase.get(rendezVousId) !== creneauId)).toEqual([])
  expect(new Set(inBase.values()).size, 'one appointment a slot').toBe(held.length)
  const median = restarts.toSorted((a, b) => a - b)[KILLS / 2]!
  console.log(`${booked.length} bookings answered, ${KILLS} kills, ready again in ${Math.round(median)} ms (median)`)
  // 5 s on a quiet machine; the tests share theirs.
  expect(median).toBeLessThan(15_000)
})

test('when PostgreSQL dies the server says so, stops, and starts again', async () => {
  const PORT = await freePort()
  const { home: other, run: runThere, remove: removeThere } = openInstallation()
  try {
    const server = runThere(['start', '--reelle'], { PORT })
    await ready(server)
    process.kill(Number(readFileSync(join(other, 'base', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
    expect(await server.ended).toBe(1)
    expect(server.said()).toContain('PostgreSQL s’est arrêté de lui-même')
    await ready(runThere(['start', '--reelle'], { PORT }))
  } finally {
    await removeThere()
  }
})
