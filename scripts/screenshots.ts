/** Pictures of the documents, taken from a fresh demonstration: `node scripts/screenshots.ts`. */
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { startDemonstration } from '../e2e/demonstration.ts'
import { findChromium } from './browser.ts'
import { root } from './project-files.ts'

type Picture = {
  name: string
  path: string
  as?: string
  size?: { width: number; height: number }
  act?: (page: Page) => Promise<void>
}

const PHONE = { width: 390, height: 844 }

/** A call from beginning to end, by the keyboard alone: the picture shows the sentence to say. */
const answerCall = async (page: Page): Promise<void> => {
  await page.keyboard.press('Alt+2')
  for (const words of ['45', 'Frontignan', 'Fièvre']) {
    await page.keyboard.type(words)
    await page.waitForTimeout(1500)
    await page.keyboard.press('Enter')
    await page.waitForTimeout(500)
  }
  for (let step = 0; step < 4 && !(await page.getByText('C’est réservé').isVisible()); step++) {
    await page.keyboard.press('Enter')
    await page.waitForTimeout(1500)
  }
  await page.getByText('C’est réservé').waitFor()
}

const PICTURES: Picture[] = [
  { name: 'connexion', path: '/connexion' },
  { name: 'accueil', path: '/', as: 'coordination' },
  { name: 'territoire', path: '/territoire', as: 'coordination' },
  { name: 'equipe', path: '/equipe', as: 'coordination' },
  { name: 'tableau', path: '/soins/tableau', as: 'coordination' },
  { name: 'soins', path: '/soins', as: 'secretariat', act: answerCall },
  { name: 'registre', path: '/registre', as: 'coordination' },
]

const folder = join(root, 'docs/images')
const browserPath = findChromium()
if ('reason' in browserPath) throw new Error(browserPath.reason)
mkdirSync(folder, { recursive: true })

const demonstration = await startDemonstration()
const browser = await chromium.launch({ executablePath: browserPath.path, args: ['--no-sandbox', '--no-first-run'] })

const take = async ({ name, path, as, size, act }: Picture): Promise<void> => {
  const context = await browser.newContext({
    viewport: size ?? { width: 1280, height: 800 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    baseURL: demonstration.address,
  })
  const login = demonstration.logins.find(
    ({ roles, cpts }) => as !== undefined && roles.includes(as) && cpts.includes('Thau'),
  )
  if (login) {
    const [key = '', value = ''] = login.cookie.split('=')
    await context.addCookies([{ name: key, value, url: demonstration.address, httpOnly: true, sameSite: 'Lax' }])
  }
  const page = await context.newPage()
  await page.goto(path)
  await page.locator('h1').first().waitFor()
  await page.waitForLoadState('networkidle')
  // Maps settle a little after their last tile.
  await page.waitForTimeout(4000)
  await act?.(page)
  await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' })
  console.log(`docs/images/${name}.png`)
  await context.close()
}

try {
  for (const picture of PICTURES) await take(picture)
  const [offer] = demonstration.links
  if (!offer) throw new Error('the demonstration printed no link to offer a slot')
  await take({ name: 'proposer', path: offer, size: PHONE })
} finally {
  await browser.close()
  await demonstration.stop()
}
