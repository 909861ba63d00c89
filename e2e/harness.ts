/** For journeys: a browser, pages signed in by role, axe, pictures. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type * as Axe from 'axe-core'
import { type Browser, type BrowserContext, chromium, type Locator, type Page, type Request } from 'playwright-core'
import { inject } from 'vitest'
import { type Found, findChromium, findShell } from '../scripts/browser.ts'

export const address: string = inject('address')

export const DESKTOP = { width: 1280, height: 800 }
export const PHONE = { width: 390, height: 844 }
/** The narrowest window that must not scroll sideways (RGAA 10.11). */
export const NARROW = { width: 320, height: 640 }
export type Size = { width: number; height: number }

const ARGUMENTS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

type Kind = 'whole' | 'shell'
const PATHS: Record<Kind, () => Found> = { whole: findChromium, shell: findShell }
const browsers = new Map<Kind, Promise<Browser>>()
const contexts = new Set<BrowserContext>()

/** One of a kind for all, also when two pages ask for it at once. */
const openBrowser = (kind: Kind): Promise<Browser> => {
  const found = PATHS[kind]()
  if ('reason' in found) throw new Error(found.reason)
  const browser = browsers.get(kind) ?? chromium.launch({ executablePath: found.path, args: ARGUMENTS })
  browsers.set(kind, browser)
  return browser
}

/** Where the journeys take place, of the CPTS of the demonstration. */
export const HOME = 'Thau'

/** A role in that CPTS, or the start of an address of electronic mail. */
const cookieOf = (who: string): string => {
  const logins = inject('logins')
  const login =
    logins.find(({ roles, cpts }) => roles.includes(who) && cpts.includes(HOME)) ??
    logins.find(({ courriel }) => courriel.startsWith(who))
  if (!login)
    throw new Error(`no login of the demonstration for ${who}: ${logins.map((one) => one.courriel).join(', ')}`)
  return login.cookie
}

/** `readsPdf`: in the page, which only the whole browser does. `at`: the same server, by another name. */
export type Options = { as?: string; size?: Size; touch?: boolean; readsPdf?: boolean; at?: string }

/** A page of a browser of its own, at the start address, signed in when `as` is given. What breaks in it is kept. */
export const openPage = async (options: Options = {}): Promise<Page & { faults: string[] }> => {
  const { as, size = DESKTOP, touch = false, readsPdf = false, at = address } = options
  const context = await (await openBrowser(readsPdf ? 'whole' : 'shell')).newContext({
    viewport: size,
    hasTouch: touch,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    baseURL: at,
    // What is half faded in has a contrast of no meaning: nothing moves, as for whoever asks their system for that.
    reducedMotion: 'reduce',
  })
  contexts.add(context)
  if (as) {
    const [name = '', value = ''] = cookieOf(as).split('=')
    await context.addCookies([{ name, value, url: address, httpOnly: true, sameSite: 'Lax' }])
  }
  const page = Object.assign(await context.newPage(), { faults: [] as string[] })
  followRequests(page)
  page.on('pageerror', (error) => page.faults.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') page.faults.push(message.text())
  })
  return page
}

export const closePages = async (): Promise<void> => {
  await Promise.all([...contexts].map((context) => context.close()))
  contexts.clear()
  await Promise.all([...browsers.values()].map(async (browser) => (await browser).close()))
  browsers.clear()
}

/** Waits until the field of the desk that holds the focus is this one. A function, since no string is evaluated here. */
export const onField = (page: Page, field: string): Promise<unknown> =>
  page.waitForFunction(
    (name) => document.activeElement?.closest('[data-field]')?.getAttribute('data-field') === name,
    field,
    { timeout: 10_000 },
  )

/** What a page has asked and not received yet. */
const pending = new WeakMap<Page, Set<Request>>()

const followRequests = (page: Page): void => {
  const asked = new Set<Request>()
  pending.set(page, asked)
  // A line of events stays open: it is not waited for.
  page.on('request', (request) => request.resourceType() !== 'eventsource' && asked.add(request))
  page.on('requestfinished', (request) => asked.delete(request))
  page.on('requestfailed', (request) => asked.delete(request))
  // A new document begins: what the one before had asked is nobody's any more.
  page.on('response', (response) => {
    const request = response.request()
    if (!request.isNavigationRequest()) return
    asked.clear()
    asked.add(request)
  })
}

/** The page has nothing to do: what it asks next, it asks of itself later. */
const rest = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () => new Promise((done) => requestIdleCallback(() => setTimeout(() => done(true), 50), { timeout: 1500 })),
  )

