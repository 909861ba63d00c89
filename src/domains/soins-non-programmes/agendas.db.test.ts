import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { withTenant } from '../../server/actions/run.ts'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { soinsActions } from './actions/index.ts'
import { layHorizon } from './actions/lay-horizon.ts'
import {
  bookSlot,
  type Desk,
  type Doctor,
  offerMornings,
  offerSlot,
  openDesk,
  openDoctor,
  openRequest,
  value,
} from './samples.ts'

let server: TestServer
let desk: Desk
let doctor: Doctor
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())
beforeEach(async () => {
  server.setNow('2026-11-24T08:10:00Z')
  desk = await openDesk(server)
  doctor = await openDoctor(server, desk)
})

const inAgenda = () => ({ cptsId: desk.cptsId, agendaId: doctor.agendaId })
const run: typeof server.run = (action, by, cptsId, input) => server.run(action, by, cptsId, input)
const slots = async () =>
  (
    await server.owner(`select id, debut, statut, a_deplacer from creneau where agenda_id = $1 order by debut`, [
      doctor.agendaId,
    ])
  ).rows
const published = async () =>
  Number(
    (await server.owner('select count(*) from creneau_publie where agenda_id = $1', [doctor.agendaId])).rows[0]?.count,
  )

describe('a recurrence', () => {
  test('lays twelve weeks of slots and publishes them; the nightly work lays nothing more', async () => {
    await offerMornings(server, desk, doctor)
    // Tuesday 24: 9 h is past; 9 h 20 to 12 h: 8. Then 12 Tuesdays and 12 Thursdays, less New Year's Eve… none: 24 and 31 December are Thursdays, not holidays.
    const laid = await slots()
    expect(laid).toHaveLength(8 + 12 * 9 + 12 * 9)
    expect(await published()).toBe(laid.length)
    expect(await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, layHorizon)).toBe(0)
    server.setNow('2026-11-25T08:10:00Z')
    expect(await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, layHorizon)).toBe(0)
    server.setNow('2026-11-26T02:00:00Z')
    expect(await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, layHorizon)).toBe(9)
    expect(await published()).toBe(laid.length - 8 + 9)
  })

  test('says the effects without writing, then keeps what is booked when it ends, and comes back', async () => {
    const id = await offerMornings(server, desk, doctor)
    const [, second] = await slots()
    value(await bookSlot(server, desk, second?.id as string, await openRequest(server, desk)))
    const path = { ...inAgenda(), disponibiliteId: id }
    const tried = value(
      await run(soinsActions.endDisponibilite, desk.coordination, desk.cptsId, { params: path, body: { essai: true } }),
    )
    expect(tried.effets.retires).toBe(223)
    expect(tried.effets.phrases).toContain('1\u00a0rendez-vous à déplacer\u00a0: rien n’y est touché sans vous.')
    expect(await published()).toBe(223)
    value(
      await run(soinsActions.endDisponibilite, desk.coordination, desk.cptsId, {
        params: path,
        body: { essai: false },
      }),
    )
    expect(await published()).toBe(0)
    expect((await slots()).filter((s) => s.statut === 'offert')).toMatchObject([{ id: second?.id, a_deplacer: true }])
    value(await run(soinsActions.restoreDisponibilite, desk.coordination, desk.cptsId, { params: path }))
    expect(await published()).toBe(223)
    expect((await slots()).filter((s) => s.a_deplacer)).toEqual([])
  })

  test('refuses hours that hold no slot and places of somebody else', async () => {
    const body = {
      jours: [1],
      debut: '09:00',
      fin: '09:10',
      duree: 20,
      semaines: 1,
      valideDu: '2026-11-01',
      valideAu: null,
      sauteFeries: true,
      capacite: 1,
      lieuId: null,
      genre: 'teleconsultation' as const,
      visibilites: ['CPTS' as const],
      essai: false,
    }
    const call = (change: object) =>
      run(soinsActions.createDisponibilite, desk.coordination, desk.cptsId, {
        params: inAgenda(),
        body: { ...body, ...change },
      })
    expect(await call({})).toMatchObject({ refusal: { code: 'disponibilite-hours' } })
    expect(await call({ fin: '10:00', genre: 'cabinet' })).toMatchObject({ refusal: { code: 'lieu-needed' } })
    expect(await call({ fin: '10:00', lieuId: desk.cptsId })).toMatchObject({ refusal: { code: 'lieu-unknown' } })
    expect((await call({ fin: '10:00' })).ok).toBe(true)
  })
})

