/**
 * Every screen of every room, opened by somebody who may: no fault of accessibility, no sideways scrolling, no fault of
 * French typography, no error in the console. A screen whose address holds an identifier is opened by a link seen on another one.
 */
import { afterAll, describe, expect, inject, test } from 'vitest'
import { rooms } from '../src/web/rooms.ts'
import type { ScreenRoute } from '../src/web/shell/room-screens.ts'
import {
  axe,
  closePages,
  DESKTOP,
  follow,
  HOME,
  NARROW,
  openPage,
  overflow,
  PHONE,
  type Size,
  settle,
  typography,
} from './harness.ts'

afterAll(closePages)

const routes = rooms.flatMap((room) => room.routes)
const SIZES: [string, Size][] = [
  ['desktop', DESKTOP],
  ['phone', PHONE],
  ['narrow', NARROW],
]

type Cpts = { id: string; permissions?: string[] }
const read = async <T>(path: string, cookie: string): Promise<T> =>
  (await fetch(`${inject('address')}/api/v1${path}`, { headers: { cookie } })).json() as Promise<T>

/** Each login with what it may do in its first CPTS. */
const people = await Promise.all(
  inject('logins')
    .toSorted((a, b) => Number(b.cpts.includes(HOME)) - Number(a.cpts.includes(HOME)))
    .map(async ({ courriel, cookie }) => {
      const { cpts } = await read<{ cpts: Cpts[] }>('/moi', cookie)
      const first = cpts[0] ? await read<Cpts>(`/cpts/${cpts[0].id}`, cookie) : null
      return { courriel, permissions: first?.permissions ?? [], chooses: cpts.length > 1 }
    }),
)
// Who knows two CPTS is asked which, before any screen: the others come first.
people.sort((a, b) => Number(a.chooses) - Number(b.chooses))
const readerOf = ({ path, frame = 'cpts', permission }: ScreenRoute): string | undefined => {
  if (frame === 'public' || frame === 'lien') return undefined
  if (path.startsWith('/installation')) return 'operateur'
  return people.find(({ permissions }) => (permission ? permissions.includes(permission) : permissions.length > 0))
    ?.courriel
}

/** Addresses of the application seen on the way. */
const seen = new Set<string>()

type Opened = Awaited<ReturnType<typeof openPage>>
const idle: { as: string; page: Opened }[] = []

/**
 * A person keeps their page, with what it has read already, and goes on in it as by a link. Who is nobody has a new one
 * each time.
 */
const openAt = async (path: string, as: string | undefined): Promise<Opened> => {
  const kept = as ? idle.findIndex((one) => one.as === as) : -1
  if (kept < 0) {
    const page = await openPage(as ? { as } : { touch: true })
    await page.goto(path)
    return page
  }
  const page = idle.splice(kept, 1)[0]!.page
  page.faults.length = 0
  await page.setViewportSize(DESKTOP)
  await follow(page, path)
  return page
}

const linksOf = (page: Opened): Promise<string[]> =>
  page.evaluate(() => [...document.querySelectorAll('a[href^="/"]')].map((link) => link.getAttribute('href') ?? ''))

/** Screens being read at this moment: each may show the link that another one looks for. */
const readings = new Set<Promise<string[]>>()
const faultsOf = async (path: string, as: string | undefined): Promise<string[]> => {
  const reading = readFaults(path, as)
  readings.add(reading)
  return reading.finally(() => readings.delete(reading))
}

/** A link seen by now, or by the end of what is being read. */
const seenLink = async (isIt: (href: string) => boolean): Promise<string | undefined> => {
  for (;;) {
    const link = [...seen].find(isIt)
    if (link !== undefined || readings.size === 0) return link
    await Promise.allSettled(readings)
  }
}

/** What is wrong with a screen, at every size. */
const readFaults = async (path: string, as: string | undefined): Promise<string[]> => {
  const page = await openAt(path, as)
  const faults: string[] = []
  for (const [name, size] of SIZES) {
    await page.setViewportSize(size)
    await settle(page)
    faults.push(...(await overflow(page)).map((fault) => `${name}: ${fault}`))
    if (size !== NARROW) faults.push(...(await axe(page)).map((fault) => `${name}: ${fault}`))
  }
  faults.push(...(await typography(page)))
  for (const href of await linksOf(page)) seen.add(href)
  faults.push(...page.faults)
  if (as) idle.push({ as, page })
  else await page.context().close()
  return faults
}

/** Each role sees a home page of its own: what waits for it, what it may know. Some know two CPTS, and choose. */
const homes = [
  ...inject('logins').filter(({ cpts }) => cpts.includes(HOME)),
  ...inject('logins').filter(({ cpts, roles }) => !cpts.includes(HOME) && roles.includes('coordination')),
].map(({ courriel }) => courriel)

const plain = routes.filter(({ path, frame }) => !path.includes('$') && frame !== 'lien')
const withToken = routes.filter(({ path }) => path.includes('$jeton'))
const withParameters = routes.filter(
  ({ path, frame }) => path.includes('$') && !path.includes('$jeton') && frame !== 'lien',
)

describe('screens', () => {
  // Two at once: while one waits for its page, the other is read.
  test.concurrent.each(plain)('$path', async (route) => {
    const as = readerOf(route)
    expect(route.frame === 'public' || as !== undefined, 'a login of the demonstration may open it').toBe(true)
    expect(await faultsOf(route.path, as)).toEqual([])
  })
})

describe('home page', () => {
  test.concurrent.each(homes)('of %s', async (courriel) => {
    expect(await faultsOf('/', courriel)).toEqual([])
  })
})

describe('screens of one thing', () => {
  test.concurrent.each(withParameters)('$path', async (route) => {
    const pattern = new RegExp(`^${route.path.replaceAll(/\$\w+/g, '[^/?]+')}(\\?.*)?$`)
    const fixed = new Set<string>(plain.map(({ path }) => path))
    const link = await seenLink((href) => pattern.test(href) && !fixed.has(href.split('?')[0]!))
    expect(link, `a link to ${route.path} on another screen`).toBeDefined()
    expect(await faultsOf(link!, readerOf(route))).toEqual([])
  })
})

describe('links that lead nowhere', () => {
  test.concurrent.each(withToken)('$path', async ({ path }) => {
    const faults = await faultsOf(path.replace('$jeton', 'x'.repeat(43)), undefined)
    expect(faults.filter((fault) => !fault.startsWith('Failed to load resource'))).toEqual([])
  })
})

describe('signed links', () => {
  const links = inject('links')

  test.concurrent.each(links.map((link, index) => ({ link, index })))('link $index', async ({ link }) => {
    expect(await faultsOf(link, undefined)).toEqual([])
  })

  test('the demonstration prints some when screens are opened by them', () => {
    const opened = routes.some(({ frame }) => frame === 'lien')
    expect(links.length > 0 || !opened).toBe(true)
  })
})
