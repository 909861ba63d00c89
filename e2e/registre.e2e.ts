/** The registre by keyboard: find an acte, add a proof, ask for one; then the page of the link, and the page open to all. */
import { afterAll, expect, inject, test } from 'vitest'
import { axe, closePages, HOME, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

const PDF = Buffer.from('%PDF-1.7\nAttestation d’essai')
const file = { name: 'attestation.pdf', mimeType: 'application/pdf', buffer: PDF }

const coordination = inject('logins').find(({ roles, cpts }) => roles.includes('coordination') && cpts.includes(HOME))!
const api = async <T>(path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`${inject('address')}/api/v1${path}`, {
    headers: { cookie: coordination.cookie, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
  })
  if (!response.ok) throw new Error(`${path} ${response.status} ${await response.text()}`)
  return response.json() as Promise<T>
}
const cptsId = (await api<{ cpts: { id: string }[] }>('/moi')).cpts[0]!.id

type Page = Awaited<ReturnType<typeof openPage>>
/** Tab until what holds the focus reads so; a page that has no such stop is a fault. */
const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let stop = 0; stop < 80; stop++) {
    await page.keyboard.press('Tab')
    const said = await page.evaluate(
      () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '',
    )
    if (name.test(said)) return
  }
  throw new Error(`nothing reads ${name} in the order of focus`)
}

test('an acte is found and opened, and a proof is added to it, by keyboard', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/registre')
  await settle(page)
  await page.getByRole('searchbox').focus()
  await page.keyboard.type('tramontane', { delay: 15 })
  await page.waitForURL(/recherche=tramontane/)
  await settle(page)
  expect(await page.locator('mark').first().textContent()).toMatch(/tramontane/i)
  await tabTo(page, /Tramontane/)
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/registre\/[0-9a-f-]{36}$/)
  await settle(page)
  const former = page.url()
  await tabTo(page, /^Ajouter un document/)
  await page.keyboard.press('Enter')
  await page.locator('input[type=file]').setInputFiles(file)
  expect(await axe(page)).toEqual([])
  await page.getByLabel('Ce que c’est').selectOption('attestation')
  await tabTo(page, /^Ajouter une preuve/)
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.href !== former)
  await page.getByRole('link', { name: 'attestation.pdf' }).waitFor()
  await page.getByText('preuve ajoutée').first().waitFor()
  expect(page.faults).toEqual([])
})

test('a proof that is asked for is sent from a telephone, then kept', async () => {
  const { actes } = await api<{ actes: { id: string }[] }>(`/cpts/${cptsId}/actes?limite=1`)
  await api(`/cpts/${cptsId}/actes/${actes[0]!.id}/demandes-preuve`, {
    nature: 'photographie',
    courriel: 'essai@exemple.invalid',
    nom: 'Nour Ponant',
  })
  const { courriels } = await api<{ courriels: { sujet: string; corps: string }[] }>(`/cpts/${cptsId}/courriels`)
  const [, jeton] = /\/lien\/(\S+)/.exec(courriels.find(({ sujet }) => /demande un document/.test(sujet))!.corps)!
  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto(`/lien/${jeton}`)
  await phone.waitForURL('**/preuve')
  await settle(phone)
  expect(phone.url()).not.toContain(jeton)
  await phone.getByLabel('Ou choisir un fichier').setInputFiles(file)
  expect([...(await axe(phone)), ...(await overflow(phone)), ...(await typography(phone))]).toEqual([])
  await phone.getByRole('button', { name: /^Envoyer attestation/ }).click()
  await phone.getByRole('heading', { name: 'C’est envoyé' }).waitFor()
  expect(phone.faults).toEqual([])

  const page = await openPage({ as: 'coordination' })
  await page.goto(`/registre/${actes[0]!.id}`)
  await settle(page)
  expect([...(await axe(page)), ...(await overflow(page))]).toEqual([])
  await page.getByRole('button', { name: 'Retenir comme preuve' }).click()
  await page.waitForURL((url) => !url.href.endsWith(actes[0]!.id))
  await page.getByText('Retenue').waitFor()
})

test('the page open to all says what a hash is worth, and whether a file is a proof', async () => {
  const { actes } = await api<{ actes: { id: string }[] }>(`/cpts/${cptsId}/actes?recherche=tramontane&limite=50`)
  const whole = await Promise.all(
    actes.map(({ id }) =>
      api<{ maillon: { empreinte: string }; sorties: { preuve: { pieces: { nature: string | null }[] } } }>(
        `/cpts/${cptsId}/actes/${id}`,
      ),
    ),
  )
  const proved = whole.find(({ sorties }) => sorties.preuve.pieces.some(({ nature }) => nature === 'attestation'))!
  const page = await openPage({ size: PHONE })
  await page.goto(`/verifier#${proved.maillon.empreinte}`)
  await page.getByRole('heading', { name: 'Cette empreinte est inscrite' }).waitFor()
  expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])
  await page.getByLabel('Fichier à comparer').setInputFiles(file)
  await page.getByText('Oui\u00a0: ce fichier est').waitFor()
  await page.getByLabel('Fichier à comparer').setInputFiles({ ...file, buffer: Buffer.from('%PDF-autre') })
  await page.getByText('Non\u00a0: cet acte ne cite pas ce fichier').waitFor()
  expect(await page.locator('body').textContent()).not.toMatch(/Tramontane/)
  expect(page.faults).toEqual([])
})
