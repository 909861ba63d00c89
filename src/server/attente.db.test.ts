/** What happens in the agendas reaches the waiting list by the events: a slot is kept, a broadcast that serves no more ends. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { soinsActions } from '../domains/soins-non-programmes/index.ts'
import {
  bookSlot,
  type Desk,
  type Doctor,
  offerSlot,
  openDesk,
  openDoctor,
  openRequest,
  value,
} from '../domains/soins-non-programmes/samples.ts'
import { openTestServer, type TestServer } from './actions/testing.ts'
import { tellListeners } from './jobs/listen.ts'
import { heardAtDesk, listeners } from './listeners.ts'

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
  server.events.length = 0
})

/** What the jobs do of what was published, in order; the names of those after which desks read again. */
const work = async (): Promise<string[]> => {
  const told = server.events.splice(0)
  for (const event of told) await tellListeners(server.engine, listeners, event)
  return told.map(({ name }) => name).filter((name) => heardAtDesk.has(name))
}
const here = () => ({ cptsId: desk.cptsId })
const keptFor = async (): Promise<(string | null)[]> =>
  value(await server.run(soinsActions.listAttente, desk.secretaire, desk.cptsId, { params: here() })).enAttente.map(
    ({ gardeJusquA }) => gardeJusquA,
  )
const wait = async () => {
  const demandeId = await openRequest(server, desk)
  const body = { professions: [], communes: [], rayonKm: null, personneId: null, exclusif: false }
  value(
    await server.run(soinsActions.putAttente, desk.secretaire, desk.cptsId, { params: { ...here(), demandeId }, body }),
  )
  return demandeId
}

test('a cancellation, an offer and a slot put back are each kept for the first in line', async () => {
  const slot = await offerSlot(server, desk, doctor, '2026-11-24', '14:00')
  const booked = value(await bookSlot(server, desk, slot, await openRequest(server, desk)))
  await work()
  await wait()
  expect(await keptFor()).toEqual([null])
  value(
    await server.run(soinsActions.cancelRendezVous, desk.secretaire, desk.cptsId, {
      params: { ...here(), rendezVousId: booked.rendezVousId },
    }),
  )
  expect(await work()).toEqual(['rendez-vous.annule'])
  expect(await keptFor()).toEqual(['2026-11-24T08:20:00Z'])

  await wait()
  const other = await offerSlot(server, desk, doctor, '2026-11-24', '15:00')
  expect(await work()).toEqual(['creneau.offert'])
  expect(await keptFor()).toEqual(['2026-11-24T08:20:00Z', '2026-11-24T08:20:00Z'])

  await wait()
  const third = await offerSlot(server, desk, doctor, '2026-11-24', '16:00')
  const params = { ...here(), agendaId: doctor.agendaId, creneauId: third }
  value(await server.run(soinsActions.withdrawCreneau, desk.coordination, desk.cptsId, { params }))
  await work()
  // Withdrawn meanwhile, it is kept for nobody.
  expect((await keptFor()).filter((at) => at === null)).toHaveLength(1)
  value(await server.run(soinsActions.restoreCreneau, desk.coordination, desk.cptsId, { params }))
  expect(await work()).toEqual(['creneaux.liberes'])
  expect((await keptFor()).every((at) => at !== null)).toBe(true)
  expect(other).not.toBe(third)
})

test('a recurrence that lays slots for the coming days tells it; one that begins later does not', async () => {
  await wait()
  const { rows } = await server.owner('select id from lieu_consultation where agenda_id = $1', [doctor.agendaId])
  const create = async (valideDu: string) =>
    value(
      await server.run(soinsActions.createDisponibilite, desk.coordination, desk.cptsId, {
        params: { ...here(), agendaId: doctor.agendaId },
        body: {
          jours: [3],
          debut: valideDu < '2026-12-01' ? '09:00' : '11:00',
          fin: valideDu < '2026-12-01' ? '10:00' : '12:00',
          duree: 20,
          semaines: 1,
          valideDu,
          valideAu: null,
          sauteFeries: true,
          capacite: 1,
          lieuId: rows[0]?.id as string,
          genre: 'cabinet',
          visibilites: ['CPTS'],
          essai: false,
        },
      }),
    )
  await create('2026-12-09')
  expect(await work()).toEqual([])
  await create('2026-11-24')
  expect(await work()).toEqual(['creneaux.liberes'])
  expect(await keptFor()).toEqual(['2026-11-24T08:20:00Z'])
})
