/** Bounds of the population of a territory: those of all, and those of an existing one, by its lock. */
import { packRows } from './graph.ts'
import type { RegionsProblem } from './problem.ts'

export type Bounds = {
  /** Of a territory that holds no lock. */
  min: number
  max: number
  /** By lock; those of all where an existing territory has none of its own. */
  lockMin: Float64Array
  lockMax: Float64Array
}

export const boundsOf = ({ min, max, lock, existing }: RegionsProblem): Bounds => {
  const labels = (lock ?? new Int32Array(0)).reduce((most, label) => Math.max(most, label + 1), 0)
  const lockMin = new Float64Array(labels).fill(min)
  const lockMax = new Float64Array(labels).fill(max)
  for (let label = 0; label < labels; label++) {
    lockMin[label] = existing?.[label]?.min ?? min
    lockMax[label] = existing?.[label]?.max ?? max
  }
  return { min, max, lockMin, lockMax }
}

/** `label` below zero: no lock. */
export const minFor = ({ min, lockMin }: Bounds, label: number): number => (label < 0 ? min : lockMin[label]!)
export const maxFor = ({ max, lockMax }: Bounds, label: number): number => (label < 0 ? max : lockMax[label]!)

/** The least minimum and the largest maximum of any territory. */
export const loosest = ({ min, max, lockMin, lockMax }: Bounds): { min: number; max: number } => ({
  min: Math.min(min, ...lockMin),
  max: Math.max(max, ...lockMax),
})

/** The least minimum that a territory made within units under these locks, or with some of them, may have. */
export const leastMin = (bounds: Bounds, labels: Iterable<number>): number => {
  let least = bounds.min
  for (const label of labels) least = Math.min(least, minFor(bounds, label))
  return least
}

/** A territory that is closed to newcomers touches nobody: borders that leave it are taken away. */
export const closeBorders = (problem: RegionsProblem): RegionsProblem => {
  const { graph, lock, existing } = problem
  if (!lock || !existing?.some((one) => one?.closed)) return problem
  const closedOf = (unit: number): number => (existing[lock[unit]!]?.closed ? lock[unit]! : -1)
  const rows = Array.from({ length: graph.count }, (_, i) =>
    [...graph.target.subarray(graph.offset[i], graph.offset[i + 1])].filter((j) => closedOf(i) === closedOf(j)),
  )
  return { ...problem, graph: packRows(rows) }
}
