/**
 * The main journey: the coordination opens an agenda and hands over a link, the doctor offers a slot from a phone, the
 * secretary books it, it is kept, the board counts it.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { Temporal } from '../src/kernel/time.ts'
import { closePages, openPage, PHONE, settle } from './harness.ts'

afterAll(closePages)

const ZONE = 'Europe/Paris'
const LONG = 400_000

/** Soon enough to be kept within the journey, late enough for it to be booked before. */
const soon = (): { day: string; time: string } => {
  const at = Temporal.Now.zonedDateTimeISO(ZONE).add({ minutes: 2, seconds: 30 })
  return { day: at.toPlainDate().toString(), time: at.toPlainTime().toString().slice(0, 5) }
}

/** Any professional whose agenda is not open yet: those of the first words that have one are passed over. */
const WORDS = ['ma', 'le', 'an', 'ro', 'el', 'no', 'ca', 'mi']

const openAgenda = async (page: Page): Promise<string> => {
  await page.goto('/soins/agendas')
  await settle(page)
  await page.getByRole('button', { name: 'Ouvrir un agenda' }).click()
  const dialog = page.getByRole('dialog')
  const lines = dialog.getByRole('listitem')
  for (const words of WORDS) {
    await dialog.getByLabel('Chercher un professionnel').fill(words)
    await page.waitForTimeout(400)
    await settle(page)
    for (let index = 0; index < (await lines.count()); index += 1) {
      const line = lines.nth(index)
      const name = ((await line.locator('b').textContent()) ?? '').trim()
      await line.getByRole('button').click()
      await page.waitForURL(/\/soins\/agendas\/.+/, { timeout: 4000 }).catch(() => null)
      if (/\/soins\/agendas\/.+/.test(page.url())) return name
    }
  }
  throw new Error('every professional found already has an agenda')
}

const takeLink = async (page: Page): Promise<string> => {
  await page.getByRole('button', { name: 'Créer le lien' }).click()
  return page.getByRole('textbox', { name: 'Lien pour proposer des créneaux' }).inputValue()
}

const offer = async (link: string, { day, time }: { day: string; time: string }): Promise<void> => {
  const page = await openPage({ size: PHONE, touch: true })
  await page.goto(link)
  await page.getByRole('heading', { level: 1, name: /^Bonjour/ }).waitFor()
  expect(page.url()).not.toContain('/lien/')
  const date = Temporal.PlainDate.from(day)
  await page
    .getByRole('button', { name: new RegExp(`\\b${date.day}\\b.*`) })
    .first()
    .tap()
  await page.getByRole('button', { name: 'Autre' }).tap()
  await page.getByLabel('Autre heure').fill(time)
  await page.getByRole('button', { name: /^Proposer / }).tap()
  await page.getByRole('heading', { name: /^C’est proposé/ }).waitFor()
  expect(page.faults).toEqual([])
  await page.close()
}

const received = async (page: Page): Promise<number> => {
  await page.goto('/soins/tableau')
  await settle(page)
  const figure = page.locator('dl > div', { hasText: 'demandes reçues' }).getByRole('button')
  return Number(((await figure.textContent()) ?? '').replaceAll(/\D/g, ''))
}

const sayHour = (time: string): string => `${Number(time.slice(0, 2))}\u00a0h\u00a0${time.slice(3, 5)}`

test('a doctor offers from a phone, a secretary books, the slot is kept, the board counts it', {
  timeout: LONG,
}, async () => {
  const coordination = await openPage({ as: 'coordination' })
  const before = await received(coordination)
  const doctor = await openAgenda(coordination)
  const link = await takeLink(coordination)
  const when = soon()
  await offer(link, when)

  const desk = await openPage({ as: 'secretariat' })
  await desk.goto('/soins')
  await settle(desk)
  await desk.getByRole('combobox', { name: 'Âge du patient' }).fill('34')
  await desk.keyboard.press('Enter')
  await desk.getByRole('combobox', { name: 'Commune' }).fill('sète')
  await desk.keyboard.press('Enter')
  await desk.getByRole('combobox', { name: 'Motif' }).fill('fièvre')
  await desk.keyboard.press('Enter')
  await desk
    .getByRole('option')
    .filter({ hasText: doctor })
    .filter({ hasText: sayHour(when.time) })
    .first()
    .click()
  await desk.getByRole('button', { name: /^Réserver/ }).click()
  await desk.getByRole('heading', { name: 'C’est réservé' }).waitFor()
  const said = await desk
    .getByText(/Vous avez rendez-vous/)
    .first()
    .textContent()
  expect(said?.replaceAll('\u00a0', ' ')).toContain(doctor.replaceAll('\u00a0', ' '))

  await desk.waitForTimeout(
    Math.max(
      0,
      Temporal.PlainDateTime.from(`${when.day}T${when.time}`).toZonedDateTime(ZONE).epochMilliseconds - Date.now(),
    ) + 1500,
  )
  await desk.goto('/soins/rendez-vous')
  await settle(desk)
  // The longest waiting come first, the rest on demand: late in the day there are many.
  const others = desk.getByRole('button', { name: /^Voir (l’autre|les .* autres)$/ })
  if (await others.isVisible()) await others.click()
  const line = desk
    .getByRole('listitem')
    .filter({ hasText: doctor })
    .filter({ hasText: sayHour(when.time) })
    .first()
  await line.getByRole('button', { name: /^Venu/ }).click()
  await desk.getByText('Rendez-vous marqué honoré.').first().waitFor()
  expect(desk.faults).toEqual([])

  expect(await received(coordination)).toBe(before + 1)
  expect(coordination.faults.filter((fault) => !/409/.test(fault))).toEqual([])
})
