/** Fiches-actions by the keyboard alone: from a template to a task that is ticked and a card that is moved; the four views. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axe, closePages, DESKTOP, openPage, overflow, PHONE, reach, settle, told, typography } from './harness.ts'

afterAll(closePages)

/** Another at each run: a base may be kept from one to the next. */
const TITRE = `Marcher sans tomber ${Date.now() % 100_000}`

describe('by the keyboard alone', () => {
  test('a fiche opens from a template, is corrected, ticked, moved on the board, then put away', async () => {
    const page = await openPage({ as: 'coordination' })
    await page.goto('/projet/fiches/nouvelle')
    await settle(page)
    await reach(page, /^Trouver un médecin traitant/)
    // Templates are one group: the arrows move inside.
    for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowDown')
    await reach(page, /^Titre/)
    expect(await page.getByLabel('Titre').inputValue()).toBe('Prévenir les chutes des aînés')
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(TITRE)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: TITRE }).waitFor()
    await settle(page)
    expect(await page.getByText('au moins un référent').count()).toBe(1)

    await reach(page, /^Modifier\s*: Pourquoi, pour qui/)
    await page.keyboard.press('Enter')
    await reach(page, /^Objectif/)
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type('Marcher plus longtemps')
    await reach(page, /^Enregistrer/)
    await page.keyboard.press('Enter')
    await told(page, 'Fiche corrigée.')
    await page.getByText('Marcher plus longtemps').waitFor()

    await reach(page, /^Choisir avec les professions/)
    await page.keyboard.press('Space')
    await told(page, /^Faite/)
    await page.getByText('1 tâche faite sur 6').waitFor()

    await page.goto('/projet/fiches?recherche=marcher')
    await settle(page)
    await reach(page, new RegExp(`${TITRE}.* à Prête`))
    await page.keyboard.press('Enter')
    await page.getByRole('alert').getByText('n’est pas encore prête').waitFor()
    // Two columns further it may go: only « prête » asks for everything.
    await page.getByRole('link', { name: TITRE }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: TITRE }).waitFor()
    await reach(page, /^État/)
    await page.keyboard.press('E')
    await told(page, 'Fiche en cours.')

    await page.goto('/projet/fiches?recherche=marcher')
    await settle(page)
    await reach(page, new RegExp(`${TITRE}.* à Achevée`))
    await page.keyboard.press('Enter')
    await told(page, /achevée/)
    const column = page.getByRole('region', { name: 'Achevée' })
    await column.getByText(TITRE).waitFor()
    // The focus followed the card.
    await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Marcher sans tomber'))
    expect(page.faults.filter((fault) => !fault.includes('409'))).toEqual([])
    await tidy(page)
  })
})

/** What the journey made leaves the views: a task that was done is an acte, so the fiche is kept. */
const tidy = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: TITRE }).click()
  await page.getByText('Autres actions').click()
  await page.getByRole('button', { name: 'Archiver' }).click()
  await told(page, 'Fiche archivée.')
}

describe('two people', () => {
  test('on the same fiche: the second is told, keeps the text and sees what stands there now', async () => {
    const [first, second] = [await openPage({ as: 'coordination' }), await openPage({ as: 'presidence' })]
    await first.goto('/projet/fiches?vue=table')
    await first.getByRole('link', { name: 'Accueillir des stagiaires' }).click()
    await first.getByRole('heading', { level: 1, name: 'Accueillir des stagiaires' }).waitFor()
    await second.goto(new URL(first.url()).pathname)
    await settle(second)
    const open = async (page: Page) => {
      await page.getByRole('button', { name: /Modifier\s*: Pourquoi/ }).click()
      return page.getByLabel('Public')
    }
    const [one, two] = [await open(first), await open(second)]
    const before = await one.inputValue()
    await one.fill('Internes et externes')
    await first.getByRole('button', { name: 'Enregistrer' }).click()
    await told(first, 'Fiche corrigée.')
    await two.fill('Étudiants de toutes les filières')
    await second.getByRole('button', { name: 'Enregistrer' }).click()
    await second.getByRole('alert').getByText('pendant que vous écriviez').waitFor()
    expect(await two.inputValue()).toBe('Étudiants de toutes les filières')
    await second.getByText('À présent sur la fiche').waitFor()
    await second.getByText('Internes et externes').waitFor()
    await two.fill(before)
    await second.getByRole('button', { name: 'Enregistrer' }).click()
    await told(second, 'Fiche corrigée.')
  })
})

describe('the views', () => {
  test.each(['', '?vue=table', '?vue=calendrier', '?vue=carte'])(
    '%s: no fault, at the desk and on a phone',
    async (query) => {
      const page = await openPage({ as: 'coordination' })
      for (const size of [DESKTOP, PHONE]) {
        await page.setViewportSize(size)
        await page.goto(`/projet/fiches${query}`)
        await settle(page)
        expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])
      }
      expect(page.faults).toEqual([])
    },
  )
  test('filters live in the address, and stay from one view to the next', async () => {
    const page = await openPage({ as: 'coordination' })
    await page.goto('/projet/fiches')
    await page.getByLabel('Mission').selectOption('crise')
    await page.waitForURL(/mission=crise/)
    await page.getByRole('radio', { name: 'Liste' }).check()
    await page.waitForURL(/vue=table/)
    expect(page.url()).toContain('mission=crise')
    await page.getByRole('link', { name: 'Passer la canicule' }).waitFor()
    expect(await page.getByRole('link', { name: 'Accueillir des stagiaires' }).count()).toBe(0)
  })
})

test('a plan is imported, checked line by line, then undone', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/projet/fiches/imports')
  await settle(page)
  const buffer = Buffer.from(
    'Action;Mission;Tâche;Échéance\nUne action d’essai;Prévention;Réunir;01/12/2026\nUne autre;Plomberie;x;\n',
  )
  await page.locator('input[type=file]').setInputFiles({ name: 'plan.csv', mimeType: 'text/csv', buffer })
  await page.getByRole('button', { name: 'Contrôler les lignes' }).click()
  await page.getByText('n’est pas un mot connu').waitFor()
  expect([...(await axe(page)), ...(await typography(page))]).toEqual([])
  await page.getByRole('button', { name: /Écrire 1.fiche-action, sans les lignes en faute/ }).click()
  await page.getByRole('heading', { level: 1, name: /1.fiche-action nouvelle dans le plan/ }).waitFor()
  await page.getByRole('button', { name: 'Annuler cet import' }).click()
  await page.getByRole('heading', { level: 1, name: 'Cet import est annulé' }).waitFor()
  expect(page.faults).toEqual([])
})
