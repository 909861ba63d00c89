/** Passkeys: a key is added, named, opens the door without password nor code, and opens nothing once removed. */
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { address, axe, closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

/** Browsers make no key for a number: this machine is called by its name. */
const named = address.replace('127.0.0.1', 'localhost')

/** The device of the person: it holds keys, and knows its owner. */
const giveDevice = async (
  page: Page,
): Promise<{ keys: () => Promise<number>; knowsOwner: (yes: boolean) => Promise<void> }> => {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  await cdp.send('WebAuthn.enable')
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return {
    keys: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials.length,
    knowsOwner: async (yes) => {
      await cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: yes })
    },
  }
}

const faults = async (page: Awaited<ReturnType<typeof openPage>>): Promise<string[]> => [
  ...(await overflow(page)),
  ...(await axe(page)),
  ...(await typography(page)),
  ...page.faults,
]

const enterByKey = async (page: Page): Promise<void> => {
  await page.goto('/connexion')
  await settle(page)
  await page.getByRole('button', { name: 'Entrer avec une clé d’accès' }).press('Enter')
}

test('by its number, the account says where keys can be made', async () => {
  const page = await openPage({ as: 'coordination' })
  await page.goto('/compte')
  await settle(page)
  const link = page.getByRole('link', { name: 'L’ouvrir par son nom, «\u00a0localhost\u00a0»' })
  expect(await link.getAttribute('href')).toBe(`${named}/compte`)
  expect(await faults(page)).toEqual([])
})

test('a key is added from the account, named, opens the door alone, and nothing once removed', async () => {
  const login = inject('logins').find(({ roles }) => roles.includes('coordination'))!
  const page = await openPage({ size: PHONE, at: named })
  const device = await giveDevice(page)
  const [name = '', value = ''] = login.cookie.split('=')
  await page.context().addCookies([{ name, value, url: named, httpOnly: true, sameSite: 'Lax' }])

  await page.goto('/compte')
  await settle(page)
  await page.getByText('Votre compte n’a pas encore de clé d’accès.').waitFor()
  // A finger that is not known makes no key, and the page says what to do.
  await device.knowsOwner(false)
  const add = page.getByRole('button', { name: 'Ajouter une clé d’accès' })
  await add.press('Enter')
  await page.getByText('Votre appareil n’a pas donné de clé d’accès.').waitFor()
  expect(await device.keys()).toBe(0)
  await device.knowsOwner(true)
  await add.press('Enter')
  await page.getByText('La clé d’accès est ajoutée.').first().waitFor()
  expect(await device.keys()).toBe(1)
  await page.getByRole('button', { name: /^Renommer/ }).press('Enter')
  await page.getByLabel('Nom de cette clé').fill('Téléphone du secrétariat')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Retirer «\u00a0Téléphone du secrétariat\u00a0»' }).waitFor()
  expect(await faults(page)).toEqual([])

  // Another day: no session, and neither password nor code, though this role sees all the members.
  await page.context().clearCookies()
  await enterByKey(page)
  await page.getByRole('heading', { level: 1, name: /attend/ }).waitFor()
  await page.goto('/compte')
  await settle(page)
  await page
    .getByText(/employée/)
    .first()
    .waitFor()
  await page.getByRole('button', { name: /^Retirer «/ }).press('Enter')
  await page
    .getByText(/elle n’ouvre plus rien ici/)
    .first()
    .waitFor()

  // The device still holds it.
  expect(await device.keys()).toBe(1)
  await page.context().clearCookies()
  await enterByKey(page)
  await page.getByRole('alert').first().waitFor()
  expect(new URL(page.url()).pathname).toBe('/connexion')
  expect((await page.context().cookies()).map((cookie) => cookie.name)).not.toContain('maillage_session')
})
