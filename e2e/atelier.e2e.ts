/** A territory that one thinks about: composed from the list, kept, compared, taken back, put again, adopted and undone. */
import { afterAll, expect, test } from 'vitest'
import { axe, closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

/** Another at each run, on a base that is kept. */
const nom = `Avec Pézenas, essai ${Date.now().toString(36)}`

test('a scenario is composed, compared, adopted, and everything is undone', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/diagnostic/atelier')
  await settle(page)
  await page.getByLabel('Ajouter une commune ou un EPCI').fill('Pézenas')
  await page.getByRole('button', { name: 'Ajouter Pézenas' }).click()
  await page.getByLabel('Nom du scénario').fill(nom)
  await page.getByRole('button', { name: 'Garder ce scénario' }).click()
  const voir = page.getByRole('button', { name: `Voir ${nom} sur la carte` })
  await voir.waitFor()
  await settle(page)
  await page.setViewportSize(PHONE)
  expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])

  await page.getByRole('button', { name: `Adopter ${nom}` }).click()
  await page.getByLabel('À partir du').fill('01/01/2031')
  await page.getByRole('button', { name: 'En faire le territoire' }).click()
  await page.getByText('La frise de la page Territoire le montre.').first().waitFor()
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await settle(page)

  await page.getByRole('button', { name: `Retirer ${nom}` }).click()
  await voir.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Annuler' }).last().click()
  await voir.waitFor()
  await page.getByRole('button', { name: `Retirer ${nom}` }).click()
  await voir.waitFor({ state: 'detached' })
  expect(page.faults).toEqual([])
})
