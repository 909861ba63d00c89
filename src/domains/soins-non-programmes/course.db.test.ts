/**
 * Many desks on the same slots at once. Whatever the order, a slot has one live appointment, a request has one, and the
 * search index holds exactly the free slots.
 */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestServer, RACE, type TestServer } from '../../server/actions/testing.ts'
import { openDb } from '../../server/database/connect.ts'
import { soinsActions } from './actions/index.ts'
import { bookSlot, type Desk, type Doctor, openDesk, openDoctor } from './samples.ts'
import {
  CLIENTS,
  countDoubles,
  countIndexFaults,
  countOf,
  inParallel,
  insertRequests,
  insertSlots,
} from './samples-course.ts'

let server: TestServer
let desk: Desk
let doctor: Doctor
beforeAll(async () => {
  server = await openTestServer()
  server.engine.db = openDb(server.base.appUrl, { max: CLIENTS })
})
afterAll(async () => {
  await server.engine.db.destroy()
  await server.close()
})
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
})

const SLOTS = 2500 * RACE

describe('the booking race', () => {
  test(`${SLOTS * 4} tries of 20 clients on ${SLOTS} slots: 0 double`, async () => {
    const slots = await insertSlots(server.owner, desk, doctor, SLOTS)
    const requests = await insertRequests(server.owner, desk.cptsId, SLOTS)
    // Four clients want each slot at about the same time, each for its own request; who fails leaves it waiting.
    const tries = slots.flatMap((slot, i) =>
      [0, 1, 2, 3].map((k) => ({ slot, request: requests[(i + k) % requests.length]! })),
    )
    const codes: Record<string, number> = {}
    await inParallel(tries, async ({ slot, request }) => {
      const result = await bookSlot(server, desk, slot, request)
      const code = result.ok ? 'ok' : result.refusal.code
      codes[code] = (codes[code] ?? 0) + 1
    })
    expect(Object.keys(codes).sort()).toEqual(['creneau-already-taken', 'demande-not-open', 'ok'])
    expect(await countDoubles(server.owner, desk.cptsId)).toBe(0)
    expect(
      await countOf(server.owner, `select count(*) as n from rendez_vous where cpts_id = $1 and statut = 'reserve'`, [
        desk.cptsId,
      ]),
    ).toBe(codes.ok)
    expect(
      await countOf(server.owner, `select count(*) as n from demande where cpts_id = $1 and statut = 'pourvue'`, [
        desk.cptsId,
      ]),
    ).toBe(codes.ok)
    expect(await countIndexFaults(server.owner, desk.cptsId)).toBe(0)
  }, 120_000)

  test('book, move, cancel, withdraw and leave at once: never double, the index stays true', async () => {
    const slots = await insertSlots(server.owner, desk, doctor, 40)
    const requests = await insertRequests(server.owner, desk.cptsId, 60)
    const live: string[] = []
    const pick = <T>(list: readonly T[], i: number): T => list[(i * 7919) % list.length]!
    const params = { cptsId: desk.cptsId }
    await inParallel(Array.from({ length: 1200 }), async (_, i) => {
      const slot = pick(slots, i)
      if (i % 4 < 2 || live.length === 0) {
        const booked = await bookSlot(server, desk, slot, pick(requests, i))
        if (booked.ok) live.push(booked.value.rendezVousId)
      } else if (i % 4 === 2) {
        const rendezVousId = pick(live, i)
        if (i % 8 === 2)
          await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, {
            params: { ...params, rendezVousId },
          })
        else {
          const moved = await server.run(soinsActions.moveRendezVous, desk.secretaire, desk.cptsId, {
            params: { ...params, rendezVousId },
            body: { creneauId: slot },
          })
          if (moved.ok) live.push(moved.value.rendezVousId)
        }
      } else {
        const path = { params: { ...params, agendaId: doctor.agendaId, creneauId: slot } }
        if (i % 8 === 3) await server.run(soinsActions.withdrawCreneau, desk.coordination, desk.cptsId, path)
        else await server.run(soinsActions.restoreCreneau, desk.coordination, desk.cptsId, path)
      }
    })
    expect(await countDoubles(server.owner, desk.cptsId)).toBe(0)
    expect(await countIndexFaults(server.owner, desk.cptsId)).toBe(0)
    expect(
      await countOf(
        server.owner,
        `select count(*) as n from demande d where d.cpts_id = $1 and (d.statut = 'pourvue') <> exists (
          select 1 from rendez_vous r where r.cpts_id = d.cpts_id and r.demande_id = d.id and r.statut <> 'annule')`,
        [desk.cptsId],
      ),
    ).toBe(0)
  }, 120_000)
})
