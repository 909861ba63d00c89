import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from 'commander'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { createProgram } from '../commands/program.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-sommes-'))
  write('niveaux.csv', 'id,cpts,departement,region', 'a,x,01,r', 'b,,01,r', 'c,x,02,r')
})
afterEach(() => vi.restoreAllMocks())
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const at = (name: string): string => join(folder, name)
const write = (name: string, ...lines: string[]): void => writeFileSync(at(name), `${lines.join('\n')}\n`)
/** What a command refuses by leaving the process is thrown here. */
const stay = (command: Command): Command => {
  command.exitOverride().commands.forEach(stay)
  return command
}
const run = (values: string, ...more: string[]): Promise<unknown> =>
  stay(createProgram()).parseAsync(
    ['node', 'maillage', 'analysis', 'roll-up', '--values', at(values), '--levels', at('niveaux.csv'), ...more].concat(
      '--out',
      at('out.csv'),
    ),
  )
const told = async (values: string, ...more: string[]): Promise<string> => {
  rmSync(at('out.csv'), { force: true })
  const error = await run(values, ...more).then(
    () => new Error('nothing was refused'),
    (one: Error) => one,
  )
  expect(existsSync(at('out.csv'))).toBe(false)
  return error.message.replaceAll('\u00a0', ' ').replaceAll(`${folder}/`, '')
}

it('a commune without a line leaves its sums empty, and is told', async () => {
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined)
  write('v.csv', 'n;id', '-1,5;a', '4;b')
  await run('v.csv', '--columns', 'n')
  expect(readFileSync(at('out.csv'), 'utf8').trim().split('\n')).toEqual([
    'level,id,communes,n',
    'cpts,x,2,',
    'departement,01,2,2.5',
    'departement,02,1,',
    'region,r,3,',
    'france,France,3,',
  ])
  expect(said.mock.calls.flat().join(' ')).toContain('1\u00a0commune n’a aucune valeur')
})

it('a fault names its file, its line and its column, and nothing is written', async () => {
  write('v.csv', 'id,n', 'a,1', 'z,2', 'a,trois')
  expect(await told('v.csv', '--columns', 'n')).toContain('v.csv, ligne 3, colonne « id »')
  write('v.csv', 'id,n', 'a,1', 'a,2')
  expect(await told('v.csv', '--columns', 'n')).toContain('v.csv, ligne 3, colonne « id » : cette commune est déjà')
  expect(await told('v.csv', '--columns', 'm')).toContain('il manque la colonne « m »')
  expect(await told('v.csv', '--columns', 'n,n')).toContain('revient deux fois')
  expect(await told('v.csv', '--columns', 'cpts')).toContain('Le nom « cpts » est pris')
  write('v.csv', 'id,n', 'a,1')
  expect(await told('v.csv', '--columns', 'n', '--ratio', 'p=n/m')).toContain('Le rapport cite « m »')
  expect(await told('v.csv', '--columns', 'n', '--ratio', 'p=n')).toContain('ne s’écrit pas nom=numérateur')
})

it('territories of a day: a commune in two, an end before its beginning, a day that is none', async () => {
  write('v.csv', 'id,n', 'a,1', 'b,2', 'c,3')
  write('s.csv', 'id,territory,from,until', 'a,x,2024-01-01,', 'a,y,2025-01-01,2026-01-01')
  const dated = ['--columns', 'n', '--stays', at('s.csv')]
  expect(await told('v.csv', ...dated)).toContain('donnez le jour par --on')
  expect(await told('v.csv', ...dated, '--on', '2025-06-31')).toContain('« 2025-06-31 » n’est pas une date')
  expect(await told('v.csv', ...dated, '--on', '2025-06-30')).toContain('s.csv, ligne 3, colonne « id »')
  await run('v.csv', ...dated, '--on', '2026-01-01')
  expect(readFileSync(at('out.csv'), 'utf8')).toContain('territory,x,1,1\nterritory,y,0,\n')
  write('s.csv', 'id,territory,from,until', 'a,x,2024-01-01,2024-01-01')
  expect(await told('v.csv', ...dated, '--on', '2026-01-01')).toContain('la fin ne suit pas le début')
})
