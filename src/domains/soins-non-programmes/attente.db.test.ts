/** Requests that wait: their order, the slot that suits each, the slot that is kept, and never one slot for two. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { openDb } from '../../server/database/connect.ts'
import { eraseFiche } from '../communaute/index.ts'
import { keepForAttente } from './actions/attente/keep-slots.ts'
import { soinsActions } from './actions/index.ts'
import { bookSlot, type Desk, type Doctor, offerSlot, openDesk, openDoctor, openRequest, value } from './samples.ts'
import { CLIENTS, countDoubles, countIndexFaults, inParallel } from './samples-course.ts'

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

const here = () => ({ cptsId: desk.cptsId })
const wait = async (demandeId: string, criteres: object = {}) =>
  value(
    await server.run(soinsActions.putAttente, desk.secretaire, desk.cptsId, {
      params: { ...here(), demandeId },
      body: { professions: [], communes: [], rayonKm: null, personneId: null, exclusif: false, ...criteres },
    }),
  )
const list = async () =>
  value(await server.run(soinsActions.listAttente, desk.secretaire, desk.cptsId, { params: here() }))
const search = async (query: object = {}) =>
  value(
    await server.run(soinsActions.searchCreneaux, desk.secretaire, desk.cptsId, {
      params: here(),
      query: { limite: 20, ...query },
    }),
  ).creneaux.map(({ creneauId }) => creneauId)
const keep = () => withTenant(server.engine, { ...here(), nom: 'essai' }, keepForAttente)
const setReglage = (reglage: object) =>
  server.run(soinsActions.editReglage, desk.coordination, desk.cptsId, {
    params: here(),
    body: { regle: 'delai', conservationJours: 30, ...reglage },
  })

describe('the order', () => {
  test('the deadline first, then the age of the request; each is told why, and when it is late', async () => {
    const late = await openRequest(server, desk, '48h')
    server.setNow('2026-11-24T08:20:00Z')
    const first = await openRequest(server, desk, '24h')
    server.setNow('2026-11-24T08:30:00Z')
    const second = await openRequest(server, desk, '24h')
    expect(await wait(late)).toMatchObject({ rang: 1, enAttente: 1 })
    expect(await wait(second)).toMatchObject({ rang: 1, enAttente: 2 })
    expect(await wait(first)).toMatchObject({ rang: 1, enAttente: 3 })
    const { enAttente, regle } = await list()
    expect(enAttente.map(({ demandeId }) => demandeId)).toEqual([first, second, late])
    expect(enAttente.map(({ enRetard }) => enRetard)).toEqual([false, false, false])
    expect(enAttente[0]!.raison).toBe('son délai finit le premier')
    expect(regle).toContain('la plus ancienne')
    server.setNow('2026-11-25T08:25:00Z')
    expect((await list()).enAttente.map(({ enRetard }) => enRetard)).toEqual([true, false, false])
  })

  test('a request taken off still waits for an answer; served or closed, it leaves the list by itself', async () => {
    const ids: string[] = []
    for (const minute of [11, 12, 13]) {
      server.setNow(`2026-11-24T08:${minute}:00Z`)
      ids.push(await openRequest(server, desk))
    }
    const [one, two, three] = ids as [string, string, string]
    for (const id of [one, two, three]) await wait(id)
    const params = { ...here(), demandeId: one }
    value(await server.run(soinsActions.withdrawAttente, desk.secretaire, desk.cptsId, { params }))
    const again = await server.run(soinsActions.withdrawAttente, desk.secretaire, desk.cptsId, { params })
    expect(again).toMatchObject({ ok: false, refusal: { code: 'attente-unknown' } })
    const read = value(await server.run(soinsActions.readDemande, desk.secretaire, desk.cptsId, { params }))
    expect(read.statut).toBe('ouverte')
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    const booked = value(await bookSlot(server, desk, slot, two))
    expect((await list()).enAttente.map(({ demandeId }) => demandeId)).toEqual([three])
    // An appointment that is cancelled puts the request back where it stood.
    await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, {
      params: { ...here(), rendezVousId: booked.rendezVousId },
    })
    expect((await list()).enAttente.map(({ demandeId }) => demandeId)).toEqual([two, three])
  })
})

describe('what suits a request', () => {
  test('each takes the first slot that nobody before it takes', async () => {
    const [one, two, three] = [
      await openRequest(server, desk),
      await openRequest(server, desk),
      await openRequest(server, desk),
    ]
    for (const id of [one, two, three]) await wait(id)
    const early = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    const later = await offerSlot(server, desk, doctor, '2026-11-24', '15:00')
    const { enAttente, correspondances } = await list()
    expect(correspondances).toBe(2)
    expect(enAttente.map(({ creneau }) => creneau?.creneauId ?? null)).toEqual([early, later, null])
  })

  test('criteria are kept to: profession, distance, commune, kind, whom one would rather see', async () => {
    const other = await openDoctor(server, desk, { nom: 'Sureau', commune: '34301' })
    const demandeId = await openRequest(server, desk)
    const near = await offerSlot(server, desk, other, '2026-11-24', '16:00')
    const far = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    const suits = async (criteres: object) => {
      await wait(demandeId, criteres)
      return (await list()).enAttente[0]!.creneau?.creneauId ?? null
    }
    expect(await suits({})).toBe(far)
    expect(await suits({ rayonKm: 5 })).toBe(near)
    expect(await suits({ communes: ['34301'] })).toBe(near)
    expect(await suits({ professions: ['60'] })).toBe(null)
    expect(await suits({ genres: ['domicile'] })).toBe(null)
    expect(await suits({ personneId: other.personne.personneId })).toBe(near)
    await server.run(soinsActions.withdrawCreneau, desk.coordination, desk.cptsId, {
      params: { ...here(), agendaId: other.agendaId, creneauId: near },
    })
    // Rather: without them, another; nobody else: without them, nothing.
    expect(await suits({ personneId: other.personne.personneId })).toBe(far)
    expect(await suits({ personneId: other.personne.personneId, exclusif: true })).toBe(null)
    // Of a professional who is erased nothing is kept.
    await withTenant(server.engine, { ...here(), nom: 'essai' }, (ctx) => eraseFiche(ctx, other.professionnelId))
    expect((await list()).enAttente[0]).toMatchObject({ personneId: null, exclusif: false })
  })
})

describe('a slot that frees', () => {
  test('is kept for the first in line, shown to nobody else, and let go when its time is over', async () => {
    const first = await openRequest(server, desk, '24h')
    await wait(first)
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    expect(await search()).toEqual([slot])
    expect(await keep()).toBe(1)
    expect((await list()).enAttente[0]).toMatchObject({
      gardeJusquA: '2026-11-24T08:20:00Z',
      creneau: { creneauId: slot },
    })
    expect(await search()).toEqual([])
    expect(await search({ pour: first })).toEqual([slot])
    const other = await openRequest(server, desk)
    expect(await bookSlot(server, desk, slot, other)).toMatchObject({
      ok: false,
      refusal: { code: 'creneau-already-taken' },
    })
    server.setNow('2026-11-24T08:20:01Z')
    expect(await search()).toEqual([slot])
    // Once, not for each in turn.
    expect(await keep()).toBe(0)
    expect((await bookSlot(server, desk, slot, other)).ok).toBe(true)
  })

  test('the request that it is kept for takes it; taken off the list, it lets it go', async () => {
    const first = await openRequest(server, desk, '24h')
    await wait(first)
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    const next = await offerSlot(server, desk, doctor, '2026-11-24', '15:00')
    await keep()
    expect(await search()).toEqual([next])
    value(
      await server.run(soinsActions.withdrawAttente, desk.secretaire, desk.cptsId, {
        params: { ...here(), demandeId: first },
      }),
    )
    expect(await search()).toEqual([slot, next])
    await wait(first)
    await keep()
    // It closes without an appointment: what was kept is free again.
    value(
      await server.run(soinsActions.closeDemande, desk.secretaire, desk.cptsId, {
        params: { ...here(), demandeId: first },
        body: { cause: 'retiree' },
      }),
    )
    expect(await search()).toEqual([slot, next])
    const second = await openRequest(server, desk, '24h')
    await wait(second)
    await keep()
    expect((await bookSlot(server, desk, slot, second)).ok).toBe(true)
    expect((await server.owner('select 1 from creneau_garde where cpts_id = $1', [desk.cptsId])).rows).toHaveLength(0)
  })

  test('only a slot of the kind that was asked is kept', async () => {
    const first = await openRequest(server, desk, '24h')
    await wait(first, { genres: ['domicile', 'teleconsultation'] })
    await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    expect(await keep()).toBe(0)
    const video = value(
      await server.run(soinsActions.offerCreneau, desk.coordination, desk.cptsId, {
        params: { ...here(), agendaId: doctor.agendaId },
        body: { jour: '2026-11-24', heure: '15:00', genre: 'teleconsultation' },
      }),
    ).id
    expect(await keep()).toBe(1)
    expect((await list()).enAttente[0]).toMatchObject({
      genres: ['domicile', 'teleconsultation'],
      gardeJusquA: '2026-11-24T08:20:00Z',
      creneau: { creneauId: video, genre: 'teleconsultation' },
    })
  })

  test('a slot that another CPTS shares is matched and told as such, and is not kept', async () => {
    const other = await openDesk(server, 'CPTS voisine')
    await server.owner(
      `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{professionnel}', '2020-01-01')`,
      [other.cptsId, doctor.personne.personneId],
    )
    value(
      await server.run(soinsActions.offerPartage, doctor.personne, desk.cptsId, {
        params: here(),
        body: { avec: other.cptsId },
      }),
    )
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    const demandeId = await openRequest(server, other, '24h')
    const params = { cptsId: other.cptsId }
    value(
      await server.run(soinsActions.putAttente, other.secretaire, other.cptsId, {
        params: { ...params, demandeId },
        body: { professions: [], communes: [], rayonKm: null, personneId: null, exclusif: false },
      }),
    )
    expect(await withTenant(server.engine, { ...params, nom: 'essai' }, keepForAttente)).toBe(0)
    const { enAttente } = value(await server.run(soinsActions.listAttente, other.secretaire, other.cptsId, { params }))
    expect(enAttente[0]).toMatchObject({ gardeJusquA: null, creneau: { creneauId: slot, dIci: false } })
    // Its home still shows it to its own patients, and may keep it for them.
    expect(await search()).toEqual([slot])
    const own = await openRequest(server, desk, '24h')
    await wait(own)
    expect(await keep()).toBe(1)
  })

  test('nothing is kept where the setting says so', async () => {
    value(await setReglage({ gardeMinutes: 0 }))
    const first = await openRequest(server, desk, '24h')
    await wait(first)
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    expect(await keep()).toBe(0)
    expect(await search()).toEqual([slot])
    expect((await list()).enAttente[0]?.creneau?.creneauId).toBe(slot)
  })

  test('a cancellation tells it, so that the desk and the keeping follow', async () => {
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    const booked = value(await bookSlot(server, desk, slot, await openRequest(server, desk)))
    server.events.length = 0
    await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, {
      params: { ...here(), rendezVousId: booked.rendezVousId },
    })
    expect(server.events.map(({ name }) => name)).toEqual(['rendez-vous.annule'])
  })
})

describe('the race', () => {
  test('slots free, are kept, and operators book at once for several requests: each slot once, each request once', async () => {
    const requests = await Promise.all(Array.from({ length: 12 }, () => openRequest(server, desk, '24h')))
    for (const id of requests) await wait(id)
    const slots: string[] = []
    for (let i = 0; i < 8; i++) slots.push(await offerSlot(server, desk, doctor, '2026-11-24', `${10 + i}:00`))
    const codes: Record<string, number> = {}
    await inParallel(Array.from({ length: 240 }), async (_, i) => {
      if (i % 12 === 5) return void (await keep())
      const result = await bookSlot(server, desk, slots[(i * 5) % 8]!, requests[(i * 7) % 12]!)
      const code = result.ok ? 'ok' : result.refusal.code
      codes[code] = (codes[code] ?? 0) + 1
    })
    const known = ['creneau-already-taken', 'demande-not-open', 'ok', 'busy']
    expect(Object.keys(codes).filter((code) => !known.includes(code))).toEqual([])
    expect(codes.ok).toBeGreaterThan(0)
    expect(codes.ok).toBeLessThanOrEqual(8)
    expect(await countDoubles(server.owner, desk.cptsId)).toBe(0)
    expect(await countIndexFaults(server.owner, desk.cptsId)).toBe(0)
    // No appointment stands on a slot that was kept for another when it was taken.
    const { rows } = await server.owner(
      `select 1 from rendez_vous r join creneau_garde g on g.cpts_id = r.cpts_id and g.creneau_id = r.creneau_id
       where r.cpts_id = $1 and r.statut <> 'annule' and g.jusqu_a > r.reserve_le and g.demande_id <> r.demande_id`,
      [desk.cptsId],
    )
    expect(rows).toEqual([])
  }, 120_000)

  test('a booking that waits for a keeping in hand is refused once it is committed', async () => {
    const kept = await openRequest(server, desk, '24h')
    const other = await openRequest(server, desk, '24h')
    const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
    await server.owner('begin')
    await server.owner('select 1 from creneau where id = $1 for update', [slot])
    await server.owner(
      `insert into creneau_garde (cpts_id, creneau_id, demande_id, posee_le, jusqu_a)
       values ($1, $2, $3, '2026-11-24T08:10:00Z', '2026-11-24T08:20:00Z')`,
      [desk.cptsId, slot, kept],
    )
    const booking = bookSlot(server, desk, slot, other)
    await new Promise((done) => setTimeout(done, 200))
    await server.owner('commit')
    expect(await booking).toMatchObject({ ok: false, refusal: { code: 'creneau-already-taken' } })
    expect((await bookSlot(server, desk, slot, kept)).ok).toBe(true)
  })
})

test('the list leaves as a file without a name', async () => {
  await wait(await openRequest(server, desk))
  const file = value(await server.run(soinsActions.exportAttente, desk.secretaire, desk.cptsId, { params: here() }))
  const text = String((file as { body: string }).body)
  expect(text.split('\r\n')[0]).toContain('échéance;en retard')
  expect(text).toContain('Sète')
})

test('waiting closes nothing: the delay of the board runs from the call, whatever the list', async () => {
  const demandeId = await openRequest(server, desk)
  await wait(demandeId)
  const counted = async () =>
    value(
      await server.run(soinsActions.readBandeau, desk.secretaire, desk.cptsId, {
        params: here(),
      }),
    )
  expect(await counted()).toMatchObject({ demandesDuJour: 1, serviesDuJour: 0, enAttente: 1 })
  server.setNow('2026-11-24T12:10:00Z')
  const slot = await offerSlot(server, desk, doctor, '2026-11-24', '15:10')
  value(await bookSlot(server, desk, slot, demandeId))
  expect(await counted()).toMatchObject({ demandesDuJour: 1, serviesDuJour: 1, enAttente: 0, delaiMedianHeures: 6 })
})
