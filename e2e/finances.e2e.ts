/** The money, by the keyboard: a figure explains itself, a payment that came is noted, a sum is moved by a decision. */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { axe, closePages, DESKTOP, openPage, overflow, PHONE, reachControl, settle, typography } from './harness.ts'

afterAll(closePages)

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await reachControl(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}
const choose = async (page: Page, label: string, option: RegExp): Promise<void> => {
  const field = page.getByLabel(label, { exact: true })
  const words = await field.locator('option').allTextContents()
  await field.selectOption({ label: words.find((one) => option.test(one))! })
}
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await settle(page)
}
const faults = async (page: Awaited<ReturnType<typeof openPage>>): Promise<string[]> => {
  const found: string[] = []
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size)
    await settle(page)
    found.push(...(await overflow(page)), ...(await axe(page)))
  }
  await page.setViewportSize(DESKTOP)
  return [...found, ...(await typography(page)), ...page.faults]
}

test('a treasurer reads why an envelope holds what it holds, and moves money by a decision', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await open(page, '/finances')
  await page.getByRole('heading', { level: 1, name: /restent à engager sur la 3e année de contrat/ }).waitFor()
  await press(page, /Prévention, reste, voir l’explication/)
  await page.getByRole('dialog').getByText('Calcul').waitFor({ timeout: 10_000 })
  await page.keyboard.press('Escape')

  const link = page.getByRole('main').getByRole('link', { name: 'Prévention' })
  await reachControl(page, link)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /Prévention.*il reste/ }).waitFor({ timeout: 10_000 })
  await page
    .getByText(/Décision \d{4}-\d+, Passer 4\u00a0000\u00a0€ de l’enveloppe des parcours/)
    .first()
    .waitFor({ timeout: 10_000 })
  await page
    .getByRole('link', { name: /^Décision \d{4}-\d+$/ })
    .first()
    .waitFor({ timeout: 10_000 })
  expect(await faults(page)).toEqual([])

  await open(page, '/finances')
  await press(page, 'Virer entre enveloppes')
  await choose(page, 'De l’enveloppe', /^Crise/)
  await choose(page, 'Vers l’enveloppe', /^Accompagnement/)
  await reachControl(page, page.getByLabel('Montant en euros'))
  await page.keyboard.type('1 234,56')
  await reachControl(page, page.getByRole('textbox', { name: 'Décision' }))
  await page.keyboard.type('Bureau du 3 novembre 2026')
  await page.keyboard.press('Enter')
  await page
    .getByText(/Virement de 1\u00a0234,56\u00a0€ écrit/)
    .first()
    .waitFor({ timeout: 10_000 })
})

test('a payment that is late is noted, and is not awaited any more', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await open(page, '/finances/versements')
  await page.getByRole('heading', { level: 1, name: /ne sont pas encore notés comme reçus/ }).waitFor()
  // What differs says which reading of the contract would give it.
  await page.getByText('compté sans la mission Accompagnement').first().waitFor({ timeout: 10_000 })
  const late = page.getByRole('listitem').filter({ hasText: 'en retard' })
  await reachControl(page, late.getByRole('button', { name: /Noter le versement/ }))
  await page.keyboard.press('Enter')
  await press(page, /^Noter [\d\u00a0]+/)
  await page
    .getByText(/les enveloppes sont remplies d’autant/)
    .first()
    .waitFor({ timeout: 10_000 })
  await page.getByRole('heading', { level: 1, name: /Prochain versement/ }).waitFor({ timeout: 10_000 })
  expect(await faults(page)).toEqual([])
})

test('the simulator says what a delay costs, and writes nothing', async () => {
  const page = await openPage({ as: 'tresorerie' })
  const written: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') written.push(`${request.method()} ${request.url()}`)
  })
  await open(page, '/finances/simulateur')
  await choose(page, 'Parcours\u00a0: résultats', /^50/)
  await page.getByRole('heading', { level: 1, name: /Cet essai retire/ }).waitFor({ timeout: 10_000 })
  await press(page, 'Revenir au contrat')
  await page
    .getByRole('heading', { level: 1, name: /Le contrat vaut .* selon ses lignes à ce jour/ })
    .waitFor({ timeout: 10_000 })
  expect(written).toEqual([])
  expect(await faults(page)).toEqual([])
})

test('the operator corrects a value of the barème in a new version, with its source', async () => {
  const page = await openPage({ as: 'operateur' })
  await open(page, '/installation/bareme')
  await press(page, 'Corriger part fixe de la mission Crise, l’année du plan, taille T3')
  await page.getByLabel('Source', { exact: true }).fill('Avenant 2, annexe II (essai)')
  await page.getByLabel('Pourquoi cette version').fill('Texte lu')
  await page.getByRole('button', { name: 'Écrire une nouvelle version' }).press('Enter')
  await page
    .getByText(/Version avenant-2\.\d+ écrite/)
    .first()
    .waitFor({ timeout: 10_000 })
  expect(await faults(page)).toEqual([])
})
