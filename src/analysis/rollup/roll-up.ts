/**
 * Adds additive indicators up, from communes to every level, column by column. A ratio is two columns, numerator and
 * denominator, added apart and divided at the end: never a mean of ratios.
 */
import { checkLevel, type Level, nestingOf } from './levels.ts'

/**
 * Communes that are in the same territory at every level are added up once, as a cell (a CPTS within a département);
 * levels are sums of cells, or of a level below that nests in them.
 */
export type Plan = {
  communes: number
  /** Communes cell by cell: those of cell k stand in `order` from `start[k]` to `start[k + 1]`. */
  order: Int32Array
  start: Int32Array
  steps: Step[]
}
/** `source`: the rank of the level to read from, -1 for the cells; `parent`: the territory of each of its rows. */
type Step = { level: Level; source: number; parent: Int32Array }

/** Levels from the finest to the widest. Throws RangeError on a level whose communes disagree. */
export const planRollUp = (levels: readonly Level[], communes: number): Plan => {
  for (const level of levels) checkLevel(level, communes)
  const { order, start } = findCells(levels, communes)
  const steps = levels.map((level, rank): Step => {
    for (let low = rank - 1; low >= 0; low--) {
      const nested = nestingOf(levels[low]!, level)
      if (nested) return { level, source: low, parent: nested }
    }
    return { level, source: -1, parent: Int32Array.from(start.subarray(0, -1), (k) => level.parent[order[k]!]!) }
  })
  return { communes, order, start, steps }
}

const findCells = (levels: readonly Level[], communes: number): { order: Int32Array; start: Int32Array } => {
  const cells = new Map<string, number[]>()
  for (let i = 0; i < communes; i++) {
    const key = levels.map(({ parent }) => parent[i]!).join()
    const cell = cells.get(key)
    if (cell) cell.push(i)
    else cells.set(key, [i])
  }
  const lists = [...cells.values()]
  const start = new Int32Array(lists.length + 1)
  lists.forEach((list, k) => {
    start[k + 1] = start[k]! + list.length
  })
  return { order: Int32Array.from(lists.flat()), start }
}

/** One array a level: column c of territory t stands at `c * level.count + t`, in the unit of the column. */
export type RolledUp = Float64Array[]

/**
 * `values`: column c of commune i at `c * communes + i`; finite. A value that is not finite (NaN for one that is missing)
 * makes the sum of its territories NaN: a partial sum never passes for a whole one. Throws RangeError on shapes.
 */
export const rollUp = (plan: Plan, values: Float64Array, columns: number): RolledUp => {
  if (values.length !== columns * plan.communes)
    throw new RangeError(`${values.length} values instead of ${columns} × ${plan.communes}`)
  const sums = plan.steps.map(({ level }) => new Float64Array(columns * level.count))
  const cells = new Float64Array(plan.start.length - 1)
  for (let column = 0; column < columns; column++) {
    sumCells(plan, values, column * plan.communes, cells)
    plan.steps.forEach(({ level, source, parent }, rank) => {
      const from = source === -1 ? cells : sums[source]!
      const read = source === -1 ? 0 : column * parent.length
      const to = sums[rank]!
      const write = column * level.count
      for (let i = 0; i < parent.length; i++) {
        const one = parent[i]!
        if (one >= 0) to[write + one]! += from[read + i]!
      }
    })
  }
  return sums
}

const sumCells = ({ order, start }: Plan, values: Float64Array, read: number, cells: Float64Array): void => {
  for (let cell = 0; cell < cells.length; cell++) {
    let sum = 0
    for (let k = start[cell]!; k < start[cell + 1]!; k++) sum += values[read + order[k]!]!
    cells[cell] = sum
  }
}

/** One value of a commune changes by `delta`: each level follows without being added up again. */
export const applyChange = (plan: Plan, sums: RolledUp, commune: number, column: number, delta: number): void => {
  plan.steps.forEach(({ level }, rank) => {
    const one = level.parent[commune]!
    if (one >= 0) sums[rank]![column * level.count + one]! += delta
  })
}

/** NaN where the denominator is zero: no ratio, rather than zero. Throws RangeError when lengths differ. */
export const ratioOf = (numerator: Float64Array, denominator: Float64Array): Float64Array => {
  if (numerator.length !== denominator.length)
    throw new RangeError(`${numerator.length} numerators, ${denominator.length} denominators`)
  return numerator.map((value, t) => (denominator[t] === 0 ? Number.NaN : value / denominator[t]!))
}

/** One column of one level, without copy. */
export const columnOf = (sums: RolledUp, { steps }: Plan, rank: number, column: number): Float64Array => {
  const { count } = steps[rank]!.level
  return sums[rank]!.subarray(column * count, (column + 1) * count)
}
