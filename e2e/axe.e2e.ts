/** Every screen of every room: no fault of accessibility, no sideways scrolling, no error in the console. */
import { afterAll, describe, expect, inject, test } from 'vitest'
import { rooms } from '../src/web/rooms.ts'
import { axe, closePages, DESKTOP, NARROW, openPage, overflow, PHONE, type Size, settle } from './harness.ts'

afterAll(closePages)

const routes = rooms.flatMap((room) => room.routes)
const SIZES: [string, Size][] = [
  ['1280 × 800', DESKTOP],
  ['390 × 844', PHONE],
]

/** The first login that may open a screen: coordination sees most, each role its own. */
const readers = [...new Set(inject('logins').map(({ courriel }) => courriel))]

type Found = Map<string, { path: string; as: string | undefined }>

const patternOf = (path: string): RegExp => new RegExp(`^${path.replaceAll(/\$\w+/g, '[^/?]+')}(\\?.*)?$`)

/** Walks the screens without parameters, and takes the addresses of the others from the links seen on the way. */
const findScreens = async (): Promise<Found> => {
  const found: Found = new Map()
  const plain = routes.filter(({ path }) => !path.includes('$'))
  for (const { path } of plain.filter(({ frame }) => frame === 'public')) found.set(path, { path, as: undefined })
  for (const as of readers) {
    const page = await openPage({ as })
    const links = new Set<string>()
    for (const { path, frame } of plain) {
      if (frame === 'lien') continue
      await page.goto(path)
      await settle(page)
      const refused = (await page.getByText('n’est pas ouverte à votre rôle').count()) > 0
      if (!refused && !found.has(path)) found.set(path, { path, as })
      for (const link of await page.locator('a[href^="/"]').all()) links.add((await link.getAttribute('href')) ?? '')
    }
    for (const { path } of routes.filter(({ path: route }) => route.includes('$'))) {
      const pattern = patternOf(path)
      const link = [...links].find((href) => pattern.test(href) && !routes.some((route) => route.path === href))
      if (link && !found.has(path)) found.set(path, { path: link, as })
    }
    await page.close()
  }
  return found
}

const screens = await findScreens()

test('every screen can be reached by a link or an address', () => {
  const reached = routes.filter(({ path, frame }) => frame === 'lien' || screens.has(path)).map(({ path }) => path)
  expect(reached).toEqual(routes.map(({ path }) => path))
})

describe.each([...screens])('%s', (_route, { path, as }) => {
  test.each(SIZES)('at %s: no fault of accessibility', async (_name, size) => {
    const page = await openPage({ ...(as ? { as } : {}), size })
    await page.goto(path)
    await settle(page)
    expect(await axe(page)).toEqual([])
    expect(page.faults).toEqual([])
    await page.close()
  })

  test('at 320 pixels: no sideways scrolling', async () => {
    const page = await openPage({ ...(as ? { as } : {}), size: NARROW })
    await page.goto(path)
    await settle(page)
    expect(await overflow(page)).toEqual([])
    await page.close()
  })
})

describe.each(inject('links'))('signed link %#', (link) => {
  test.each(SIZES)('at %s: no fault of accessibility', async (_name, size) => {
    const page = await openPage({ size, touch: true })
    await page.goto(link)
    await settle(page)
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toEqual([])
    await page.close()
  })
})
