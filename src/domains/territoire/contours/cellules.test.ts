import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { schematicCells } from './cellules.ts'

describe('schematic outlines', () => {
  const site = (code: string, lon: number, lat: number, epci = 'e', position: 'propre' | 'epci' = 'propre') => ({
    code,
    lon,
    lat,
    epci,
    position,
  })

  it('are drawn only where every commune of the EPCI has its own point', () => {
    const sites = [
      site('a', 3, 43),
      site('b', 3.1, 43),
      site('c', 3, 43.1),
      site('d', 3.05, 43.05, 'f'),
      site('x', 3, 43, 'f', 'epci'),
    ]
    expect(schematicCells(sites, new Set(['e'])).map((cell) => cell.code)).toEqual(['a', 'b', 'c'])
  })

  it('hold their own point, and share their borders exactly', () => {
    const coordinate = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
    const places = fc.uniqueArray(coordinate, { minLength: 1, maxLength: 30, selector: ([x, y]) => `${x} ${y}` })
    fc.assert(
      fc.property(places, (found) => {
        const sites = found.map(([x, y], i) => site(String(i), 3 + x / 1000, 43 + y / 1000))
        const cells = schematicCells(sites, new Set(['e']))
        expect(cells.length).toBe(sites.length)
        const edges = new Map<string, number>()
        for (const { code, ring } of cells) {
          expect(ring[0]).toEqual(ring.at(-1))
          const own = sites[Number(code)]!
          expect(isInside([own.lon, own.lat], ring)).toBe(true)
          for (let i = 0; i + 1 < ring.length; i++) {
            const key = [ring[i]!.join(), ring[i + 1]!.join()].sort().join(' ')
            edges.set(key, (edges.get(key) ?? 0) + 1)
          }
        }
        for (const times of edges.values()) expect(times).toBeLessThanOrEqual(2)
      }),
      { numRuns: 30 },
    )
  })

  it('do not run away over the sea', () => {
    const [cell] = schematicCells([site('a', 3, 43)], new Set(['e']))
    for (const [lon, lat] of cell!.ring) expect(Math.hypot((lon - 3) * 81, (lat - 43) * 111)).toBeLessThan(7)
  })
})

/** By winding: rings are convex, whichever way they turn. */
const isInside = ([x, y]: [number, number], ring: [number, number][]): boolean => {
  const sides = ring.slice(0, -1).map(([ax, ay], i) => {
    const [bx, by] = ring[i + 1]!
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax)
  })
  return sides.every((side) => side >= -1e-9) || sides.every((side) => side <= 1e-9)
}
