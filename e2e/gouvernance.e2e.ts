/** Who decides, by the keyboard alone: a mandate that changes hands, a rule that is corrected, a place in a college; each comes back. */
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { axe, closePages, DESKTOP, openPage, overflow, PHONE, reach, settle, told, typography } from './harness.ts'

afterAll(closePages)

const undo = (page: Page): Promise<void> => page.getByRole('button', { name: 'Annuler' }).last().press('Enter')

describe('by the keyboard alone', () => {
  test('a mandate changes hands, and back', async () => {
    const page = await openPage({ as: 'coordination' })
    await page.goto('/')
    await settle(page)
    await page.keyboard.press('g')
    await page.keyboard.press('o')
    await page.getByRole('heading', { level: 1, name: /instances, \d+\smandats en cours/ }).waitFor()
    await settle(page)
    await reach(page, /^Bureau$/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: 'Bureau' }).waitFor()
    await settle(page)
    const members = page.getByRole('table', { name: 'Mandats en cours, Bureau' })
    const before = await members.getByRole('row').allInnerTexts()

    await reach(page, /^Changer le mandat de .*, membre$/)
    await page.keyboard.press('Enter')
    await reach(page, /^Remplacer$/)
    await reach(page, /^Nom$/)
    await page.keyboard.type('Solange Bernache, Représentante des usagers')
    await reach(page, /^Élu ou désigné par/)
    await page.keyboard.type('Conseil de novembre')
    await page.keyboard.press('Enter')
    await told(page, 'Mandat enregistré.')
    await members.getByText('Solange Bernache').waitFor()
    await page.getByRole('table', { name: 'Mandats passés, Bureau' }).getByText('Remplacement').waitFor()

    await undo(page)
    await members.getByText('Solange Bernache').waitFor({ state: 'detached' })
    await page.waitForFunction((count) => document.querySelectorAll('table')[0]?.rows.length === count, before.length)
    expect(await members.getByRole('row').allInnerTexts()).toEqual(before)
    expect(page.faults).toEqual([])
  })

  test('a rule of the statutes is corrected, and back', async () => {
    const page = await openPage({ as: 'presidence' })
    await page.goto('/gouvernance/statuts')
    await settle(page)
    await page.getByText('Seul vote qui a réglé sa cotisation.').waitFor()
    await reach(page, /^Corriger\s*: Voter$/)
    await page.keyboard.press('Enter')
    await reach(page, /^Seul vote qui a réglé/)
    await page.keyboard.press('Space')
    await reach(page, /^Article/)
    await page.keyboard.type('article 7')
    await page.keyboard.press('Enter')
    await told(page, 'Statuts corrigés.')
    await page.getByText('Le droit de vote ne dépend pas de la cotisation (article 7).').waitFor()
    await undo(page)
    await page.getByText('Seul vote qui a réglé sa cotisation.').waitFor()
    expect(page.faults).toEqual([])
  })

  test('somebody new takes a place in a college, is found, and leaves it', async () => {
    const page = await openPage({ as: 'coordination' })
    await page.goto('/gouvernance/colleges')
    await settle(page)
    await reach(page, /^Nommer un membre$/)
    await page.keyboard.press('Enter')
    await reach(page, /^Nom$/)
    await page.keyboard.type('Théodore Salicaire')
    await reach(page, /^Cette personne n’est pas/)
    await page.keyboard.press('Enter')
    await reach(page, /^Qualité$/)
    await page.keyboard.type('Président de l’office des aînés')
    await page.keyboard.press('Enter')
    await told(page, 'Membre nommé.')
    await page.getByRole('searchbox', { name: 'Chercher' }).fill('salicaire')
    await page.getByRole('row', { name: /Théodore Salicaire/ }).waitFor()
    await undo(page)
    await page.getByText('Personne ne répond à cette recherche.').waitFor()
    expect(page.faults).toEqual([])
  })
})

test('without statutes, two presses are enough; everything is readable at any size', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.route(/\/gouvernance$/, (route) =>
    route.request().resourceType() === 'document'
      ? route.continue()
      : route.fulfill({ json: { aujourdhui: '2026-11-24', statuts: null, instances: [] } }),
  )
  const sent: unknown[] = []
  await page.route(/\/gouvernance\/statuts$/, async (route) => {
    sent.push(route.request().postDataJSON())
    await route.fulfill({ json: { id: '01900000-0000-7000-8000-000000000000' } })
  })
  await page.goto('/gouvernance')
  await page.getByRole('heading', { level: 1, name: /^Qui décide/ }).waitFor()
  for (const size of [DESKTOP, PHONE]) {
    await page.setViewportSize(size)
    await settle(page)
    expect(await axe(page)).toEqual([])
    expect(await overflow(page)).toEqual([])
    expect(await typography(page)).toEqual([])
  }
  await page.getByRole('radio', { name: /^Fondateurs et adhérents/ }).click()
  await page.getByRole('button', { name: 'Partir de ce modèle' }).click()
  await told(page, /^Statuts enregistrés/)
  expect(sent).toMatchObject([{ modele: 'ca-collegial' }])
})

test('the forms hold on a phone', async () => {
  const page = await openPage({ as: 'coordination', size: PHONE })
  await page.goto('/gouvernance/statuts#nouvelle')
  await page.getByRole('button', { name: 'Ajouter l’instance' }).waitFor()
  await settle(page)
  expect(await axe(page)).toEqual([])
  expect(await overflow(page)).toEqual([])
  expect(await typography(page)).toEqual([])
})
