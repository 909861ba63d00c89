/** What a division is asked beside its bounds: locks, whole groups, bridges, forbidden borders, a floor, a front. */
import { describe, expect, it } from 'vitest'
import { buildGraph } from './graph.ts'
import { checkDivision, designTerritories, listFront } from './index.ts'
import { countryside, pairsFrom } from './testing.ts'

const BOUNDS = { min: 8000, max: 60_000 }

describe('locks', () => {
  const map = countryside(15, 12, 3, BOUNDS)
  const lock = new Int32Array(180).fill(-1)
  for (const unit of [0, 1, 2, 15, 16]) lock[unit] = 0
  for (const unit of [3, 4, 18, 19]) lock[unit] = 1
  it('keep their units together and apart from those of another', () => {
    const { problem, borders } = map
    for (const count of [undefined, 4, 9]) {
      const { territory } = designTerritories(
        { ...problem, lock },
        { shakes: 100, ...(count === undefined ? {} : { count }) },
      )
      const checked = checkDivision({ population: problem.population, borders, ...BOUNDS, lock }, territory)
      expect(checked).toMatchObject({ scatteredLocks: [], mixedTerritories: [], inPieces: [], under: [], over: [] })
    }
  })
  it('that are in pieces are said', () => {
    const far = lock.map((label, i) => (i === 179 ? 0 : label))
    const { violations } = designTerritories({ ...map.problem, lock: far }, { count: 12, shakes: 0 })
    expect(violations.map(({ kind, reason }) => [kind, reason])).toContainEqual(['in-pieces', 'locked'])
  })
})

describe('groups', () => {
  it('are cut less when they weigh', () => {
    const { problem } = countryside(18, 18, 5, BOUNDS)
    const group = Int32Array.from({ length: 324 }, (_, i) => Math.floor((i % 18) / 6) + 3 * Math.floor(i / 108))
    const cutBy = (weight: number): number => {
      const { territory } = designTerritories({ ...problem, preference: { group, weight } }, { count: 9, shakes: 50 })
      return new Set(territory.map((t, i) => t * 100 + group[i]!)).size
    }
    expect(cutBy(5)).toBeLessThan(cutBy(0))
  })
})

describe('borders', () => {
  const { problem, borders } = countryside(10, 10, 4, { min: 5000, max: 80_000 })
  const river = pairsFrom(
    [...borders.a].flatMap((a, k) =>
      Math.floor(a / 10) === 4 && Math.floor(borders.b[k]! / 10) === 5 ? [[a, borders.b[k]!] as const] : [],
    ),
  )
  const acrossBy = (bridges: [number, number][]) => {
    const graph = buildGraph(100, borders, pairsFrom(bridges), bridges.length > 0 ? undefined : river)
    const { territory } = designTerritories({ ...problem, graph }, { count: 2, shakes: 100 })
    const north = new Set(territory.slice(0, 50))
    return territory.slice(50).some((t) => north.has(t))
  }
  it('that are forbidden are not crossed', () => expect(acrossBy([])).toBe(false))
  it('a bridge joins what does not touch, and what is forbidden wins over it', () => {
    const two = pairsFrom([[0, 1]])
    expect(buildGraph(3, two, pairsFrom([[1, 2]])).target).toEqual(Int32Array.of(1, 0, 2, 1))
    expect(buildGraph(3, two, pairsFrom([[1, 2]]), pairsFrom([[2, 1]])).target).toEqual(Int32Array.of(1, 0))
  })
})

describe('the front', () => {
  const { problem } = countryside(14, 14, 6, BOUNDS)
  const { points } = listFront(problem, { step: 1, shakes: 50 })
  it('has ever fewer territories that keep ever more', () => {
    expect(points.length).toBeGreaterThan(5)
    points.slice(1).forEach((point, k) => {
      expect(point.count).toBeLessThan(points[k]!.count)
      expect(point.containment.mean).toBeGreaterThan(points[k]!.containment.mean)
    })
  })
  it('stops at the first division that keeps the share asked', () => {
    const floor = (points[1]!.containment.mean + points.at(-2)!.containment.mean) / 2
    const found = listFront(problem, { floor, shakes: 50 })
    expect(found.floorReached).toBe(true)
    expect(found.points.at(-1)!.containment.mean).toBeGreaterThanOrEqual(floor)
    expect(found.points.at(-2)!.containment.mean).toBeLessThan(floor)
  })
  it('says when no division keeps that much', () => {
    const { problem: tight } = countryside(14, 14, 6, { min: 8000, max: 30_000 })
    expect(listFront(tight, { floor: 0.999, shakes: 20 }).floorReached).toBe(false)
  })
})
