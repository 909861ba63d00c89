/**
 * A person without a doctor asks on a phone; the secretary proposes; a doctor says yes by a link that names nobody; the
 * person learns it by their number; the desk notes that they were seen.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, inject, test } from 'vitest'
import { address, axe, closePages, HOME, openPage, overflow, PHONE, settle, typography } from './harness.ts'

afterAll(closePages)

const login = (role: string) => inject('logins').find(({ roles, cpts }) => roles.includes(role) && cpts.includes(HOME))!
const api = async <T>(role: string, method: string, path: string, body?: unknown): Promise<T> => {
  const response = await fetch(`${address}/api/v1${path}`, {
    method,
    headers: { cookie: login(role).cookie, ...(body ? { 'content-type': 'application/json' } : {}) },
    ...(body ? { body: JSON.stringify(body) } : {}),
  })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return (await response.json()) as T
}
const cptsId = (await api<{ cpts: { id: string }[] }>('secretariat', 'GET', '/moi')).cpts[0]!.id
const base = `/cpts/${cptsId}/medecin-traitant`

const MOT = 'thau'
const nom = `Fictif${Date.now()
  .toString(36)
  .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}`

const faultless = async (page: Page & { faults: string[] }): Promise<void> => {
  await settle(page)
  expect([...(await overflow(page)), ...(await axe(page)), ...(await typography(page)), ...page.faults]).toEqual([])
}
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name }).waitFor()

let numero = ''

test('the page is open, and a doctor takes patients', async () => {
  const reglage = {
    adresse: MOT,
    ouverte: true,
    telephone: '04 65 71 00 11',
    contactDonnees: 'donnees.thau@demo.invalid',
    delaiJours: 7,
    conservationJours: 90,
    silenceMois: 12,
  }
  await api('coordination', 'PUT', `${base}/reglages`, reglage)
  const { medecins } = await api<{ medecins: { professionnelId: string }[] }>('coordination', 'GET', `${base}/medecins`)
  const body = { parMois: 40, criteres: [], tranchesAge: [], communes: [], domicile: true, suspendueJusqu: null }
  await api('coordination', 'PUT', `${base}/medecins/${medecins[0]!.professionnelId}/capacite`, body)
})

test('on a phone, without an account, two minutes to ask', async () => {
  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto(`/medecin-traitant/${MOT}`)
  await heading(phone, 'Je cherche un médecin traitant')
  await faultless(phone)
  await phone.getByLabel('Prénom').fill('Pervenche')
  await phone.getByLabel('Nom', { exact: true }).fill(nom)
  await phone.getByLabel('Âge').selectOption('70-79')
  await phone.getByLabel('Commune').selectOption({ label: 'Sète' })
  await phone.getByLabel('Téléphone').fill('06 39 98 12 12')
  await phone.getByLabel(/prise en charge à 100/).check()
  await phone.getByLabel(/^J’ai compris/).check()
  await phone.getByRole('button', { name: 'Envoyer ma demande' }).click()
  await heading(phone, 'Votre demande est enregistrée')
  await faultless(phone)
  numero = /[0-9A-Z]{5}-[0-9A-Z]{5}-[0-9A-Z]{5}/.exec((await phone.locator('main').textContent())!)![0]
})

test('the secretary proposes, a doctor says yes by a link that names nobody', async () => {
  const desk = await openPage({ as: 'secretariat' })
  await desk.goto('/soins/medecin-traitant/repartir')
  await desk.getByRole('button', { name: /^Envoyer \d+\sproposition/ }).waitFor()
  await faultless(desk)
  await desk.getByText('Pourquoi ce médecin').first().click()
  await desk
    .getByText(/en attente\./)
    .first()
    .waitFor()
  await desk.getByRole('button', { name: /^Envoyer \d+\sproposition/ }).click()
  await desk.getByText(/propositions? envoyée/).waitFor()

  type Listed = { demandes: { id: string; trancheAge: string; canal: string; proposition: { id: string } | null }[] }
  const { demandes } = await api<Listed>('secretariat', 'GET', `${base}/demandes?statut=proposee`)
  const mine = demandes.filter(({ canal, trancheAge }) => canal === 'formulaire' && trancheAge === '70-79').at(-1)!
  await desk.goto(`/soins/medecin-traitant/demandes/${mine.id}`)
  await heading(desk, '70 à 79 ans, Sète')
  await faultless(desk)
  await desk.getByRole('button', { name: 'Voir qui demande' }).click()
  await desk.getByText(nom).waitFor()
  await desk.getByRole('button', { name: 'Nouveau lien pour le médecin' }).click()
  const link = await desk.getByLabel('Lien à remettre au médecin').inputValue()

  const doctor = await openPage({ size: PHONE, touch: true })
  await doctor.goto(new URL(link).pathname)
  await heading(doctor, /^Pouvez-vous devenir son médecin traitant/)
  await faultless(doctor)
  expect(await doctor.locator('body').textContent()).not.toContain(nom)
  await doctor.getByRole('button', { name: 'J’accepte ce patient' }).click()
  await heading(doctor, 'Vous avez accepté ce patient')
  await faultless(doctor)

  const phone = await openPage({ size: PHONE, touch: true })
  await phone.goto(`/medecin-traitant/${MOT}/suivi`)
  await phone.getByLabel('Numéro de la demande').fill(numero)
  await phone.getByRole('button', { name: 'Voir ma demande' }).click()
  await phone.getByRole('heading', { name: 'Un médecin vous attend.' }).waitFor()
  await faultless(phone)

  await desk.reload()
  await desk.getByRole('button', { name: 'La personne est prévenue' }).click()
  await desk.getByText('La personne a été prévenue.').waitFor()
  await desk.getByRole('button', { name: 'Le médecin a vu la personne' }).click()
  await desk.getByText(/Médecin trouvé, patient vu, le/).waitFor()
  await faultless(desk)
  await desk.goto('/soins/medecin-traitant/tableau')
  await desk.getByText('Ont trouvé').first().waitFor()
  await faultless(desk)
})
