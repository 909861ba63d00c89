/** A year is commented, frozen, handed over, read by the CPAM; an outsider checks it where the CPTS is unknown. */
import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { axe, closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'maillage-dehors-'))
afterAll(async () => {
  await closePages()
  rmSync(folder, { recursive: true, force: true })
})

type Page = Awaited<ReturnType<typeof openPage>>
const clean = async (page: Page): Promise<void> => {
  expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])
}
const take = async (page: Page, name: RegExp, to: string): Promise<string> => {
  const coming = page.waitForEvent('download')
  await page.getByRole('link', { name }).press('Enter')
  const path = join(folder, to)
  await (await coming).saveAs(path)
  return path
}

/** In a folder that holds nothing else, with an environment that names no base and no installation. */
const verify = (...given: string[]): Promise<{ code: number; said: string }> =>
  new Promise((done) => {
    execFile(
      process.execPath,
      [join(import.meta.dirname, '..', 'src', 'main.ts'), 'verify', ...given],
      { cwd: folder, env: { PATH: process.env.PATH ?? '' } },
      (error, stdout, stderr) => done({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}` }),
    )
  })

let archive = ''
let cle = ''

test('a treasurer comments a mission, freezes the year, and takes the archive and its receipt', async () => {
  const page = await openPage({ as: 'tresorerie' })
  await page.goto('/projet/dialogue')
  await settle(page)
  await clean(page)
  cle = (await page.getByText(/^([0-9a-f]{4} ){15}[0-9a-f]{4}$/).textContent())!
  await page.getByRole('link', { name: 'Préparer le dossier' }).press('Enter')
  await page.waitForURL(/\/projet\/dialogue\/\d{4}-/)
  await settle(page)
  await page.getByRole('button', { name: /^(Écrire|Reprendre) le commentaire.*Parcours/ }).press('Enter')
  await page.getByRole('textbox', { name: /^Commentaire/ }).fill('Deux parcours suivis, sans nouveau cette année.')
  await page.getByRole('button', { name: 'Enregistrer' }).press('Enter')
  await page.getByText('Commentaire enregistré.').first().waitFor()
  await page.getByText('Deux parcours suivis, sans nouveau cette année.').waitFor()
  await clean(page)
  await page.getByRole('button', { name: 'Figer…' }).press('Enter')
  await page.getByRole('button', { name: 'Figer maintenant' }).press('Enter')
  await page.waitForURL(/\/projet\/dialogue\/dossiers\//, { timeout: 60_000 })
  await page.getByRole('heading', { level: 1, name: /, version \d+$/ }).waitFor()
  await settle(page)
  await clean(page)
  archive = await take(page, /^L’archive/, 'dossier.zip')
  expect(
    readFileSync(await take(page, /^Le récépissé/, 'recepisse.pdf'))
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-')
  expect(page.faults).toEqual([])
})

test('an outsider checks it on the command line, without a base and without the network', async () => {
  const good = await verify('dossier.zip', '--key', cle)
  expect(good.said).toContain(`Authentique par rapport à la clé ${cle}, celle que vous avez donnée.`)
  expect(good.code).toBe(0)
  const bytes = readFileSync(archive)
  bytes.write('9', bytes.indexOf('"contracte":') + 12)
  writeFileSync(join(folder, 'modifie.zip'), bytes)
  const changed = await verify('modifie.zip', '--key', cle)
  expect(changed.said).toContain('«\u00a0dossier.json\u00a0»')
  expect(changed.code).toBe(1)
  const other = await verify('dossier.zip', '--key', 'ab'.repeat(32))
  expect(other.said).toContain('signé par une autre clé que celle du récépissé')
  expect(other.code).toBe(1)
})

test('the page open to all says the same, on a phone, and the file stays there', async () => {
  const page = await openPage({ size: PHONE, touch: true })
  await page.goto('/verifier-un-dossier')
  await settle(page)
  const sent: string[] = []
  page.on('request', (request) => sent.push(request.postData() ?? ''))
  await page.locator('input[type=file]').first().setInputFiles(archive)
  await page.getByText(/^Authentique par rapport à la clé .*Comparez cette empreinte/).waitFor()
  await page.getByText('Ce dossier est connu ici').waitFor()
  await page.getByRole('textbox', { name: 'Empreinte de la clé, sur le récépissé' }).fill(cle)
  await page.getByText(/celle que vous avez donnée\.$/).waitFor()
  await clean(page)
  expect(sent.join('').length).toBeLessThan(500)
  cpSync(join(folder, 'modifie.zip'), join(folder, 'recu.zip'))
  await page.locator('input[type=file]').first().setInputFiles(join(folder, 'recu.zip'))
  await page.getByText(/^Non authentique/).waitFor()
  await clean(page)
  expect(page.faults).toEqual([])
})

test('the CPAM reads by its link and leaves a comment; what was granted is noted beside', async () => {
  const office = await openPage({ as: 'presidence' })
  await office.goto('/projet/dialogue')
  await settle(office)
  await office.getByRole('link', { name: 'Version 1' }).first().press('Enter')
  await office.waitForURL(/\/dossiers\//)
  await settle(office)
  await office.getByRole('button', { name: 'Faire un lien de lecture' }).press('Enter')
  await office.getByLabel('Destinataire').fill('Service des CPTS')
  await office.getByRole('button', { name: 'Faire le lien' }).press('Enter')
  const link = await office.getByLabel('Lien à copier').inputValue()
  const cpam = await openPage({ size: PHONE, touch: true })
  await cpam.goto(new URL(link).pathname)
  await cpam.waitForURL('**/mon-dossier')
  await settle(cpam)
  await clean(cpam)
  await cpam.getByLabel('Mission').selectOption({ label: 'Prévention' })
  await cpam.getByRole('textbox', { name: 'Avis' }).fill('Actions tenues, publics à élargir.')
  await cpam.getByRole('button', { name: 'Remettre l’avis' }).press('Enter')
  await cpam.getByText('Actions tenues, publics à élargir.').first().waitFor()
  await office.reload()
  await settle(office)
  await office.getByText('Actions tenues, publics à élargir.').waitFor()
  await office.getByRole('button', { name: 'Noter un montant accordé' }).press('Enter')
  await office.getByLabel('Ligne').selectOption({ index: 1 })
  await office.getByLabel('Montant accordé, en euros').fill('1 250,50')
  await office.getByLabel('Motif').fill('Objectif tenu')
  await office.getByLabel('Relevé de la rencontre').fill('Courrier du jour')
  await office.getByRole('button', { name: 'Noter ce montant' }).press('Enter')
  await office.getByText('Montant noté.').first().waitFor()
  await clean(office)
  expect([...office.faults, ...cpam.faults]).toEqual([])
})
