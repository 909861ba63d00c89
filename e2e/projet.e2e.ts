/** A new CPTS, by keyboard alone, from an empty page to a projet de santé sent to the ARS: the screens lead the way. */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { PAS } from '../src/domains/projet/rules/pas.ts'
import { axe, closePages, DESKTOP, openPage, overflow, PHONE, reachControl, settle, typography } from './harness.ts'

afterAll(closePages)

const press = async (page: Page, name: string | RegExp): Promise<void> => {
  await reachControl(page, page.getByRole('button', { name }).first())
  await page.keyboard.press('Enter')
}
const follow = async (page: Page, name: string | RegExp): Promise<void> => {
  await reachControl(page, page.getByRole('main').getByRole('link', { name }).first())
  await page.keyboard.press('Enter')
}
const type = async (page: Page, label: string, text: string): Promise<void> => {
  await reachControl(page, page.getByLabel(label).first())
  await page.keyboard.type(text)
}
const heading = (page: Page, name: string | RegExp) =>
  page.getByRole('heading', { level: 1, name }).waitFor({ timeout: 15_000 })

const drawTerritory = async (page: Page): Promise<void> => {
  const search = page.getByRole('combobox', { name: 'Ajouter une commune ou un EPCI' })
  await reachControl(page, search)
  await page.keyboard.type('34157')
  await page.getByRole('option', { name: /Mèze/ }).waitFor({ timeout: 10_000 })
  await page.keyboard.press('Enter')
  await press(page, 'Enregistrer ce territoire')
  await page
    .getByText(/Territoire enregistré/)
    .first()
    .waitFor({ timeout: 10_000 })
}

const addNeed = async (page: Page, button: RegExp, title: string): Promise<void> => {
  await press(page, button)
  await page.keyboard.type(title)
  await page.keyboard.press('Enter')
  await page.getByText(title).first().waitFor({ timeout: 10_000 })
}

test('a new CPTS goes from an empty page to a projet that was sent, without the mouse', async () => {
  const page = await openPage({ as: 'operateur' })
  await page.goto('/installation')
  await settle(page)
  const name = `CPTS du parcours ${Date.now()}`
  await type(page, 'Nom', name)
  await page.keyboard.press('Enter')
  await page.waitForURL('**/territoire')
  await settle(page)

  // Nothing is there: the home page and the first step say what to do.
  await page.goto('/projet')
  await heading(page, /étapes du projet de santé restent à compléter/)
  await page.getByText('Le territoire n’est pas dessiné').waitFor({ timeout: 10_000 })
  await follow(page, 'Choisir les communes')
  await settle(page)
  await drawTerritory(page)

  await page.goto('/projet/envoi')
  await heading(page, 'Trois choses manquent avant de pouvoir envoyer')
  await follow(page, 'Écrire un besoin')
  await addNeed(page, /Ajouter un besoin/, 'Trop peu de médecins')
  await addNeed(page, /Ajouter un besoin/, 'Des aînés qui tombent')
  await addNeed(page, /Ajouter une force/, 'Une pharmacie dans chaque village')

  await press(page, /Rendre prioritaire.*Trop peu/)
  await press(page, /Rendre prioritaire.*aînés/)
  const second = page.getByRole('button', { name: /Des aînés qui tombent, rang 2 sur 2/ })
  await reachControl(page, second)
  await page.keyboard.press('ArrowUp')
  const first = page.getByRole('button', { name: /Des aînés qui tombent, rang 1 sur 2/ })
  await first.waitFor({ timeout: 10_000 })
  await page.waitForFunction(() => document.activeElement?.getAttribute('aria-label')?.includes('rang 1'), undefined, {
    timeout: 10_000,
  })
  await press(page, 'Noter le vote')
  await press(page, 'Noter le vote')
  await page
    .getByText(/Ordre voté le/)
    .first()
    .waitFor({ timeout: 10_000 })

  await follow(page, /Étape suivante.*objectifs/)
  await press(page, 'Ajouter un objectif')
  await page.keyboard.type('Moins de chutes chez les aînés')
  await reachControl(page, page.getByLabel('Des aînés qui tombent'))
  await page.keyboard.press('Space')
  await press(page, 'Ajouter l’objectif')
  await page.getByText(/Répond à.*Des aînés qui tombent/).waitFor({ timeout: 10_000 })

  await follow(page, /Étape suivante.*actions/)
  await type(page, 'Nouvelle fiche-action', 'Des ateliers d’équilibre')
  await press(page, 'Ouvrir la fiche-action')
  await page.getByRole('link', { name: 'Des ateliers d’équilibre' }).waitFor({ timeout: 10_000 })

  await follow(page, 'Relire et envoyer')
  await heading(page, 'Le projet de santé peut partir')
  await press(page, 'Figer le projet envoyé à l’ARS')
  await heading(page, /Projet initial.*envoyé à l’ARS/)

  // Then the delay runs from the day when the ARS received it.
  await press(page, 'Noter la réception')
  const received = page.getByRole('textbox', { name: /Reçu par l’ARS le/ })
  await reachControl(page, received)
  const today = await page.evaluate(() => new Intl.DateTimeFormat('fr-FR', { timeZone: 'Europe/Paris' }).format())
  await page.keyboard.type(today)
  await page.keyboard.press('Enter')
  await heading(page, /elle peut s’opposer jusqu’au/i)
  expect(page.faults).toEqual([])
}, 240_000)

test.each(PAS)('step %s reads well, on a screen and on a phone', async (pas) => {
  const page = await openPage({ as: 'coordination' })
  await page.goto(`/projet/pas/${pas}`)
  const faults: string[] = []
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size)
    await settle(page)
    faults.push(...(await overflow(page)), ...(await axe(page)))
  }
  expect([...faults, ...(await typography(page)), ...page.faults]).toEqual([])
})