describe('an absence', () => {
  test('withdraws free slots, one-off ones too, lists booked ones, and is undone', async () => {
    await offerMornings(server, desk, doctor)
    const alone = await offerSlot(server, desk, doctor, '2026-11-26', '15:00')
    const booked = (await slots()).find((s) => (s.debut as Date).toISOString() === '2026-11-26T08:00:00.000Z')
      ?.id as string
    const demande = await openRequest(server, desk)
    const { rendezVousId } = value(await bookSlot(server, desk, booked, demande))
    const before = await published()
    const leave = { duJour: '2026-11-26', duHeure: '00:00', auJour: '2026-11-26', auHeure: null, essai: false }
    const done = value(
      await run(soinsActions.declareMonAbsence, doctor.personne, desk.cptsId, {
        params: { cptsId: desk.cptsId },
        body: leave,
      }),
    )
    expect(done.effets.retires).toBe(9)
    expect(done.effets.aDeplacer.map((one) => one.rendezVousId)).toEqual([rendezVousId])
    expect(await published()).toBe(before - 9)
    const undone = await run(soinsActions.cancelMonAbsence, doctor.personne, desk.cptsId, {
      params: { cptsId: desk.cptsId, exceptionId: done.id! },
    })
    expect(value(undone).effets.crees).toBe(9)
    expect(await published()).toBe(before)
    expect((await slots()).find((s) => s.id === alone)?.statut).toBe('offert')
  })
  test('a booked slot that is cancelled during a leave does not come back', async () => {
    const alone = await offerSlot(server, desk, doctor, '2026-11-26', '15:00')
    const { rendezVousId } = value(await bookSlot(server, desk, alone, await openRequest(server, desk)))
    const leave = { duJour: '2026-11-26', duHeure: '00:00', auJour: '2026-11-26', auHeure: null, essai: false }
    value(await run(soinsActions.declareAbsence, desk.coordination, desk.cptsId, { params: inAgenda(), body: leave }))
    value(
      await run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, {
        params: { cptsId: desk.cptsId, rendezVousId },
      }),
    )
    expect(await slots()).toMatchObject([{ statut: 'retire' }])
    expect(await published()).toBe(0)
  })
})

describe('one-off slots', () => {
  test('never overlap, never start in the past nor at an hour that does not exist', async () => {
    await offerSlot(server, desk, doctor, '2026-11-26', '15:00')
    const offer = (jour: string, heure: string) =>
      run(soinsActions.offerMonCreneau, doctor.personne, desk.cptsId, {
        params: { cptsId: desk.cptsId },
        body: { jour, heure },
      })
    expect(await offer('2026-11-26', '15:10')).toMatchObject({ refusal: { code: 'creneau-overlaps' } })
    expect((await offer('2026-11-26', '15:20')).ok).toBe(true)
    expect(await offer('2026-11-24', '09:00')).toMatchObject({ refusal: { code: 'creneau-in-the-past' } })
    expect(await offer('2027-03-28', '02:30')).toMatchObject({ refusal: { code: 'hour-does-not-exist' } })
  })
  test('withdrawn by hand, a slot is not laid again, and can be put back', async () => {
    await offerMornings(server, desk, doctor)
    const [first] = await slots()
    const path = { cptsId: desk.cptsId, creneauId: first?.id as string }
    value(await run(soinsActions.withdrawMonCreneau, doctor.personne, desk.cptsId, { params: path }))
    expect(await withTenant(server.engine, { cptsId: desk.cptsId, nom: 'essai' }, layHorizon)).toBe(0)
    value(await run(soinsActions.restoreMonCreneau, doctor.personne, desk.cptsId, { params: path }))
    expect((await slots())[0]?.statut).toBe('offert')
  })
  test('a booked slot is not withdrawn', async () => {
    const slot = await offerSlot(server, desk, doctor, '2026-11-26', '15:00')
    value(await bookSlot(server, desk, slot, await openRequest(server, desk)))
    const refused = await run(soinsActions.withdrawCreneau, desk.coordination, desk.cptsId, {
      params: { ...inAgenda(), creneauId: slot },
    })
    expect(refused).toMatchObject({ refusal: { code: 'creneau-booked' } })
  })
})

test('one’s own agenda shows habits, slots and what is missing, and no other’s', async () => {
  await offerMornings(server, desk, doctor)
  const mine = value(
    await run(soinsActions.readMonAgenda, doctor.personne, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      query: { jours: 14 },
    }),
  )
  expect(mine.creneaux).toHaveLength(8 + 9 * 3)
  expect(mine.disponibilites[0]?.phrase).toContain('Chaque mardi et jeudi de 9\u00a0h à 12\u00a0h')
  expect(mine.lieux[0]).toMatchObject({ libelle: 'Cabinet du quai', communeNom: 'Mèze' })
  const stranger = await server.signInAs(desk.cptsId, 'professionnel')
  const none = await run(soinsActions.readMonAgenda, stranger, desk.cptsId, {
    params: { cptsId: desk.cptsId },
    query: { jours: 14 },
  })
  expect(none).toMatchObject({ refusal: { code: 'agenda-not-open' } })
  const list = value(
    await run(soinsActions.listAgendas, desk.secretaire, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      query: { recherche: 'genet' },
    }),
  )
  expect(list.agendas).toMatchObject([
    { nom: 'Dr\u00a0Aurèle Genêt', metier: 'médecin généraliste', communes: ['Mèze'], libres: 224 },
  ])
})
