/**
 * Somebody who looks for hidden figures: writes one unknown a commune, one equation a published sum, and solves them, by
 * elimination and by a linear program. It shares no code with what hides.
 */
import { type Highs, default as load } from 'highs'

/** What is read: known values, sums with the share of each, what bounds each unknown. */
export type Publie = {
  inconnues: readonly { cle: string; bas: number; haut: number }[]
  equations: readonly { parts: ReadonlyMap<string, number>; valeur: number }[]
}

/** The types of the package describe its CommonJS build; what is imported is the function itself. */
const loadHighs = load as unknown as typeof load.default
export const openAttacker = async (): Promise<{ bounds: (publie: Publie, cle: string) => [number, number] }> => {
  const highs = await loadHighs()
  return { bounds: (publie, cle) => [extreme(highs, publie, cle, 'Minimize'), extreme(highs, publie, cle, 'Maximize')] }
}

const extreme = (highs: Highs, { inconnues, equations }: Publie, cle: string, sense: string): number => {
  const name = new Map(inconnues.map((one, i) => [one.cle, `x${i}`]))
  const term = ([key, part]: readonly [string, number]) => `${part} ${name.get(key)}`
  const lines = equations.map(({ parts, valeur }, i) => {
    const left = [...parts].filter(([key]) => name.has(key))
    return left.length === 0 ? '' : ` c${i}: ${left.map(term).join(' + ')} = ${valeur}`
  })
  const bounds = inconnues.map((one, i) => ` ${one.bas} <= x${i} <= ${Number.isFinite(one.haut) ? one.haut : '+inf'}`)
  const objective = `${sense}\n o: ${name.get(cle)}`
  const problem = [objective, 'Subject To', ...lines.filter(Boolean), 'Bounds', ...bounds, 'End'].join('\n')
  const { Status, ObjectiveValue } = highs.solve(problem)
  if (Status === 'Optimal') return ObjectiveValue
  if (Status === 'Unbounded' || Status === 'Primal infeasible or unbounded')
    return sense === 'Maximize' ? Number.POSITIVE_INFINITY : 0
  throw new Error(`${Status}\n${problem}`)
}

/** Unknowns that elimination alone gives: the row of one unknown in the reduced form of the equations. */
export const eliminated = ({ inconnues, equations }: Publie): Set<string> => {
  const rows = equations.map(({ parts }) => inconnues.map(({ cle }) => parts.get(cle) ?? 0))
  let rank = 0
  for (let column = 0; column < inconnues.length && rank < rows.length; column++) {
    const found = rows.findIndex((row, i) => i >= rank && Math.abs(row[column]!) > 1e-9)
    if (found < 0) continue
    ;[rows[rank], rows[found]] = [rows[found]!, rows[rank]!]
    const by = rows[rank]![column]!
    rows[rank] = rows[rank]!.map((value) => value / by)
    for (const [i, row] of rows.entries())
      if (i !== rank) rows[i] = row.map((value, j) => value - row[column]! * rows[rank]![j]!)
    rank++
  }
  const alone = rows.slice(0, rank).flatMap((row) => {
    const there = row.flatMap((value, j) => (Math.abs(value) > 1e-9 ? [j] : []))
    return there.length === 1 ? [inconnues[there[0]!]!.cle] : []
  })
  return new Set(alone)
}