/** Twice in a row without a request, the second time after a rest: what was received may make it ask for more. */
const requestsEnd = async (page: Page): Promise<void> => {
  const end = Date.now() + 30_000
  for (let quiet = 0; quiet < 2; ) {
    await rest(page)
    const asked = [...(pending.get(page) ?? [])]
    quiet = asked.length === 0 ? quiet + 1 : 0
    if (Date.now() > end && quiet === 0)
      throw new Error(`asked and never received: ${asked.map((one) => one.url()).join(', ')}`)
  }
}

/** A title, and nothing shown as being loaded. */
const shown = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('h1') !== null &&
      !document.querySelector('[aria-busy="true"]') &&
      ![...document.querySelectorAll('[role=status]')].some((one) => one.textContent?.startsWith('Lecture')),
    undefined,
    { timeout: 30_000 },
  )

/** Charts are drawn again at the width of their place: one frame to measure, one to draw. */
const draw = (page: Page): Promise<unknown> =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(done)))),
  )

/** Nothing asked of the server any more, also by what was shown last, and nothing shown as being loaded. */
export const settle = async (page: Page): Promise<void> => {
  await page.waitForLoadState('load')
  do {
    await requestsEnd(page)
    await shown(page)
    await draw(page)
  } while (pending.get(page)?.size)
}

/** From one screen to another without reading the application again, as a link of the application does. */
export const follow = (page: Page, path: string): Promise<void> =>
  page.evaluate((to) => window.history.pushState({}, '', to), path)

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe finds, one line each: nothing is the only good answer. */
export const axe = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource)
  const { violations } = await page.evaluate(() => {
    const { axe } = window as unknown as { axe: Pick<typeof Axe, 'configure' | 'run'> }
    // The markup at fault is said by its place.
    axe.configure({ noHtml: true })
    return axe.run({
      resultTypes: ['violations'],
      // It would fetch every sheet of style again, for rules that are not asked for.
      preload: false,
    })
  })
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target.join(' ')}: ${failureSummary ?? ''}`),
  )
}

/** How far the page goes past the right edge of the window, and what goes there. */
export const overflow = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= width) return []
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > width + 1)
      .slice(0, 5)
      .map(
        (element) =>
          `${element.tagName.toLowerCase()}.${element.className} goes to ${Math.round(element.getBoundingClientRect().right)} of ${width}`,
      )
  })

/** Plain spaces where French wants one that does not break, typewriter’s apostrophes, signs left as they are coded. */
export const typography = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>()
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    while (texts.nextNode()) {
      const text = texts.currentNode.textContent ?? ''
      for (const [words] of text.matchAll(/.{0,25}( [:;!?»%€](?=\s|$)|« |[a-zà-ÿ]'[a-zà-ÿ]|\\u[0-9a-f]{4}).{0,15}/gi)) {
        found.add(`typography: ${words}`)
      }
    }
    return [...found]
  })

export const screenshot = (page: Page, path: string): Promise<unknown> =>
  page.screenshot({ path, animations: 'disabled' })

/** Goes on with Tab until the focus is on what the person looks for. */
export const reach = async (page: Page, name: RegExp): Promise<void> => {
  for (let step = 0; step < 150; step++) {
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement | null
      const labels = (element as HTMLInputElement | null)?.labels
      return element?.getAttribute('aria-label') ?? labels?.[0]?.textContent ?? element?.textContent ?? ''
    })
    if (name.test(focused)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`the focus never came to ${name}`)
}

const STOPS = 160

/** Presses Tab until what holds the focus is called so. A screen that is still opening has not all its stops. */
export const tabTo = async (page: Page, name: RegExp, patience = Date.now() + 10_000): Promise<void> => {
  for (let stop = 0; stop < STOPS || Date.now() < patience; stop++) {
    await page.keyboard.press('Tab')
    const held = await page.evaluate(() => {
      const it = document.activeElement as HTMLElement | null
      if (!it?.matches('a, button, input, select, textarea, summary')) return ''
      const label = (it as HTMLInputElement).labels?.[0]?.textContent
      return `${it.getAttribute('aria-label') ?? ''} ${label ?? ''} ${it.textContent ?? ''}`
    })
    if (name.test(held)) return
  }
  throw new Error(`no stop of the tab key is called ${name}`)
}

/** Goes with the tab key until this control holds the focus: what cannot be reached so fails. */
export const reachControl = async (page: Page, control: Locator): Promise<void> => {
  await control.waitFor({ timeout: 10_000 })
  for (let stop = 0; stop < STOPS; stop++) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`not reached with the tab key: ${control}`)
}

/** What has just been done is said. */
export const told = (page: Page, words: string | RegExp): Promise<void> =>
  page.getByLabel('Ce qui vient d’être fait').getByText(words).first().waitFor()
