/**
 * The waiting list and the broadcast: a request waits, a cancellation frees a slot, the desk is told and serves it; another is
 * told to a group, two professionals open their links, one has it and the other is told kindly.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closePages, openPage, PHONE, settle } from './harness.ts'

afterAll(closePages)

const LONG = 300_000

type Answer = { status: number; body: Record<string, unknown> }
/** As the page would: with its session. */
const call = (page: Page, method: string, path: string, body?: unknown): Promise<Answer> =>
  page.evaluate(
    async (asked) => {
      const { cpts } = (await (await fetch('/api/v1/moi')).json()) as { cpts: { id: string; nom: string }[] }
      const mine = cpts.find(({ nom }) => nom.includes('Thau')) ?? cpts[0]!
      const response = await fetch(`/api/v1/cpts/${mine.id}${asked.path}`, {
        method: asked.method,
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        ...(asked.body ? { body: JSON.stringify(asked.body) } : {}),
      })
      return { status: response.status, body: (await response.json()) as Record<string, unknown> }
    },
    { method, path, body },
  )

const openDemande = async (page: Page, motif: string): Promise<string> => {
  const { body } = await call(page, 'POST', '/demandes', {
    appelant: 'patient',
    trancheAge: '30-64',
    commune: '34301',
    motif,
    degre: '48h',
    contraintes: [],
    identite: null,
  })
  return body.id as string
}

type Slot = { creneauId: string; personneId: string; nom: string; debut: string }
const search = async (page: Page, more = ''): Promise<Slot[]> =>
  (await call(page, 'GET', `/creneaux/recherche?depuis=34301&degre=48h&limite=100${more}`)).body.creneaux as Slot[]

/** Every free slot of one professional is taken, so that nothing is left of theirs; the last appointment is given. */
const fillUp = async (page: Page): Promise<{ who: Slot; rendezVousId: string }> => {
  const [who] = await search(page)
  if (!who) throw new Error('the demonstration offers no slot in the next two days')
  let last = ''
  for (;;) {
    const [next] = await search(page, `&personneId=${who.personneId}`)
    if (!next) break
    const demandeId = await openDemande(page, 'autre')
    const { status, body } = await call(page, 'POST', `/creneaux/${next.creneauId}/reserver`, { demandeId })
    if (status === 200) last = body.rendezVousId as string
  }
  return { who, rendezVousId: last }
}

test('a request waits, a cancellation frees a slot, the desk is told at once and serves it', {
  timeout: LONG,
}, async () => {
  const page = await openPage({ as: 'secretariat' })
  await page.goto('/soins')
  await settle(page)
  const { who, rendezVousId } = await fillUp(page)
  const demandeId = await openDemande(page, 'yeux')

  // Taken up again at the desk, kept to that professional: nothing is free.
  await page.goto(`/soins?demande=${demandeId}&professionnel=${who.personneId}`)
  await settle(page)
  await page.getByText(/^Rien de libre/).waitFor()
  await page.getByRole('button', { name: 'Mettre en attente' }).click()
  await expect.poll(() => page.getByLabel('Professionnel souhaité').inputValue()).toBe(who.personneId)
  await page.getByRole('button', { name: 'Mettre en attente' }).last().click()
  await page.getByRole('heading', { name: 'La demande est en attente' }).waitFor()

  // Elsewhere an appointment is cancelled: this desk hears it, without asking.
  const other = await openPage({ as: 'coordination' })
  await other.goto('/')
  await settle(other)
  const began = Date.now()
  expect((await call(other, 'POST', `/rendez-vous/${rendezVousId}/annuler`)).status).toBe(200)
  const banner = page.getByRole('button', { name: /^Réserver et rappeler.*Œil rouge/ })
  await banner.waitFor()
  expect(Date.now() - began).toBeLessThan(10_000)

  // The list says the same, and serves from there.
  await page.goto('/soins/attente')
  await settle(page)
  const row = page.getByRole('row', { name: /Œil rouge/ })
  await row.getByRole('button', { name: /^Réserver et rappeler/ }).click()
  const dialog = page.getByRole('dialog', { name: 'C’est réservé. Rappelez maintenant' })
  await dialog.getByText(who.nom).waitFor()
  await dialog.getByText('Aucune identité n’est notée').waitFor()
  await dialog.getByRole('button', { name: 'C’est fait' }).click()
  await row.waitFor({ state: 'detached' })
  expect((await call(page, 'GET', `/demandes/${demandeId}`)).body).toMatchObject({ statut: 'pourvue' })
  expect(page.faults).toEqual([])
})

