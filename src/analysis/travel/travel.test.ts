import { describe, expect, it } from 'vitest'
import { collectReach } from '../catchment/reach.ts'
import { largestError, madeUpCommunes, seeded } from '../testing.ts'
import { rowsAmongPoints, rowsByPoints } from './by-points.ts'
import { angleOfChord, EARTH_KM, kmBetween, type Points, toSphere } from './great-circle.ts'
import { densityAround, speedsByDensity } from './speed.ts'

/** Scattered over the Earth, the poles and the 180th meridian included. */
const anywhere = (count: number, seed: number): Points => {
  const random = seeded(seed)
  const lon = Float64Array.from({ length: count }, (_, i) =>
    i % 3 === 0 ? 179.9 + random() * 0.1 : random() * 360 - 180,
  )
  return {
    lon: lon.map((value, i) => (i % 6 === 0 ? -value : value)),
    lat: Float64Array.from({ length: count }, (_, i) => (i % 5 === 0 ? 89.5 + random() * 0.5 : random() * 180 - 90)),
  }
}

describe('the great circle', () => {
  it('is read from a chord as from the haversine formula', () => {
    const [a, b] = [anywhere(300, 1), anywhere(300, 2)]
    const [x, y] = [toSphere(a), toSphere(b)]
    for (let i = 0; i < 300; i++) {
      const square = [0, 1, 2].reduce((total, axis) => total + (x[i * 3 + axis]! - y[i * 3 + axis]!) ** 2, 0)
      const km = kmBetween(a, i, b, i)
      if (km < 19_900) expect(Math.abs(angleOfChord(square) * EARTH_KM - km)).toBeLessThan(1e-6)
    }
  })
  it('puts Paris and Lyon 392 km apart', () => {
    const km = kmBetween({ lon: [2.3522], lat: [48.8566] }, 0, { lon: [4.8357], lat: [45.764] }, 0)
    expect(km).toBeGreaterThan(391)
    expect(km).toBeLessThan(393)
  })
})

describe('minutes by points', () => {
  const allPairs = (places: Points, sites: Points, speeds: [Float64Array, Float64Array], cutoff: number) => {
    const found = new Map<string, number>()
    for (let i = 0; i < places.lon.length; i++)
      for (let j = 0; j < sites.lon.length; j++) {
        const cost = kmBetween(places, i, sites, j) * 1.3 * 30 * (1 / speeds[0][i]! + 1 / speeds[1][j]!)
        if (cost <= cutoff) found.set(`${i} ${j}`, cost)
      }
    return found
  }
  const check = (places: Points, sites: Points, seed: number, cutoff: number) => {
    const random = seeded(seed)
    const draw = (count: number) => Float64Array.from({ length: count }, () => 20 + random() * 60)
    const [placeSpeeds, siteSpeeds] = [draw(places.lon.length), draw(sites.lon.length)]
    const travel = { detour: 1.3, placeSpeeds, siteSpeeds }
    const reach = collectReach(rowsByPoints(places, sites, travel, cutoff))
    const expected = allPairs(places, sites, [placeSpeeds, siteSpeeds], cutoff)
    const found = new Map<string, number>()
    for (let i = 0; i < reach.demands; i++)
      for (let k = reach.starts[i]!; k < reach.starts[i + 1]!; k++) found.set(`${i} ${reach.sites[k]}`, reach.costs[k]!)
    expect([...found.keys()].sort()).toEqual([...expected.keys()].sort())
    const keys = [...expected.keys()]
    expect(
      largestError(
        keys.map((key) => found.get(key)!),
        keys.map((key) => expected.get(key)!),
      ),
    ).toBeLessThan(1e-6)
    return found.size
  }
  it('are those of all the pairs, in a made-up France', () => {
    const places = madeUpCommunes(700, 3)
    expect(check(places, madeUpCommunes(500, 4), 1, 45)).toBeGreaterThan(10_000)
    expect(check(places, places, 2, 20)).toBeGreaterThan(5000)
  })
  it('are those of all the pairs, over the poles, the 180th meridian and the oceans', () => {
    expect(check(anywhere(200, 5), anywhere(200, 6), 3, 600)).toBeGreaterThan(500)
  })
  it('are listed once a pair among points that are both ends', () => {
    for (const [points, cutoff] of [
      [madeUpCommunes(500, 9), 30],
      [anywhere(300, 10), 900],
    ] as const) {
      const speeds = new Float64Array(points.lon.length).fill(50)
      const half = rowsAmongPoints(points, { detour: 1.3, speeds }, cutoff)
      const all = collectReach(
        rowsByPoints(points, points, { detour: 1.3, placeSpeeds: speeds, siteSpeeds: speeds }, cutoff),
      )
      const expected = new Map<string, number>()
      for (let i = 0; i < all.demands; i++)
        for (let k = all.starts[i]!; k < all.starts[i + 1]!; k++) expected.set(`${i} ${all.sites[k]}`, all.costs[k]!)
      let found = half.demands
      let wrong = 0
      for (let i = 0; i < half.demands; i++)
        for (let k = half.fill(i) - 1; k >= 0; k--, found += 2) {
          const [a, b] = [half.mirrored[i], half.mirrored[half.sites[k]!]]
          const cost = Math.sqrt(half.costs[k]!)
          if (a === b || cost !== expected.get(`${a} ${b}`) || cost !== expected.get(`${b} ${a}`)) wrong++
        }
      expect(wrong).toBe(0)
      expect(found).toBe(expected.size)
    }
  })
  it('cost nothing on the spot, and hold with a single site or all of them at one place', () => {
    const here = { lon: [2, 2, 2], lat: [46, 46, 46] }
    const speeds = [50, 50, 50]
    const reach = collectReach(rowsByPoints(here, here, { detour: 1.3, placeSpeeds: speeds, siteSpeeds: speeds }, 10))
    expect(reach.costs).toEqual(new Float64Array(9))
    const none = { lon: [], lat: [] }
    expect(rowsByPoints(here, none, { detour: 1, placeSpeeds: speeds, siteSpeeds: [] }, 10).fill(0)).toBe(0)
  })
  it('refuse a speed of zero, a detour under 1, a point off the Earth', () => {
    const one = { lon: [2], lat: [46] }
    const go =
      (detour: number, speed: number, points = one) =>
      () =>
        rowsByPoints(points, points, { detour, placeSpeeds: [speed], siteSpeeds: [speed] }, 10)
    expect(go(1.3, 0)).toThrow('speed 0')
    expect(go(0.9, 50)).toThrow('detour 0.9')
    expect(go(1.3, 50, { lon: [2], lat: [460] })).toThrow('latitude 460')
  })
})

describe('speeds by density', () => {
  it('take the last floor that is reached', () => {
    const table = { floors: [0, 100, 1000], speeds: [60, 45, 25] }
    expect([...speedsByDensity(table, [0, 99.9, 100, 5000])]).toEqual([60, 60, 45, 25])
    expect(() => speedsByDensity({ floors: [1], speeds: [60] }, [2])).toThrow('from 0')
  })
  it('read a density around a point from all who live in the disc', () => {
    const places = madeUpCommunes(400, 8)
    const found = densityAround(places, places, places.people, 5)
    const area = Math.PI * 25
    const expected = Array.from(found, (_, i) => {
      let inside = 0
      for (let k = 0; k < 400; k++) if (kmBetween(places, i, places, k) <= 5) inside += places.people[k]!
      return inside / area
    })
    expect(largestError(found, expected)).toBeLessThan(1e-6)
  })
})
