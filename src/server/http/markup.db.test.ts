/** Markup typed in a text field stays text: kept as it was, sent as JSON, never as a page. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { rooms } from '../rooms.ts'
import { fillPath, sampleBody, titleOf } from './testing-inputs.ts'
import { ask, openTwoCpts, type TwoCpts, type Who } from './testing-two-cpts.ts'

const MARKUP = '<img src=x onerror=alert(1)><script>alert(2)</script>'
const routes = rooms.flatMap((room) => Object.values(room.actions).map(({ route }) => route))

let two: TwoCpts
let coordination: Who
beforeAll(async () => {
  two = await openTwoCpts()
  coordination = two.actors.find(({ name }) => name === 'coordination')!
})
afterAll(() => two.close())

/** Every short text of a good body replaced by the markup. */
const marked = (value: unknown): unknown => {
  if (typeof value === 'string') return /^x+$/.test(value) ? MARKUP : value
  if (Array.isArray(value)) return value.map(marked)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]))
}

const pathOf = (route: (typeof routes)[number]) =>
  fillPath(route, (name) => (name === 'cptsId' ? two.mine : two.theirIds(name)))

test('no answer of the API is a page', async () => {
  for (const route of routes.filter(({ method }) => method !== 'get')) {
    const body = marked(sampleBody(route, two.theirIds))
    await ask(two, coordination, { method: route.method, path: pathOf(route), body })
  }
  const pages: string[] = []
  for (const route of routes) {
    const body = marked(sampleBody(route, two.theirIds))
    const response = await ask(two, coordination, { method: route.method, path: pathOf(route), body })
    const type = response.headers.get('content-type') ?? ''
    const safe =
      !/^(text\/html|image\/svg|text\/xml|application\/(xml|xhtml))/.test(type) &&
      response.headers.get('x-content-type-options') === 'nosniff'
    if (!safe) pages.push(`${titleOf(route)}: ${type}`)
  }
  expect(pages).toEqual([])
})

test('a name of CPTS made of markup comes back as it was typed', async () => {
  const address = `/api/v1/cpts/${two.mine}`
  const saved = await ask(two, coordination, { method: 'patch', path: address, body: { nom: MARKUP } })
  expect(saved.status).toBe(200)
  const read = await ask(two, coordination, { method: 'get', path: address })
  expect(((await read.json()) as { nom: string }).nom).toBe(MARKUP)
})

test('an unknown address does not repeat markup as a page', async () => {
  const response = await ask(two, coordination, { method: 'get', path: `/api/v1/${encodeURIComponent(MARKUP)}` })
  expect(response.status).toBe(404)
  expect(response.headers.get('content-type')).toContain('application/problem+json')
  expect(await response.text()).not.toContain('<script>')
})