type Mail = { cle?: string; destinataire: string; sujet: string; corps: string | null }
const linksOf = async (page: Page): Promise<string[]> => {
  const { body } = await call(page, 'GET', '/courriels')
  const mails = (body.courriels as Mail[]).filter(({ sujet }) => sujet === 'Une demande vous attend')
  return mails.map(({ corps }) => /https?:\S+\/lien\/\S+/.exec(corps ?? '')![0])
}

test('a request is told to a group: of two who open their links, one has it, the other is told kindly', {
  timeout: LONG,
}, async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/soins/diffusions')
  await settle(page)
  const before = new Set(await linksOf(page))
  await page.getByRole('button', { name: 'Nouveau groupe' }).click()
  await page.getByLabel('Nom du groupe').fill('Deux du soir')
  const hand = page.getByLabel('Ajoutés à la main')
  for (let i = 0; i < 2; i++) await hand.selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Enregistrer le groupe' }).click()
  await page.getByText('Deux du soir').first().waitFor()

  const demandeId = await openDemande(page, 'peau')
  const waiting = { professions: ['92'], communes: [], rayonKm: null, personneId: null, exclusif: false }
  await call(page, 'POST', `/demandes/${demandeId}/attente`, waiting)
  await page.goto('/soins/attente')
  await settle(page)
  await page
    .getByRole('row', { name: /Peau, éruption/ })
    .getByRole('button', { name: /^Diffuser/ })
    .click()
  const dialog = page.getByRole('dialog', { name: 'Diffuser cette demande' })
  await dialog.getByLabel('À quel groupe').selectOption({ label: 'Deux du soir (2 professionnels)' })
  await dialog.getByText('2 professionnels seront sollicités.').waitFor()
  await dialog.getByRole('button', { name: 'Diffuser' }).click()
  await page
    .getByText(/^C’est diffusé à 2/)
    .first()
    .waitFor()

  const links = (await linksOf(page)).filter((link) => !before.has(link))
  expect(links).toHaveLength(2)
  const phones = await Promise.all(
    links.map(async (link) => {
      const phone = await openPage({ size: PHONE, touch: true })
      await phone.goto(link)
      await phone.getByRole('heading', { level: 1, name: /^Pouvez-vous voir ce patient/ }).waitFor()
      expect(phone.url()).not.toContain('/lien/')
      expect(await phone.locator('main').textContent()).not.toContain('Peau')
      await phone.getByRole('button', { name: 'Une autre heure' }).tap()
      await phone.getByLabel('Jour', { exact: true }).selectOption({ index: 1 })
      await phone.getByLabel('Heure', { exact: true }).fill('21:10')
      return phone
    }),
  )
  // Both at once: the base says who was first.
  await Promise.all(phones.map((phone) => phone.getByRole('button', { name: /^Je peux/ }).tap()))
  const isWinner = await Promise.all(
    phones.map(async (phone) => {
      await phone
        .getByText(/^C’est à vous|déjà prise/)
        .first()
        .waitFor()
      return (await phone.locator('main').textContent())!.includes('C’est à vous')
    }),
  )
  expect(isWinner.filter(Boolean)).toHaveLength(1)

  await page.goto('/soins/diffusions')
  await settle(page)
  await page
    .getByRole('row', { name: /Peau, éruption/ })
    .getByText('Acceptée')
    .waitFor()
  expect((await call(page, 'GET', `/demandes/${demandeId}`)).body).toMatchObject({ statut: 'pourvue' })
  expect(phones[isWinner.indexOf(true)]!.faults).toEqual([])
  expect(page.faults).toEqual([])
})
