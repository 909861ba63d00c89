/** The SAS reads a slot, a regulator follows its address, books and gives back; the CPTS sees the same, and completes a place. */
import { afterAll, expect, inject, test } from 'vitest'
import { Temporal } from '../src/kernel/time.ts'
import { closePages, openPage, settle } from './harness.ts'

afterAll(closePages)

type Slot = { comment: string }
/** Of the next days, so that a regulator sees it too. */
const readSlot = async (): Promise<Slot> => {
  const day = (days: number) => Temporal.Now.plainDateISO('Europe/Paris').add({ days }).toString()
  const answer = await fetch(`${inject('address')}/fhir/Slot?_count=1&start=ge${day(0)}&start=le${day(2)}`)
  const bundle = (await answer.json()) as { entry: { resource: Slot }[] }
  return bundle.entry[0]!.resource
}

test('from the SAS to a slot, and back', async () => {
  const { pathname, search } = new URL((await readSlot()).comment)
  const page = await openPage({})
  await page.goto(`${pathname}${search}`)
  await page.getByRole('heading', { level: 1, name: 'Cette page s’ouvre depuis le SAS' }).waitFor()
  await page.goto(`${pathname}${search}&origin=sas-preprod`)
  await page.getByLabel('Adresse électronique').fill('regulateur@demo.invalid')
  await page.getByLabel('Mot de passe').fill('maillage-demo')
  await page.getByRole('button', { name: 'Entrer' }).click()
  const conditions = page.getByLabel('J’accepte les conditions d’utilisation')
  const slots = page.getByRole('heading', { level: 1, name: /créneau/ })
  await conditions.or(slots).waitFor()
  // Asked once in the life of the account.
  if (await conditions.isVisible()) {
    await conditions.check()
    await page.getByRole('button', { name: 'Entrer' }).click()
  }
  await slots.waitFor()
  const mine = page.getByRole('button', { name: /^Annuler le rendez-vous/ })
  const before = await mine.count()
  await page.getByLabel('Âge').selectOption({ index: 3 })
  await page.getByLabel('Motif').selectOption({ index: 1 })
  await page.getByLabel('Code postal').fill('34200')
  await page
    .getByRole('button', { name: /^Réserver/ })
    .first()
    .click()
  await page
    .getByText(/^Réservé\./)
    .first()
    .waitFor()
  await settle(page)
  expect(await mine.count()).toBe(before + 1)
  await mine.first().click()
  await page.getByText('Le rendez-vous est annulé').first().waitFor()
  await settle(page)
  expect(await mine.count()).toBe(before)
})

test('a member of the CPTS goes from the same address to the desk', async () => {
  const { pathname, search } = new URL((await readSlot()).comment)
  const page = await openPage({ as: 'secretariat' })
  await page.goto(`${pathname}${search}`)
  await page.getByRole('link', { name: 'Voir les créneaux de ce professionnel' }).click()
  await page.getByText('Seulement les créneaux de').waitFor()
  await page.getByRole('button', { name: 'Voir tous les professionnels' }).click()
  await settle(page)
  expect(await page.getByText('Seulement les créneaux de').count()).toBe(0)
  expect(page.faults).toEqual([])
})

test('what the SAS sees, and a place that gets its number', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/soins/sas')
  await page.getByRole('heading', { level: 1, name: /SAS/ }).waitFor()
  const first = page.getByRole('button', { name: /^Donner l’identifiant/ }).first()
  const label = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  const field = page.getByLabel('FINESS ou SIRET de la structure')
  await field.fill('12345')
  await page.getByRole('button', { name: 'Enregistrer l’identifiant' }).click()
  await page.getByText(/Ce n’est ni un FINESS/).waitFor()
  await field.fill('356 000 000 00048')
  await page.getByRole('button', { name: 'Enregistrer l’identifiant' }).click()
  await page.getByText('L’identifiant du lieu est enregistré.').first().waitFor()
  await settle(page)
  expect(await page.getByRole('button', { name: label }).count()).toBe(0)
  await page.getByRole('button', { name: 'Annuler' }).click()
  await page.getByRole('button', { name: label }).waitFor()
})
