/**
 * The rota as an integer program, one criterion at a time: what comes before it in the order is held where it is. The same
 * program is what a bare solver is given in the bench.
 */
import type { RotaProblem, Score } from './problem.ts'
import type { Open } from './settle.ts'

/** Minimise cost · x, rows between their bounds, columns whole where `integral`. Rows by compressed lines. */
export type LinearProgram = {
  cost: Float64Array
  lower: Float64Array
  upper: Float64Array
  integral: Uint8Array
  rowStart: Int32Array
  column: Int32Array
  value: Float64Array
  rowLower: Float64Array
  rowUpper: Float64Array
}
/** The columns of an optimum, proved; `stopped` when the solver had no time to prove, with what it has, if anything. */
export type LinearSolver = (program: LinearProgram) => LinearAnswer
export type LinearAnswer =
  | { outcome: 'optimal'; values: Float64Array }
  | { outcome: 'infeasible' }
  | { outcome: 'stopped'; values: Float64Array | null }

export type Criterion = keyof Score
export const CRITERIA: readonly Criterion[] = ['covered', 'squares', 'hardSquares', 'wishes']

/** Cells that the program may choose, and those that it must. */
export type Cells = { free: readonly number[]; held: readonly number[] }
export type Held = Partial<Record<Criterion, number>>

/** Changes of the squares, of the open problem: what was held before is a constant that both sides leave out. */
export const buildProgram = (open: Open, cells: Cells, criterion: Criterion, held: Held): LinearProgram => {
  const { problem } = open
  const { volunteers: n, day, wish } = problem
  const m = day.length
  const chosen = [...cells.free, ...cells.held]
  const mine: { cell: number; column: number }[][] = Array.from({ length: n }, () => [])
  chosen.forEach((cell, column) => {
    mine[Math.floor(cell / m)]!.push({ cell, column })
  })
  const levels = levelsOf(problem, mine, chosen.length)
  const columns = chosen.length + levels.length
  const costs: Record<Criterion, Float64Array> = {
    covered: Float64Array.from({ length: columns }, (_, j) => (j < chosen.length ? -1 : 0)),
    wishes: Float64Array.from({ length: columns }, (_, j) => (j < chosen.length ? -wish[chosen[j]!]! : 0)),
    squares: new Float64Array(columns),
    hardSquares: new Float64Array(columns),
  }
  for (const { column, kind, price } of levels) costs[kind][column] = price
  const rows = startRows()
  coverRows(rows, problem, chosen)
  for (let v = 0; v < n; v++) personRows(rows, open, v, mine[v]!, levels)
  for (const known of CRITERIA) {
    const value = held[known]
    if (value === undefined) continue
    const entries = [...costs[known].entries()].filter(([, cost]) => cost !== 0)
    rows.add(entries, Number.NEGATIVE_INFINITY, value)
  }
  const lower = new Float64Array(columns)
  lower.fill(1, cells.free.length, chosen.length)
  // Levels are whole as soon as the cells are: their prices grow.
  const integral = Uint8Array.from({ length: columns }, (_, j) => (j < chosen.length ? 1 : 0))
  return { cost: costs[criterion], lower, upper: new Float64Array(columns).fill(1), integral, ...rows.finish() }
}

/** What the program counts of a score: the least, so negative where more is better; squares without what was before. */
export const programValues = ({ problem }: Open, score: Score): Required<Held> => {
  const constant = (of: Int32Array) => of.reduce((sum, value) => sum + value * value, 0)
  return {
    covered: -score.covered,
    squares: score.squares - constant(problem.before),
    hardSquares: score.hardSquares - constant(problem.hardBefore),
    wishes: -score.wishes,
  }
}

type Level = { column: number; volunteer: number; kind: 'squares' | 'hardSquares'; price: number }

/** One column a further shift of each person, dearer and dearer. */
const levelsOf = (
  { hard, day, before, hardBefore, most }: RotaProblem,
  mine: readonly { cell: number }[][],
  from: number,
): Level[] => {
  const levels: Level[] = []
  const m = day.length
  mine.forEach((cells, volunteer) => {
    const hardCells = cells.filter(({ cell }) => hard[cell % m])
    for (const [kind, count, start] of [
      ['squares', cells.length, before[volunteer]!],
      ['hardSquares', hardCells.length, hardBefore[volunteer]!],
    ] as const)
      for (let k = 1; k <= Math.min(count, most[volunteer]!); k++)
        levels.push({ column: from + levels.length, volunteer, kind, price: 2 * (start + k) - 1 })
  })
  return levels
}

type Rows = ReturnType<typeof startRows>
const startRows = () => {
  const rowStart = [0]
  const column: number[] = []
  const value: number[] = []
  const rowLower: number[] = []
  const rowUpper: number[] = []
  return {
    add: (entries: readonly (readonly [number, number])[], low: number, high: number): void => {
      for (const [j, by] of entries) {
        column.push(j)
        value.push(by)
      }
      rowStart.push(column.length)
      rowLower.push(low)
      rowUpper.push(high)
    },
    finish: () => ({
      rowStart: Int32Array.from(rowStart),
      column: Int32Array.from(column),
      value: Float64Array.from(value),
      rowLower: Float64Array.from(rowLower),
      rowUpper: Float64Array.from(rowUpper),
    }),
  }
}

const coverRows = (rows: Rows, { day, need }: RotaProblem, chosen: readonly number[]): void => {
  const byShift = Map.groupBy(chosen.keys(), (j) => chosen[j]! % day.length)
  for (const [s, columns] of byShift)
    rows.add(
      columns.map((j) => [j, 1]),
      0,
      Math.max(0, need[s]!),
    )
}

const personRows = (
  rows: Rows,
  { problem, weekLeft, weekRank, weeks }: Open,
  v: number,
  mine: readonly { cell: number; column: number }[],
  levels: readonly Level[],
): void => {
  if (mine.length === 0) return
  const { day, hard, rest } = problem
  const m = day.length
  const shiftOf = (cell: number) => cell % m
  for (const kind of ['squares', 'hardSquares'] as const) {
    const counted = mine.filter(({ cell }) => kind === 'squares' || hard[shiftOf(cell)])
    const steps = levels.filter((level) => level.volunteer === v && level.kind === kind)
    if (counted.length > 0)
      rows.add(
        [...counted.map(({ column }) => [column, 1] as const), ...steps.map(({ column }) => [column, -1] as const)],
        0,
        0,
      )
  }
  const days = [...new Set(mine.map(({ cell }) => day[shiftOf(cell)]!))]
  for (const from of days) {
    const near = mine.filter(({ cell }) => {
      const gap = day[shiftOf(cell)]! - from
      return gap >= 0 && gap <= rest
    })
    if (near.length > 1)
      rows.add(
        near.map(({ column }) => [column, 1] as const),
        0,
        1,
      )
  }
  for (const [w, inWeek] of Map.groupBy(mine, ({ cell }) => weekRank[shiftOf(cell)]!)) {
    const ceiling = weekLeft[v * weeks + w]!
    if (inWeek.length > ceiling)
      rows.add(
        inWeek.map(({ column }) => [column, 1] as const),
        0,
        ceiling,
      )
  }
}
