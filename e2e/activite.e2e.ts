/**
 * An activité from its plan to its acte, by the keyboard alone for who organises and in three taps on the phone of who
 * takes part.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closePages, openPage, PHONE, settle, tabTo } from './harness.ts'

afterAll(closePages)

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}

const TITLE = 'Groupe plaies, page du parcours'

test('planned, signed by a phone, written, signed: it is an acte of the registre', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/activite')
  await settle(page)
  await press(page, /Prévoir une activité/)
  await page.getByLabel('Titre', { exact: true }).waitFor()
  await settle(page)
  await tabTo(page, /Titre/)
  await page.keyboard.type(TITLE)
  await tabTo(page, /Jour/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('hier')
  await press(page, /Ajouter un point/)
  await page.keyboard.type('Relire la page')
  await press(page, /^\s*Prévoir pour le/)
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await settle(page)

  await press(page, /Feuille d’émargement/)
  await page.getByRole('heading', { name: 'La feuille d’émargement est fermée' }).waitFor()
  await press(page, /Ouvrir la feuille/)
  const shown = page.getByText(/^[A-Z]{3}\s\d{3}\s\d{3}$/)
  await shown.waitFor()

  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto('/presence')
  await phone.getByLabel('Code affiché dans la salle').fill((await shown.textContent()) ?? '')
  await phone.keyboard.press('Enter')
  await phone.getByRole('heading', { name: TITLE }).waitFor()
  let taps = 0
  const tap = async (name: RegExp | string) => {
    taps++
    await phone.locator('label, button', { hasText: name }).first().tap()
  }
  await tap('Votre nom')
  await phone.keyboard.type('tram')
  await tap(/Tramontane/)
  await tap(/^Présent/)
  await phone.getByRole('heading', { name: /^Présence confirmée/ }).waitFor()
  expect(taps).toBe(3)

  await page.getByText(/^1\sprésence/).waitFor()
  await press(page, /Clore la feuille/)
  await page.getByRole('heading', { name: 'La feuille d’émargement est fermée' }).waitFor()
  await page.goBack()
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  await settle(page)
  await press(page, /Écrire le compte rendu/)
  await press(page, /Ajouter une décision/)
  await page.keyboard.type('Adopter la page')
  await press(page, /Enregistrer le compte rendu/)
  await page.getByText('Adopter la page').waitFor()
  await press(page, /Noter qu’elle s’est tenue/)
  await page.getByRole('heading', { name: 'Avant de signer' }).waitFor()
  await settle(page)
  await press(page, /Signer l’acte/)
  await page.getByRole('link', { name: 'lire l’acte et ce qui en découle' }).waitFor()
  await press(page, /lire l’acte/)
  await page.getByRole('heading', { level: 1, name: TITLE }).waitFor()
  expect(new URL(page.url()).pathname).toMatch(/^\/registre\//)
  expect([...page.faults, ...phone.faults]).toEqual([])
})

test('a code that is not one is told on the phone, and nothing is lost', async () => {
  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto('/presence')
  await phone.getByLabel('Code affiché dans la salle').fill('KMR 12')
  await phone.getByRole('button', { name: 'Continuer' }).tap()
  await phone.getByText('Il faut trois lettres, puis six chiffres.').waitFor()
  await phone.getByLabel('Code affiché dans la salle').fill('BBB 123456')
  await phone.getByRole('button', { name: 'Continuer' }).tap()
  await phone.getByText(/Ce code n’ouvre pas de feuille/).waitFor()
})
