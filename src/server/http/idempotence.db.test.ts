/** The same thing sent ten times with the same key: one effect, ten same answers. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../actions/testing.ts'

let server: TestServer
let cptsId: string
let coordination: TestPersonne
beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
})
afterAll(() => server.close())

const invite = async (key: string, prenom = 'Zoé', who = coordination) => {
  const body = { nom: 'Romarin', prenom, courriel: 'zoe@exemple.invalid', roles: ['professionnel'] }
  const path = `/api/v1/cpts/${cptsId}/invitations`
  const response = await server.fetch(who, 'POST', path, body, { 'idempotency-key': key })
  return { status: response.status, text: await response.text() }
}
const invitations = async (): Promise<number> =>
  Number((await server.owner('select count(*) from lien_signe where cpts_id = $1', [cptsId])).rows[0]?.count)

test('ten times in a row', async () => {
  const before = await invitations()
  const answers = []
  for (let i = 0; i < 10; i++) answers.push(await invite('une-cle'))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await invitations()).toBe(before + 1)
})

test('ten times at once', async () => {
  const before = await invitations()
  const answers = await Promise.all(Array.from({ length: 10 }, () => invite('une-autre-cle')))
  expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200))
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1)
  expect(await invitations()).toBe(before + 1)
})

test('the same key for something else is refused', async () => {
  await invite('cle-prise')
  expect((await invite('cle-prise', 'Lina')).status).toBe(422)
})

test('the key of somebody else is another key', async () => {
  const other = await server.signInAs(cptsId, 'coordination')
  const mine = await invite('cle-commune')
  const theirs = await invite('cle-commune', 'Zoé', other)
  expect(theirs.status).toBe(200)
  expect(theirs.text).not.toBe(mine.text)
})

test('a key refused once may serve again', async () => {
  const path = `/api/v1/cpts/${cptsId}/invitations`
  const bad = await server.fetch(coordination, 'POST', path, {}, { 'idempotency-key': 'cle-reprise' })
  expect(bad.status).toBe(422)
  expect((await invite('cle-reprise')).status).toBe(200)
})
