/** The same thing sent ten times with the same key: one effect, ten same answers. */
import { createHash } from 'node:crypto'
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

/** All that the base holds, as text; bytes are written in hexadecimal there. */
const wholeBase = async (): Promise<string> => {
  const tables = await server.owner(`select tablename as name from pg_tables where schemaname = 'public'`)
  const texts = []
  for (const { name } of tables.rows)
    texts.push((await server.owner(`select string_agg(t::text, ' ') as all from "${name}" t`)).rows[0]?.all ?? '')
  return texts.join('\n')
}
const inHex = (text: string): string => Buffer.from(text).toString('hex')

test('a secret that is shown once is given ten times to the same key, and stands nowhere in the base', async () => {
  const doctor = await server.signInAs(cptsId, 'professionnel')
  const link = { usage: 'offrir', personneId: doctor.personneId, jours: 10 }
  const guest = { nom: 'Varech', prenom: 'Nino', courriel: 'nino@exemple.invalid', roles: ['professionnel'] }
  const asked: [TestPersonne, string, object | undefined, string][] = [
    [coordination, `/api/v1/cpts/${cptsId}/liens`, link, 'lien'],
    [coordination, `/api/v1/cpts/${cptsId}/invitations`, guest, 'lien'],
    [doctor, `/api/v1/cpts/${cptsId}/mon-agenda/flux`, undefined, 'adresse'],
  ]
  for (const [who, path, body, field] of asked) {
    const send = () => server.fetch(who, 'POST', path, body, { 'idempotency-key': `secret ${path}` })
    const first = await (await send()).text()
    for (let i = 1; i < 10; i++) expect(await (await send()).text()).toBe(first)
    const address = (JSON.parse(first) as Record<string, string>)[field]!
    const token = /[\w-]{43}/.exec(address)![0]
    const base = await wholeBase()
    expect(base.includes(token) || base.includes(inHex(token)), path).toBe(false)
  }
})

test('what was sent is kept as a keyed mark: a short text cannot be found by trying its hash', async () => {
  await invite('empreinte')
  const body = { nom: 'Romarin', prenom: 'Zoé', courriel: 'zoe@exemple.invalid', roles: ['professionnel'] }
  const asked = JSON.stringify({ params: { cptsId }, query: {}, body })
  const { rows } = await server.owner(`select demande from idempotence where cle = 'empreinte'`)
  expect(rows[0]?.demande).toMatch(/^[0-9a-f]{64}$/)
  expect(await wholeBase()).not.toContain(createHash('sha256').update(asked).digest('hex'))
})

test('an answer copied to somebody else’s line does not open', async () => {
  const other = await server.signInAs(cptsId, 'coordination')
  const mine = await invite('cle-volee')
  await server.owner(
    `insert into idempotence (acteur, cle, route, demande, reponse) select $1, cle, route, demande, reponse
     from idempotence where acteur = $2 and cle = 'cle-volee'`,
    [`personne:${other.personneId}`, `personne:${coordination.personneId}`],
  )
  const theirs = await invite('cle-volee', 'Zoé', other)
  expect(theirs.status).toBe(500)
  expect(theirs.text).not.toContain(JSON.parse(mine.text).lien)
})
