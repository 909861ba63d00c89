/**
 * Units that no division can part, taken as one block: those under one lock, and those that the bounds force together.
 * The search works on blocks; the flows inside a block stay whatever is proposed.
 */
import { type DisjointSets, numberSets } from './disjoint-sets.ts'
import { type Graph, packRows } from './graph.ts'
import type { RegionsProblem } from './problem.ts'

export type Blocks = {
  count: number
  /** The block of each unit. */
  of: Int32Array
  population: Float64Array
  graph: Graph
  /** Weight of the links between the two blocks of each border of `graph.target`; same length. */
  borderWeight: Float64Array
  /** The mean weight of a border, 1 without any: what a tree of borders compares them with. */
  borderScale: number
  /** Symmetric links, both directions of the flows added up, rows as in a graph, a block never linked to itself. */
  links: Graph & { weight: Float64Array }
  /** -1: free. */
  lock: Int32Array
}

export const buildBlocks = (problem: RegionsProblem, sets: DisjointSets): Blocks => {
  const { of, count } = numberSets(sets)
  const population = new Float64Array(count)
  const lock = new Int32Array(count).fill(-1)
  problem.population.forEach((value, i) => {
    population[of[i]!]! += value
    if (problem.lock && problem.lock[i]! >= 0) lock[of[i]!] = problem.lock[i]!
  })
  const graph = blockGraph(problem.graph, of, count)
  const links = linksOf(problem, of, count)
  const borderWeight = weightsOfBorders(graph, links)
  const borderScale = borderWeight.reduce((sum, one) => sum + one, 0) / borderWeight.length || 1
  return { count, of, population, graph, borderWeight, borderScale, links, lock }
}

const blockGraph = (graph: Graph, of: Int32Array, count: number): Graph => {
  const rows: number[][] = Array.from({ length: count }, () => [])
  for (let i = 0; i < graph.count; i++)
    for (let e = graph.offset[i]!; e < graph.offset[i + 1]!; e++)
      if (of[i] !== of[graph.target[e]!]) rows[of[i]!]!.push(of[graph.target[e]!]!)
  return packRows(rows)
}

/** Counting sort of every link by its end, then by its start: rows in ascending order without sorting each of them. */
const linksOf = (problem: RegionsProblem, of: Int32Array, count: number): Blocks['links'] => {
  const { from, to, weight, size } = listLinks(problem, of)
  const order = sortBy(count, from, sortBy(count, to, null, size), size)
  const offset = new Int32Array(count + 1)
  const target = new Int32Array(size)
  const sums = new Float64Array(size)
  let written = 0
  let last = -1
  for (let n = 0; n < size; n++) {
    const k = order[n]!
    if (from[k] !== last || target[written - 1] !== to[k]) {
      target[written++] = to[k]!
      offset[from[k]! + 1]!++
    }
    sums[written - 1]! += weight[k]!
    last = from[k]!
  }
  for (let i = 0; i < count; i++) offset[i + 1]! += offset[i]!
  return { count, offset, target: target.slice(0, written), weight: sums.slice(0, written) }
}

const listLinks = (problem: RegionsProblem, of: Int32Array) => {
  const { flows, graph, preference } = problem
  const room = 2 * (flows.value.length + (preference ? graph.target.length : 0))
  const from = new Int32Array(room)
  const to = new Int32Array(room)
  const weight = new Float64Array(room)
  let size = 0
  const add = (a: number, b: number, value: number): void => {
    if (of[a] === of[b] || value === 0) return
    from[size] = to[size + 1] = of[a]!
    to[size] = from[size + 1] = of[b]!
    weight[size] = weight[size + 1] = value
    size += 2
  }
  for (let i = 0; i < flows.count; i++)
    for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++) add(i, flows.destination[e]!, flows.value[e]!)
  if (preference && preference.weight > 0) addPreference(problem, preference.group, preference.weight, add)
  return { from, to, weight, size }
}

/** A unit spreads `weight` times all that leaves it over its borders with the same group. */
const addPreference = (
  { graph, flows }: RegionsProblem,
  group: Int32Array,
  weight: number,
  add: (a: number, b: number, value: number) => void,
): void => {
  for (let i = 0; i < graph.count; i++) {
    if (group[i]! < 0) continue
    const same: number[] = []
    for (let e = graph.offset[i]!; e < graph.offset[i + 1]!; e++)
      if (group[graph.target[e]!] === group[i]) same.push(graph.target[e]!)
    for (const j of same) add(i, j, (weight * flows.total[i]!) / same.length)
  }
}

const sortBy = (count: number, key: Int32Array, items: Int32Array | null, size: number): Int32Array => {
  const start = new Int32Array(count + 1)
  for (let n = 0; n < size; n++) start[key[n]! + 1]!++
  for (let i = 0; i < count; i++) start[i + 1]! += start[i]!
  const sorted = new Int32Array(size)
  for (let n = 0; n < size; n++) {
    const k = items ? items[n]! : n
    sorted[start[key[k]!]!++] = k
  }
  return sorted
}

/** Both rows are in ascending order: one walk along the two. */
const weightsOfBorders = (graph: Graph, links: Blocks['links']): Float64Array => {
  const weights = new Float64Array(graph.target.length)
  for (let i = 0; i < graph.count; i++) {
    let l = links.offset[i]!
    for (let e = graph.offset[i]!; e < graph.offset[i + 1]!; e++) {
      while (l < links.offset[i + 1]! && links.target[l]! < graph.target[e]!) l++
      if (l < links.offset[i + 1]! && links.target[l] === graph.target[e]) weights[e] = links.weight[l]!
    }
  }
  return weights
}
