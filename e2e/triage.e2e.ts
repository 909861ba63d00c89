/**
 * The triage grid: written by the coordination, validated by a doctor, run at the desk by digits, to the 15 and to a
 * pharmacy whose outcome is told; a call that leads to no request is noted and called back.
 */
import type { Page } from 'playwright-core'
import { afterAll, expect, test } from 'vitest'
import { closePages, HOME, onField, openPage, settle } from './harness.ts'

afterAll(closePages)

const LONG = 400_000

/** From the example, with one fault made and mended; gives the address of the version. */
const writeGrid = async (page: Page): Promise<string> => {
  await page.goto('/soins/grille')
  await settle(page)
  await page.getByRole('button', { name: 'Commencer par l’exemple' }).click()
  await page.waitForURL(/\/soins\/grille\/.+/)
  await settle(page)
  await page.getByText('exemple, à valider').first().waitFor()
  await page.getByRole('button', { name: 'Modifier', exact: true }).click()
  await page.getByLabel('Titre de la grille').fill('Grille du parcours')
  await page.getByRole('button', { name: /^Modifier\s: Sous quel délai/ }).click()
  await page
    .getByRole('combobox', { name: /^Réponse 4\s: mène à/ })
    .selectOption({ label: '1. Que demande la personne qui appelle\u00a0?' })
  await page.getByText(/ce chemin tourne en rond/).waitFor()
  await page.getByRole('combobox', { name: /^Réponse 4\s: mène à/ }).selectOption({ label: '→ Dans le doute, le SAS' })
  await page.getByText('chaque chemin se termine', { exact: false }).waitFor()
  await page.getByRole('button', { name: 'Enregistrer' }).click()
  await page.getByText('Le brouillon est enregistré.').first().waitFor()
  await page.getByRole('button', { name: 'Relire' }).click()
  await page.getByText('À valider par un médecin avant tout usage.').waitFor()
  expect(await page.getByRole('button', { name: 'Mettre en usage' }).count()).toBe(0)
  return new URL(page.url()).pathname
}

const validateAs = async (path: string): Promise<void> => {
  const doctor = await openPage({ as: 'professionnel' })
  // Of two CPTS: the one where the grid is.
  await doctor.goto('/')
  await doctor.getByRole('button', { name: new RegExp(HOME) }).click()
  await settle(doctor)
  await doctor.goto(path)
  await settle(doctor)
  await doctor.getByLabel('J’ai relu toute la grille et je la valide.').check()
  await doctor.getByRole('button', { name: 'Valider cette version' }).click()
  await doctor.getByText(/^Validée par Dr.*, RPPS \d+/).waitFor()
  expect(doctor.faults).toEqual([])
  await doctor.close()
}

/** Digits, as they come: the signs first. */
const answer = async (page: Page, question: string, digit: string): Promise<void> => {
  await page.getByRole('heading', { name: question, exact: false }).waitFor()
  await page.keyboard.press(digit)
}

const fill = async (page: Page, field: string, typed: string): Promise<void> => {
  await onField(page, field)
  await page.keyboard.type(typed)
  await page.locator('[role=option]').first().waitFor()
  await page.keyboard.press('Enter')
}

test('a grid is written, validated by a doctor, and orients a call by digits', { timeout: LONG }, async () => {
  const coordination = await openPage({ as: 'coordination' })
  const path = await writeGrid(coordination)
  await validateAs(path)
  await coordination.reload()
  await settle(coordination)
  await coordination.getByRole('button', { name: 'Mettre en usage' }).click()
  await coordination.getByText('Cette version oriente désormais les appels du bureau.').first().waitFor()
  expect(coordination.faults).toEqual([])

  // A sign of alarm, before any field was filled.
  const desk = await openPage({ as: 'secretariat' })
  await desk.goto('/soins')
  await settle(desk)
  await onField(desk, 'appelant')
  await desk.getByRole('button', { name: /^Grille/ }).waitFor()
  await desk.keyboard.press('F7')
  await answer(desk, 'Y a-t-il un de ces signes', '1')
  await desk.getByText('Appelez le 15').first().waitFor()
  await desk.getByText('Transférée au 15').waitFor()
  await desk.keyboard.press('Enter')

  // To a pharmacy: the path leads there, what is missing is asked, and it is told later what it gave.
  await onField(desk, 'appelant')
  await desk.keyboard.press('Enter')
  await fill(desk, 'trancheAge', '34')
  await fill(desk, 'commune', 'fron')
  await fill(desk, 'motif', 'angine')
  await desk.keyboard.press('F7')
  await answer(desk, 'Y a-t-il un de ces signes', '2')
  await answer(desk, 'Que demande la personne', '1')
  await answer(desk, 'Son médecin traitant peut-il', 'Backspace')
  await answer(desk, 'Que demande la personne', '2')
  await desk.getByRole('heading', { name: 'Une pharmacie du territoire' }).waitFor()
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'Orienter l’appelant' }).waitFor()
  expect(await desk.getByRole('combobox', { name: 'Vers' }).inputValue()).toBe('pharmacie')
  await desk.getByRole('button', { name: 'Orienter et clore' }).click()
  await desk.getByRole('heading', { name: 'La demande est orientée' }).waitFor()
  expect(desk.faults).toEqual([])

  await desk.goto('/soins/orientations')
  await settle(desk)
  const outcome = desk.getByRole('combobox', { name: /^Suite donnée\s: Gorge.*Frontignan/ }).first()
  await outcome.selectOption({ label: 'Y a été reçu' })
  await desk
    .getByText(/Noté\s: y a été reçu/)
    .first()
    .waitFor()

  // Both calls are in the log, and the path is beside the request.
  await desk.goto('/soins/appels')
  await settle(desk)
  expect(await desk.getByRole('row', { name: /Demande de soins/ }).count()).toBeGreaterThanOrEqual(2)
  await desk.goto('/soins/rendez-vous')
  await settle(desk)
  await desk.getByText('Demandes', { exact: true }).click()
  await desk
    .getByRole('button', { name: /^Chemin de triage\s: Gorge/ })
    .first()
    .click()
  await desk.getByText('Un renseignement sur un produit ou une ordonnance en cours').waitFor()
  expect(desk.faults).toEqual([])
})

