import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openTestServer, type TestPersonne, type TestServer } from '../../server/actions/testing.ts'
import { withOwner } from '../../server/database/owner.ts'
import { readDocx } from '../../server/documents/testing-docx.ts'
import { altsOf, readPdf, rolesOf } from '../../server/documents/testing-pdf.ts'
import { addSource } from '../../server/sources/import-source.ts'
import { loadReferences, saveTerritoire } from '../territoire/index.ts'
import { readProfil, readProfilDocx, readProfilPdf } from './actions/profil.ts'

let server: TestServer
let cptsId: string
let office: TestPersonne
let folder: string

/** Bouzigues has four persons of seventy-five and more, and nine births are of the whole territory. */
const FILE = [
  'CODGEO;P22_POP;P22_POP75P;NAIS22;P22_LOG;P22_LOGVAC;P16_POP',
  '34023;7000;900;3;6000;600;6800',
  '34039;1700;4;2;900;90;1600',
  '34301;45000;5300;4;40000;2000;44000',
  '34108;23000;2600;0;14000;700;22500',
  '34157;12000;1300;0;7000;400;11500',
  '34150;8000;1400;0;6000;300;7900',
  '34172;300000;24000;3500;180000;9000;280000',
]

const fileOf = async (format: 'pdf' | 'docx', imprime: 'complet' | 'elus') => {
  const input = { params: { cptsId, imprime } }
  const made =
    format === 'pdf'
      ? await server.run(readProfilPdf, office, cptsId, input)
      : await server.run(readProfilDocx, office, cptsId, input)
  if (!made.ok) throw new Error(made.refusal.code)
  return { name: made.value.name, bytes: made.value.body as Buffer }
}

beforeAll(async () => {
  server = await openTestServer()
  await withOwner(server.base.ownerUrl, loadReferences)
  folder = mkdtempSync(join(tmpdir(), 'profil-'))
  cptsId = await server.createCpts()
  office = await server.signInAs(cptsId, 'coordination')
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

test('without a territory nothing is printed, and it is said', async () => {
  const told = await server.run(readProfil, office, cptsId, { params: { cptsId } })
  expect(told.ok && told.value.apercu).toBeNull()
  const made = await server.run(readProfilPdf, office, cptsId, { params: { cptsId, imprime: 'complet' } })
  expect(!made.ok && made.refusal.code).toBe('profil-without-territoire')
})

test('the profile is told, then made in both forms, what is hidden left out', async () => {
  const path = join(folder, 'recensement.csv')
  writeFileSync(path, `${FILE.join('\n')}\n`)
  for (const recette of ['insee-comparateur', 'insee-ages'])
    await addSource(server.base.ownerUrl, path, { recette, millesime: '2022', accepter: true }, () => undefined)
  const unites = ['34023', '34039', '34301', '34108', '34157', '34150'].map((code) => ({ code }))
  const saved = await server.run(saveTerritoire, office, cptsId, {
    params: { cptsId },
    body: { depuis: '2026-01-01', note: '', unites },
  })
  if (!saved.ok) throw new Error(saved.refusal.code)

  const told = await server.run(readProfil, office, cptsId, { params: { cptsId } })
  if (!told.ok) throw new Error(told.refusal.code)
  expect(told.value.apercu).toMatchObject({ masques: 1, sources: 2 })
  expect(told.value.apercu!.pages.map(({ etat }) => etat)).toContain('vide')

  const { bytes, name } = await fileOf('pdf', 'complet')
  expect(name).toBe('profil-de-territoire-2026-11-24.pdf')
  const pdf = await readPdf(bytes)
  expect(pdf.pages).toHaveLength(8)
  expect(pdf.uaPart).toBe('1')
  const roles = new Set(pdf.pages.flatMap(({ tree }) => rolesOf(tree)))
  for (const role of ['H1', 'Table', 'TH', 'Figure', 'Caption']) expect([...roles], role).toContain(role)
  const words = pdf.text.replaceAll('\u00a0', ' ')
  expect(words).toContain('96 700')
  expect(words).toMatch(/\+2,5 % \(2016\)/)
  expect(words).toMatch(/Naissances\s*masqué/)
  expect(words).toContain('Comparateur de territoires')
  expect(words).toMatch(/Licence Ouverte\s2\.0/)
  expect(words).toContain('Pas encore chargé')
  const map = pdf.pages.flatMap(({ tree }) => altsOf(tree)).find((alt) => alt.includes('75 ans et plus'))
  expect(map).toContain('masqué ou sans valeur\u00a0: ')
  expect(map).not.toMatch(/\b0,2\b/)

  const word = readDocx((await fileOf('docx', 'complet')).bytes)
  expect(word.text).toContain('masqué')
  expect(word.document).toContain('svgBlip')
  expect(word.document).toMatch(/descr="Carte des 6/)
  expect((await readPdf((await fileOf('pdf', 'elus')).bytes)).pages).toHaveLength(1)
})
