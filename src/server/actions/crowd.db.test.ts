/** More people at once than the pool has connections: everybody waits for a turn, nobody for a second connection. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createEngine } from '../engine.ts'
import { rooms } from '../rooms.ts'
import { runAction, withTenant } from './run.ts'
import { openTestServer, type TestServer } from './testing.ts'

const CROWD = 40

let server: TestServer
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(() => server.close())

/** As the running server makes it: what the installation is comes from the base. */
const freshEngine = () =>
  createEngine({ db: server.base.db, address: 'http://localhost', publish: async () => undefined, clock: server.now })

test('forty requests at once, on a server that has just started', async () => {
  const engine = freshEngine()
  const readMe = rooms.flatMap((room) => Object.values(room.actions)).find(({ route }) => route.path === '/api/v1/moi')!
  const outcomes = await Promise.all(
    Array.from({ length: CROWD }, () => runAction(engine, readMe, { by: {}, input: { typed: {} as never } })),
  )
  expect(outcomes.filter(({ result }) => result.ok)).toHaveLength(CROWD)
}, 15_000)

test('forty entries of the process at once', async () => {
  const engine = freshEngine()
  const cptsId = await server.createCpts()
  const entered = await Promise.all(
    Array.from({ length: CROWD }, () => withTenant(engine, { cptsId, nom: 'essai' }, async (ctx) => ctx.installation)),
  )
  expect(entered.map(({ nature }) => nature)).toEqual(Array(CROWD).fill('demonstration'))
}, 15_000)
