/** FINESS in its three forms, one after another in one base; then found, added and linked by a CPTS. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createStructure } from '../../domains/communaute/index.ts'
import { linkStructure, searchStructures, unlinkStructure } from '../../domains/repertoire/index.ts'
import { loadReferences, saveTerritoire } from '../../domains/territoire/index.ts'
import { luhnKey } from '../../kernel/luhn.ts'
import { openTestServer, type TestPersonne, type TestServer } from '../actions/testing.ts'
import { inspectWalls } from '../database/guard.ts'
import { withOwner } from '../database/owner.ts'
import { type FinessOptions, importFiness } from './import-finess.ts'

const folder = mkdtempSync(join(tmpdir(), 'finess-'))
let server: TestServer
let cptsId: string
let coordination: TestPersonne

const number = (n: number): string => {
  const body = `99${String(n).padStart(6, '0')}`
  return body + luhnKey(body)
}
const NAMES = ['MSP DES HALLES', 'PHARMACIE DU PORT', 'EHPAD LES TAMARIS', 'CH DU BASSIN']
const CATEGORIES = ['603', '620', '500', '355']
const etalab = (count = 40) =>
  [
    'finess;etalab;98;2026-05-11',
    ...Array.from({ length: count }, (_, n) => {
      const cells = Array.from({ length: 32 }, () => '')
      const kind = n % 4
      cells.splice(0, 4, 'structureet', number(n + 1), number(900), n < 4 ? NAMES[kind]! : `${NAMES[kind]} ${n}`)
      cells.splice(7, 3, '12', 'R', 'DES HALLES')
      cells.splice(12, 4, n % 2 ? '108' : '301', '34', 'HERAULT', n % 2 ? '34110 FRONTIGNAN' : '34200 SETE')
      cells.splice(16, 1, '0199000001')
      cells.splice(18, 2, CATEGORIES[kind]!, 'Libellé')
      return cells.join(';')
    }),
  ].join('\n')

const load = async (name: string, bytes: string | Buffer, options: FinessOptions = {}) => {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  const said: string[] = []
  await importFiness(server.base.ownerUrl, path, options, (line) => said.push(line))
  return said.join('\n').replaceAll('\u00a0', ' ')
}
const at = () => ({ params: { cptsId } })
const search = async (recherche: string, more: { categorie?: string; territoire?: 'oui' | 'non' } = {}) => {
  const found = await server.run(searchStructures, coordination, cptsId, {
    ...at(),
    query: { recherche, territoire: 'oui', ...more },
  })
  if (!found.ok) throw new Error(found.refusal.code)
  return found.value
}

beforeAll(async () => {
  server = await openTestServer()
  cptsId = await server.createCpts()
  coordination = await server.signInAs(cptsId, 'coordination')
  await withOwner(server.base.ownerUrl, loadReferences)
  await server.run(saveTerritoire, coordination, cptsId, {
    ...at(),
    body: { depuis: '2026-01-01', note: '', unites: [{ code: '34301' }] },
  })
})
afterAll(async () => {
  await server.close()
  rmSync(folder, { recursive: true })
})

test('the former file, in Windows-1252 too; its day and its source are said', async () => {
  expect(await search('halles')).toMatchObject({ jour: null, structures: [] })
  const said = await load('cs1100502.csv', Buffer.from(etalab(), 'latin1'))
  expect(said).toContain('l’ancienne extraction, sans ligne de titres : 40 structures.')
  expect(said).toContain('extraction en libre accès du 11 mai 2026')
  expect(await withOwner(server.base.ownerUrl, inspectWalls)).toEqual([])
})

test('found by number, by words in the territory, by a name that is nearly so', async () => {
  const { structures, source } = await search('halles')
  expect(source).toContain('11\u00a0mai 2026')
  expect(structures).toHaveLength(10)
  expect(structures[0]).toMatchObject({
    nom: 'MSP DES HALLES',
    categorieLibelle: 'Maison de santé',
    communeNom: 'SETE',
  })
  expect((await search('port')).structures).toEqual([])
  expect((await search('port', { territoire: 'non' })).structures).toHaveLength(10)
  expect((await search('tamaris', { categorie: '603' })).structures).toEqual([])
  expect((await search('ehpad les tamari')).structures[0]?.nom).toContain('TAMARIS')
  expect((await search('ehpad les tammaris')).structures[0]?.nom).toContain('TAMARIS')
  expect((await search(number(2))).structures).toMatchObject([{ nom: 'PHARMACIE DU PORT' }])
  expect((await search('', { categorie: '500' })).structures).toHaveLength(10)
  expect((await search('%', { territoire: 'non' })).structures).toEqual([])
})

test('added to those of the CPTS, or known as one of them; taken back', async () => {
  const link = (finess: string, structureId: string | null) =>
    server.run(linkStructure, coordination, cptsId, { params: { cptsId, finess }, body: { structureId } })
  const unlink = (finess: string, ajoutee: 'oui' | 'non') =>
    server.run(unlinkStructure, coordination, cptsId, { params: { cptsId, finess }, query: { ajoutee } })
  const added = await link(number(1), null)
  if (!added.ok) throw new Error(added.refusal.code)
  const [seen] = (await search(number(1))).structures
  expect(seen).toMatchObject({ structureId: added.value.structureId, ressemble: null })
  expect(await link(number(1), null)).toMatchObject({ ok: false, refusal: { code: 'finess-already-known' } })
  expect(await unlink(number(1), 'oui')).toMatchObject({ ok: true })
  expect((await search(number(1))).structures).toMatchObject([{ structureId: null }])
  const made = await server.run(createStructure, coordination, cptsId, {
    ...at(),
    body: {
      nom: 'Maison des Halles',
      genre: 'msp',
      finess: null,
      siret: null,
      adresse: '',
      codePostal: '',
      commune: '34301',
      point: null,
      telephone: null,
      courriel: null,
    },
  })
  if (!made.ok) throw new Error(made.refusal.code)
  const { id } = made.value
  expect((await search(number(1))).structures).toMatchObject([{ ressemble: { id, nom: 'Maison des Halles' } }])
  expect(await link(number(1), id)).toMatchObject({ ok: true, value: { structureId: id } })
  expect(await link(number(5), id)).toMatchObject({ ok: false, refusal: { code: 'structure-has-finess' } })
  expect(await link('990000011', null)).toMatchObject({ ok: false, refusal: { code: 'finess-unknown' } })
  expect(await unlink(number(1), 'non')).toMatchObject({ ok: true })
  expect((await search(number(1))).structures).toMatchObject([{ structureId: null, ressemble: { id } }])
})

test('what cannot be taken leaves the structures in place', async () => {
  await expect(load('x.csv', 'a,b\n1,2')).rejects.toThrow('ce n’est ni FINESS+')
  await expect(load('x.json', '{"pmej": ')).rejects.toThrow('ce n’est ni FINESS+')
  await expect(load('x.csv', etalab().replace('2026-05-11', '2026-05-10'))).rejects.toThrow(
    /du 10.mai 2026, celui en place/,
  )
  await expect(load('x.csv', etalab(20))).rejects.toThrow('semble coupé')
  await expect(load('x.csv', etalab().replaceAll(';603;', ';603'))).rejects.toThrow(
    /10.lignes illisibles[\s\S]*ligne 2/,
  )
  await expect(load('x.csv', etalab().replace(/^.*\n/, ''))).rejects.toThrow('--date')
  expect((await search('halles')).structures).toHaveLength(10)
})

test('FINESS+, compressed, takes the place of the former one', async () => {
  const ege = Array.from({ length: 40 }, (_, n) => ({
    informationsGeneralesEGE: { numFinessEge: number(n + 1), nomEgeCourt: `MSP NOUVELLE ${n}` },
    categorieentiteGeographiqueExercice: '603',
    adresse: [{ usageAdresse: '03', cogCommune: '34301', codePostal: '34200' }],
    etatObjet: n === 0 ? 'I' : 'A',
  }))
  const root = {
    schemaVersion: 'v1.0.0',
    generatedAt: '2026-11-20T02:00:00Z',
    pmej: [{ numFinessPm: number(900), ege }],
  }
  const said = await load('finess-structures-journalier-20261120.json.gz', gzipSync(JSON.stringify(root)))
  expect(said).toContain('FINESS+ (JSON) : 39 structures.')
  expect(said).toContain('1 structure fermée, laissée de côté.')
  expect((await search('halles')).structures).toEqual([])
  expect((await search('nouvelle')).structures).toHaveLength(39)
})
