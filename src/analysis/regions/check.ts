/**
 * Checks a division from its raw inputs, by other means than those that made it: disjoint sets over the list of borders.
 * Nothing of the search is used here.
 */
import { createSets, rootOf, unite } from './disjoint-sets.ts'
import type { Pairs } from './graph.ts'
import type { Existing } from './problem.ts'

export type CheckInput = {
  population: Float64Array
  borders: Pairs
  bridges?: Pairs
  forbidden?: Pairs
  min: number
  max: number
  lock?: Int32Array
  /** By lock: bounds of its own, and whether it takes no newcomer. */
  existing?: readonly (Existing | undefined)[]
}

export type Checked = {
  count: number
  /** Units that have no territory. */
  uncovered: number
  /** Inhabitants and pieces of each territory. */
  population: Float64Array
  pieces: Int32Array
  under: number[]
  over: number[]
  inPieces: number[]
  /** Locks whose units stand in several territories, and territories that hold several locks. */
  scatteredLocks: number[]
  mixedTerritories: number[]
  /** Locks closed to newcomers whose territory holds other units. */
  enteredLocks: number[]
}

/** `territory[i]` from 0; -1 or less: none. */
export const checkDivision = (input: CheckInput, territory: Int32Array): Checked => {
  const count = territory.reduce((most, t) => Math.max(most, t + 1), 0)
  const population = new Float64Array(count)
  let uncovered = 0
  territory.forEach((t, i) => {
    if (t < 0) uncovered++
    else population[t]! += input.population[i]!
  })
  const pieces = countPieces(input, territory, count)
  const labels = new Map<number, number>()
  input.lock?.forEach((label, i) => {
    if (label >= 0) labels.set(territory[i]!, label)
  })
  const ruleOf = (t: number) => input.existing?.[labels.get(t) ?? -1]
  const ranks = Array.from({ length: count }, (_, t) => t)
  return {
    count,
    uncovered,
    population,
    pieces,
    under: ranks.filter((t) => population[t]! < (ruleOf(t)?.min ?? input.min)),
    over: ranks.filter((t) => population[t]! > (ruleOf(t)?.max ?? input.max)),
    inPieces: ranks.filter((t) => pieces[t] !== 1),
    ...checkLocks(input.lock, territory),
    enteredLocks: listEntered(input, territory),
  }
}

const countPieces = ({ borders, bridges, forbidden }: CheckInput, territory: Int32Array, count: number): Int32Array => {
  const cut = new Set<string>()
  forbidden?.a.forEach((a, k) => {
    cut.add(`${a} ${forbidden.b[k]}`).add(`${forbidden.b[k]} ${a}`)
  })
  const sets = createSets(territory.length)
  for (const pairs of bridges ? [borders, bridges] : [borders])
    pairs.a.forEach((a, k) => {
      const b = pairs.b[k]!
      if (territory[a] === territory[b] && !cut.has(`${a} ${b}`)) unite(sets, a, b)
    })
  const pieces = new Int32Array(count)
  territory.forEach((t, i) => {
    if (t >= 0 && rootOf(sets, i) === i) pieces[t]!++
  })
  return pieces
}

const checkLocks = (lock: Int32Array | undefined, territory: Int32Array) => {
  const territoryOf = new Map<number, number>()
  const lockOf = new Map<number, number>()
  const scattered = new Set<number>()
  const mixed = new Set<number>()
  lock?.forEach((label, i) => {
    const own = territory[i]!
    if (label < 0 || own < 0) return
    if (territoryOf.has(label) && territoryOf.get(label) !== own) scattered.add(label)
    if (lockOf.has(own) && lockOf.get(own) !== label) mixed.add(own)
    territoryOf.set(label, own)
    lockOf.set(own, label)
  })
  return { scatteredLocks: [...scattered], mixedTerritories: [...mixed] }
}

const listEntered = ({ lock, existing }: CheckInput, territory: Int32Array): number[] => {
  const closed = new Map<number, number>()
  lock?.forEach((label, i) => {
    if (existing?.[label]?.closed) closed.set(territory[i]!, label)
  })
  const entered = new Set<number>()
  territory.forEach((t, i) => {
    const label = closed.get(t)
    if (label !== undefined && lock![i] !== label) entered.add(label)
  })
  return [...entered]
}
