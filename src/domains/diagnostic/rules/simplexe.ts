/**
 * What a linear system lets one prove: the least and the greatest value of a sum of unknowns, none of them negative. The
 * two-phase simplex on a dense tableau, with Bland's rule, which never turns in circles: systems of some dozens of rows.
 */
const EPSILON = 1e-9

type Tableau = { rows: Float64Array[]; basis: number[]; variables: number }

const pivot = ({ rows, basis }: Tableau, line: number, column: number): void => {
  const row = rows[line]!
  const by = row[column]!
  for (let j = 0; j < row.length; j++) row[j]! /= by
  for (const other of rows) {
    const share = other[column]!
    if (other === row || share === 0) continue
    for (let j = 0; j < row.length; j++) other[j]! -= share * row[j]!
    other[column] = 0
  }
  basis[line] = column
}

/** Raises the objective, whose reduced costs stand in the last row, as far as it goes. False when it has no end. */
const raise = (tableau: Tableau, usable: number): boolean => {
  const { rows, basis } = tableau
  const costs = rows.at(-1)!
  for (;;) {
    let entering = -1
    for (let j = 0; j < usable && entering < 0; j++) if (costs[j]! > EPSILON) entering = j
    if (entering < 0) return true
    let leaving = -1
    let least = Number.POSITIVE_INFINITY
    for (let i = 0; i < basis.length; i++) {
      const share = rows[i]![entering]!
      if (share <= EPSILON) continue
      const ratio = Math.max(0, rows[i]!.at(-1)!) / share
      if (ratio < least - EPSILON || (ratio <= least + EPSILON && leaving >= 0 && basis[i]! < basis[leaving]!)) {
        least = Math.min(least, ratio)
        leaving = i
      }
    }
    if (leaving < 0) return false
    pivot(tableau, leaving, entering)
  }
}

/** A first point of the system: artificial unknowns are driven to zero, and rows that say nothing new go. */
const findPoint = (
  variables: number,
  equations: readonly (readonly number[])[],
  values: readonly number[],
): Tableau => {
  const lines = equations.length
  const costs = new Float64Array(variables + lines + 1)
  const rows = equations.map((equation, i) => {
    const sign = values[i]! < 0 ? -1 : 1
    const row = new Float64Array(variables + lines + 1)
    for (let j = 0; j < variables; j++) row[j] = sign * equation[j]!
    row[variables + i] = 1
    row[variables + lines] = sign * values[i]!
    for (let j = 0; j < variables; j++) costs[j]! += row[j]!
    costs[variables + lines]! += row[variables + lines]!
    return row
  })
  const tableau = { rows: [...rows, costs], basis: rows.map((_, i) => variables + i), variables }
  raise(tableau, variables)
  for (let i = tableau.basis.length - 1; i >= 0; i--) {
    if (tableau.basis[i]! < variables) continue
    const column = tableau.rows[i]!.findIndex((share, j) => j < variables && Math.abs(share) > EPSILON)
    if (column >= 0) pivot(tableau, i, column)
    else {
      tableau.rows.splice(i, 1)
      tableau.basis.splice(i, 1)
    }
  }
  tableau.rows.pop()
  const last = variables + lines
  return {
    ...tableau,
    rows: tableau.rows.map((row) => {
      const kept = row.slice(0, variables + 1)
      kept[variables] = row[last]!
      return kept
    }),
  }
}

/**
 * So many unknowns x ≥ 0, with equations · x = values. The system must have a solution. `greatest(weights)` is the
 * greatest value of weights · x, Infinity when it has no bound.
 */
export const openSystem = (variables: number, equations: readonly (readonly number[])[], values: readonly number[]) => {
  const point = findPoint(variables, equations, values)
  const greatest = (weights: readonly number[]): number => {
    const costs = Float64Array.from([...weights, 0])
    point.basis.forEach((column, i) => {
      const share = costs[column]!
      const row = point.rows[i]!
      for (let j = 0; share !== 0 && j < row.length; j++) costs[j]! -= share * row[j]!
    })
    // Where it ends is a point of the system too: the next question starts from there.
    point.rows.push(costs)
    const ends = raise(point, variables)
    point.rows.pop()
    return ends ? -costs[variables]! : Number.POSITIVE_INFINITY
  }
  return { greatest, least: (weights: readonly number[]): number => -greatest(weights.map((weight) => -weight)) }
}
