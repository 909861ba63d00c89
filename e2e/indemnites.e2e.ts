/**
 * The money of professionals: a member declares a time on a phone, the coordination checks it, the treasurer approves it by
 * the keyboard, and a lot of transfers goes to the bank.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { axe, closePages, openPage, overflow, PHONE, reach, settle, told, typography } from './harness.ts'

afterAll(closePages)

const OBJET = 'Préparation de la semaine du dépistage'
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await settle(page)
}
const faults = async (page: Awaited<ReturnType<typeof openPage>>): Promise<string[]> => [
  ...(await overflow(page)),
  ...(await axe(page)),
  ...(await typography(page)),
  ...page.faults,
]
const press = async (page: Page, name: RegExp): Promise<void> => {
  await reach(page, name)
  await page.keyboard.press('Enter')
}

/** Of those that the demonstration printed, the one that opens « Mes indemnités ». */
const openMine = async () => {
  for (const link of inject('links').filter((one) => one.includes('/lien/'))) {
    const page = await openPage({ size: PHONE, touch: true })
    await page.goto(link)
    await page.waitForURL(/\/(?!lien\/)/)
    await settle(page)
    if (page.url().endsWith('/mes-indemnites')) return page
    await page.context().close()
  }
  throw new Error('no link of the demonstration opens « Mes indemnités »')
}

test('a member declares a time by their link, on a phone, in three taps', async () => {
  const page = await openMine()
  await page.getByRole('button', { name: 'Déclarer un temps' }).click()
  await page.getByLabel('Pour quoi').fill(OBJET)
  await page.getByLabel('Au titre de').selectOption({ label: 'Prévention' })
  const day = page.getByLabel('Jour', { exact: true })
  await day.fill('hier')
  await day.press('Tab')
  expect(await faults(page)).toEqual([])
  await page.getByRole('button', { name: 'Déclarer ce temps' }).click()
  await told(page, /Temps déclaré.*82,50/)
  await page.getByText(OBJET).first().waitFor({ timeout: 10_000 })
  expect(await faults(page)).toEqual([])
})

test('it is checked by one person and approved by another, by the keyboard', async () => {
  const coordination = await openPage({ as: 'coordination' })
  await open(coordination, '/finances/indemnites')
  await press(coordination, /^À contrôler/)
  const mine = coordination.getByRole('checkbox', { name: new RegExp(OBJET) })
  await mine.waitFor({ timeout: 10_000 })
  await mine.focus()
  await coordination.keyboard.press('Space')
  await press(coordination, /^Contrôler 82,50/)
  await told(coordination, /1\u00a0somme contrôlée/)

  const treasurer = await openPage({ as: 'tresorerie' })
  await open(treasurer, '/finances/indemnites')
  await press(treasurer, /^À approuver/)
  const theirs = treasurer.getByRole('checkbox', { name: new RegExp(OBJET) })
  await theirs.waitFor({ timeout: 10_000 })
  await theirs.focus()
  await treasurer.keyboard.press('Space')
  await press(treasurer, /^Approuver 82,50/)
  await told(treasurer, /1\u00a0somme approuvée/)
  expect(await faults(treasurer)).toEqual([])
})

test('who checked does not approve: there is no button', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await open(page, '/finances/indemnites')
  await press(page, /^À contrôler/)
  const first = page.getByRole('checkbox').first()
  await first.waitFor({ timeout: 10_000 })
  const name = (await first.getAttribute('aria-label'))!
  await first.focus()
  await page.keyboard.press('Space')
  await press(page, /^Contrôler/)
  await told(page, /1\u00a0somme contrôlée/)
  await press(page, /^À approuver/)
  await page.getByText(name.split(', ')[0]!).first().waitFor({ timeout: 10_000 })
  expect(await page.getByRole('checkbox', { name }).count()).toBe(0)
})

test('a lot is handed to the bank, its file taken away, and what the bank did is noted', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await open(page, '/finances/paiements')
  await page
    .getByRole('link', { name: /^Lot \d+$/ })
    .first()
    .click()
  await page.getByText('À remettre à la banque').first().waitFor({ timeout: 10_000 })
  await page.getByText('Somme annoncée, comptée, égale au grand livre').waitFor()
  expect(await faults(page)).toEqual([])
  await press(page, /^Remettre le lot à la banque$/)
  const file = page.getByRole('link', { name: 'Fichier de virements SEPA' })
  await file.waitFor({ timeout: 10_000 })
  const [download] = await Promise.all([page.waitForEvent('download'), file.click()])
  expect(download.suggestedFilename()).toMatch(/^lot-\d+-.*\.xml$/)
  await press(page, /^Noter \d+\u00a0virements? exécutés?$/)
  await page
    .getByText(/^Exécuté/)
    .first()
    .waitFor({ timeout: 10_000 })
})

test('the accounts are balanced and leave as a FEC', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await open(page, '/finances/comptabilite')
  const total = page.getByRole('table', { name: 'Balance des comptes' }).locator('tfoot td')
  await total.first().waitFor({ timeout: 10_000 })
  const cells = await total.allTextContents()
  expect(cells[2]).toBe(cells[3])
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Fichier des écritures (FEC)' }).click(),
  ])
  expect(download.suggestedFilename()).toMatch(/^\d{9}FEC\d{8}\.txt$/)
  expect(await faults(page)).toEqual([])
})
