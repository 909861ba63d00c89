/** Builders for the tests and the benches: maps that look like communes, with flows towards towns. */
import { buildFlowMatrix, type FlowMatrix } from '../flows/index.ts'
import { createRandom } from '../random.ts'
import type { Partitioning } from './exact.ts'
import { buildGraph, type Pairs } from './graph.ts'
import type { RegionsProblem } from './problem.ts'

export type Map2d = { problem: RegionsProblem; borders: Pairs }

/** `width` × `height` communes, each touching the next ones and one on a diagonal. */
export const gridBorders = (width: number, height: number): Pairs => {
  const pairs: [number, number][] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const here = y * width + x
      if (x + 1 < width) pairs.push([here, here + 1])
      if (y + 1 < height) pairs.push([here, here + width])
      if (x + 1 < width && y + 1 < height) pairs.push([here, here + width + 1])
    }
  return pairsFrom(pairs)
}

/** One commune in twelve is a town of some 8 000 inhabitants, the others have some 600; patients go to near towns. */
export const countryside = (
  width: number,
  height: number,
  seed: number,
  bounds: { min: number; max: number },
): Map2d => {
  const random = createRandom(seed)
  const count = width * height
  const population = Float64Array.from({ length: count }, () =>
    Math.round(random() < 1 / 12 ? 4000 + 8000 * random() : 200 + 800 * random()),
  )
  const borders = gridBorders(width, height)
  const problem = { population, graph: buildGraph(count, borders), flows: flowsToTowns(population, width), ...bounds }
  return { problem, borders }
}

const flowsToTowns = (population: Float64Array, width: number): FlowMatrix => {
  const rows: [number, number, number][] = []
  const height = population.length / width
  for (let i = 0; i < population.length; i++) {
    const [x, y] = [i % width, Math.floor(i / width)]
    for (let v = Math.max(0, y - 5); v <= Math.min(height - 1, y + 5); v++)
      for (let u = Math.max(0, x - 5); u <= Math.min(width - 1, x + 5); u++) {
        const j = v * width + u
        if (population[j]! < 2000 && Math.abs(u - x) + Math.abs(v - y) > 1) continue
        const far = 1 + (u - x) ** 2 + (v - y) ** 2
        rows.push([i, j, Math.round((population[i]! * population[j]!) / far / 100) / 10])
      }
  }
  return flowsFrom(population.length, rows)
}

export const flowsFrom = (count: number, rows: readonly (readonly [number, number, number])[]): FlowMatrix =>
  buildFlowMatrix(
    count,
    Int32Array.from(rows, ([origin]) => origin),
    Int32Array.from(rows, ([, destination]) => destination),
    Float64Array.from(rows, ([, , value]) => value),
  )

export const pairsFrom = (pairs: readonly (readonly [number, number])[]): Pairs => ({
  a: Int32Array.from(pairs, ([a]) => a),
  b: Int32Array.from(pairs, ([, b]) => b),
})

/** Every way to part some units: each one joins a part before it or opens the next (seven units: 877 ways). */
export const allPartitions = (units: number): Int32Array[] => {
  const found: Int32Array[] = []
  const next = (labels: number[], most: number): void => {
    if (labels.length === units) {
      found.push(Int32Array.from(labels))
      return
    }
    for (let label = 0; label <= most; label++) next([...labels, label], Math.max(most, label + 1))
  }
  next([], 0)
  return found
}

/** Tries every choice of columns: a solver for the smallest cases, that shares nothing with the real one. */
export const chooseByTrying = ({ rows, columns, gain, picks }: Partitioning): readonly number[] | null => {
  let best: number[] | null = null
  let bestGain = Number.NEGATIVE_INFINITY
  const covered = new Uint8Array(rows)
  const chosen: number[] = []
  const byFirst = columns.map((column, j) => ({ column, j }))
  const next = (sum: number): void => {
    const row = covered.indexOf(0)
    if (row === -1) {
      if ((picks === undefined || chosen.length === picks) && sum > bestGain) {
        best = [...chosen]
        bestGain = sum
      }
      return
    }
    for (const { column, j } of byFirst) {
      if (column[0] !== row || column.some((one) => covered[one])) continue
      for (const one of column) covered[one] = 1
      chosen.push(j)
      next(sum + gain[j]!)
      chosen.pop()
      for (const one of column) covered[one] = 0
    }
  }
  next(0)
  return best
}
