/** From a source that the operator loads to a theme: its table, its map by keyboard, its ranking, what a figure is made of. */
import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, inject, test } from 'vitest'
import { axe, closePages, HOME, openPage, overflow, PHONE, reachControl, settle, typography } from './harness.ts'

afterAll(closePages)

const NAME = 'Part des logements vacants'
const run = promisify(execFile)
const { DATABASE_URL: _outside, ...environment } = process.env
/** As the operator of the installation does, while it runs. */
const sources = (...words: string[]) =>
  run(process.execPath, ['src/main.ts', 'sources', ...words], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...environment, MAILLAGE_HOME: inject('home') },
  })

type Unite = { code: string; nom: string }
const communesOfHome = async (): Promise<Unite[]> => {
  const { cookie } = inject('logins').find(({ roles, cpts }) => roles.includes('coordination') && cpts.includes(HOME))!
  const read = async (path: string) =>
    (await fetch(`${inject('address')}/api/v1${path}`, { headers: { cookie } })).json()
  const { cpts } = (await read('/moi')) as { cpts: { id: string; nom: string }[] }
  const { id } = cpts.find(({ nom }) => nom.includes(HOME))!
  const { analyse } = (await read(`/cpts/${id}/territoire`)) as { analyse: { unites: Unite[] } }
  return analyse.unites
}

test('a source becomes a theme, beside the table that the CPTS pasted', async () => {
  const communes = await communesOfHome()
  const folder = mkdtempSync(join(tmpdir(), 'themes-'))
  const file = join(folder, 'logements.csv')
  // The first commune has the least empty dwellings, the last the most: from 1 % on.
  const lines = communes.map(({ code }, rank) => `${code};1000;${10 + rank}`)
  writeFileSync(file, `CODGEO;P19_LOG;P19_LOGVAC\n${lines.join('\n')}\n`)
  const source = ['insee-comparateur', '--millesime', '2019']
  await sources('add', file, '--millesime', '2019', '--accepter')
  rmSync(folder, { recursive: true, force: true })
  try {
    const page = await openPage({ as: 'coordination' })
    await page.goto('/diagnostic/sources/recopier')
    await page.getByLabel('Tableau collé').fill(`Indicateur\tVotre territoire\tFrance\n${NAME}\t9,9 %\t8 %`)
    await page.getByRole('button', { name: 'Lire le tableau' }).click()
    await page.getByLabel('Titre').fill('Tableau d’essai')
    await page.getByLabel('Qui publie ces chiffres').fill('Essai')
    await page.getByLabel('Millésime').fill('2024')
    await page.getByRole('button', { name: 'Garder ce tableau' }).click()
    const undo = page.getByRole('button', { name: 'Annuler' }).last()
    await undo.waitFor()

    await page.getByRole('link', { name: 'Thèmes' }).click()
    await page.getByRole('link', { name: 'Conditions de vie' }).click()
    await settle(page)
    // Both sources, one under the other, with their vintage and the gap.
    const rows = page.getByRole('table', { name: 'Conditions de vie' }).getByRole('row')
    expect(await rows.filter({ hasText: NAME }).first().textContent()).toContain('Comparateur de territoires')
    expect(await rows.filter({ hasText: 'Tableau d’essai' }).textContent()).toMatch(/Essai.*2024.*écart de .*9,9/)

    // The table goes away in one press, and the source stays.
    await undo.click()
    await rows.filter({ hasText: 'Tableau d’essai' }).waitFor({ state: 'detached' })

    // The ranking, then the map and its table by keyboard: one press chooses a commune in both.
    const ranking = page.getByRole('table', { name: `${NAME}, 2019, par commune` })
    expect(await ranking.getByRole('row').nth(1).textContent()).toContain(communes.at(-1)!.nom)

    await reachControl(page, ranking.locator('[data-row]').first())
    await page.keyboard.press('Enter')
    expect(await ranking.locator('[data-row]').first().getAttribute('aria-pressed')).toBe('true')
    await page.keyboard.press('ArrowDown')

    expect(await page.evaluate(() => document.activeElement?.hasAttribute('data-row'))).toBe(true)
    expect(await page.getByRole('region', { name: `${NAME} par commune` }).count()).toBe(1)

    // What the figure is made of, opened and closed by keyboard.
    await page.getByRole('link', { name: NAME }).first().click()
    await settle(page)
    const figure = page.getByRole('button', { name: /voir l’explication/ }).first()
    await reachControl(page, figure)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByText('jamais moyenne de leurs taux').waitFor()
    await page.keyboard.press('Escape')
    await page.setViewportSize(PHONE)
    await settle(page)
    expect([...(await axe(page)), ...(await overflow(page)), ...(await typography(page))]).toEqual([])

    const href = await page.getByRole('link', { name: 'CSV' }).last().getAttribute('href')
    const csv = await (await page.request.get(href!)).text()
    expect(csv).toContain(communes[0]!.code)
    expect(page.faults).toEqual([])
  } finally {
    await sources('remove', ...source)
  }
})
