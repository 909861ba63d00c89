/** Two divisions of the same units side by side. */

export type Comparison = {
  /** Adjusted Rand index over pairs of units (Hubert and Arabie, 1985): 1 the same, 0 as chance alone. */
  adjustedRand: number
  /** Share of the weight that stands where a territory of each division is the first of the other. */
  matched: number
  /** Variation of information (Meilă, 2003), in nats, over the weight: 0 the same. */
  variation: number
}

/**
 * `a[i]` and `b[i]` from 0; units where either is negative are left out. `weight`: inhabitants, or flows, by unit.
 * Throws RangeError when shapes disagree or nothing is left to compare.
 */
export const compareDivisions = (a: Int32Array, b: Int32Array, weight: Float64Array): Comparison => {
  if (a.length !== b.length || a.length !== weight.length) throw new RangeError('divisions: shapes disagree')
  const cells = new Map<string, Cell>()
  a.forEach((x, i) => {
    const y = b[i]!
    if (x < 0 || y < 0) return
    const cell = cells.get(`${x} ${y}`) ?? { x, y, units: 0, weight: 0 }
    cell.units++
    cell.weight += weight[i]!
    cells.set(`${x} ${y}`, cell)
  })
  if (cells.size === 0) throw new RangeError('divisions: no unit in both')
  const list = [...cells.values()]
  return { adjustedRand: adjustedRand(list), matched: matchedShare(list), variation: variationOf(list) }
}

type Cell = { x: number; y: number; units: number; weight: number }

const sumBy = (cells: readonly Cell[], side: 'x' | 'y', what: 'units' | 'weight'): Map<number, number> => {
  const sums = new Map<number, number>()
  for (const cell of cells) sums.set(cell[side], (sums.get(cell[side]) ?? 0) + cell[what])
  return sums
}

const pairs = (units: number): number => (units * (units - 1)) / 2
const add = (values: Iterable<number>): number => [...values].reduce((sum, value) => sum + value, 0)

const adjustedRand = (cells: readonly Cell[]): number => {
  const together = add(cells.map(({ units }) => pairs(units)))
  const inA = add([...sumBy(cells, 'x', 'units').values()].map(pairs))
  const inB = add([...sumBy(cells, 'y', 'units').values()].map(pairs))
  const all = pairs(add(cells.map(({ units }) => units)))
  const expected = all === 0 ? 0 : (inA * inB) / all
  const most = (inA + inB) / 2
  return most === expected ? 1 : (together - expected) / (most - expected)
}

const matchedShare = (cells: readonly Cell[]): number => {
  const firstOf = (side: 'x' | 'y'): Map<number, Cell> => {
    const first = new Map<number, Cell>()
    for (const cell of cells) if (cell.weight > (first.get(cell[side])?.weight ?? -1)) first.set(cell[side], cell)
    return first
  }
  const [byX, byY] = [firstOf('x'), firstOf('y')]
  const mutual = cells.filter((cell) => byX.get(cell.x) === cell && byY.get(cell.y) === cell)
  const whole = add(cells.map(({ weight }) => weight))
  return whole === 0 ? Number.NaN : add(mutual.map(({ weight }) => weight)) / whole
}

const variationOf = (cells: readonly Cell[]): number => {
  const [inX, inY] = [sumBy(cells, 'x', 'weight'), sumBy(cells, 'y', 'weight')]
  const whole = add(inX.values())
  const terms = cells
    .filter(({ weight }) => weight > 0)
    .map(({ x, y, weight }) => (weight / whole) * (Math.log(weight / inX.get(x)!) + Math.log(weight / inY.get(y)!)))
  return whole === 0 ? Number.NaN : Math.max(0, -add(terms))
}
