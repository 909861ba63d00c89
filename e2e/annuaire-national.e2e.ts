/**
 * The operator loads a small directory; the coordination links somebody of the team in one click; the next day's file says
 * that this person moved: the change is proposed, accepted, and the fiche has it. Then FINESS, and a search around a place.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { newExtraction } from '../src/domains/repertoire/samples.ts'
import { luhnKey } from '../src/kernel/luhn.ts'
import { Temporal } from '../src/kernel/time.ts'
import { axe, closePages, NARROW, openPage, overflow, settle, told, typography } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'annuaire-'))
afterAll(async () => {
  await closePages()
  rmSync(folder, { recursive: true })
})

const { DATABASE_URL: _outside, ...environment } = process.env
const maillage = (...args: string[]): string =>
  execFileSync(process.execPath, [resolve(import.meta.dirname, '../src/main.ts'), ...args], {
    encoding: 'utf8',
    cwd: resolve(import.meta.dirname, '..'),
    env: { ...environment, MAILLAGE_HOME: inject('home') },
  }).replaceAll('\u00a0', ' ')

/** The other one has a directory already, and follows it. */
const HERE = 'Albères'
const office = inject('logins').find(({ roles, cpts }) => roles.includes('coordination') && cpts.includes(HERE))!
/** The extractions of today and of tomorrow: later than that of the demonstration. */
const TODAY = Temporal.Now.plainDateISO('Europe/Paris')
const numberOf = (day: Temporal.PlainDate) => day.toString().replaceAll('-', '')
const read = async <T>(path: string): Promise<T> =>
  (await fetch(`${inject('address')}/api/v1${path}`, { headers: { cookie: office.cookie } })).json() as Promise<T>

type Membre = { id: string; rpps: string | null; nom: string; prenom: string; profession: string }
let desk: Awaited<ReturnType<typeof openPage>>
let one: Membre
let lines: string[] = []
let cptsId = ''

const faultless = async (page: Page & { faults: string[] }): Promise<void> => {
  await settle(page)
  expect([...(await overflow(page)), ...(await axe(page)), ...(await typography(page)), ...page.faults]).toEqual([])
}
const heading = (name: string | RegExp) => desk.getByRole('heading', { level: 1, name }).waitFor()

/** One line of the file for each member: a place of their own at Sète. */
const lineOf = (header: readonly string[], { rpps, nom, prenom, profession }: Membre, voie: string): string => {
  const cells: Record<string, string> = {
    "Type d'identifiant PP": '8',
    'Identifiant PP': rpps!,
    'Identification nationale PP': `8${rpps}`,
    "Nom d'exercice": nom.toUpperCase(),
    "Prénom d'exercice": prenom,
    'Code profession': profession,
    'Code mode exercice': 'L',
    'Numéro Voie (coord. structure)': '7',
    'Libellé type de voie (coord. structure)': 'Quai',
    'Libellé Voie (coord. structure)': voie,
    'Code postal (coord. structure)': '34200',
    'Code commune (coord. structure)': '34301',
    'Libellé commune (coord. structure)': 'Sète',
  }
  return `${header.map((name) => cells[name] ?? '').join('|')}|\n`
}
const writeDay = (day: string, text: string): string => {
  const path = join(folder, `PS_LibreAcces_Personne_activite_${day}0700.txt`)
  writeFileSync(path, text)
  return path
}

beforeAll(async () => {
  const { cpts } = await read<{ cpts: { id: string; nom: string }[] }>('/moi')
  cptsId = cpts.find(({ nom }) => nom.includes(HERE))!.id
  const { professionnels } = await read<{ professionnels: Membre[] }>(`/cpts/${cptsId}/professionnels`)
  const team = professionnels.filter(({ rpps }) => rpps !== null)
  one = team[0]!
  lines = [...newExtraction(600, [{ code: '34301', nom: 'Sète', codePostal: '34200' }])]
  const header = lines[0]!.trim().split('|').slice(0, -1)
  lines.push(...team.slice(0, 6).map((membre) => lineOf(header, membre, 'DES MOULINS')))
  expect(maillage('import', 'rpps', writeDay(numberOf(TODAY), lines.join('')))).toContain('est en place')
  desk = await openPage({ as: office.courriel })
})

test('somebody of the team is linked in one click, with what speaks for it', async () => {
  await desk.goto(`/equipe/${one.id}`)
  await desk.getByRole('heading', { name: 'Annuaire national' }).waitFor()
  await desk.getByText('même RPPS, même nom').waitFor()
  await faultless(desk)
  await desk.getByRole('button', { name: /^Rattacher à / }).click()
  await told(desk, 'Rattaché à l’annuaire national.')
  await desk.getByText(/Rattaché le .*comparé à l’extraction du /).waitFor()
  await desk.getByText('7 Quai DES MOULINS', { exact: false }).waitFor()
})

