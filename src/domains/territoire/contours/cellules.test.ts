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

  it('hold their own point, closed rings only', () => {
    const coordinate = fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 400 }))
    fc.assert(
      fc.property(
        fc.uniqueArray(coordinate, { minLength: 3, maxLength: 40, selector: ([x, y]) => `${x} ${y}` }),
        (places) => {
          const sites = places.map(([x, y], i) => site(String(i), 3 + x / 1000, 43 + y / 1000))
          for (const cell of schematicCells(sites, new Set(['e']))) {
            expect(cell.ring[0]).toEqual(cell.ring.at(-1))
            expect(cell.ring.length).toBeGreaterThan(3)
            const own = sites[Number(cell.code)]!
            expect(isInside([own.lon, own.lat], cell.ring)).toBe(true)
          }
        },
      ),
    )
  })
})

const isInside = ([x, y]: [number, number], ring: [number, number][]): boolean =>
  ring.slice(0, -1).every(([ax, ay], i) => {
    const [bx, by] = ring[i + 1]!
    return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -1e-9
  })
