/**
 * A séance as it is held: a voter on a phone, without an account; then, by the keyboard alone, the urn that is opened,
 * hands that are counted, the minutes that two people sign, and the register of decisions.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { axe, closePages, openPage, PHONE, settle, tabTo } from './harness.ts'

afterAll(closePages)

const press = async (page: Page, name: RegExp): Promise<void> => {
  await tabTo(page, name)
  await page.keyboard.press('Enter')
}
const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path)
  await settle(page)
}

const SEANCE = 'Conseil d’administration extraordinaire'
const VOTE = 'Choisir le logo de la CPTS'

test('a voter on a phone chooses, checks, votes, and gets a receipt', async () => {
  const phone = await openPage({ size: PHONE, touch: true })
  for (const link of inject('links').filter((one) => one.includes('/lien/'))) {
    await phone.goto(link)
    await phone.waitForURL((url) => !url.pathname.startsWith('/lien/'))
    if (new URL(phone.url()).pathname === '/ma-seance') break
  }
  expect(new URL(phone.url()).pathname).toBe('/ma-seance')
  await settle(phone)
  expect(await axe(phone)).toEqual([])
  await phone.getByLabel('La boussole').tap()
  await phone.getByRole('button', { name: 'Vérifier mon vote' }).tap()
  await phone.getByRole('button', { name: 'Mettre dans l’urne' }).tap()
  await phone.getByText('Vous avez voté').waitFor()
  expect(await phone.locator('code').first().textContent()).toMatch(/^[2-9A-Z]{12}$/)
  expect(await axe(phone)).toEqual([])
  await phone.reload()
  await phone.getByText('Vous avez voté').waitFor()
  expect(phone.faults).toEqual([])
})

test('the urn is opened, hands are counted, two people sign: the decisions are at the register, all by the keyboard', async () => {
  const page = await openPage({ as: 'presidence' })
  await open(page, '/gouvernance/seances')
  await press(page, new RegExp(SEANCE))
  await page.getByRole('heading', { level: 1, name: SEANCE }).waitFor()
  await settle(page)
  await press(page, new RegExp(VOTE))
  await page.getByRole('heading', { level: 1, name: VOTE }).waitFor()
  await settle(page)
  await press(page, /Clore et ouvrir l’urne/)
  await page.getByRole('heading', { name: 'Résultat' }).waitFor()
  await press(page, /Recompter l’urne ici/)
  await page.getByText('le compte est juste').waitFor()
  expect(await axe(page)).toEqual([])

  await press(page, new RegExp(SEANCE))
  await page.getByRole('heading', { name: 'La séance est ouverte' }).waitFor()
  await settle(page)
  await press(page, /Ouvrir le scrutin\s*: Faire imprimer/)
  await page.getByText('ouvert', { exact: true }).waitFor()
  await press(page, /^\s*Faire imprimer les affiches/)
  await page.getByRole('heading', { name: 'Compter les mains levées' }).waitFor()
  await settle(page)
  await tabTo(page, /^\s*Pour/)
  await page.keyboard.type('6')
  await tabTo(page, /^\s*Contre/)
  await page.keyboard.type('1')
  await page.keyboard.press('Enter')
  await page.getByText('Adoptée', { exact: false }).first().waitFor()

  await press(page, new RegExp(SEANCE))
  await page.getByRole('heading', { name: 'La séance est ouverte' }).waitFor()
  await settle(page)
  await press(page, /Lever la séance/)
  await page.getByRole('heading', { name: 'Signer le procès-verbal' }).waitFor()
  await settle(page)
  await press(page, /Signer\s*: Présidence/)
  await page.getByRole('button', { name: /Signer de nouveau/ }).waitFor()
  await press(page, /Signer\s*: Secrétariat/)
  await page.getByText('se signe à deux').first().waitFor()
  const address = page.url()

  const other = await openPage({ as: 'tresorerie' })
  await other.goto(address)
  await settle(other)
  await press(other, /Signer\s*: Secrétariat/)
  await other.getByRole('heading', { name: 'Procès-verbal signé' }).waitFor()
  await open(other, '/gouvernance/decisions')
  await tabTo(other, /Sujet ou numéro/)
  await other.keyboard.type('affiches')
  await other.getByText('1 décision pour cette recherche').waitFor()
  await press(other, /Faire imprimer les affiches/)
  await other.getByRole('link', { name: 'L’acte du registre' }).waitFor()
  expect(other.faults).toEqual([])
})

test('a séance is planned and called by the keyboard, out of time with its reason; a member answers from the home page', async () => {
  const page = await openPage({ as: 'presidence' })
  await open(page, '/gouvernance/seances')
  await press(page, /Prévoir une séance/)
  await page.getByLabel('Ordre du jour').waitFor()
  await settle(page)
  await tabTo(page, /Titre/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Séance de demain')
  await tabTo(page, /^\s*Jour/)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('demain')
  await tabTo(page, /Ordre du jour/)
  await page.keyboard.type('Urgences')
  await press(page, /^\s*Prévoir la séance/)
  await page.getByRole('heading', { level: 1, name: 'Séance de demain' }).waitFor()
  await settle(page)
  await tabTo(page, /Pourquoi convoquer hors délai/)
  await page.keyboard.type('La mairie attend une réponse demain soir.')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Réunir et ouvrir' }).waitFor()
  expect(await axe(page)).toEqual([])

  const member = await openPage({ as: 'tresorerie' })
  await open(member, '/')
  await press(member, /Voir les .* échéances suivantes/)
  await press(member, /Répondre.*Séance de demain/)
  await member.getByRole('heading', { level: 1, name: 'Séance de demain' }).waitFor()
  await settle(member)
  await press(member, /^\s*Je viens/)
  await member.getByRole('button', { name: 'Je viens', pressed: true }).waitFor()
  await tabTo(member, /^\s*Donner procuration/)
  await member.keyboard.press('Enter')
  await tabTo(member, /^\s*À qui/)
  await member.keyboard.press('ArrowDown')
  await press(member, /^\s*Donner procuration/)
  await member.getByText('Vous avez donné procuration à').waitFor()
  expect(await axe(member)).toEqual([])
  await open(member, '/')
  expect(await member.getByRole('link', { name: /Répondre.*Séance de demain/ }).count()).toBe(0)
  // Seen by who presides without asking: the page reads itself again.
  await page.getByRole('button', { name: /^Reprendre la procuration/ }).waitFor()
  expect([...page.faults, ...member.faults]).toEqual([])
})
