import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../fault.ts'
import { type CatchmentOptions, runCatchment } from './catchment.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-acces-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const SUPPLY = 'id,supply\ns1,2\ns2,3\n'
const DEMAND = 'id,demand\na,1000\nb,500\nc,0\n'
const COSTS = 'origin,destination,cost\na,s1,5\nb,s1,10\nb,s2,20.5\nc,s2,3\n'
const E2SFCA = { method: 'e2sfca', steps: '10:1,20:0.68,30:0.22' }

type Files = { supply?: string; demand?: string; costs?: string }
type Run = { rows: string[]; told: string }
const run = (options: Partial<CatchmentOptions>, files: Files = {}): Run => {
  const out = join(folder, 'r.csv')
  rmSync(out, { force: true })
  const told: string[] = []
  const costs = options.points === undefined ? { costs: put('c.csv', files.costs ?? COSTS) } : {}
  const all = {
    supply: put('s.csv', files.supply ?? SUPPLY),
    demand: put('d.csv', files.demand ?? DEMAND),
    ...costs,
    out,
    ...options,
  }
  runCatchment({ method: 'e2sfca', ...all }, (line) => told.push(line))
  return { rows: readFileSync(out, 'utf8').trim().split('\n'), told: told.join('\n').replaceAll('\u00a0', ' ') }
}
const faultOf = (options: Partial<CatchmentOptions>, files?: Files): string => {
  try {
    run(options, files)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    expect(existsSync(join(folder, 'r.csv'))).toBe(false)
    return error.message.replaceAll(folder, '').replaceAll('\u00a0', ' ')
  }
  throw new Error('no fault')
}