test('the 48 h of an end fill the request and lead to the slots', { timeout: LONG }, async () => {
  const desk = await openPage({ as: 'secretariat' })
  await desk.goto('/soins')
  await settle(desk)
  await onField(desk, 'appelant')
  await desk.keyboard.press('Enter')
  await fill(desk, 'trancheAge', '34')
  await fill(desk, 'commune', 'fron')
  await fill(desk, 'motif', 'angine')
  await desk.keyboard.press('F7')
  await answer(desk, 'Y a-t-il un de ces signes', '2')
  await answer(desk, 'Que demande la personne', '1')
  await answer(desk, 'Son médecin traitant peut-il', '3')
  await answer(desk, 'Sous quel délai', '3')
  await desk.getByRole('heading', { name: 'Un créneau sous 48' }).waitFor()
  await desk.keyboard.press('Enter')
  await desk.getByText('À dire à l’appelant').waitFor()
  expect(await desk.getByRole('radio', { name: '48\u00a0h' }).isChecked()).toBe(true)
  await desk.keyboard.press('Enter')
  await desk.getByRole('heading', { name: 'C’est réservé' }).waitFor()
  expect(desk.faults).toEqual([])
})

test('the grid that was opened in haste keeps the focus', { timeout: LONG }, async () => {
  const desk = await openPage({ as: 'secretariat' })
  // A machine that draws late: F7 comes before Enter has led to the next field.
  await desk.addInitScript(() => {
    window.requestAnimationFrame = (draw) => window.setTimeout(() => draw(performance.now()), 400)
  })
  await desk.goto('/soins')
  await onField(desk, 'appelant')
  await desk.keyboard.press('Enter')
  await desk.keyboard.press('F7')
  await desk.getByRole('heading', { name: 'Y a-t-il un de ces signes' }).waitFor()
  await desk.waitForTimeout(600)
  await answer(desk, 'Y a-t-il un de ces signes', '2')
  await answer(desk, 'Que demande la personne', '1')
  await desk.getByRole('heading', { name: 'Son médecin traitant peut-il' }).waitFor()
  expect(desk.faults).toEqual([])
})

test('a call without a request is noted by F8, called back, and leaves the list', { timeout: LONG }, async () => {
  const desk = await openPage({ as: 'secretariat' })
  await desk.goto('/soins')
  await settle(desk)
  await onField(desk, 'appelant')
  await desk.keyboard.press('F8')
  const dialog = desk.getByRole('dialog')
  await dialog.getByLabel('Suite').selectOption({ label: 'À rappeler' })
  await dialog.getByLabel('Qui appelle').selectOption({ label: 'Quelqu’un d’autre' })
  await dialog.getByLabel('Numéro à rappeler').fill('06 39 98 41 27')
  await dialog.getByRole('button', { name: 'Noter l’appel' }).click()
  await desk.getByText('L’appel est noté.').first().waitFor()
  await desk.goto('/soins/appels')
  await settle(desk)
  const row = desk.getByRole('listitem').filter({ hasText: 'Quelqu’un d’autre' })
  await row.getByRole('button', { name: 'Voir le numéro' }).click()
  await row.getByRole('link', { name: '06 39 98 41 27' }).waitFor()
  await row.getByRole('button', { name: /^Rappelé\s:/ }).click()
  await desk.getByText('Le rappel est fait.').first().waitFor()
  await row.waitFor({ state: 'detached' })
  expect(desk.faults).toEqual([])
})
