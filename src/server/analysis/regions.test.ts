import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Fault } from '../fault.ts'
import { runPoles } from './run-poles.ts'
import { type RegionsOrder, runRegions } from './run-regions.ts'
import { runRegionsApart } from './run-regions-apart.ts'

let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'maillage-territoires-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const UNITS = 'id,population,lon,lat,epci\na,100,0,46,x\nb,100,0.1,46,x\nc,100,0.2,46,\nd,100,0.3,46,y\n'
const put = (name: string, content: string): string => {
  const path = join(folder, name)
  writeFileSync(path, content)
  return path
}
const order = (more: Partial<RegionsOrder>): RegionsOrder => ({
  units: put('u.csv', UNITS),
  adjacency: put('a.csv', 'a,b\na,b\nb,c\nc,d\n'),
  min: 100,
  max: 300,
  seed: 1,
  sweeps: 2,
  out: join(folder, 'r.csv'),
  summary: join(folder, 's.json'),
  ...more,
})
const faultOf = async (work: () => unknown): Promise<string> => {
  rmSync(join(folder, 'r.csv'), { force: true })
  try {
    await work()
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    expect(existsSync(join(folder, 'r.csv'))).toBe(false)
    return error.message.replaceAll(`${folder}/`, '').replaceAll('\u00a0', ' ')
  }
  throw new Error('no fault')
}

describe('a division that cannot be made says why, and writes nothing', () => {
  it.each([
    [{}, 'Il manque les flux : donnez --flows'],
    [{ gravity: true, min: 400 }, '--min (400) dépasse --max (300).'],
    [{ gravity: true, count: 2, front: true }, 'Choisissez entre --count et --front.'],
    [{ gravity: true, exact: true, floor: 0.5 }, '--exact se demande seul ou avec --count.'],
    [{ gravity: true, exact: true, count: 4, min: 150 }, 'Aucun découpage ne respecte ces bornes : c’est démontré.'],
  ])('%o', async (more, message) => {
    expect(await faultOf(() => runRegions(order(more), () => undefined))).toContain(message)
  })
  it.each([
    ['adjacency', 'a,b\na,z\n', 'x.csv, ligne 2, colonne « b » : « z » est inconnu dans les unités (u.csv)'],
    ['flows', 'origin,destination,value\na,b,-1\n', 'x.csv, ligne 2, colonne « value » : « -1 » est négatif'],
    ['flows', 'origin,destination,value\nz,b,1\n', 'colonne « origin » : « z » est inconnu'],
    ['locked', 'id,territory\na,1\na,2\n', 'x.csv, ligne 3, colonne « id » : « a » est déjà donné plus haut'],
    ['units', 'id,population,lon,lat\na,10,200,0\n', 'x.csv, ligne 2, colonne « lon » : « 200 » dépasse 180'],
  ])('%s: %s', async (file, content, message) => {
    const gravity = file === 'flows' ? {} : { gravity: true }
    expect(
      await faultOf(() => runRegions(order({ ...gravity, [file]: put('x.csv', content) }), () => undefined)),
    ).toContain(message)
  })
  it.each([
    ['x,oui,,', 'x.csv, ligne 2, colonne « territory » : « x » est inconnu dans les CPTS existantes'],
    ['1,oui,,\n1,,,', 'x.csv, ligne 3, colonne « territory » : « 1 » est déjà donné plus haut'],
    ['1,fermée,,', '« fermée » n’est ni oui ni non'],
    ['1,non,400,', 'le minimum dépasse le maximum'],
    ['1,non,-4,', 'la borne est négative'],
    ['1,non,0,0', 'la borne n’est pas supérieure à zéro'],
  ])('nor the rule %s', async (rule, message) => {
    const locked = put('l.csv', 'id,territory\na,1\n')
    const existing = put('x.csv', `territory,closed,min,max\n${rule}\n`)
    expect(await faultOf(() => runRegions(order({ gravity: true, locked, existing }), () => undefined))).toContain(
      message,
    )
    expect(await faultOf(() => runRegions(order({ gravity: true, existing }), () => undefined))).toContain('--locked')
  })
  it('nor one file without the other', async () => {
    const nowhere = join(folder, 'absent', 'f')
    expect(await faultOf(() => runRegions(order({ gravity: true, summary: nowhere }), () => undefined))).toContain(
      'absent/f',
    )
    rmSync(join(folder, 's.json'), { force: true })
    await expect(runRegions(order({ gravity: true, out: nowhere }), () => undefined)).rejects.toThrow('absent/f')
    expect(existsSync(join(folder, 's.json'))).toBe(false)
  })
  it('nor poles without any', async () => {
    const flows = put('f.csv', 'origin,destination,value\na,b,1\nb,a,1\n')
    expect(await faultOf(() => runPoles({ flows, merge: 0.25, out: join(folder, 'r.csv') }))).toContain('Aucun pôle')
  })
})

describe('a division', () => {
  it.each([
    { count: 2 },
    { count: 2, exact: true },
    { floor: 0.5 },
    { front: true },
    { epci: 1 },
    { closed: true, locked: 'id,territory\na,1\nb,1\n' },
    { locked: 'id,territory\na,1\nb,1\n', existing: 'territory,closed,min,max\n1,oui,,200\n' },
    { bridges: 'a,b\na,d\n', forbidden: 'a,b\nb,c\n', locked: 'id,territory\na,1\nd,1\n' },
  ])('%o', async ({ bridges, forbidden, locked, existing, ...more }: Record<string, unknown>) => {
    const files = Object.fromEntries(
      Object.entries({ bridges, forbidden, locked, existing }).flatMap(([name, text]) =>
        typeof text === 'string' ? [[name, put(`${name}.csv`, text)]] : [],
      ),
    )
    await runRegions(order({ gravity: true, ...more, ...files }), () => undefined)
    expect(existsSync(join(folder, 'r.csv'))).toBe(true)
  })
})

it('keeps what was found when it is asked to stop', async () => {
  const side = 20
  const cells = Array.from({ length: side * side }, (_, i) => ({ i, x: i % side, y: Math.floor(i / side) }))
  const units = cells.map(({ i, x, y }) => `u${i},${100 + ((i * 37) % 90)},${x / 20},${46 + y / 20}`)
  const pairs = cells.flatMap(({ i, x, y }) => [
    ...(x + 1 < side ? [`u${i},u${i + 1}`] : []),
    ...(y + 1 < side ? [`u${i},u${i + side}`] : []),
  ])
  const large = order({
    units: put('grid.csv', `id,population,lon,lat\n${units.join('\n')}\n`),
    adjacency: put('grid-a.csv', `a,b\n${pairs.join('\n')}\n`),
    gravity: true,
    min: 1000,
    max: 4000,
    sweeps: 100_000,
    out: join(folder, 'stopped.csv'),
    summary: join(folder, 'stopped.json'),
  })
  const said: string[] = []
  await runRegionsApart(large, (line) => {
    said.push(line)
    if (said.length === 1) process.emit('SIGINT')
  })
  expect(said.at(-1)).toContain('Arrêt demandé')
  expect(JSON.parse(readFileSync(large.summary!, 'utf8'))).toMatchObject({
    stopped: true,
    check: { uncovered: 0, inPieces: 0 },
  })
  expect(readFileSync(large.out, 'utf8').trim().split('\n')).toHaveLength(side * side + 1)
})
