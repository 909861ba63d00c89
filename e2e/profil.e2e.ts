/** From the diagnosis to the paper: the profile is told page by page, then taken away in the form that was chosen. */
import { readFile } from 'node:fs/promises'
import { afterAll, expect, test } from 'vitest'
import { readPdf } from '../src/server/documents/testing-pdf.ts'
import { axe, closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

test('a coordinator prints the profile, and the page for elected people', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/diagnostic/synthese')
  await page.getByRole('link', { name: 'Profil imprimé' }).click()
  await page.getByRole('cell', { name: /Sources et guide de lecture/ }).waitFor()
  await settle(page)

  const take = async (button: string) => {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: button }).click(),
    ])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }
  const whole = await take('Télécharger le profil')
  expect(whole.name).toMatch(/^profil-de-territoire-.*\.pdf$/)
  expect((await readPdf(whole.bytes)).pages).toHaveLength(8)

  await page.getByText('Page pour les élus', { exact: true }).click()
  await page.getByText('DOCX', { exact: true }).click()
  const word = await take('Télécharger la page')
  expect(word.name).toMatch(/^page-pour-les-elus-.*\.docx$/)
  await page.getByText(`${word.name} est prêt.`).first().waitFor()

  await page.setViewportSize(PHONE)
  expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])
  expect(page.faults).toEqual([])
})
