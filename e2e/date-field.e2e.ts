/** A day is written as French people write it, or chosen in the month, by keyboard alone; a phone has its own calendar. */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { formatDate } from '../src/kernel/french.ts'
import { Temporal } from '../src/kernel/time.ts'
import { axe, closePages, openPage, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

const today = () => Temporal.Now.plainDateISO('Europe/Paris')
const numeric = (day: Temporal.PlainDate): string => day.toString().split('-').toReversed().join('/')
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true })
const calendarOf = (page: Page, name: string) =>
  page.getByRole('button', { name: `${name}\u00a0: choisir dans le calendrier` })

const openList = async (options: Parameters<typeof openPage>[0] = {}) => {
  const page = await openPage({ as: 'coordination', ...options })
  await page.goto('/soins/rendez-vous')
  await settle(page)
  return page
}

test('what is typed in French is understood, and said in full', async () => {
  const page = await openList()
  const from = field(page, 'Du')
  expect(await from.inputValue()).toBe(numeric(today()))
  const tomorrow = today().add({ days: 1 })
  for (const text of ['demain', formatDate(tomorrow), numeric(tomorrow), formatDate(tomorrow, { weekday: false })]) {
    await from.fill(text)
    await from.press('Tab')
    expect(await from.inputValue(), text).toBe(numeric(tomorrow))
    await page.getByText(formatDate(tomorrow), { exact: true }).first().waitFor({ timeout: 5000 })
  }
  await settle(page)
  expect(page.faults).toEqual([])
}, 60_000)

test('what is not a date is refused by a sentence that names the field, and kept as written', async () => {
  const page = await openList()
  const from = field(page, 'Du')
  await from.fill('31/02/2026')
  await from.press('Enter')
  await page.getByText('Du\u00a0: le jour «\u00a031/02/2026\u00a0» n’existe pas.').waitFor({ timeout: 5000 })
  expect(await from.inputValue()).toBe('31/02/2026')
  expect(await from.getAttribute('aria-invalid')).toBe('true')
  expect([...(await axe(page)), ...(await typography(page))]).toEqual([])
  await field(page, 'Au').fill(numeric(today().subtract({ days: 40 })))
  await from.fill('hier')
  await from.press('Tab')
  await page.getByText(/^Du\u00a0: choisissez le .* ou un jour plus tôt\.$/).waitFor({ timeout: 5000 })
}, 60_000)

test('the month is opened, walked and left by keyboard', async () => {
  const page = await openList()
  await calendarOf(page, 'Au').focus()
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Au, calendrier' })
  await dialog.waitFor({ timeout: 20_000 })
  const shown = today().add({ days: 7 })
  const chosen = dialog.getByRole('button', { name: formatDate(shown), exact: true })
  await chosen.waitFor({ timeout: 5000 })
  expect([...(await axe(page)), ...(await typography(page))]).toEqual([])
  await chosen.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dialog.waitFor({ state: 'hidden', timeout: 5000 })
  expect(await field(page, 'Au').inputValue()).toBe(numeric(shown.add({ days: 7 })))
  await page.keyboard.press('Enter')
  await dialog.waitFor({ timeout: 5000 })
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden', timeout: 5000 })
  const label = await page.evaluate(() => document.activeElement?.getAttribute('aria-label'))
  expect(label).toBe('Au\u00a0: choisir dans le calendrier')
  expect(page.faults).toEqual([])
}, 60_000)

test('on a phone the button opens the calendar of the phone', async () => {
  const page = await openList({ size: PHONE, touch: true })
  await page.evaluate(() => {
    const { set } = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!
    HTMLInputElement.prototype.showPicker = function (this: HTMLInputElement) {
      set?.call(this, '2027-03-05')
      this.dispatchEvent(new Event('input', { bubbles: true }))
    }
  })
  await calendarOf(page, 'Au').tap()
  await page.getByText('vendredi 5\u00a0mars 2027', { exact: true }).waitFor({ timeout: 5000 })
  expect(await page.getByRole('dialog').count()).toBe(0)
}, 60_000)
