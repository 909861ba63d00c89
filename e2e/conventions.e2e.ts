/** What binds the association, by keyboard: a convention with its paper, a text read in the page, a declaration confirmed. */
import { afterAll, expect, test } from 'vitest'
import { axe, closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

const PDF = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n',
)
const file = { name: 'convention.pdf', mimeType: 'application/pdf', buffer: PDF }
/** Another at each run, on a base that is kept. */
const mark = Date.now().toString(36)

type Page = Awaited<ReturnType<typeof openPage>>
const checked = async (page: Page) => {
  await settle(page)
  expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])
}
/** Goes to a field by its label, and types. */
const type = async (page: Page, label: string, text: string) => {
  await page.getByLabel(label, { exact: true }).focus()
  await page.keyboard.type(text)
}

test('a convention is written, finds its place among the dates, and gets its paper', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/gouvernance/conventions')
  await settle(page)
  await page.getByRole('button', { name: 'Ajouter une convention' }).focus()
  await page.keyboard.press('Enter')
  await type(page, 'Titre', `Essai ${mark}`)
  await type(page, 'Partenaire', 'Association des voisins')
  await type(page, 'Signée le (facultatif)', '01/02/2026')
  await type(page, 'Début', '01/02/2026')
  await type(page, 'Fin (facultatif)', '31/01/2029')
  await page.keyboard.press('Tab')
  await checked(page)
  await page.getByRole('button', { name: 'Enregistrer la convention' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: `Essai ${mark}` }).waitFor()
  await page.getByText('Du 1er février 2026 au 31 janvier 2029, sans reconduction.').waitFor()
  await page.getByRole('button', { name: 'Joindre' }).focus()
  await page.keyboard.press('Enter')
  await page.locator('input[type=file]').setInputFiles(file)
  await page.getByRole('button', { name: 'Joindre le document' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: 'Exemplaire signé' }).waitFor()
  await page.goto('/gouvernance/conventions')
  await type(page, 'Chercher', `Essai ${mark}`)
  await page
    .getByRole('link', { name: `Essai ${mark}` })
    .first()
    .waitFor()
  await checked(page)
  expect(page.faults).toEqual([])
})

test('a text of the library is read in the page, where the browser can', async () => {
  const page = await openPage({ as: 'coordination', readsPdf: true })
  await page.goto('/gouvernance/bibliotheque')
  await settle(page)
  await page.getByRole('link', { name: 'Charte des membres' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Charte des membres' }).waitFor()
  const preview = page.getByRole('button', { name: /^Aperçu/ }).first()
  expect(await page.evaluate(() => navigator.pdfViewerEnabled)).toBe(true)
  await preview.focus()
  // A page that refuses the frame says so in the console, which is looked at below.
  const [shown] = await Promise.all([page.waitForResponse(/apercu=oui/), page.keyboard.press('Enter')])
  expect([shown.status(), shown.headers()['content-disposition']?.startsWith('inline')]).toEqual([200, true])
  const address = await page.getByLabel('Adresse publique de Charte des membres').inputValue()
  const anybody = await fetch(address)
  expect([anybody.status, anybody.headers.get('content-type')]).toEqual([200, 'application/pdf'])
  expect(page.faults).toEqual([])
})

test('a declaration is made on a telephone: one link, then confirmed', async () => {
  const phone = await openPage({ as: 'tresorerie', size: PHONE, touch: true })
  await phone.goto('/gouvernance/mes-interets')
  await settle(phone)
  await phone.getByRole('button', { name: 'Déclarer un lien' }).click()
  await phone.getByLabel('Dans quel domaine').fill(`Essai ${mark}`)
  await checked(phone)
  await phone.getByRole('button', { name: 'Enregistrer le lien' }).click()
  await phone.getByText(`Essai ${mark}`).first().waitFor()
  await phone.getByRole('button', { name: 'Je confirme cette déclaration' }).click()
  await phone.getByRole('heading', { level: 1, name: 'Votre déclaration est à jour' }).waitFor()
  await checked(phone)
  expect(phone.faults).toEqual([])
})
