import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../fault.ts'
import { type IccOptions, runIcc } from './icc.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-icc-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const OBSERVED = 'id,observed\nnord,90\nsud,130\nest,4\nouest,30\n'
const POPULATION =
  'id,age,sex,population\nnord,0-64,F,1000\nnord,65+,F,500\nsud,0-64,F,800\nsud,65+,F,700\nest,0-64,F,50\nouest,0-64,F,300\n'
const REFERENCE = 'age,sex,consumption,population\n0-64,F,5000,100000\n65+,F,6000,50000\n'

type Files = { observed?: string; population?: string; reference?: string }
const run = (options: Partial<IccOptions> = {}, files: Files = {}): { rows: string[]; told: string } => {
  const out = join(folder, 'r.csv')
  rmSync(out, { force: true })
  const told: string[] = []
  runIcc(
    {
      observed: put('o.csv', files.observed ?? OBSERVED),
      population: put('p.csv', files.population ?? POPULATION),
      reference: put('r-ref.csv', files.reference ?? REFERENCE),
      interval: 'exact',
      level: '95',
      threshold: '11',
      out,
      ...options,
    },
    (line) => told.push(line),
  )
  return { rows: readFileSync(out, 'utf8').trim().split('\n'), told: told.join('\n').replaceAll('\u00a0', ' ') }
}
const faultOf = (options: Partial<IccOptions>, files?: Files): string => {
  try {
    run(options, files)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    expect(existsSync(join(folder, 'r.csv'))).toBe(false)
    return error.message.replaceAll(folder, '').replaceAll('\u00a0', ' ')
  }
  throw new Error('no fault')
}

describe('analysis icc', () => {
  it('gives the index, its interval and who is missing, and hides small numbers', () => {
    const { rows, told } = run({ activity: '20' })
    expect(rows[0]).toBe('id,observed,expected,icc,low,high,missing,note')
    // 1000 × 0.05 + 500 × 0.12 = 110.
    const [id, observed, expected, icc, low, high, missing] = rows[1]!.split(',')
    expect([id, observed, Number(expected)]).toEqual(['nord', '90', 110])
    expect(Number(icc)).toBeCloseTo((100 * 90) / 110, 12)
    expect(Number(missing)).toBe(1)
    // The exact limits of 90 are 72.37 and 110.63.
    expect(Number(low)).toBeCloseTo(7237 / 110, 1)
    expect(Number(high)).toBeCloseTo(11_063 / 110, 1)
    expect(rows.slice(3)).toEqual(['est,,2.5,,,,,masqué', 'ouest,,15,,,,,masqué'])
    expect(told).toContain('4 indices, 2 masqués.')
    expect(run({ threshold: '0' }).rows[3]).toContain('est,4,2.5,160,')
  })
  it('tells professions apart', () => {
    const files = {
      observed: 'id,profession,observed\nnord,mg,90\nnord,ide,30\n',
      population: 'id,age,sex,population\nnord,0-64,F,1000\n',
      reference: 'age,sex,profession,consumption,population\n0-64,F,mg,5000,100000\n0-64,F,ide,2000,100000\n',
    }
    const activities = put('a.csv', 'profession,activity\nide,5\nmg,10\n')
    const { rows } = run({ byProfession: true, activities }, files)
    expect(rows.map((row) => row.split(',').slice(0, 5).join(','))).toEqual([
      'id,profession,observed,expected,icc',
      'nord,mg,90,50,180',
      'nord,ide,30,20,150',
    ])
    expect(rows.map((row) => row.split(',')[7])).toEqual(['missing', '-4', '-2'])
  })
  it('says where nothing is expected', () => {
    const files = {
      observed: 'id,observed\nnord,20\n',
      population: 'id,age,sex,population\nnord,0-64,F,0\n',
      reference: REFERENCE,
    }
    expect(run({}, files).rows[1]).toBe('nord,20,0,,,,sans attendu')
  })
  it.each<[string, Partial<IccOptions>, Files]>([
    [
      'ligne 2, colonne « age » : l’âge 20 et le sexe F ne sont pas dans',
      {},
      { population: 'id,age,sex,population\nnord,20,F,1\n' },
    ],
    [
      '« ailleurs » est inconnu dans les consommations observées',
      {},
      { population: 'id,age,sex,population\nailleurs,65+,F,1\n' },
    ],
    ['la référence n’a pas de taux', {}, { reference: 'age,sex,consumption,population\n0-64,F,1,0\n65+,F,1,1\n' }],
    ['cette ligne répète la ligne 2', {}, { observed: 'id,observed\nnord,1\nnord,2\n' }],
    ['il manque la population de « loin »', {}, { observed: `${OBSERVED}loin,3\n` }],
    ['n’est ni exact ni byar', { interval: 'wilson' }, {}],
    ['--level est un pourcentage', { level: '0.95' }, {}],
    ['--activities ne vaut qu’avec --by-profession', { activities: 'x.csv' }, {}],
  ])('refuses: %s', (said, options, files) => expect(faultOf(options, files)).toContain(said))
})
