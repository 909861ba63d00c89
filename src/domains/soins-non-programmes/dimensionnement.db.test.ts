/** How many slots a week: from requests of the past in the base to a sentence, a curve and a CSV. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { soinsActions } from './actions/index.ts'
import { bookSlot, type Desk, offerSlot, openDesk, openDoctor, openRequest, value } from './samples.ts'

const { readDimensionnement, exportDimensionnement, readCreneauxLibres, exportCreneauxLibres } = soinsActions
let server: TestServer
let desk: Desk
beforeAll(async () => {
  server = await openTestServer()
  server.setNow('2026-11-26T08:10:00Z')
  desk = await openDesk(server)
})
afterAll(() => server.close())

const ask = async (query: object = {}) =>
  value(
    await server.run(readDimensionnement, desk.secretaire, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      query: { cible: 0.9, repartition: 'actuelle', evolution: 1, ...query },
    }),
  )
/** Twelve a week, on each working day at nine and at eleven, two of which went to the 15. */
const insertPast = (cptsId: string) =>
  server.owner(
    `insert into demande (cpts_id, id, appelant, tranche_age, commune, commune_nom, motif, degre, statut, cause, echeance, creee_le, close_le)
     select $1, gen_random_uuid(), 'patient', '30-64', '34301', 'Sète', 'gorge-oreille', '48h', 'close',
       case when k >= 10 then 'orientee-15' else 'sans-reponse' end, le, le, le + interval '3 hours'
     from generate_series(1, 40) w, generate_series(0, 11) k,
       lateral (select (date '2026-11-23' - 7 * w + k % 5 + time '09:00' + k % 2 * interval '2 hours') at time zone 'Europe/Paris' as le) d`,
    [cptsId],
  )

test('without a past it says what it takes, and shows no figure', async () => {
  const told = await ask()
  expect(told.simulation).toBeNull()
  expect(told.phrase).toMatch(/^Il faut au moins 8 semaines/)
})

test('with one, how many slots, the curve, and what it supposes', async () => {
  await insertPast(desk.cptsId)
  const told = await ask()
  // No slot was offered: they are laid where people call.
  expect(told.choix.repartition).toBe('demandes')
  expect(told.passe).toEqual({ semaines: 40, demandes: 400, creneauxParSemaine: 0 })
  expect(told.simulation).toMatchObject({ demandesParSemaine: 10, aujourdhui: null })
  const { besoin, courbe } = told.simulation!
  expect(besoin.probable).toBeGreaterThanOrEqual(9)
  expect(besoin.probable).toBeLessThanOrEqual(14)
  expect(courbe.map(({ parSemaine }) => parSemaine)).toEqual(Array.from({ length: 17 }, (_, k) => k + 4))
  const shares = courbe.map(({ sous48h }) => sous48h.moyenne)
  expect(shares.at(-1)).toBeGreaterThan(0.95)
  expect(shares[0]).toBeLessThan(0.5)
  expect(told.phrase).toContain(`Il faut ${besoin.probable}\u00a0créneaux par semaine`)
  expect(told.hypotheses.length).toBeGreaterThan(3)
  expect((await ask({ evolution: 2 })).simulation!.besoin.probable).toBeGreaterThan(besoin.probable! * 1.6)
  expect((await ask()).simulation).toEqual(told.simulation)
})

test('as CSV, a line a number', async () => {
  const file = value(
    await server.run(exportDimensionnement, desk.secretaire, desk.cptsId, {
      params: { cptsId: desk.cptsId },
      query: { cible: 0.9, repartition: 'actuelle', evolution: 1 },
    }),
  )
  const lines = String(file.body).trim().split('\r\n')
  expect(lines).toHaveLength(18)
  expect(lines[0]).toContain('créneaux par semaine;')
  expect(lines[1]).toMatch(/^4;\d/)
})

test('slots that nobody took, by hour and by agenda', async () => {
  const doctor = await openDoctor(server, desk)
  server.setNow('2026-11-10T08:00:00Z')
  const slots = []
  for (const hour of ['09:00', '09:20', '14:00']) slots.push(await offerSlot(server, desk, doctor, '2026-11-12', hour))
  value(await bookSlot(server, desk, slots[0]!, await openRequest(server, desk)))
  server.setNow('2026-11-26T08:10:00Z')
  const params = { cptsId: desk.cptsId }
  const told = value(await server.run(readCreneauxLibres, desk.secretaire, desk.cptsId, { params }))
  expect(told).toMatchObject({
    du: '2026-08-31',
    au: '2026-11-22',
    cellules: [
      { jour: 4, heure: 9, offerts: 2, libres: 1 },
      { jour: 4, heure: 14, offerts: 1, libres: 1 },
    ],
    agendas: [{ offerts: 3, pourvus: 1, libres: 2 }],
  })
  const file = value(await server.run(exportCreneauxLibres, desk.secretaire, desk.cptsId, { params }))
  expect(String(file.body).trim().split('\r\n')[1]).toMatch(/;3;1;2$/)
})
