import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { loadReferences } from '../domains/territoire/index.ts'
import { withOwner } from './database/owner.ts'
import { openTestBase, type TestBase } from './database/testing.ts'
import { importContours } from './import-contours.ts'

let base: TestBase
let folder: string
let said: string[]

/** Communes as squares of a tenth of a degree side by side. */
const feature = (code: string, column: number) => {
  const west = 3 + column / 10
  const ring = [
    [west, 43],
    [west + 0.1, 43],
    [west + 0.1, 43.1],
    [west, 43.1],
    [west, 43],
  ]
  return { type: 'Feature', properties: { code }, geometry: { type: 'Polygon', coordinates: [ring] } }
}
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })
const write = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const ask = async (sql: string) => (await withOwner(base.ownerUrl, (client) => client.query(sql))).rows
const run = (from: string, departement?: string[]) =>
  importContours(base.ownerUrl, { from, ...(departement ? { departement } : {}) })

beforeAll(async () => {
  base = await openTestBase()
  await withOwner(base.ownerUrl, loadReferences)
})
afterAll(() => base.close())
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'contours-'))
  said = []
  vi.spyOn(console, 'log').mockImplementation((text: string) => void said.push(text))
})
afterEach(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

describe('sources contours --from', () => {
  it('reads a folder, plain and gzipped, département by département, and finds who touches whom', async () => {
    write('herault.geojson', collection(feature('34301', 0), feature('34108', 1)))
    write('gard.json.gz', gzipSync(collection(feature('30003', 2), feature('99999', 5))))
    await run(folder)
    expect(await ask('select a, b from adjacence order by a, b')).toEqual([
      { a: '30003', b: '34108' },
      { a: '34108', b: '34301' },
    ])
    expect(said.join('\n')).toContain('Hérault\u00a0: 2\u00a0contours')
    expect(said.join('\n')).toContain('1\u00a0code ignoré, sans commune de 2026\u00a0: 99999')
  })

  it('takes one département when asked, and may be run again', async () => {
    write('tout.json', collection(feature('34301', 0), feature('34108', 1), feature('30003', 2)))
    await run(folder, ['34'])
    await run(folder, ['34'])
    expect(await ask('select count(*) as n from adjacence')).toEqual([{ n: 2 }])
  })

  it('says in French what it cannot read, with the file and the line', async () => {
    await expect(run(join(folder, 'absent.json'))).rejects.toThrow(/n’existe pas/)
    await expect(run(folder)).rejects.toThrow(/aucun fichier/)
    const broken = write('casse.json', '{\n"type":\n')
    await expect(run(broken)).rejects.toThrow(/casse\.json, ligne 3.*JSON/)
    rmSync(broken)
    const fake = write('faux.json.gz', 'ceci n’est pas une archive')
    await expect(run(fake)).rejects.toThrow(/archive gzip/)
    await expect(run(write('points.json', collection()))).rejects.toThrow(/aucun contour/)
  })
})
