/** Another site makes a browser send requests with its cookies: no state change goes through, and a GET changes nothing. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { hashTenant } from '../database/testing-fill.ts'
import { rooms } from '../rooms.ts'
import { fillPath, sampleBody, titleOf } from './testing-inputs.ts'
import { ask, openTwoCpts, type TwoCpts, type Who } from './testing-two-cpts.ts'

const routes = rooms.flatMap((room) => Object.values(room.actions).map(({ route }) => route))
const changes = routes.filter(({ method }) => method !== 'get')
const reads = routes.filter(({ method }) => method === 'get')

/** What a browser adds, and a page of another site cannot take away. */
const FOREIGN: [string, Record<string, string>][] = [
  ['a form of another site', { origin: 'https://ailleurs.invalid', 'sec-fetch-site': 'cross-site' }],
  ['an older browser', { origin: 'https://ailleurs.invalid' }],
  ['a neighbour of the same domain', { 'sec-fetch-site': 'same-site' }],
  ['a page without origin', { origin: 'null' }],
]

let two: TwoCpts
let coordination: Who
beforeAll(async () => {
  two = await openTwoCpts()
  coordination = two.actors.find(({ name }) => name === 'coordination')!
})
afterAll(() => two.close())

const pathOf = (route: (typeof routes)[number]) =>
  fillPath(route, (name) => (name === 'cptsId' ? two.mine : two.theirIds(name)))

test.each(FOREIGN)('%s changes nothing', async (_who, headers) => {
  const accepted: string[] = []
  for (const route of changes) {
    const body = sampleBody(route, two.theirIds)
    const response = await ask(two, coordination, { method: route.method, path: pathOf(route), body, headers })
    const { code } = (await response.json()) as { code?: string }
    if (response.status !== 403 || code !== 'other-site') accepted.push(`${titleOf(route)}: ${response.status}`)
  }
  expect(changes.length).toBeGreaterThan(5)
  expect(accepted).toEqual([])
})

test('a form posted as text or as a form is not read, even from here', async () => {
  const read: string[] = []
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    for (const route of changes.filter(({ request }) => request?.body)) {
      const body = JSON.stringify(sampleBody(route, two.theirIds))
      const request = { method: route.method, path: pathOf(route), body, headers: { 'content-type': type } }
      const { status } = await ask(two, coordination, request)
      if (status < 400) read.push(`${titleOf(route)} as ${type}: ${status}`)
    }
  }
  expect(read).toEqual([])
})

/** Reads are written in the audit trail; a session is marked as seen. */
const TRACES = new Set(['journal'])

test('a GET changes nothing', async () => {
  const mine = Object.entries(two.filled.where)
    .filter(([table]) => !TRACES.has(table))
    .map(([table, condition]) => [table, condition.replace(two.theirs, two.mine)])
  const where = Object.fromEntries(mine) as Record<string, string>
  const before = await hashTenant(two.server.owner, where)
  for (const route of reads) await ask(two, coordination, { method: 'get', path: pathOf(route) })
  expect(await hashTenant(two.server.owner, where)).toEqual(before)
})
