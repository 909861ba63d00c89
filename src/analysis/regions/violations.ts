/** What a division leaves out of bounds, with its reason: proved where the bounds alone decide it, said otherwise. */
import { boundsOf, loosest, maxFor, minFor } from './bounds.ts'
import { componentsOf } from './graph.ts'
import type { RegionsProblem } from './problem.ts'

export type Violation = {
  territory: number
  kind: 'under' | 'over' | 'in-pieces'
  inhabitants: number
  reason: Reason
}
/**
 * isolated: all that one can reach holds fewer inhabitants than the minimum.
 * unit-too-large: one unit alone is over the maximum.
 * held-together: what the minimum forces together is over the maximum.
 * range: no whole number of territories fits the inhabitants of the component.
 * closed: an existing territory that takes no newcomer is out of its bounds as it is.
 * locked: the locks impose it.
 * unproved: the search found nothing better, and it is not proved that nothing exists.
 */
export type Reason = 'isolated' | 'unit-too-large' | 'held-together' | 'range' | 'closed' | 'locked' | 'unproved'

export const listViolations = (
  problem: RegionsProblem,
  territory: Int32Array,
  count: number,
  /** 1 where what forced blocks hold is over the maximum, by unit. */
  heldTooLarge: Uint8Array,
): Violation[] => {
  const bounds = boundsOf(problem)
  const facts = gather(problem, territory, count, heldTooLarge)
  const found: Violation[] = []
  for (let t = 0; t < count; t++) {
    const { inhabitants, pieces, label } = facts[t]!
    if (inhabitants < minFor(bounds, label))
      found.push({ territory: t, kind: 'under', inhabitants, reason: whyUnder(problem, facts[t]!) })
    if (inhabitants > maxFor(bounds, label))
      found.push({ territory: t, kind: 'over', inhabitants, reason: whyOver(problem, facts[t]!) })
    if (pieces > 1) found.push({ territory: t, kind: 'in-pieces', inhabitants, reason: 'locked' })
  }
  return found
}

type Facts = {
  inhabitants: number
  largest: number
  locks: number
  /** The last lock found, -1: none. */
  label: number
  held: boolean
  reachable: number
  pieces: number
}

const gather = (problem: RegionsProblem, territory: Int32Array, count: number, heldTooLarge: Uint8Array): Facts[] => {
  const { of, count: parts } = componentsOf(problem.graph)
  const reachable = new Float64Array(parts)
  problem.population.forEach((value, i) => {
    reachable[of[i]!]! += value
  })
  const pieces = piecesOf(problem, territory, count)
  const facts: Facts[] = Array.from({ length: count }, (_, t) => ({
    inhabitants: 0,
    largest: 0,
    locks: 0,
    label: -1,
    held: false,
    reachable: 0,
    pieces: pieces[t]!,
  }))
  territory.forEach((t, i) => {
    const one = facts[t]!
    one.inhabitants += problem.population[i]!
    one.largest = Math.max(one.largest, problem.population[i]!)
    one.reachable = reachable[of[i]!]!
    if (heldTooLarge[i]) one.held = true
    if (!problem.lock || problem.lock[i]! < 0) return
    one.locks++
    one.label = problem.lock[i]!
  })
  return facts
}

const piecesOf = ({ graph }: RegionsProblem, territory: Int32Array, count: number): Int32Array => {
  const pieces = new Int32Array(count)
  const seen = new Uint8Array(territory.length)
  for (let start = 0; start < territory.length; start++) {
    if (seen[start]) continue
    pieces[territory[start]!]!++
    const stack = [start]
    seen[start] = 1
    for (let i = stack.pop(); i !== undefined; i = stack.pop())
      for (let e = graph.offset[i]!; e < graph.offset[i + 1]!; e++) {
        const near = graph.target[e]!
        if (seen[near] || territory[near] !== territory[start]) continue
        seen[near] = 1
        stack.push(near)
      }
  }
  return pieces
}

const whyUnder = (problem: RegionsProblem, { reachable, locks, label }: Facts): Reason => {
  if (problem.existing?.[label]?.closed) return 'closed'
  if (reachable < minFor(boundsOf(problem), label)) return 'isolated'
  if (isOutOfRange(problem, reachable)) return 'range'
  return locks > 0 ? 'locked' : 'unproved'
}

const whyOver = (problem: RegionsProblem, { largest, held, reachable, locks, label }: Facts): Reason => {
  if (problem.existing?.[label]?.closed) return 'closed'
  if (largest > loosest(boundsOf(problem)).max) return 'unit-too-large'
  if (held) return locks > 1 ? 'locked' : 'held-together'
  return isOutOfRange(problem, reachable) ? 'range' : 'unproved'
}

/** Each territory within the bounds of all: existing ones that have their own make no such proof. */
const isOutOfRange = ({ min, max, existing }: RegionsProblem, reachable: number): boolean =>
  !existing?.some((one) => one?.min !== undefined || one?.max !== undefined) &&
  Math.floor(reachable / min) * max < reachable
