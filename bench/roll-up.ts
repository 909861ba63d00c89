/**
 * Indicators of 35 000 communes added up to CPTS, département, région and France, beside PostgreSQL that groups the same
 * rows (GROUPING SETS), and beside one bare sum of the same array: the limit of the memory.
 */
import { applyChange, type Level, planRollUp, rollUp } from '../src/analysis/rollup/index.ts'
import { connect, openBenchBase } from './base.ts'
import { compare, tell, tellRatio } from './measure.ts'

const COMMUNES = 35_000
const COLUMNS = 240
const CHANGES = 200_000
const REPETITIONS = 5

/** Runs of communes: 800 CPTS, which straddle the 100 départements, of 13 régions. */
const levels = (): Level[] => {
  const departement = Int32Array.from({ length: COMMUNES }, (_, i) => Math.floor((i * 100) / COMMUNES))
  const named: [string, number, (i: number) => number][] = [
    ['cpts', 800, (i) => Math.floor(((i + 7) * 800) / (COMMUNES + 7))],
    ['departement', 100, (i) => departement[i]!],
    ['region', 13, (i) => Math.floor((departement[i]! * 13) / 100)],
    ['france', 1, () => 0],
  ]
  return named.map(([name, count, of]) => ({
    name,
    count,
    parent: Int32Array.from({ length: COMMUNES }, (_, i) => of(i)),
  }))
}

/** Whole numbers, so that both sides give the same sums to the last digit. */
const figureOf = (commune: number, column: number): number => (commune * 31 + column * 17) % 1000

export const benchRollUp = async (): Promise<void> => {
  const all = levels()
  const values = new Float64Array(COMMUNES * COLUMNS)
  for (let column = 0; column < COLUMNS; column++)
    for (let i = 0; i < COMMUNES; i++) values[column * COMMUNES + i] = figureOf(i, column)
  const plan = planRollUp(all, COMMUNES)
  const base = await openBenchBase()
  try {
    const client = await connect((await base.create('cumuls')).superUrl)
    await fill(client, all)
    let sums = rollUp(plan, values, COLUMNS)
    let bare = 0
    let rows: { c: number; level: number; t: number; s: number }[] = []
    const side = (name: string, work: () => unknown) => ({
      name,
      run: async () => {
        await work()
        return values.length
      },
    })
    const measured = await compare(
      [
        side('typed arrays, four levels', () => {
          sums = rollUp(plan, values, COLUMNS)
        }),
        side('one bare sum of the same array', () => {
          bare = total(values)
        }),
        side('PostgreSQL, GROUPING SETS', async () => {
          rows = (await client.query(QUERY)).rows
        }),
      ],
      REPETITIONS,
      base.postmaster,
    )
    tell('indicators added up', measured, 'values')
    const [typed, sum, sql] = measured
    tellRatio('PostgreSQL ÷ typed arrays, wall time', sql!.wallMs / typed!.wallMs, '≥ 100')
    tellRatio('PostgreSQL ÷ typed arrays, processor time', sql!.cpuMs / typed!.cpuMs, 'for information')
    tellRatio('typed arrays ÷ one bare sum', typed!.wallMs / sum!.wallMs, 'for information')
    tellRatio(
      'sums that differ',
      rows.filter(({ c, level, t, s }) => sums[level]![c * all[level]!.count + t] !== s).length,
      '0',
    )
    tellRatio('sums compared', rows.length, `${COLUMNS * all.reduce((n, { count }) => n + count, 0)}`)
    if (bare !== sums[3]!.reduce((x, y) => x + y, 0)) throw new Error('the bare sum differs')
    const start = performance.now()
    for (let k = 0; k < CHANGES; k++) applyChange(plan, sums, (k * 7919) % COMMUNES, k % COLUMNS, 1)
    tellRatio('one changed value, microseconds', ((performance.now() - start) * 1000) / CHANGES, 'a few')
    await client.end()
  } finally {
    await base.close()
  }
}

const total = (values: Float64Array): number => {
  let sum = 0
  for (let k = 0; k < values.length; k++) sum += values[k]!
  return sum
}

const fill = async (client: Awaited<ReturnType<typeof connect>>, all: readonly Level[]): Promise<void> => {
  await client.query('create table place (i int primary key, cpts int, departement int, region int)')
  await client.query('insert into place select * from unnest($1::int[], $2::int[], $3::int[], $4::int[])', [
    Array.from({ length: COMMUNES }, (_, i) => i),
    ...all.slice(0, 3).map(({ parent }) => [...parent]),
  ])
  await client.query('create table mesure (i int, c int, v float8)')
  await client.query(
    `insert into mesure select i, c, (i * 31 + c * 17) % 1000
     from generate_series(0, ${COMMUNES - 1}) i, generate_series(0, ${COLUMNS - 1}) c`,
  )
  await client.query('vacuum analyze')
  await client.query(`set work_mem = '256MB'`)
}

const QUERY = `
  select c, coalesce(cpts, departement, region, 0) t, sum(v) s,
    case when grouping(cpts) = 0 then 0 when grouping(departement) = 0 then 1 when grouping(region) = 0 then 2 else 3 end level
  from mesure join place using (i)
  group by grouping sets ((c, cpts), (c, departement), (c, region), (c))`
