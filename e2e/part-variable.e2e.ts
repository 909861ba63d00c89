/** The variable part, by the keyboard: a line is entered as it is signed, measured, written again, taken away in a file. */
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import {
  axe,
  closePages,
  DESKTOP,
  NARROW,
  openPage,
  overflow,
  PHONE,
  reachControl,
  settle,
  typography,
} from './harness.ts'

afterAll(closePages)

type Opened = Awaited<ReturnType<typeof openPage>>
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await settle(page)
}
const faults = async (page: Opened): Promise<string[]> => {
  const found: string[] = []
  for (const size of [NARROW, PHONE, DESKTOP]) {
    await page.setViewportSize(size)
    await settle(page)
    found.push(...(await overflow(page)), ...(size === NARROW ? [] : await axe(page)))
  }
  return [...found, ...(await typography(page)), ...page.faults]
}
const type = async (page: Page, label: string | RegExp, text: string): Promise<void> => {
  await reachControl(page, page.getByLabel(label, typeof label === 'string' ? { exact: true } : {}).first())
  await page.keyboard.type(text)
}

test('a treasurer reads what each line is worth, and what is missing to the next step', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await open(page, '/finances/contrat')
  await page.getByRole('link', { name: /^Part variable, ligne par ligne, 3e/ }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Les lignes valent .* à ce jour, sur .* au plus$/ }).waitFor()
  await settle(page)
  const near = page.getByRole('row', { name: /Patients en ALD sans médecin traitant/ })
  await near.getByText(/^encore 2\u00a0patients de moins pour 9\u00a0000\u00a0€/).waitFor()
  expect(await page.getByText('Les meilleurs paliers remplissent exactement l’enveloppe.').count()).toBe(4)
  expect(await faults(page)).toEqual([])

  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name: 'CSV' }).press('Enter')
  const csv = readFileSync(await (await coming).path(), 'utf8')
  expect(csv).toContain('Texte signé')
  expect(csv).toContain('démonstration, texte inventé')

  await page.getByRole('link', { name: 'Protocoles adoptés' }).press('Enter')
  await page.getByRole('heading', { level: 2, name: 'Ce qui fait sa valeur' }).waitFor()
  await settle(page)
  expect(await faults(page)).toEqual([])
})

test('on a phone, by the keyboard: a line is entered, its slip is told, and it is written again', async () => {
  const page = await openPage({ as: 'tresorerie', size: PHONE })
  await open(page, '/finances/part-variable')
  await page.getByRole('button', { name: 'Écrire une ligne' }).press('Enter')
  await page.getByLabel('Mission', { exact: true }).selectOption('prevention')
  await type(page, 'Nom court', 'Journées au marché')
  await type(page, 'Texte signé', 'De 2 à 6 journées au marché, soit + 3 (essai)')
  await page.getByLabel('Indicateur qui la mesure').selectOption('prevention-actions')
  await type(page, 'Départ, en actions (facultatif)', '2')
  await type(page, 'Cible, en actions (facultatif)', '6')
  await type(page, /^Changement annoncé/, '+3')
  await page.getByText('De 2, +3 mène à 5, et non à 6 (l’écart entre les deux est de +4).').waitFor()
  await type(page, /^Palier 1, à partir de/, '1')
  await type(page, 'Palier 1, montant en euros', '500')
  await page.getByText('Se lit\u00a0: ≥\u00a01\u00a0: 500\u00a0€').waitFor()
  expect(await faults(page)).toEqual([])
  await page.setViewportSize(PHONE)
  await page.getByRole('button', { name: 'Écrire la ligne' }).press('Enter')
  await page.getByText('Ligne écrite.').first().waitFor()
  // The best steps of prévention no more fill its envelope: the difference is told.
  await page
    .getByText(/dépassent l’enveloppe de 500\u00a0€/)
    .first()
    .waitFor()

  await page.setViewportSize(DESKTOP)
  await page.getByRole('link', { name: 'Journées au marché' }).press('Enter')
  await page.getByRole('heading', { level: 1, name: /^Journées au marché/ }).waitFor()
  await settle(page)
  await page.getByRole('button', { name: 'Écrire une nouvelle version' }).press('Enter')
  const cible = page.getByLabel(/^Cible/)
  await cible.fill('5')
  await page.getByLabel(/^Palier 1, à partir de/).fill('5')
  await page.getByLabel('Pourquoi').fill('Faute de frappe dans la saisie')
  await page.getByRole('button', { name: 'Écrire la version 2' }).press('Enter')
  await page.getByText('Nouvelle version écrite.').first().waitFor()
  await page.getByText('Faute de frappe dans la saisie').first().waitFor()
  expect(await page.getByText(/mène à 5, et non/).count()).toBe(0)
  expect(await faults(page)).toEqual([])

  await page.getByRole('button', { name: 'Retirer la ligne' }).press('Enter')
  await page.getByLabel('Pourquoi').fill('Essai terminé')
  await page.getByRole('button', { name: 'Retirer cette ligne' }).press('Enter')
  await page.getByText('Cette ligne ne compte plus.').first().waitFor()
})

test('the frozen file shows the lines of each mission, and what was granted beside the estimation', async () => {
  const page = await openPage({ as: 'presidence' })
  await open(page, '/projet/dialogue')
  await page.getByRole('link', { name: 'Version 1' }).first().press('Enter')
  await page.waitForURL(/\/dossiers\//)
  await settle(page)
  const ald = page.getByRole('listitem').filter({ hasText: 'Patients en ALD' }).filter({ hasText: 'au plus' }).first()
  await ald.getByText('accordés').waitFor()
  await ald.getByText('(estimation)').waitFor()
  await ald.getByText('démonstration, texte inventé').waitFor()
})
