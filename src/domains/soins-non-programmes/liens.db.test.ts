/** A signed link made for somebody with an agenda: it opens that agenda and nothing else, for the days that were asked. */
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openTestServer, type TestServer } from '../../server/actions/testing.ts'
import { type Desk, type Doctor, openDesk, openDoctor } from './samples.ts'

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

const make = (by = desk.coordination, jours = 7, personneId = doctor.personne.personneId) =>
  server.fetch(by, 'POST', `/api/v1/cpts/${desk.cptsId}/liens`, { usage: 'offrir', personneId, jours })
/** The cookie that the link is exchanged for, or the status of the refusal. */
const enter = async (jeton: string): Promise<string | number> => {
  const response = await server.fetch(null, 'POST', '/api/v1/liens/echange', { jeton })
  return response.status === 200 ? response.headers.get('set-cookie')!.split(';')[0]! : response.status
}
const read = async (path: string, cookie: string): Promise<number> =>
  (
    await server.app.request(`http://localhost/api/v1/cpts/${desk.cptsId}/${path}`, {
      headers: { cookie, acces: 'lien' },
    })
  ).status

test('it opens the agenda of that person, without an account, and nothing of the desk', async () => {
  const made = (await (await make()).json()) as { lien: string; expireLe: string }
  expect(made.expireLe.slice(0, 10)).toBe('2026-12-01')
  const cookie = String(await enter(made.lien.split('/').at(-1)!))
  expect(await read('mon-agenda', cookie)).toBe(200)
  for (const path of ['agendas', 'demandes', 'acces', 'journal']) expect(await read(path, cookie), path).toBe(403)
})

test('it is over after the days that were asked', async () => {
  const { lien } = (await (await make()).json()) as { lien: string }
  server.setNow('2026-12-01T08:11:00Z')
  expect(await enter(lien.split('/').at(-1)!)).toBe(410)
})

test('only the coordination makes one, for sixty days at most, for somebody of this CPTS', async () => {
  expect((await make(desk.secretaire)).status).toBe(403)
  expect((await make(desk.coordination, 61)).status).toBe(422)
  const elsewhere = await server.signInAs(await server.createCpts('Ailleurs'), 'professionnel')
  expect((await make(desk.coordination, 7, elsewhere.personneId)).status).toBe(404)
})
