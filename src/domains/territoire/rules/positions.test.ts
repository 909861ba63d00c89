import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distanceKm, placeCommunes } from './positions.ts'

const commune = (code: string, postcode: string, epci: string | null, arrondissement: string | null) => ({
  code,
  codesPostaux: [postcode],
  epci,
  arrondissement,
})

describe('the position of a commune', () => {
  const communes = [
    commune('A', '1', 'e', 'x'),
    commune('B', '1', 'e', 'x'),
    commune('C', '1', 'e', 'x'),
    commune('D', '2', 'e', 'x'),
    commune('E', '3', 'f', 'x'),
    commune('F', '4', null, null),
  ]
  const placed = placeCommunes(
    communes,
    new Map([
      ['A', { lon: 0, lat: 10 }],
      ['B', { lon: 2, lat: 20 }],
    ]),
  )

  it('is its own point first', () => expect(placed.get('A')).toEqual({ lon: 0, lat: 10, position: 'propre' }))
  it('else the mean of its postcode', () =>
    expect(placed.get('C')).toEqual({ lon: 1, lat: 15, position: 'code-postal' }))
  it('else the mean of its EPCI', () => expect(placed.get('D')).toEqual({ lon: 1, lat: 15, position: 'epci' }))
  it('else the mean of its arrondissement', () => expect(placed.get('E')?.position).toBe('arrondissement'))
  it('else none, and says so', () => expect(placed.get('F')).toEqual({ position: 'aucune' }))
})

describe('distance', () => {
  it('is 28 km from Sète to Montpellier', () => {
    expect(distanceKm({ lon: 3.69278, lat: 43.4028 }, { lon: 3.87723, lat: 43.61092 })).toBeCloseTo(27.5, 0)
  })

  it('is symmetric, null at home, and obeys the triangle', () => {
    const point = fc.record({
      lon: fc.double({ min: -62, max: 56, noNaN: true }),
      lat: fc.double({ min: -22, max: 52, noNaN: true }),
    })
    fc.assert(
      fc.property(point, point, point, (a, b, c) => {
        expect(distanceKm(a, a)).toBe(0)
        expect(distanceKm(a, b)).toBeCloseTo(distanceKm(b, a), 6)
        expect(distanceKm(a, c)).toBeLessThanOrEqual(distanceKm(a, b) + distanceKm(b, c) + 1e-6)
      }),
    )
  })
})
