/** By keyboard alone: the desk, from the first key to the sentence said to the caller and back; a practice tried on the map. */
import { afterAll, expect, test } from 'vitest'
import { closePages, onField, openPage, reachControl, settle, tabTo } from './harness.ts'

afterAll(closePages)

/** From the first key to the confirmation, as the screen promises. */
const PROMISE_MS = 20_000

test('a request is written and booked without the mouse, in under twenty seconds', async () => {
  const page = await openPage({ as: 'secretariat' })
  await page.goto('/soins')
  await settle(page)
  const start = performance.now()

  const answer = async (field: string, typed: string): Promise<void> => {
    await onField(page, field)
    await page.keyboard.type(typed, { delay: 20 })
    await page.locator('[role=option]').first().waitFor({ timeout: 5000 })
    await page.keyboard.press('Enter')
  }

  await onField(page, 'appelant')
  await page.keyboard.press('Enter')
  await answer('trancheAge', '67')
  await answer('commune', 'Sète')
  await answer('motif', 'fi')
  await onField(page, 'degre')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByText('À dire à l’appelant').waitFor({ timeout: 10_000 })
  await page.keyboard.press('Enter')
  await page.getByText('C’est réservé').waitFor({ timeout: 10_000 })
  expect(performance.now() - start).toBeLessThan(PROMISE_MS)

  await page.keyboard.press('Enter')
  await onField(page, 'appelant')
  expect(page.faults).toEqual([])
})

test('Alt and a digit lead to a field, Escape to the slots, and every stop of the tab key is seen', async () => {
  const page = await openPage({ as: 'secretariat' })
  await page.goto('/soins')
  await settle(page)
  await onField(page, 'appelant')
  for (const [key, field] of Object.entries({ 'Alt+3': 'commune', 'Alt+4': 'motif', 'Alt+1': 'appelant' })) {
    await page.keyboard.press(key)
    await onField(page, field)
  }
  const unseen: string[] = []
  for (let stop = 0; stop < 40; stop++) {
    await page.keyboard.press('Tab')
    const fault = await page.evaluate(() => {
      const held = document.activeElement
      if (!held || held === document.body) return null
      const { width, height } = held.getBoundingClientRect()
      const outlined = (element: Element, part?: string): boolean => {
        const { outlineStyle, boxShadow } = getComputedStyle(element, part)
        return outlineStyle !== 'none' || boxShadow !== 'none'
      }
      const chosen = held.querySelector('[aria-selected="true"]')
      const shows =
        outlined(held) ||
        (chosen !== null && outlined(chosen, '::before')) ||
        [held.nextElementSibling, held.parentElement].some((near) => near && outlined(near))
      return shows && width > 0 && height > 0
        ? null
        : `${held.tagName} ${held.className} ${held.textContent?.slice(0, 40)}`
    })
    if (fault) unseen.push(fault)
  }
  expect([...new Set(unseen)]).toEqual([])
})

test('a practice is tried in a commune, and taken back', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/diagnostic/acces')
  await settle(page)
  await reachControl(page, page.getByRole('combobox', { name: 'Commune' }))
  await page.keyboard.type('Mèze')
  await tabTo(page, /Essayer/)
  await page.keyboard.press('Enter')
  await page.getByText(/l’accès passe de/).waitFor({ timeout: 10_000 })
  await tabTo(page, /Revenir à aujourd’hui/)
  await page.keyboard.press('Enter')
  await page.getByText(/l’accès passe de/).waitFor({ state: 'detached', timeout: 10_000 })
  expect(page.faults).toEqual([])
})
