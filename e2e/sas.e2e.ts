/** The SAS reads a slot, its address opens the desk on the professional; the CPTS sees the same, and completes a place. */
import { afterAll, expect, inject, test } from 'vitest'
import { closePages, openPage, settle } from './harness.ts'

afterAll(closePages)

type Slot = { comment: string }
const readSlot = async (): Promise<Slot> => {
  const answer = await fetch(`${inject('address')}/fhir/Slot?_count=1`)
  const bundle = (await answer.json()) as { entry: { resource: Slot }[] }
  return bundle.entry[0]!.resource
}

test('from the SAS to the desk', async () => {
  const { pathname, search } = new URL((await readSlot()).comment)
  const path = `${pathname}${search}&origin=sas-preprod`
  const nobody = await openPage({})
  await nobody.goto(path)
  await nobody.getByRole('heading', { level: 1 }).waitFor()
  expect(new URL(nobody.url()).pathname).toBe('/connexion')

  const page = await openPage({ as: 'secretariat' })
  await page.goto(path)
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
