/** Indicators added up to every level, from files to a file. A ratio divides sums; it is never a mean of ratios. */
import { columnOf, planRollUp, ratioOf, rollUp } from '../../analysis/rollup/index.ts'
import { count, NBSP } from '../../kernel/french.ts'
import { Fault } from '../fault.ts'
import { type RollUpFiles, readRollUp } from './read-roll-up.ts'
import { writeRows } from './write-result.ts'

/** `name` is the numerator over the denominator, two of the columns. */
export type Ratio = { name: string; numerator: string; denominator: string }
export type RollUpOrder = RollUpFiles & { ratio?: readonly Ratio[]; out: string }

const cell = (value: number): number | string => (Number.isNaN(value) ? '' : value)

export const runRollUp = (order: RollUpOrder): void => {
  const ratios = (order.ratio ?? []).map((one) => ({
    ...one,
    numerator: rankOf(order.columns, one.numerator),
    denominator: rankOf(order.columns, one.denominator),
  }))
  const input = readRollUp(order)
  const plan = planRollUp(input.levels, input.communes)
  const sums = rollUp(plan, input.values, order.columns.length)
  if (input.absent > 0)
    console.error(
      `${count(input.absent, 'commune n’a', 'communes n’ont')} aucune valeur${NBSP}: les sommes de leurs territoires restent vides.`,
    )
  const rows = input.levels.flatMap(({ name, count: territories, parent }, rank) => {
    const held = new Int32Array(territories)
    for (const one of parent) if (one >= 0) held[one]!++
    const columns = order.columns.map((_, c) => columnOf(sums, plan, rank, c))
    const divided = ratios.map(({ numerator, denominator }) => ratioOf(columns[numerator]!, columns[denominator]!))
    return input.names[rank]!.map((id, t) => [
      name,
      id,
      held[t]!,
      ...[...columns, ...divided].map((values) => (held[t] === 0 ? '' : cell(values[t]!))),
    ])
  })
  writeRows(order.out, ['level', 'id', 'communes', ...order.columns, ...ratios.map(({ name }) => name)], rows)
}

const rankOf = (columns: readonly string[], name: string): number => {
  const rank = columns.indexOf(name)
  if (rank === -1) throw new Fault(`Le rapport cite «${NBSP}${name}${NBSP}», qui n’est pas dans --columns.`)
  return rank
}
