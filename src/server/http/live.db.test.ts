/** A desk hears that a slot was taken, in its CPTS and in those with which an agenda is shared; nobody else does. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { enterAsRegulateur } from '../../domains/regulation/samples.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import {
  type Desk,
  type Doctor,
  offerSlot,
  openDesk,
  openDoctor,
  openRequest,
  value,
} from '../../domains/soins-non-programmes/samples.ts'
import { offerAt } from '../../domains/soins-non-programmes/samples-sas.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../actions/testing.ts'
import { waitUntil } from '../database/processes.ts'

let server: TestServer
let desk: Desk
let other: Desk
let stranger: Desk
let doctor: Doctor
beforeAll(async () => {
  server = await openTestServer()
  desk = await openDesk(server)
  other = await openDesk(server, 'CPTS voisine')
  stranger = await openDesk(server, 'CPTS lointaine')
  doctor = await openDoctor(server, desk)
  await server.owner(
    `insert into appartenance (cpts_id, personne_id, roles, depuis) values ($1, $2, '{professionnel}', '2020-01-01')`,
    [other.cptsId, doctor.personne.personneId],
  )
  const shared = await server.run(soinsActions.offerPartage, doctor.personne, desk.cptsId, {
    params: { cptsId: desk.cptsId },
    body: { avec: other.cptsId },
  })
  value(shared)
})
afterAll(() => server.close())

const ask = (by: TestPersonne | null, cptsId: string) => server.fetch(by, 'GET', `/api/v1/cpts/${cptsId}/soins/suivi`)

/** Opens a line and counts what it is told. */
const follow = async ({ secretaire, cptsId }: Desk) => {
  const answer = await ask(secretaire, cptsId)
  expect(answer.headers.get('content-type')).toContain('text/event-stream')
  const line = { changes: 0, said: '', hangUp: () => reader.cancel() }
  const reader = answer.body!.getReader()
  const read = async () => {
    for (;;) {
      const { done, value: bytes } = await reader.read()
      if (done) return
      line.said += new TextDecoder().decode(bytes)
      line.changes = line.said.split('event: change').length - 1
    }
  }
  void read()
  expect(await waitUntil(() => line.said.includes('event: la'), 5000)).toBe(true)
  return line
}

test('a booking is heard under a second by whoever may see the slot, and says nothing of anybody', async () => {
  const creneau = await offerSlot(server, desk, doctor, '2026-11-25', '09:00')
  const demandeId = await openRequest(server, other)
  const lines = [await follow(desk), await follow(other), await follow(stranger)] as const
  const book = () =>
    server.fetch(other.secretaire, 'POST', `/api/v1/cpts/${other.cptsId}/creneaux/${creneau}/reserver`, {
      demandeId,
    })
  expect((await book()).status).toBeLessThan(300)
  expect(await waitUntil(() => lines[0].changes === 1 && lines[1].changes === 1, 1000)).toBe(true)
  // What is refused changes nothing, and is not told.
  expect((await book()).status).toBe(409)
  await new Promise((done) => setTimeout(done, 100))
  expect(lines.map(({ changes }) => changes)).toEqual([1, 1, 0])
  for (const { said } of lines) expect(said.replaceAll(/event: (la|change)|data: ?|\s/g, '')).toBe('')
  for (const line of lines) await line.hangUp()
})

test('only who searches slots may follow', async () => {
  expect((await ask(null, desk.cptsId)).status).toBe(401)
  expect((await ask(doctor.personne, desk.cptsId)).status).toBe(403)
  expect((await ask(desk.secretaire, other.cptsId)).status).toBe(403)
  expect((await ask(desk.secretaire, 'nulle-part')).status).toBe(404)
})

test('a booking by a regulator of the SAS is heard at once too, and so is the slot that they give back', async () => {
  await server.owner(`update commune set codes_postaux = '{34140}' where code = '34157'`)
  const regulateur = await enterAsRegulateur(server)
  const creneau = await offerAt(server, desk, doctor, '2026-11-24T16:00', { visibilites: ['SNP'] })
  const lines = [await follow(desk), await follow(stranger)] as const
  const rendezVousId = await regulateur.book(doctor.personne.personneId, creneau)
  expect(await waitUntil(() => lines[0].changes === 1, 1000)).toBe(true)
  expect(await regulateur.cancel(doctor.personne.personneId, rendezVousId)).toBe(200)
  expect(await waitUntil(() => lines[0].changes === 2, 1000)).toBe(true)
  expect(lines[1].changes).toBe(0)
  for (const { hangUp } of lines) await hangUp()
})
