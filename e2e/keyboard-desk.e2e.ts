/** The desk by keyboard, when things do not go as wished: a sign of danger, a slot taken by another, a change of mind. */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closePages, onField, openPage, settle } from './harness.ts'

afterAll(closePages)

const answer = async (page: Page, field: string, typed: string): Promise<void> => {
  await onField(page, field)
  await page.keyboard.type(typed)
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
}

/** From the first field to the slots, with nothing left to answer. */
const fillRequest = async (page: Page): Promise<void> => {
  await onField(page, 'appelant')
  await page.keyboard.press('Enter')
  await answer(page, 'trancheAge', '34')
  await answer(page, 'commune', 'fron')
  await answer(page, 'motif', 'angine')
  await onField(page, 'degre')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText('À dire à l’appelant').waitFor()
}

const openDesk = async (): Promise<Page & { faults: string[] }> => {
  const page = await openPage({ as: 'secretariat' })
  await page.goto('/soins')
  await settle(page)
  return page
}

test('F9 says to transfer at once, records it when nothing is missing, and can be taken back', async () => {
  const page = await openDesk()
  await onField(page, 'appelant')
  await page.keyboard.press('F9')
  await page.getByText('Transférez l’appel au 15 maintenant').waitFor()
  await answer(page, 'trancheAge', '71')
  await answer(page, 'commune', 'sète')
  await answer(page, 'motif', 'toux')
  await page.keyboard.press('F9')
  await page.getByText('Transférée au 15').waitFor()
  await page.getByRole('button', { name: 'Rouvrir la demande' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('Réservation', { exact: false }).first().waitFor()
  await page.getByText('Transférée au 15').waitFor({ state: 'detached' })
  expect(await page.getByRole('combobox', { name: 'Motif' }).inputValue()).toBe('Toux, rhume, bronches')
  expect(page.faults).toEqual([])
})

/** Another secretary is faster: same slot, another request. */
const takeElsewhere = (page: Page, creneauId: string): Promise<number> =>
  page.evaluate(async (id) => {
    const send = (path: string, body: unknown) =>
      fetch(`/api/v1${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(body),
      })
    const me = await (await fetch('/api/v1/moi')).json()
    const cpts = `/cpts/${me.cpts[0].id}`
    const demande = { appelant: 'proche', trancheAge: '2-5', commune: '34301', motif: 'fievre', degre: '48h' }
    const { id: demandeId } = await (await send(`${cpts}/demandes`, demande)).json()
    return (await send(`${cpts}/creneaux/${id}/reserver`, { demandeId })).status
  }, creneauId)

/** Promised under one second; the bound leaves room for a machine where everything runs at once. */
const GONE_MS = 5000

test('a slot taken by another desk: what was typed is kept, the next ones are shown', async () => {
  const page = await openDesk()
  await fillRequest(page)
  await page.keyboard.press('2')
  const chosen = page.locator('[role=option][aria-selected=true]')
  const creneauId = ((await chosen.getAttribute('id')) ?? '').replace('creneau-', '')
  const elsewhere = await openDesk()
  expect(await takeElsewhere(elsewhere, creneauId)).toBe(200)
  // Nothing was touched here: it goes by itself, and is not replaced in silence.
  await page.locator(`#creneau-${creneauId}`).waitFor({ state: 'detached', timeout: GONE_MS })
  expect(await chosen.count()).toBe(0)
  await page.getByText(/Ce créneau vient d’être pris\. Votre saisie est gardée/).waitFor()
  expect(await page.getByRole('combobox', { name: 'Commune' }).inputValue()).toBe('Frontignan')
  await page.keyboard.press('ArrowDown')
  expect(await chosen.getAttribute('id')).not.toBe(`creneau-${creneauId}`)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'C’est réservé' }).waitFor()
})

test('slots that come after Enter have the focus: the next key is for them', async () => {
  const page = await openDesk()
  // Nothing within a day, and slots within two that take their time.
  await page.route(/\/creneaux\/recherche\?/, async (route) => {
    const response = await route.fetch()
    const body = await response.json()
    if (!route.request().url().includes('degre=48h')) Object.assign(body, { creneaux: [], total: 0 })
    else await new Promise((done) => setTimeout(done, 700))
    await route.fulfill({ response, json: body })
  })
  await fillRequest(page)
  await page.waitForFunction(() => document.activeElement?.getAttribute('role') === 'listbox')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'C’est réservé' }).waitFor()
})

test('the keys of the top row of a French keyboard choose a slot without Shift', async () => {
  const page = await openDesk()
  await fillRequest(page)
  // The driver knows the keys of an American keyboard only.
  await page.evaluate(() =>
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: 'é', bubbles: true, cancelable: true })),
  )
  const place = await page
    .locator('[role=listbox] [role=option]')
    .evaluateAll((all) => all.findIndex((one) => one.getAttribute('aria-selected') === 'true'))
  expect(place).toBe(1)
})

test('Escape goes back to the field that was left; neither title nor address names anybody', async () => {
  const page = await openDesk()
  await fillRequest(page)
  await page.keyboard.press('Escape')
  await onField(page, 'degre')
  expect(await page.title()).not.toMatch(/angine|gorge/i)
  expect(page.url()).toMatch(/\/soins$/)
})
