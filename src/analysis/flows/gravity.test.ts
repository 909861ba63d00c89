import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRAVITY, gravityFlows, sortSpecialities } from './index.ts'

const RADIAN = Math.PI / 180
/** Great circle, by another formula than that of the module. */
const kilometres = (lon1: number, lat1: number, lon2: number, lat2: number): number => {
  const cosine =
    Math.sin(lat1 * RADIAN) * Math.sin(lat2 * RADIAN) +
    Math.cos(lat1 * RADIAN) * Math.cos(lat2 * RADIAN) * Math.cos((lon2 - lon1) * RADIAN)
  return 6371 * Math.acos(Math.min(1, cosine))
}

describe('flows by gravity', () => {
  const UNIT = fc.record({
    people: fc.integer({ min: 0, max: 9000 }),
    lon: fc.double({ min: -1, max: 1, noNaN: true }),
    lat: fc.double({ min: 46, max: 47, noNaN: true }),
  })
  it('are those that every pair, tried one by one, gives', () => {
    fc.assert(
      fc.property(fc.array(UNIT, { minLength: 1, maxLength: 12 }), (units) => {
        const flows = gravityFlows(
          Float64Array.from(units, ({ people }) => people),
          Float64Array.from(units, ({ lon }) => lon),
          Float64Array.from(units, ({ lat }) => lat),
        )
        units.forEach((from, i) => {
          const far = units.map((to) => kilometres(from.lon, from.lat, to.lon, to.lat))
          // Within a metre of the reach the two formulas may disagree.
          if (far.some((one) => Math.abs(one - GRAVITY.reach) < 0.001)) return
          const pull = units.map((to, j) =>
            far[j]! <= GRAVITY.reach ? to.people / Math.max(far[j]!, GRAVITY.near) ** 2 : 0,
          )
          const all = pull.reduce((sum, one) => sum + one, 0)
          const found = new Float64Array(units.length)
          for (let e = flows.offset[i]!; e < flows.offset[i + 1]!; e++) found[flows.destination[e]!] = flows.value[e]!
          if (from.people === 0) expect([...found].every((one) => one === 0)).toBe(true)
          else
            for (const [j, one] of pull.entries())
              expect(Math.abs(found[j]! - (from.people * one) / all)).toBeLessThan(0.05)
          expect(flows.total[i]!).toBeCloseTo(from.people, 6)
        })
      }),
      { numRuns: 200, seed: 1 },
    )
  })
  it('refuse points that are none', () => {
    const one = Float64Array.of(1)
    expect(() => gravityFlows(one, Float64Array.of(200), Float64Array.of(46))).toThrow('longitude 200')
    expect(() => gravityFlows(one, Float64Array.of(2), Float64Array.of(Number.NaN))).toThrow('latitude')
    expect(() => gravityFlows(one, one, one, { reach: 1, near: 3 })).toThrow('gravity: from 3 to 1 km')
  })
})

describe('specialities', () => {
  it('have their own flows, poles and scale', () => {
    // Four communes, one département: the first speciality is seen in commune 0 only, the second in 0 and in 2.
    const columns = {
      origin: Int32Array.of(0, 1, 2, 3, 0, 1, 2, 3),
      destination: Int32Array.of(0, 0, 0, 0, 0, 0, 2, 2),
      value: new Float64Array(8).fill(1),
      speciality: Int32Array.of(0, 0, 0, 0, 1, 1, 1, 1),
    }
    const sorted = sortSpecialities(4, columns, 2, 1)
    expect(sorted.map(({ poles, scale }) => [poles, scale])).toEqual([
      [[0], 'departemental'],
      [[0, 2], 'infra-departemental'],
    ])
    expect(sorted[0]!.flows.value.length).toBe(4)
    expect(sortSpecialities(4, columns, 2, 4)[0]!.scale).toBe('regional')
  })
})
