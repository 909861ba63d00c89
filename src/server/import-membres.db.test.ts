import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestServer, type TestServer } from './actions/testing.ts'
import { importMembres } from './import-membres.ts'

let server: TestServer
const folder = mkdtempSync(join(tmpdir(), 'maillage-membres-'))
const file = join(folder, 'membres.csv')
beforeAll(async () => {
  server = await openTestServer()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await server.close()
})

const importing = async (options: Parameters<typeof importMembres>[2]) => {
  const said: string[] = []
  await importMembres(server.engine, file, options, (line) => said.push(line))
  return said.join('\n')
}
const counted = async (table: string) => (await server.owner(`select count(*)::int as n from ${table}`)).rows[0]!.n

it('tells the lines at fault, writes when asked, keeps no file', async () => {
  await server.createCpts('CPTS du Môle')
  writeFileSync(file, 'Nom;Prénom;Profession\nAigrette;Maud;IDE\nGenêt;Aurèle;astronaute\n')
  expect(await importing({})).toContain('ligne 3')
  expect([await counted('professionnel'), await counted('import_membres')]).toEqual([0, 0])
  await expect(importing({ accepter: true })).rejects.toThrow('en faute')
  expect(await importing({ accepter: true, valides: true })).toContain('C’est écrit')
  expect([await counted('professionnel'), await counted('import_membres')]).toEqual([1, 1])
})

it('asks which CPTS when there are two, and says when a file cannot be read', async () => {
  await server.createCpts('CPTS des Dunes')
  await expect(importing({})).rejects.toThrow('CPTS des Dunes')
  const one = (await server.owner('select id from cpts limit 1')).rows[0]!.id as string
  await expect(importMembres(server.engine, `${file}.absent`, { cpts: one }, () => undefined)).rejects.toThrow(
    'ne se lit pas',
  )
})
