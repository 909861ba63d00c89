/** Days that follow each other in one base; what fails leaves the directory as it was. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadExtraction } from '../../domains/repertoire/index.ts'
import { newExtraction } from '../../domains/repertoire/samples.ts'
import { inspectWalls } from '../database/guard.ts'
import { type OwnerClient, openOwner, withOwner } from '../database/owner.ts'
import { openTestBase, type TestBase } from '../database/testing.ts'
import { importRpps, type RppsOptions } from './import-rpps.ts'

const COMMUNES = [
  { code: '34301', nom: 'Sète', codePostal: '34200' },
  { code: '34108', nom: 'Frontignan', codePostal: '34110' },
]
const LINES = 400
const folder = mkdtempSync(join(tmpdir(), 'rpps-'))
let base: TestBase
let owner: OwnerClient
beforeAll(async () => {
  base = await openTestBase()
  owner = await openOwner(base.ownerUrl)
})
afterAll(async () => {
  await owner.end()
  await base.close()
  rmSync(folder, { recursive: true })
})

const extraction = (day = 0) => [...newExtraction(LINES, COMMUNES, { day })]
const load = async (lines: readonly string[], options: RppsOptions = {}, name = 'PS_202610080712.txt') => {
  const path = join(folder, name)
  writeFileSync(path, lines.join(''))
  const said: string[] = []
  await importRpps(base.ownerUrl, path, options, (line) => said.push(line))
  return said.join('\n').replaceAll('\u00a0', ' ')
}
const one = async <T>(sql: string, values: unknown[] = []): Promise<T> => (await owner.query(sql, values)).rows[0]
const digest = () =>
  one<{ lines: number; hash: string }>(
    `select count(*)::integer as lines, md5(string_agg(l::text, '' order by empreinte)) as hash from repertoire_ligne l`,
  )
const STRUCTURE = extraction()[0]!.split('|').indexOf('Identifiant technique de la structure')
const idOf = (line: string) => line.split('|')[1]!

test('the first load', async () => {
  const said = await load(extraction())
  expect(said).toContain(`${LINES} lignes : ${LINES} nouvelles, 0 inchangée, 0 retirée.`)
  expect(said).toContain('extraction en libre accès du 8 octobre 2026, Licence Ouverte.')
  expect(await digest()).toMatchObject({ lines: LINES })
  expect(await inspectWalls(owner)).toEqual([])
  expect(await one('select count(*)::integer as n from repertoire_changement')).toEqual({ n: 0 })
})

test('the same file again changes nothing', async () => {
  const before = await digest()
  expect(await load(extraction())).toContain(`0 nouvelle, ${LINES} inchangées, 0 retirée.`)
  expect(await digest()).toEqual(before)
})

test('a few lines change: who came, who changed, who went', async () => {
  const lines = extraction()
  const ids = [...new Set(lines.slice(1).map(idOf))]
  const [gone, moved] = ids as [string, string]
  const today = lines
    .filter((line) => idOf(line) !== gone)
    .map((line) =>
      idOf(line) === moved ? line.replace(/\|Libéral\||\|Salarié\|/, '|Bénévole|').replace(/\|[LS]\|/, '|B|') : line,
    )
  const newcomer = [...newExtraction(LINES + 20, COMMUNES)].find(
    (line) => !lines.includes(line) && !ids.includes(idOf(line)),
  )!
  const said = await load([...today, newcomer], {}, 'PS_202610090712.txt')
  expect(said).toContain('Personnes : 1 arrivée, 1 dont les lignes ont changé, 1 partie.')
  const { rows } = await owner.query(
    'select identifiant, genre from repertoire_changement where chargement_id = (select max(id) from repertoire_chargement)',
  )
  expect(Object.fromEntries(rows.map((row) => [row.identifiant, row.genre]))).toEqual({
    [gone]: 'partie',
    [moved]: 'changee',
    [idOf(newcomer)]: 'nouvelle',
  })
  expect(await one('select count(*)::integer as n from repertoire_ligne where identifiant = $1', [gone])).toEqual({
    n: 0,
  })
})

test('who reads while a load goes on sees the old directory, whole', async () => {
  const before = await digest()
  const reader = await openOwner(base.ownerUrl)
  const seen: unknown[] = []
  async function* chunks() {
    for (const line of extraction().map((text) => text.replace('Ordre fictif', 'Ordre'))) {
      if (seen.length === 0 && line.includes('|Ordre|')) {
        const { rows } = await reader.query('select count(*)::integer as n from repertoire_ligne')
        seen.push(rows[0].n)
      }
      yield Buffer.from(line)
    }
    throw new Error('the power went')
  }
  const cut = { name: 'x', day: '2026-10-10', chunks: chunks() }
  const options = { force: false, onRead: () => undefined, onWrite: () => undefined }
  await expect(withOwner(base.ownerUrl, (client) => loadExtraction(client, cut, options))).rejects.toThrow(
    'the power went',
  )
  await reader.end()
  expect(seen).toEqual([before.lines])
  expect(await digest()).toEqual(before)
})

test('what cannot be taken leaves the directory in place', async () => {
  const before = await digest()
  const lines = extraction()
  const next = 'PS_202610100712.txt'
  const half = Math.floor(LINES / 2)
  await expect(load(extraction(), {}, 'PS_202610070712.txt')).rejects.toThrow(
    /du 7.octobre 2026, l’annuaire en place du 9/,
  )
  await expect(load(lines.slice(0, half), {}, next)).rejects.toThrow('semble coupé')
  await expect(
    load(
      lines.map((line) => line.replace('8|', '3|')),
      {},
      next,
    ),
  ).rejects.toThrow(/le fichier est abîmé.[\s\S]*ligne 2, colonne «.Type d’identifiant PP.».: «.3.» n’est ni/)
  await expect(load([lines[0]!], {}, next)).rejects.toThrow('n’a que sa ligne de titres')
  await expect(load(lines, {}, 'sans-date.txt')).rejects.toThrow('--date')
  await expect(load(['nom|prenom|\n'], {}, next)).rejects.toThrow('ne nomme aucune colonne')
  expect(await digest()).toEqual(before)
  expect(await one('select count(*)::integer as n from repertoire_chargement')).toEqual({ n: 3 })
})

test('a bad line is told and left out; signs that COPY reads stay as they were', async () => {
  const lines = extraction()
  lines[5] = lines[5]!.replace('|', '')
  const cells = lines[6]!.split('|')
  cells[STRUCTURE] = 'F9\\N\t0\\'
  lines[6] = cells.join('|')
  const said = await load(lines, { forcer: true })
  expect(said).toMatch(/1 ligne en faute, laissée de côté :\n {2}- ligne 6 : 55 cases au lieu de 56/)
  const kept = await one<{ autres: string }>('select autres from repertoire_ligne where autres like $1', ['%\t%'])
  expect(kept.autres.split('|')[4]).toBe(cells[STRUCTURE])
})

test('a load that changes most lines makes the table anew', async () => {
  const lines = extraction().map((line, i) =>
    i === 0 ? line : line.replace('|Civil|', '|Civil|').replace('Ordre fictif', 'Ordre'),
  )
  const said = await load(lines, { date: '2026-11-01' })
  expect(said).toContain(`${LINES} nouvelles`)
  expect(await digest()).toMatchObject({ lines: LINES })
  expect(await inspectWalls(owner)).toEqual([])
  const application = await openOwner(base.appUrl)
  expect((await application.query('select count(*)::integer as n from repertoire_ligne')).rows).toEqual([{ n: LINES }])
  await expect(application.query('delete from repertoire_ligne')).rejects.toThrow('permission denied')
  await application.end()
  const { rows } = await owner.query(`select indexname from pg_indexes where tablename = 'repertoire_ligne' order by 1`)
  expect(rows.map((row) => row.indexname)).toEqual([
    'repertoire_ligne_commune',
    'repertoire_ligne_finess',
    'repertoire_ligne_identifiant',
    'repertoire_ligne_nom',
    'repertoire_ligne_pkey',
    'repertoire_ligne_prenom',
  ])
})