test('the others who leave no doubt are linked together', async () => {
  await desk.goto('/equipe/rattachements')
  await heading(/^1.professionnel rattaché/)
  await desk.getByRole('heading', { name: 'Correspondances certaines' }).waitFor()
  await faultless(desk)
  await desk.setViewportSize(NARROW)
  await faultless(desk)
  await desk.setViewportSize({ width: 1280, height: 800 })
  await desk.getByRole('button', { name: /^Rattacher 5.professionnels$/ }).click()
  await told(desk, /^5.professionnels rattachés/)
  await heading(/^6.professionnels rattachés/)
})

test('the next day a move is proposed, accepted, and the fiche has the new place', async () => {
  const header = lines[0]!.trim().split('|').slice(0, -1)
  const moved = lines.map((line) => (line.split('|')[1] === one.rpps ? lineOf(header, one, 'DE LA RESISTANCE') : line))
  const said = maillage('import', 'rpps', writeDay(numberOf(TODAY.add({ days: 1 })), moved.join('')))
  expect(said).toMatch(/changements? proposés? à 1 CPTS/)
  await desk.goto('/')
  // Six duties are shown, the rest on demand.
  await desk.getByRole('button', { name: /échéances suivantes/ }).click()
  await desk.getByText(/^Regarder .* de l’annuaire national$/).waitFor()
  await desk.goto('/equipe/changements-annuaire')
  await heading(/à décider$/)
  await faultless(desk)
  await desk.getByRole('button', { name: /^Accepter pour .*Exerce aussi.*RESISTANCE/ }).click()
  await told(desk, /^1.changement sur la fiche/)
  await desk.goto(`/equipe/${one.id}`)
  await desk.getByText('7 Quai DE LA RESISTANCE, 34200 Sète', { exact: true }).first().waitFor()
  // Taken back, the fiche is as it was.
  await desk.goto('/equipe/changements-annuaire')
  await desk.getByRole('button', { name: /^Revenir sur la décision pour .*RESISTANCE/ }).click()
  await desk.getByRole('button', { name: /^Accepter pour .*RESISTANCE/ }).waitFor()
  await desk.getByRole('button', { name: /^Refuser pour .*Exerce aussi.*RESISTANCE/ }).click()
  await told(desk, /ne sera plus proposé/)
})

test('a search by place and profession, without a name', async () => {
  await desk.goto('/equipe/annuaire-national')
  await settle(desk)
  await desk.getByLabel('Profession', { exact: true }).selectOption('60')
  await settle(desk)
  await desk.getByLabel(/^Commune/).fill('Sète')
  await desk.getByText('Distances à vol d’oiseau depuis Sète', { exact: false }).waitFor()
  await faultless(desk)
})

test('what is typed before the page has everything is kept, and answered', async () => {
  // The answers of the directory and of the communes wait for the words to be typed.
  let release = (): void => undefined
  const typed = new Promise<void>((done) => {
    release = done
  })
  const late = /\/api\/v1\/.*(repertoire|territoire|communes)/
  await desk.route(late, async (route) => {
    await typed
    await route.continue()
  })
  await desk.goto('/equipe/annuaire-national', { waitUntil: 'commit' })
  await desk.getByLabel('Profession', { exact: true }).selectOption('60')
  await desk.getByLabel(/^Commune/).fill('Sète')
  await desk.getByLabel('Nom, prénom, RPPS ou FINESS').fill('be')
  release()
  await desk.getByText('Distances à vol d’oiseau depuis Sète', { exact: false }).waitFor()
  expect(await desk.getByLabel(/^Commune/).inputValue()).toBe('Sète')
  expect(await desk.getByLabel('Nom, prénom, RPPS ou FINESS').inputValue()).toBe('be')
  expect(await desk.getByLabel('Profession', { exact: true }).inputValue()).toBe('60')
  await desk.unroute(late)
  await faultless(desk)
})

test('FINESS: a structure is found by its name and added', async () => {
  const number = (n: number): string => {
    const body = `99${String(n).padStart(6, '0')}`
    return body + luhnKey(body)
  }
  const cells = Array.from({ length: 32 }, () => '')
  cells.splice(0, 4, 'structureet', number(77), '', 'MSP DES MOULINS FICTIVE')
  cells.splice(12, 4, '008', '66', 'PYRENEES-ORIENTALES', '66700 ARGELES SUR MER')
  cells.splice(18, 2, '603', 'Maison de santé')
  const path = join(folder, 'etalab.csv')
  writeFileSync(path, `finess;etalab;98;2026-05-11\n${cells.join(';')}\n`)
  expect(maillage('import', 'finess', path)).toContain('1 structure.')
  await desk.goto('/equipe/finess')
  await desk.getByLabel('Nom ou numéro FINESS').fill('moulins')
  await desk.getByRole('button', { name: /^Ajouter MSP DES MOULINS/ }).click()
  await told(desk, /structure ajoutée/)
  await desk.getByText('dans les structures de la CPTS').waitFor()
  await faultless(desk)
  await desk.goto('/equipe/structures')
  await desk.getByText('MSP DES MOULINS FICTIVE').first().waitFor()
})
