/** The rota from end to end: prepared, vœux by a link on a phone, shared out, fixed, shared out again, published, exchanged. */
import { afterAll, expect, test } from 'vitest'
import { closePages, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

const TITLE = 'Gardes du parcours d’essai'
/** Far enough for no other rota to hold anybody. */
const [FIRST, LAST] = ['01/06/2027', '13/06/2027']

const enrol = async (page: Awaited<ReturnType<typeof openPage>>, name: string) => {
  const field = page.getByLabel('Inscrire un membre')
  await field.fill(name)
  await page.getByText('Membre de la CPTS').waitFor()
  await page.getByRole('button', { name: 'Inscrire', exact: true }).click()
  await page.locator('li', { hasText: name }).first().waitFor()
  await expect.poll(() => field.inputValue(), { timeout: 15_000 }).toBe('')
}

test('a month of gardes is prepared, shared out, published, and one is exchanged', async () => {
  const desk = await openPage({ as: 'coordination' })
  await desk.goto('/soins/garde/nouveau')
  await settle(desk)
  await desk.getByLabel('Titre').fill(TITLE)
  await desk.getByRole('textbox', { name: 'Du', exact: true }).fill(FIRST)
  await desk.getByRole('textbox', { name: 'Au', exact: true }).fill(LAST)
  await desk.getByRole('button', { name: 'Créer le tableau' }).click()
  await desk.getByRole('heading', { name: TITLE }).waitFor({ timeout: 15_000 })
  const address = new URL(desk.url()).pathname

  // Three doctors of the list, of whom the one who has an account.
  const { professionnels } = await desk.evaluate(async () => {
    const me = await (await fetch('/api/v1/moi')).json()
    const list = await fetch(`/api/v1/cpts/${me.cpts[0].id}/professionnels?statut=en-exercice`)
    return list.json()
  })
  const doctors = (professionnels as { prenom: string; nom: string; profession: string }[])
    .filter(({ profession }) => profession === '10')
    .map(({ prenom, nom }) => `${prenom} ${nom}`)
  const known = doctors.find((nom) => nom === 'Aurèle Genêt') ?? doctors[0]!
  for (const name of [known, ...doctors.filter((nom) => nom !== known).slice(0, 2)]) await enrol(desk, name)

  await desk.getByRole('button', { name: `Son lien\u00a0: Dr\u00a0${known}` }).click()
  const link = await desk.getByRole('textbox', { name: `Lien de Dr\u00a0${known}` }).inputValue()
  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto(new URL(link).pathname)
  await phone.getByRole('heading', { name: TITLE }).waitFor({ timeout: 15_000 })
  await phone.getByRole('button', { name: 'Ajouter une indisponibilité' }).click()
  await phone.getByRole('textbox', { name: 'Indisponible du' }).fill('01/06/2027')
  await phone.getByRole('textbox', { name: 'jusqu’au' }).fill('03/06/2027')
  await phone.getByText('Dire mes préférences').click()
  await phone
    .locator('fieldset', { hasText: /Vendredi 4/ })
    .getByText('Volontiers')
    .click()
  await phone.getByRole('button', { name: 'Enregistrer mes vœux' }).click()
  await phone.getByText('Vos vœux sont enregistrés.').first().waitFor()
  expect(await overflow(phone)).toEqual([])
  expect(await typography(phone)).toEqual([])

  // Said by telephone: a ceiling of the week, beside what the person said by their link.
  await desk.reload()
  await desk.getByRole('link', { name: `Ses vœux\u00a0: Dr\u00a0${known}` }).click()
  await desk.getByRole('heading', { name: /^Vœux de/ }).waitFor()
  expect(await desk.getByRole('textbox', { name: 'Indisponible du' }).inputValue()).toBe('01/06/2027')
  await desk.getByLabel('Gardes par semaine, au plus').fill('3')
  await desk.getByRole('button', { name: 'Enregistrer ses vœux' }).click()
  await desk.getByText('au plus 3 par semaine').waitFor()

  await desk.getByRole('button', { name: 'Répartir les gardes' }).click()
  await desk.getByText('Optimum prouvé').first().waitFor({ timeout: 40_000 })
  const cell = (day: string) => desk.getByRole('button', { name: new RegExp(`^${day}`) }).first()
  const tuesday = (await cell('Mardi 1').textContent()) ?? ''
  expect(tuesday).not.toContain(known)

  // Fixed: a second computation leaves it.
  await cell('Mardi 1').click()
  await desk.getByRole('button', { name: 'Fixer' }).click()
  await desk.getByRole('button', { name: 'Libérer' }).waitFor()
  await desk.getByRole('button', { name: 'Pourquoi' }).click()
  await desk
    .getByText(/n’est pas disponible ce jour-là/)
    .first()
    .waitFor()
  await desk.keyboard.press('Escape')
  const computed = desk.waitForResponse(
    (answer) => answer.url().endsWith('/calcul') && answer.request().method() === 'POST',
  )
  await desk.getByRole('button', { name: 'Répartir de nouveau' }).click()
  await computed
  await settle(desk)
  expect(await cell('Mardi 1').textContent()).toBe(tuesday)
  await desk.getByRole('button', { name: 'Publier' }).click()
  await desk
    .getByText(/^Version 1/)
    .first()
    .waitFor({ timeout: 15_000 })

  // On the phone: why, then a colleague is asked.
  await phone.reload()
  await phone.getByRole('button', { name: 'Pourquoi moi' }).first().click()
  await phone
    .getByText(/Vous tenez/)
    .first()
    .waitFor()
  await phone.getByRole('button', { name: 'Échanger' }).first().click()
  const who = phone.getByLabel('À qui la demander')
  await who.waitFor()
  const colleague = (await who.locator('option').nth(1).textContent()) ?? ''
  await who.selectOption({ index: 1 })
  await phone.getByLabel('Contre laquelle').selectOption({ index: 1 })
  await phone.getByRole('button', { name: 'Demander l’échange' }).click()
  await phone.getByText('attend une réponse').first().waitFor()

  await desk.reload()
  await desk.getByRole('button', { name: `Son lien\u00a0: ${colleague}` }).click()
  const theirs = await desk.getByRole('textbox', { name: `Lien de ${colleague}` }).inputValue()
  const other = await openPage({ size: PHONE, touch: true })
  await other.goto(new URL(theirs).pathname)
  await other.getByRole('button', { name: 'Accepter' }).click()
  await other.getByText('L’échange est fait').first().waitFor({ timeout: 15_000 })
  await desk.goto(address)
  await desk
    .getByText(/^Version 2/)
    .first()
    .waitFor({ timeout: 15_000 })
  expect([...desk.faults, ...phone.faults, ...other.faults]).toEqual([])
})
