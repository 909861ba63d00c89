/**
 * Somebody joins on a phone, without an account; the bureau accepts at a desk; the bank pays; the member takes an
 * attestation, and a third party checks it.
 */
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { readPdf } from '../src/server/documents/testing-pdf.ts'
import { address, axe, closePages, HOME, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

const office = inject('logins').find(({ roles, cpts }) => roles.includes('coordination') && cpts.includes(HOME))!
const ask = async <T>(path: string): Promise<T> =>
  (await fetch(`${address}/api/v1${path}`, { headers: { cookie: office.cookie } })).json() as Promise<T>
const cptsId = (await ask<{ cpts: { id: string }[] }>('/moi')).cpts[0]!.id

/** Another name each time: the journey may run twice on one base. */
const nom = `Lentisque${Date.now()
  .toString(36)
  .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`
const courriel = `${nom.toLowerCase()}@nouveaux.example`

type Courriel = { destinataire: string | null; sujet: string; corps: string | null }
/** The link of the latest mail to the person whose subject says this: a demonstration shows what it does not send. */
const linkOf = async (sujet: RegExp): Promise<string> => {
  for (let tries = 0; tries < 60; tries++) {
    const { courriels } = await ask<{ courriels: Courriel[] }>(`/cpts/${cptsId}/courriels`)
    const mail = courriels.find((one) => one.destinataire === courriel && sujet.test(one.sujet))
    const link = mail?.corps && /\/lien\/[\w-]+/.exec(mail.corps)
    if (link) return link[0]
    await new Promise((done) => setTimeout(done, 500))
  }
  throw new Error(`no mail to ${courriel}: ${sujet}`)
}

const faultless = async (page: Page & { faults: string[] }): Promise<void> => {
  await settle(page)
  expect([...(await overflow(page)), ...(await axe(page)), ...(await typography(page)), ...page.faults]).toEqual([])
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

let mine: Awaited<ReturnType<typeof openPage>>
let desk: Awaited<ReturnType<typeof openPage>>
let reference = ''

test('on a phone, without an account: two minutes to ask', async () => {
  mine = await openPage({ size: PHONE, touch: true })
  const begun = Date.now()
  await mine.goto('/adherer/thau')
  await heading(mine, /^Adhérer à la CPTS/)
  await faultless(mine)
  await mine.getByLabel('Prénom').fill('Iris')
  await mine.getByLabel('Nom', { exact: true }).fill(nom)
  await mine.getByLabel('Profession', { exact: true }).selectOption('60')
  await mine.getByLabel('Courriel', { exact: true }).fill(courriel)
  await mine.getByLabel(/^Commune/).fill('Sète')
  for (const box of await mine.getByRole('checkbox').all()) await box.check()
  await mine.getByText(/Autres professionnels.*30\s€ pour/).waitFor()
  await mine.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await heading(mine, /^Un lien vient d’être envoyé/)
  await faultless(mine)

  await mine.goto(await linkOf(/^Confirmer/))
  await heading(mine, 'Confirmez votre adresse')
  await faultless(mine)
  await mine.getByRole('button', { name: `Confirmer ${courriel}` }).click()
  await heading(mine, /^Votre demande attend/)
  await faultless(mine)
  expect(Date.now() - begun).toBeLessThan(120_000)
})

test('at the desk: the bureau accepts', async () => {
  desk = await openPage({ as: 'coordination' })
  await desk.goto('/equipe/adhesions')
  await heading(desk, /attend(ent)? une décision$/)
  await faultless(desk)
  await desk.getByRole('link', { name: new RegExp(nom) }).click()
  await heading(desk, new RegExp(nom))
  await desk.getByText('Textes acceptés').waitFor()
  await faultless(desk)
  await desk.getByRole('button', { name: new RegExp(`Accepter .*${nom}`) }).click()
  await desk.getByText('1\u00a0nouvel adhérent', { exact: false }).first().waitFor()
})

test('on the phone: what is due, and how to pay', async () => {
  await mine.goto(await linkOf(/^Vous êtes adhérent/))
  await heading(mine, /^Votre cotisation de \d{4} reste à régler$/)
  await faultless(mine)
  reference = ((await mine.getByText(/^RF\d\d/).textContent()) ?? '').replaceAll(/\s/g, '')
  expect(reference).toMatch(/^RF\d{2}C\d{9}$/)
})

test('at the desk: the file of the bank says who paid', async () => {
  const today = new Date().toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' })
  const file = join(tmpdir(), `releve-${nom}.csv`)
  await writeFile(
    file,
    `Date;Libellé;Débit;Crédit\r\n${today};VIR SEPA MME ${nom.toUpperCase()} ${reference};;30,00\r\n`,
  )
  await desk.goto('/finances/imports')
  await heading(desk, 'Importer un relevé de la banque')
  await settle(desk)
  await desk.locator('input[type=file]').setInputFiles(file)
  await heading(desk, 'Ce que le relevé apporte')
  await faultless(desk)
  await desk.getByRole('button', { name: /^Importer 1\sligne$/ }).click()
  await heading(desk, /ligne nouvelle dans les relevés$/)
  await faultless(desk)
  await desk.getByRole('link', { name: 'Rapprocher les cotisations' }).click()
  await heading(desk, /référence d’un appel$/)
  await faultless(desk)
  await desk.getByRole('button', { name: /^Rapprocher \d/ }).click()
  await desk
    .getByText(/virements? rapprochés?/)
    .first()
    .waitFor()
  await desk.goto('/finances/releves')
  await desk.getByLabel('Chercher', { exact: true }).first().fill(reference)
  await desk.getByText(new RegExp(`Cotisation \\d{4}, Iris ${nom}`)).waitFor()
  await faultless(desk)
})

test('the member takes the attestation, and a third party verifies it', async () => {
  await mine.reload()
  await heading(mine, 'Votre adhésion est à jour')
  const [download] = await Promise.all([
    mine.waitForEvent('download'),
    mine.getByRole('button', { name: 'Télécharger mon attestation' }).click(),
  ])
  const { text } = await readPdf(await readFile(await download.path()))
  const code = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec(text)![0]
  expect(text).toContain(`Iris ${nom}`)

  const other = await openPage()
  await other.goto('/attestation')
  await heading(other, 'Vérifier une attestation d’adhésion')
  await other.getByLabel(/^Code/).fill(code.toLowerCase())
  await other.getByLabel(/^Nom/).fill(`Iris ${nom}`)
  await other.getByRole('button', { name: 'Vérifier cette attestation' }).click()
  await other.getByText('Attestation authentique, adhésion en vigueur').waitFor()
  await faultless(other)
  await other.getByLabel(/^Nom/).fill('Iris Autre')
  await other.getByRole('button', { name: 'Vérifier cette attestation' }).click()
  await other.getByText(/Aucune attestation/).waitFor()
  expect(other.faults).toEqual([])
})
