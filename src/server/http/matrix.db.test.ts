/**
 * Every route × every role × one's own CPTS, another, and one that does not exist, compared with the table of
 * matrix.expected.json. A new route without a row fails; `MAILLAGE_MATRIX=write npx vitest run src/server/http/matrix`
 * writes the table anew, to be read line by line in the change.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { RouteLike } from '../../kernel/contract.ts'
import { hashTenant, MARK } from '../database/testing-fill.ts'
import { rooms } from '../rooms.ts'
import { fillPath, namesOf, sampleBody, titleOf } from './testing-inputs.ts'
import { ask, openTwoCpts, type TwoCpts, type Who } from './testing-two-cpts.ts'

/** Who gets past the door: of their own CPTS, of another, of one that does not exist. */
type Row = { permission: string; own: string; other?: string; absent?: string }
type Answer = { title: string; who: string; where: string; status: number; body: string }

const file = join(import.meta.dirname, 'matrix.expected.json')
const routes: RouteLike[] = rooms.flatMap((room) => Object.values(room.actions).map(({ route }) => route))

let two: TwoCpts
let before: Record<string, unknown>
const answers: Answer[] = []

const inTenant = (route: RouteLike): boolean => namesOf(route).includes('cptsId')

const askAs = async (who: Who, route: RouteLike, where: string, cptsId: string): Promise<void> => {
  const path = fillPath(route, (name) => (name === 'cptsId' ? cptsId : two.theirIds(name)))
  const body = sampleBody(route, two.theirIds)
  const response = await ask(two, who, { method: route.method, path, body })
  answers.push({ title: titleOf(route), who: who.name, where, status: response.status, body: await response.text() })
}

beforeAll(async () => {
  two = await openTwoCpts()
  before = await hashTenant(two.server.owner, two.filled.where)
  for (const route of routes) {
    const places: [string, string][] = [['own', two.mine]]
    if (inTenant(route)) places.push(['other', two.theirs], ['absent', two.absent])
    for (const [where, cptsId] of places) await Promise.all(two.actors.map((who) => askAs(who, route, where, cptsId)))
  }
}, 2_400_000)
afterAll(() => two.close())

const stopped = ({ status }: Answer): boolean => status === 401 || status === 403

const rowOf = (route: RouteLike, given: readonly Answer[]): Row => {
  const entering = (where: string): string => {
    const admitted = new Set(given.flatMap((one) => (one.where === where && !stopped(one) ? [one.who] : [])))
    return two.actors.flatMap(({ name }) => (admitted.has(name) ? [name] : [])).join(', ')
  }
  const own = { permission: route.permission, own: entering('own') }
  return inTenant(route) ? { ...own, other: entering('other'), absent: entering('absent') } : own
}

test('who gets past each door is what the table says', () => {
  const given = Map.groupBy(answers, ({ title }) => title)
  const table = Object.fromEntries(
    routes.map((route) => [titleOf(route), rowOf(route, given.get(titleOf(route)) ?? [])]).sort(),
  )
  if (process.env.MAILLAGE_MATRIX === 'write') writeFileSync(file, `${JSON.stringify(table, null, 2)}\n`)
  expect(table).toEqual(JSON.parse(readFileSync(file, 'utf8')))
})

describe('in the table itself', () => {
  const table = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Row>
  const guarded = Object.entries(table).filter(([, { permission }]) => permission !== 'public')
  const opening = (where: 'own' | 'other' | 'absent', allowed: RegExp): string[] =>
    guarded.filter(([, row]) => !allowed.test(row[where] ?? '')).map(([title]) => title)

  test('a CPTS never opens to those of another', () => {
    expect(opening('other', /^$/)).toEqual([])
  })
  test('nobody enters a CPTS that does not exist', () => {
    expect(opening('absent', /^$/)).toEqual([])
  })
  test('without signing in, only public doors open', () => {
    expect(opening('own', /^(?!anonyme)/)).toEqual([])
  })
  test('a role of another CPTS opens nothing of this one', () => {
    const open = guarded.filter(([title, { own }]) => title.includes('{cptsId}') && own.includes('ailleurs'))
    expect(open).toEqual([])
  })
})

/** What a CPTS chose to show to the others (crossing (c)). What its answers hold is checked by the room that writes them. */
const PUBLISHED = new Set(['GET /api/v1/cpts/{cptsId}/fiches-partagees'])

test('no answer holds a word of the other CPTS', () => {
  const leaks = answers.filter(({ title, body }) => !PUBLISHED.has(title) && body.includes(MARK))
  expect(leaks.map(({ title, who, where }) => `${title} as ${who} (${where})`)).toEqual([])
})

test('a refusal is a problem document and carries no data', () => {
  const odd = answers.filter(stopped).filter(({ body }) => {
    const keys = Object.keys(JSON.parse(body) as object)
    return keys.some((key) => !['type', 'title', 'status', 'detail', 'code', 'instance'].includes(key))
  })
  expect(odd).toEqual([])
})

test('an identifier of the other CPTS, in the address, finds nothing here', () => {
  const found = answers.filter(
    ({ title, where, status }) => where === 'own' && status < 300 && /\{(?!cptsId)\w+Id\}/.test(title),
  )
  expect(found.map(({ title, who, status }) => `${title} as ${who}: ${status}`)).toEqual([])
})

test('nothing of the other CPTS has changed', async () => {
  expect(await hashTenant(two.server.owner, two.filled.where)).toEqual(before)
})

test('no request, however made, breaks the server', () => {
  expect(
    answers.filter(({ status }) => status >= 500).map(({ title, who, body }) => `${title} ${who} ${body}`),
  ).toEqual([])
})
