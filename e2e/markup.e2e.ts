/** Markup typed by somebody is shown as text on every screen that repeats it. */
import { afterAll, expect, inject, test } from 'vitest'
import { closePages, openPage, settle } from './harness.ts'

afterAll(closePages)

const MARKUP = '<img src=x onerror="document.title=\'pris\'">'

test('the name of a CPTS made of markup runs nothing', async () => {
  const page = await openPage({ as: 'coordination' })
  const moi = (await (await page.request.get('/api/v1/moi')).json()) as { cpts: { id: string; nom: string }[] }
  const { id, nom } = moi.cpts[0]!
  const rename = (name: string) =>
    page.request.patch(`/api/v1/cpts/${id}`, { data: { nom: name }, headers: { origin: inject('address') } })
  expect((await rename(MARKUP)).status()).toBe(200)
  try {
    for (const path of ['/', '/soins', '/acces', '/compte']) {
      await page.goto(path)
      await settle(page)
      expect(await page.title()).not.toBe('pris')
      expect(await page.locator('img[src="x"]').count()).toBe(0)
    }
    expect(await page.locator('body').textContent()).toContain('<img src=x')
  } finally {
    await rename(nom)
  }
})

test('the pages come with a policy that lets no foreign script run', async () => {
  const page = await openPage()
  const answer = await page.goto('/connexion')
  const policy = answer?.headers()['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'self'")
  expect(policy).toContain("script-src 'self'")
  expect(policy).not.toContain('unsafe-eval')
  expect(/script-src[^;]*unsafe-inline/.test(policy)).toBe(false)
})
