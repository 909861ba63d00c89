/** Whatever comes in, the answer is a refusal that says why: never a failure of the server. Property-based. */
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '../../domains/comptes/index.ts'
import type { RouteLike } from '../../kernel/contract.ts'
import { rooms } from '../rooms.ts'
import { fillPath, sampleBody, titleOf } from './testing-inputs.ts'
import { ask, openTwoCpts, person, type TwoCpts, type Who } from './testing-two-cpts.ts'

const routes = rooms.flatMap((room) => Object.values(room.actions).map(({ route }) => route))
const withBody = routes.filter(({ request }) => request?.body)
const withQuery = routes.filter(({ request }) => request?.query)
const TRIES = 12

let two: TwoCpts
/** Holds every role and looks after the installation: nothing stops the input at the door. */
let who: Who
beforeAll(async () => {
  two = await openTwoCpts()
  who = await person(two.server, 'tous les rôles', two.mine, ROLES, true)
})
afterAll(() => two.close())

/** Texts that databases and parsers stumble on. */
const nasty = fc.oneof(
  fc.constantFrom('\u0000', 'a\u0000b', '\ud800', "'; drop table personne; --", '%', '\\', '{}', '1e400', 'NaN', '-0'),
  fc.constantFrom('9999-12-31', '0000-00-00', '2026-02-30', '99:99', '2026-03-29T02:30:00+01:00', '-infinity'),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.constantFrom(-1, 0, 1e308, 2 ** 53, 2 ** 31, 0.1, null, [], {}, true),
)

/** A good body with one of its values replaced, or removed, or more added. */
const spoil = (body: unknown): fc.Arbitrary<unknown> => {
  if (body === null || typeof body !== 'object') return nasty
  const entries = Object.entries(body)
  const deeper = entries.map(([key, value]) =>
    spoil(value).map((other) => (Array.isArray(body) ? [other] : { ...body, [key]: other })),
  )
  const removed = entries.map(([key]) => fc.constant(Object.fromEntries(entries.filter(([other]) => other !== key))))
  return fc.oneof(...deeper, ...removed, fc.constant({ ...body, constructor: 1, ['__proto__']: 1 }), fc.jsonValue())
}

/** The good body with each of its texts, one after the other, holding what PostgreSQL does not store. */
const withNul = (body: unknown): unknown[] => {
  if (typeof body === 'string') return ['a\u0000b', '\ud800']
  if (body === null || typeof body !== 'object') return []
  return Object.entries(body).flatMap(([key, value]) =>
    withNul(value).map((other) => (Array.isArray(body) ? [other] : { ...body, [key]: other })),
  )
}

const pathOf = (route: RouteLike): string =>
  fillPath(route, (name) => (name === 'cptsId' ? two.mine : two.theirIds(name)))

/** What broke, with what was sent. Those of one route are asked together, each once. */
const tryAll = async (route: RouteLike, inputs: { path: string; body?: unknown }[]): Promise<string[]> => {
  const each = [...new Map(inputs.map((input) => [JSON.stringify(input), input]))]
  const told = await Promise.all(
    each.map(async ([text, input]) => {
      const { status } = await ask(two, who, { method: route.method, ...input })
      return status >= 500 ? [`${titleOf(route)} ${status} for ${text}`] : []
    }),
  )
  return told.flat()
}

test('spoiled bodies', async () => {
  const broken: string[] = []
  for (const route of withBody) {
    const good = sampleBody(route, two.theirIds)
    const bodies = [...withNul(good), ...fc.sample(spoil(good), { numRuns: TRIES, seed: 20261124 })]
    broken.push(
      ...(await tryAll(
        route,
        bodies.map((body) => ({ path: pathOf(route), body })),
      )),
    )
  }
  expect(broken).toEqual([])
}, 180_000)

test('bodies that are not JSON', async () => {
  const broken: string[] = []
  const texts = fc.sample(
    fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.json().map((text) => text.slice(0, -1)),
    ),
    {
      numRuns: TRIES,
      seed: 20261124,
    },
  )
  for (const route of withBody.slice(0, 12))
    broken.push(
      ...(await tryAll(
        route,
        ['', '[', '"\\ud800"', `${'['.repeat(20_000)}`, ...texts].map((body) => ({ path: pathOf(route), body })),
      )),
    )
  expect(broken).toEqual([])
}, 180_000)

test('spoiled questions', async () => {
  const broken: string[] = []
  for (const route of withQuery) {
    const names = Object.keys(route.request!.query!.shape)
    const queries = fc.sample(fc.record(Object.fromEntries(names.map((name) => [name, nasty]))), {
      numRuns: TRIES,
      seed: 20261124,
    }) as Record<string, unknown>[]
    for (const name of names) queries.push({ [name]: 'a\u0000b' }, { [name]: '999999999999999999999' })
    const paths = queries.map((query) => {
      const pairs = Object.entries(query).map(([key, value]) => [key, String(value).toWellFormed()])
      return { path: `${pathOf(route)}?${new URLSearchParams(pairs as [string, string][])}` }
    })
    broken.push(...(await tryAll(route, paths)))
  }
  expect(broken).toEqual([])
}, 180_000)

test('spoiled addresses', async () => {
  const broken: string[] = []
  for (const route of routes) {
    const names = [
      '%00',
      '..',
      '%2e%2e%2f',
      '%ff',
      "'",
      '0',
      `${'9'.repeat(400)}`,
      '00000000-0000-0000-0000-000000000000',
    ]
    const paths = names.map((name) => ({
      path: route.path.replaceAll(/\{(\w+)\}/g, (_whole, key) =>
        key === 'cptsId' && name !== '%00' ? two.mine : name,
      ),
      ...(route.request?.body ? { body: {} } : {}),
    }))
    broken.push(...(await tryAll(route, paths)))
  }
  expect(broken).toEqual([])
}, 180_000)
