import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { loadReferences } from '../../domains/territoire/index.ts'
import { withOwner } from '../database/owner.ts'
import { openTestBase, type TestBase } from '../database/testing.ts'
import { addSource, dropSource, tellSources, updateSources } from './import-source.ts'
import { showZone } from './show-zone.ts'
import { writePlan } from './write-plan.ts'

let base: TestBase
let folder: string
let server: Server
let served: string | Buffer = ''
let said: string[] = []
const say = (line: string): void => void said.push(line)
const heard = (): string => said.join('\n')
const write = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}/comparateur.csv`
const count = async (): Promise<number> =>
  (await withOwner(base.ownerUrl, (client) => client.query('select count(*)::integer as n from observation'))).rows[0].n

const CENSUS = 'CODGEO;P22_POP;P22_LOG;P22_LOGVAC\n34301;45000;40000;2000\n34023;7000;6000;600\n01091;1000;500;50\n'

beforeAll(async () => {
  base = await openTestBase()
  await withOwner(base.ownerUrl, loadReferences)
  folder = mkdtempSync(join(tmpdir(), 'sources-'))
  server = createServer((_, response) => response.end(served)).listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(async () => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
  await base.close()
})
beforeEach(() => {
  said = []
})

describe('sources add', () => {
  it('says what it would write, and writes nothing', async () => {
    await addSource(base.ownerUrl, write('census.csv.gz', gzipSync(CENSUS)), { millesime: '2022' }, say)
    expect(heard()).toContain('Comparateur de territoires, millésime 2022 (Insee, Licence Ouverte 2.0)')
    expect(heard()).toContain('01091 → 01033')
    expect(heard()).toContain('Rien n’est écrit. Ajoutez --accepter pour écrire.')
    expect(await count()).toBe(0)
  })
  it('writes, with the sums of every zone above and how many communes they hold', async () => {
    served = CENSUS
    await addSource(base.ownerUrl, address(), { millesime: '2022', accepter: true }, say)
    said = []
    await showZone(base.ownerUrl, '34', { zone: 'departement', indicateur: 'part-logements-vacants' }, say)
    expect(heard()).toMatch(/2022\u00a0: 5,7\u00a0%, sur 2 des 34\d\u00a0communes \(Comparateur de territoires, 2022\)/)
    said = []
    await showZone(base.ownerUrl, 'FR', { indicateur: 'population' }, say)
    expect(heard()).toMatch(/2022\u00a0: 53\u00a0000\u00a0habitants, sur 3 des 34\u00a0969\u00a0communes/)
  })
  it('keeps two sources that disagree, one under the other, with the gap', async () => {
    const path = write('plan-source.csv', 'Code;Habitants\n34301;46800\n')
    await writePlan(path, { cle: 'Code', millesime: '2022', out: join(folder, 'propose.csv') }, say)
    const plan = write('plan.csv', 'colonne;indicateur;forme;periode\nHabitants;population;nombre;2022\n')
    const named = {
      code: 'mairie',
      titre: 'Relevé de la mairie',
      producteur: 'Mairie',
      licence: 'à demander',
      zone: 'commune' as const,
      cle: 'Code',
    }
    await addSource(base.ownerUrl, path, { millesime: '2022', accepter: true, plan, ...named }, say)
    said = []
    await showZone(base.ownerUrl, '34301', { indicateur: 'population' }, say)
    expect(heard()).toContain('2022\u00a0: 45\u00a0000\u00a0habitants (Comparateur de territoires, 2022)')
    expect(heard()).toContain(
      '46\u00a0800\u00a0habitants (Relevé de la mairie, 2022) ← écart de 4,0\u00a0% avec Comparateur de territoires',
    )
  })
  it.each([
    ['a,b\n1,2\n', {}, 'Aucune recette ne reconnaît les colonnes'],
    [
      'a,b\n1,2\n',
      { recette: 'finess' },
      'n’a pas les colonnes de «\u00a0Établissements sanitaires et sociaux (FINESS)',
    ],
    ['a,b\n1,2\n', { recette: 'inconnue' }, 'Aucune recette ne s’appelle'],
    ['', {}, 'il ne contient aucune ligne'],
    ['CODGEO;P22_POP\n99999;12\n', {}, 'Rien de lisible'],
    ['a,b\n1,2\n', { plan: 'plan.csv' }, 'il faut aussi --code'],
  ])('refuses in one sentence: %j %j', async (content, options, sentence) => {
    const before = await count()
    const path = write('faulty.csv', content)
    await expect(
      addSource(base.ownerUrl, path, { millesime: '2022', accepter: true, ...options }, say),
    ).rejects.toThrow(sentence)
    expect(await count()).toBe(before)
  })
  it('says that a file or an address is not there', async () => {
    await expect(addSource(base.ownerUrl, join(folder, 'rien.csv'), { millesime: '2022' }, say)).rejects.toThrow(
      'il n’existe pas',
    )
    await expect(addSource(base.ownerUrl, 'http://127.0.0.1:9/x.csv', { millesime: '2022' }, say)).rejects.toThrow(
      'l’adresse ne répond pas',
    )
  })
})

describe('sources update', () => {
  it('says that nothing changed, then takes the new file and keeps the old vintage for evolution', async () => {
    await updateSources(base.ownerUrl, 'insee-comparateur', undefined, say)
    expect(heard()).toContain('Comparateur de territoires, 2022\u00a0: déjà à jour.')
    served = CENSUS.replaceAll('P22', 'P23').replace('45000', '45500')
    await updateSources(base.ownerUrl, 'insee-comparateur', '2023', say)
    said = []
    await showZone(base.ownerUrl, '34301', { indicateur: 'population' }, say)
    expect(heard()).toContain('2023\u00a0: 45\u00a0500\u00a0habitants')
    expect(heard()).toContain('2022\u00a0: 45\u00a0000\u00a0habitants')
  })
  it('leaves what was there when the new file is not the one', async () => {
    served = '<html>page disparue</html>'
    const before = await count()
    await expect(updateSources(base.ownerUrl, 'insee-comparateur', '2023', say)).rejects.toThrow('L’ancien reste.')
    expect(await count()).toBe(before)
  })
})

it('lists and removes', async () => {
  await tellSources(base.ownerUrl, say)
  expect(heard()).toMatch(
    /insee-comparateur, millésime 2023[\s\S]*insee-comparateur, millésime 2022[\s\S]*mairie, millésime 2022/,
  )
  for (const [code, millesime] of [
    ['insee-comparateur', '2023'],
    ['insee-comparateur', '2022'],
    ['mairie', '2022'],
  ] as const)
    await dropSource(base.ownerUrl, code, millesime, say)
  expect(await count()).toBe(0)
  await expect(dropSource(base.ownerUrl, 'mairie', '2022', say)).rejects.toThrow('Aucune source ne s’appelle')
})
