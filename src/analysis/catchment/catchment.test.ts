import { describe, expect, it } from 'vitest'
import { largestError, seeded } from '../testing.ts'
import { twoStep } from './access.ts'
import { cutSteps, weightOfCurve, weightOfSteps } from './decay.ts'
import { linksByCurve, linksBySteps } from './links.ts'
import { choiceOf, squared, threeStep } from './methods.ts'
import { collectReach, DuplicatePair, reachFromPairs, rowsOfReach } from './reach.ts'
import { applyEffects, catchmentsOf, changeOfSupply, opening } from './what-if.ts'

const pairsOf = (list: readonly (readonly [number, number, number])[]) => ({
  places: list.map(([i]) => i),
  sites: list.map(([, j]) => j),
  costs: list.map(([, , cost]) => cost),
})
const STEPS = { bounds: [10, 20], weights: [1, 0.5] }

describe('pairs', () => {
  it('keep the cut-off, drop what is beyond, and leave unlisted pairs out of reach', () => {
    const list = [[1, 0, 30.000001], [1, 1, 30], [0, 1, 0]] as const // biome-ignore format: a table
    const reach = reachFromPairs(pairsOf(list), 3, 2, 30)
    expect([...reach.starts]).toEqual([0, 1, 2, 2])
    expect([...reach.sites]).toEqual([1, 1])
    expect(collectReach(rowsOfReach(reach))).toEqual(reach)
  })
  it('refuse what makes no sense', () => {
    expect(() => reachFromPairs(pairsOf([[0, 5, 1]]), 1, 2)).toThrow('no site 5')
    expect(() => reachFromPairs(pairsOf([[2, 0, 1]]), 1, 2)).toThrow('no place 2')
    for (const cost of [-1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => reachFromPairs(pairsOf([[0, 0, cost]]), 1, 1)).toThrow('is not a finite amount')
    expect(() => reachFromPairs({ places: [0], sites: [0], costs: [] }, 1, 1)).toThrow('unequal')
  })
  it('say which two are the same, even beyond the cut-off', () => {
    const double = () => reachFromPairs(pairsOf([[0, 1, 5], [0, 0, 1], [0, 1, 90]]), 1, 2, 30) // biome-ignore format: a table
    expect(double).toThrow(DuplicatePair)
    expect(double).toThrow('pairs 0 and 2')
  })
})

describe('decay', () => {
  it('counts a bound in its step', () => {
    expect([0, 10, 10.0001, 20, 20.0001].map((cost) => weightOfSteps(STEPS, cost))).toEqual([1, 1, 0.5, 0.5, 0])
    expect(cutSteps(STEPS, 15)).toEqual({ bounds: [10, 15], weights: [1, 0.5] })
    expect(cutSteps(STEPS, 10)).toEqual({ bounds: [10], weights: [1] })
    expect(cutSteps(STEPS, 60)).toEqual(STEPS)
  })
  it.each([
    [{ bounds: [10, 10], weights: [1, 1] }, 'do not rise'],
    [{ bounds: [], weights: [] }, 'one weight'],
    [{ bounds: [10], weights: [-1] }, 'not a finite amount'],
    [{ bounds: [Number.NaN], weights: [1] }, 'not a finite amount'],
  ])('refuses the steps %j', (steps, said) => expect(() => cutSteps(steps, undefined)).toThrow(said))
  it('falls from 1 to 0 by a Gaussian of Dai and by a line, and has its edge at the cut-off', () => {
    for (const kind of ['gaussian', 'linear'] as const) {
      const weight = weightOfCurve({ kind, cutoff: 30 })
      expect(weight(0)).toBe(1)
      expect(weight(30)).toBeCloseTo(0, 15)
      expect(weight(30.1)).toBe(0)
    }
    // (e^-1/8 − e^-1/2) / (1 − e^-1/2), computed apart.
    expect(weightOfCurve({ kind: 'gaussian', cutoff: 30 })(15)).toBeCloseTo(
      0.275_966_242_871_962_1 / 0.393_469_340_287_366_6,
      12,
    )
    expect(weightOfCurve({ kind: 'exponential', rate: 0.1 })(10)).toBeCloseTo(Math.exp(-1), 15)
    const power = weightOfCurve({ kind: 'power', exponent: 1.5, floor: 1 })
    expect([power(0), power(1), power(4)]).toEqual([1, 1, 1 / 8])
  })
})

describe('published and public cases', () => {
  it('finds the accesses of the three hospitals of the package access (PySAL, scenario 0): gravity, power −1', () => {
    const costs = [[0, 0, 1], [1, 1, 1], [2, 2, 1], [0, 2, 40], [1, 2, 40], [2, 0, 40], [2, 1, 40], [0, 1, 80], [1, 0, 80]] as const // biome-ignore format: a table
    const reach = reachFromPairs(pairsOf(costs), 3, 3, 60)
    const links = linksByCurve(rowsOfReach(reach), { kind: 'power', exponent: 1, floor: 1 })
    const { access } = twoStep(links, [15, 20, 100], [100, 50, 10])
    const ratios = [15 / (100 + 10 / 40), 20 / (50 + 10 / 40), 100 / (10 + 150 / 40)] as const
    const expected = [ratios[0] + ratios[2] / 40, ratios[1] + ratios[2] / 40, ratios[2] + (ratios[0] + ratios[1]) / 40]
    expect(largestError(access, expected)).toBeLessThan(1e-14)
  })
})

describe('sites that nobody reaches, places without people', () => {
  it('give 0, never NaN or Infinity', () => {
    const links = linksBySteps(rowsOfReach(reachFromPairs(pairsOf([[0, 0, 5], [1, 1, 5]]), 2, 3)), STEPS) // biome-ignore format: a table
    const found = twoStep(links, [1, 2, 3], [0, 10])
    expect([...found.access]).toEqual([0, 0.2])
    expect(found.idle).toBe(2)
    expect([...threeStep(links, [1, 2, 3], [0, 10]).access]).toEqual([0, 0.2])
  })
  it('a demand that no double can divide is refused', () => {
    const links = linksBySteps(rowsOfReach(reachFromPairs(pairsOf([[0, 0, 5]]), 1, 1)), STEPS)
    expect(() => twoStep(links, [1e10], [1e-310])).toThrow('overflow')
    const two = linksBySteps(rowsOfReach(reachFromPairs({ places: [0, 1], sites: [0, 0], costs: [1, 1] }, 2, 1)), STEPS)
    expect(() => twoStep(two, [1], [1.5e308, 1.5e308])).toThrow('overflow')
    expect(() => twoStep(links, [-1], [1])).toThrow('supply: -1 at 0')
    expect(() => twoStep(links, [1], [Number.NaN])).toThrow('demand: NaN at 0')
    expect(() => twoStep(links, [1, 1], [1])).toThrow('2 values for 1')
  })
})

describe('what if', () => {
  const random = seeded(5)
  const list: [number, number, number][] = []
  for (let i = 0; i < 80; i++) for (let j = 0; j < 30; j++) if (random() < 0.3) list.push([i, j, random() * 25])
  const rows = () => rowsOfReach(reachFromPairs(pairsOf(list), 80, 30))
  const demand = Float64Array.from({ length: 80 }, () => Math.floor(random() * 1000))
  const supply = Float64Array.from({ length: 30 }, () => random() * 4)

  it.each([
    ['steps', linksBySteps(rows(), STEPS)],
    ['a curve', linksByCurve(rows(), { kind: 'gaussian', cutoff: 25 })],
  ])('agrees with a full computation, by %s', (_, links) => {
    const before = twoStep(links, supply, demand)
    const after = supply.slice()
    const changes = [[3, 0], [7, 12], [29, supply[29]! / 2]] as const // biome-ignore format: a table
    const catchments = catchmentsOf(links)
    const effects = changes.map(([site, amount]) => {
      after[site] = amount
      return changeOfSupply(catchments, before.reached, site, amount - supply[site]!)
    })
    const expected = twoStep(links, after, demand).access
    expect(largestError(applyEffects(before.access, effects), expected)).toBeLessThan(1e-12)
  })
  it('agrees with a full computation, for 3SFCA', () => {
    const links = linksBySteps(rows(), STEPS)
    const before = threeStep(links, supply, demand)
    const effect = changeOfSupply(catchmentsOf(squared(links), choiceOf(links)), before.reached, 4, -supply[4]!)
    const expected = threeStep(links, supply.with(4, 0), demand).access
    expect(largestError(applyEffects(before.access, [effect]), expected)).toBeLessThan(1e-12)
  })
  it('opens a practice where there was none', () => {
    const known = list.filter(([, site]) => site < 29)
    const links = linksBySteps(rowsOfReach(reachFromPairs(pairsOf(known), 80, 29)), STEPS)
    const before = twoStep(links, supply.slice(0, 29), demand)
    const fresh = list.filter(([, site, cost]) => site === 29 && cost <= 20)
    const places = Uint32Array.from(fresh, ([place]) => place)
    const weights = fresh.map(([, , cost]) => weightOfSteps(STEPS, cost))
    const after = applyEffects(before.access, [opening(demand, places, weights, supply[29]!)])
    expect(largestError(after, twoStep(linksBySteps(rows(), STEPS), supply, demand).access)).toBeLessThan(1e-12)
  })
})
