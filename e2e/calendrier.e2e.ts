/** The calendar by keyboard alone; a poll on dates answered on a phone, which becomes the meeting. */
import { afterAll, expect, test } from 'vitest'
import { axe, closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

test('the calendar moves by arrows, opens by Enter, and changes view by a letter', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/activite/calendrier?vue=mois&jour=2026-05-14')
  await settle(page)
  expect(await page.locator('h1').textContent()).toBe('Mai 2026')

  // The tab key reaches one day of the table, the one that is chosen.
  await page.locator('h1').focus()
  const label = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
  for (let stop = 0; stop < 30 && !(await label()).startsWith('jeudi 14'); stop++) await page.keyboard.press('Tab')
  expect(await label()).toContain('Ascension')

  const dayIs = (day: string) =>
    page.waitForFunction((text) => document.activeElement?.getAttribute('aria-label')?.startsWith(text), day)
  await page.keyboard.press('ArrowRight')
  await dayIs('vendredi 15')
  await page.keyboard.press('ArrowDown')
  await dayIs('vendredi 22')
  await page.keyboard.press('Home')
  await dayIs('lundi 18')
  await page.keyboard.press('PageDown')
  await dayIs('jeudi 18')
  expect(page.url()).toContain('jour=2026-06-18')

  await page.keyboard.press('Enter')
  await page.waitForFunction(
    () => document.activeElement?.closest('section')?.getAttribute('aria-label') === 'Activités du jour',
  )

  await page.keyboard.press('s')
  await page.getByRole('heading', { name: /^Du 15 au 21/ }).waitFor()
  await page.keyboard.press('a')
  await page.getByRole('heading', { name: /^À partir du 18/ }).waitFor()
  await page.keyboard.press('m')
  await page.getByRole('heading', { name: 'Juin 2026' }).waitFor()
  await page.keyboard.press('j')
  await page.waitForFunction(() => !window.location.search.includes('jour='))
  expect(page.faults).toEqual([])
})

test('a free day leads to the form, with its date', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/activite/calendrier?vue=mois&jour=2027-05-19')
  await settle(page)
  await page.getByRole('link', { name: 'Prévoir une activité ce jour-là' }).click()
  await page.getByRole('button', { name: /19.mai/ }).waitFor()
})

test('a poll is opened in a few presses, answered on a phone, and becomes the meeting', async () => {
  const desk = await openPage({ as: 'coordination' })
  await desk.goto('/activite/sondages/nouveau')
  await settle(desk)
  await desk.getByLabel('Pour quelle réunion').fill('Réunion d’essai des journées')
  const days = desk.getByRole('button', { name: /^(lundi|mardi) \S+ \S+$/ })
  await days.nth(2).click()
  await days.nth(3).click()
  await desk.getByRole('button', { name: '12\u00a0h\u00a030', exact: true }).first().click()
  await desk.getByRole('button', { name: /Ouvrir le sondage avec 4/ }).click()
  await desk.getByRole('heading', { name: 'Réunion d’essai des journées' }).waitFor({ timeout: 10_000 })
  await desk.getByRole('button', { name: 'Créer le lien' }).click()
  const link = await desk.getByRole('textbox', { name: 'Le lien à partager' }).inputValue()

  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto(new URL(link).pathname)
  await phone.getByRole('heading', { name: 'Réunion d’essai des journées' }).waitFor({ timeout: 10_000 })
  await settle(phone)
  expect(await axe(phone)).toEqual([])
  expect(await overflow(phone)).toEqual([])
  expect(await typography(phone)).toEqual([])
  await phone.getByLabel('Votre nom').fill('Maud Aigrette')
  await phone.locator('label', { hasText: /^oui$/ }).nth(1).tap()
  await phone
    .locator('label', { hasText: /^si besoin$/ })
    .nth(2)
    .tap()
  await phone.getByRole('button', { name: /^Envoyer.*2.créneaux possibles/ }).tap()
  await phone.getByText('Vos réponses sont enregistrées.').first().waitFor({ timeout: 10_000 })
  expect(await axe(phone)).toEqual([])

  // One's own link opens one's own answers, and changes them.
  await phone.getByRole('link', { name: 'Changer mes réponses maintenant' }).tap()
  await phone.getByText('Maud Aigrette').waitFor({ timeout: 10_000 })
  expect(await phone.getByRole('radio', { name: 'oui', exact: true }).nth(1).isChecked()).toBe(true)
  await phone.locator('label', { hasText: /^oui$/ }).nth(2).tap()
  await phone.getByRole('button', { name: /^Enregistrer.*2.créneaux possibles/ }).tap()
  await phone.getByText('Vos réponses sont enregistrées.').first().waitFor({ timeout: 10_000 })

  await desk.reload()
  await settle(desk)
  await desk.getByText('Les créneaux à égalité').waitFor()
  await desk
    .getByRole('button', { name: /^En faire la réunion/ })
    .first()
    .click()
  await desk.waitForURL(/\/activite\/[0-9a-f-]{36}$/)
  await desk.getByText('Maud Aigrette').first().waitFor({ timeout: 10_000 })
  expect([...desk.faults, ...phone.faults]).toEqual([])
})
