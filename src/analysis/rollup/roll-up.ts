/**
 * Adds additive indicators up, from communes to every level, column by column. A ratio is two columns, numerator and
 * denominator, added apart and divided at the end: never a mean of ratios.
 */
import { checkLevel, type Level, nestingOf } from './levels.ts'

/** For each level: the one to read from (-1: the communes) and the parent there. */
type Step = { level: Level; source: number; parent: Int32Array }
export type Plan = { communes: number; steps: Step[] }

/** Levels from the finest to the widest. Throws RangeError on a level whose communes disagree. */
export const planRollUp = (levels: readonly Level[], communes: number): Plan => {
  const steps: Step[] = []
  levels.forEach((level, rank) => {
    checkLevel(level, communes)
    let source = -1
    let parent = level.parent
    for (let low = 0; low < rank; low++) {
      const nested = nestingOf(levels[low]!, level)
      if (!nested) continue
      source = low
      parent = nested
    }
    steps.push({ level, source, parent })
  })
  return { communes, steps }
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
  plan.steps.forEach(({ level, source, parent }, rank) => {
    const from = source === -1 ? values : sums[source]!
    const width = parent.length
    const to = sums[rank]!
    for (let column = 0; column < columns; column++) {
      const read = column * width
      const write = column * level.count
      for (let i = 0; i < width; i++) {
        const one = parent[i]!
        if (one >= 0) to[write + one]! += from[read + i]!
      }
    }
  })
  return sums
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