describe('analysis catchment', () => {
  it('computes E2SFCA by steps, from files to a file', () => {
    const [s1, s2] = [2 / 1500, 3 / (500 * 0.22)]
    const { rows, told } = run(E2SFCA)
    expect(rows).toEqual(['id,access', `a,${s1}`, `b,${s1 + 0.22 * s2}`, `c,${s2}`])
    expect(told).toBe('3 lieux, 2 sites, 4 trajets à portée.')
  })
  it('keeps the cut-off, and 2SFCA', () => {
    expect(run({ method: '2sfca', cutoff: '10' }).rows).toEqual(['id,access', `a,${2 / 1500}`, `b,${2 / 1500}`, 'c,0'])
    expect(run({ ...E2SFCA, cutoff: '20' }).told).toContain('1 site n’a aucune demande à portée')
  })
  it('leaves a place out of reach of itself, says so, and joins them when asked', () => {
    const files = {
      supply: 'id,supply\na,2\n',
      demand: 'id,demand\na,10\nb,10\n',
      costs: 'origin,destination,cost\nb,a,5\n',
    }
    const apart = run({ method: '2sfca', cutoff: '10' }, files)
    expect(apart.rows).toEqual(['id,access', 'a,0', 'b,0.2'])
    expect(apart.told).toContain('1 lieu n’a pas de trajet à portée vers le site du même nom')
    expect(run({ method: '2sfca', cutoff: '10', self: '0' }, files).rows).toEqual(['id,access', 'a,0.1', 'b,0.1'])
  })
  it('computes professions together, per inhabitants, and what changes', () => {
    const files = { supply: 'id,profession,supply\ns1,mg,2\ns1,ide,4\ns2,mg,3\n' }
    const whatIf = put('w.csv', 'id,profession,supply\ns1,mg,0\n')
    const { rows } = run({ ...E2SFCA, byProfession: true, per: '1500', whatIf }, files)
    expect(rows[0]).toBe('id,profession,access,after,change')
    expect(rows[1]).toBe('a,mg,2,0,-2')
    expect(rows.find((row) => row.startsWith('a,ide'))).toBe('a,ide,4,4,0')
  })
  it('opens a practice where there was none, as a full computation would, and sums the change up', () => {
    const points = put('p.csv', 'id,lon,lat\na,2,46\nb,2.1,46\nc,2.3,46\ns1,2,46\ns2,2.1,46\nneuf,2.2,46\n')
    const options = { points, method: 'e2sfca', steps: '5:1,15:0.5,25:0.2', speed: '50', per: '1000' }
    const supply = 'id,supply\ns1,2\ns2,3\n'
    const expected = run(options, { supply: 'id,supply\ns1,0.5\ns2,0\nneuf,4\n' }).rows.slice(1)
    const whatIf = put('w.csv', 'id,supply\nneuf,4\ns2,0\ns1,0.5\n')
    const summary = join(folder, 'resume.json')
    const { rows, told } = run({ ...options, whatIf, summary }, { supply })
    expect(told.match(/Trajets estimés/g)).toHaveLength(1)
    const before = run(options, { supply }).rows.slice(1)
    const cells = rows.slice(1).map((row) => row.split(','))
    for (const [k, [id, access, after, change]] of cells.entries()) {
      expect(`${id},${access}`).toBe(before[k])
      expect(Number(after)).toBeCloseTo(Number(expected[k]!.split(',')[1]), 10)
      expect(Number(change)).toBeCloseTo(Number(after) - Number(access), 10)
    }
    const [found] = JSON.parse(readFileSync(summary, 'utf8'))
    const up = cells.filter(([, , , change]) => Number(change) > 1e-9)
    expect(found.gain.places).toBe(up.length)
    expect(found.gain.places + found.lose.places + found.same.places).toBe(3)
    // All of the supply is shared: 5 before, 4.5 after, among 1 500 inhabitants.
    expect(found.mean.before).toBeCloseTo(5 / 1.5, 10)
    expect(found.mean.after).toBeCloseTo(4.5 / 1.5, 10)
    expect(found.demandWithoutAccess).toEqual({ before: 0, after: 0 })
    const largest = cells.toSorted((x, y) => Number(y[3]) - Number(x[3]))
    expect([found.largestGain?.id, found.largestLoss?.id]).toEqual([
      up.length > 0 ? largest[0]![0] : undefined,
      largest.at(-1)![0],
    ])
  })
  it('refuses a new site in the middle of choices, without journeys or without a point', () => {
    const whatIf = put('w.csv', 'id,supply\nneuf,1\n')
    expect(faultOf({ ...E2SFCA, method: '3sfca', whatIf })).toContain('un site nouveau change le choix de chacun')
    const points = put('p.csv', 'id,lon,lat\na,2,46\nb,2.1,46\nc,2.3,46\ns1,2,46\ns2,2.1,46\n')
    expect(faultOf({ ...E2SFCA, points, whatIf })).toContain(
      'il manque le point de 1 identifiant de la liste des sites nouveaux',
    )
    expect(faultOf({ ...E2SFCA, whatIf })).toContain('« neuf » : ni dans l’offre, ni avec un trajet à portée')
    expect(faultOf({ ...E2SFCA, summary: 'x.json' })).toContain('--summary demande --what-if')
  })
  it('computes an APL from acts and ages, and says what its steps are worth', () => {
    const files = {
      supply: 'id,acts\ns1,4000\ns1,9000\ns2,2500\n',
      demand: 'id,age,demand\na,jeune,100\na,vieux,50\nb,jeune,100\n',
      costs: 'origin,destination,cost\na,s1,5\nb,s1,12\nb,s2,1\n',
    }
    const ageWeights = put('w.csv', 'age,weight\njeune,0.5\nvieux,2\n')
    const { rows, told } = run({ method: 'apl', actsPerFte: '5000', maxActs: '6000', ageWeights }, files)
    const [s1, s2] = [(0.8 + 1.2) / (150 + 0.3 * 50), 0.5 / 50]
    expect(rows).toEqual(['id,access', `a,${s1}`, `b,${s2 + 0.3 * s1}`])
    expect(told).toContain('à vérifier')
  })
  it('estimates journeys by points, and flags it', () => {
    const points = put('p.csv', 'id,lon,lat\na,2,46\nb,2.1,46\nc,5,46\ns1,2,46\ns2,2.1,46\n')
    const { rows, told } = run({ points, method: '2sfca', cutoff: '15', speed: '50' })
    // a and b are 7.7 km apart: 12 minutes with the detour.
    expect(rows).toEqual(['id,access', `a,${2 / 1500 + 3 / 1500}`, `b,${2 / 1500 + 3 / 1500}`, 'c,0'])
    expect(told).toContain('Trajets estimés, et non calculés par la route : vol d’oiseau × 1,30, 50 km/h.')
    expect(run({ points, method: '2sfca', cutoff: '15' }).told).toContain('vitesse selon la densité (à vérifier)')
  })
  it('counts both directions where the sites are the places', () => {
    const points = put('p.csv', 'id,lon,lat\na,2,46\nb,2.1,46\nc,5,46\n')
    const files = { supply: 'id,supply\na,2\nb,3\nc,1\n' }
    const { rows, told } = run({ points, method: '2sfca', cutoff: '15', speed: '50' }, files)
    expect(rows).toEqual(['id,access', `a,${2 / 1500 + 3 / 1500}`, `b,${2 / 1500 + 3 / 1500}`, 'c,0'])
    expect(told).toContain('3 lieux, 3 sites, 5 trajets à portée.')
    expect(told).toContain('1 site n’a aucune demande à portée')
  })
  it('computes FCA, 3SFCA and gravity', () => {
    const files = {
      supply: 'id,supply\na,2\nb,1\n',
      demand: 'id,demand\na,10\nb,30\n',
      costs: 'origin,destination,cost\na,a,1\na,b,2\nb,b,1\n',
    }
    expect(run({ method: 'fca', cutoff: '5' }, files).rows).toEqual(['id,access', `a,${3 / 40}`, `b,${1 / 30}`])
    const apart = {
      supply: 'id,supply\ns,2\n',
      demand: 'id,demand\na,10\nb,30\n',
      costs: 'origin,destination,cost\na,s,1\na,a,0\na,b,4\n',
    }
    expect(run({ method: 'fca', cutoff: '5' }, apart).rows).toEqual(['id,access', `a,${2 / 40}`, 'b,0'])
    expect(faultOf({ method: 'fca', cutoff: '5' })).toContain('fca demande aussi les trajets entre lieux de demande')
    const three = run({ method: '3sfca', steps: '1:1,2:0.5' }, files).rows
    // G_aa = 2/3, G_ab = 1/3, G_bb = 1.
    const [ra, rb] = [2 / ((2 / 3) * 10), 1 / ((1 / 6) * 10 + 30)]
    expect(Number(three[1]!.split(',')[1])).toBeCloseTo((2 / 3) * ra + (1 / 6) * rb, 14)
    const gravity = run({ method: 'gravity', decay: 'power:1' }, files).rows
    expect(Number(gravity[1]!.split(',')[1])).toBeCloseTo(2 / 10 + 0.5 * (1 / 35), 14)
  })
  it.each<[string, Partial<CatchmentOptions>, Files | undefined]>([
    [
      '/c.csv, ligne 2, colonne « origin » : « x » est inconnu dans la demande',
      E2SFCA,
      { costs: 'origin,destination,cost\nx,s1,5\n' },
    ],
    ['« z » est inconnu dans l’offre', E2SFCA, { costs: 'origin,destination,cost\na,z,5\n' }],
    [
      'ligne 4 : ce couple est déjà à la ligne 2',
      E2SFCA,
      { costs: 'origin,destination,cost\na,s1,5\na,s2,5\na,s1,6\n' },
    ],
    ['ligne 3, colonne « id » : cet identifiant est déjà à la ligne 2', E2SFCA, { supply: 'id,supply\ns1,2\ns1,3\n' }],
    ['colonne « cost » : « -1 » est négatif', E2SFCA, { costs: 'origin,destination,cost\na,s1,-1\n' }],
    [
      'dépasse ce qu’un nombre peut tenir',
      E2SFCA,
      { supply: 'id,supply\ns1,1e10\ns2,1\n', demand: 'id,demand\na,1e-310\nb,0\nc,0\n' },
    ],
    ['dépasse ce qu’un nombre peut tenir', { ...E2SFCA, per: '1e300' }, { supply: 'id,supply\ns1,1e300\ns2,1\n' }],
    ['--steps : « 10 » n’est pas un palier', { method: 'e2sfca', steps: '10' }, undefined],
    ['doit venir après 20 minutes', { method: 'e2sfca', steps: '20:1,10:0.5' }, undefined],
    ['--method : « xsfca » n’est pas une méthode', { method: 'xsfca' }, undefined],
    ['--method 2sfca demande --cutoff', { method: '2sfca' }, undefined],
    ['demande --steps ou --decay', { method: 'e2sfca' }, undefined],
    ['--decay gaussian demande --cutoff', { method: 'e2sfca', decay: 'gaussian' }, undefined],
    ['n’est pas une courbe', { method: 'e2sfca', decay: 'sinus:1' }, undefined],
    ['--cutoff : « 0 » doit être supérieur à zéro', { ...E2SFCA, cutoff: '0' }, undefined],
  ])('refuses: %s', (said, options, files) => expect(faultOf(options, files)).toContain(said))
  it('refuses points that miss somebody, and options that do not go together', () => {
    const points = put('p.csv', 'id,lon,lat\na,2,46\n')
    expect(faultOf({ ...E2SFCA, points })).toContain('il manque le point de 2 identifiants de la demande')
    expect(faultOf({ ...E2SFCA, speed: '50' })).toContain('ne valent qu’avec --points')
    const bad = put('p.csv', 'id,lon,lat\na,200,46\n')
    expect(faultOf({ ...E2SFCA, points: bad })).toContain('ligne 2, colonne « lon » : « 200 » dépasse 180')
  })
})
