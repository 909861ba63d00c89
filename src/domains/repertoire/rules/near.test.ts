import { expect, test } from 'vitest'
import { distancesOf, frameAround } from './near.ts'

type Point = { lon: number; lat: number }
/** Good enough within a hundred kilometres. */
const distanceKm = (a: Point, b: Point): number =>
  111.2 * Math.hypot(b.lat - a.lat, (b.lon - a.lon) * Math.cos((a.lat * Math.PI) / 180))
const SETE = { lon: 3.69, lat: 43.4 }

test('a frame holds everything within the distance', () => {
  const { ouest, est, sud, nord } = frameAround(SETE, 50)
  expect(distanceKm(SETE, { lon: ouest, lat: SETE.lat })).toBeGreaterThan(50)
  expect(distanceKm(SETE, { lon: est, lat: SETE.lat })).toBeGreaterThan(50)
  expect(distanceKm(SETE, { lon: SETE.lon, lat: sud })).toBeGreaterThan(50)
  expect(distanceKm(SETE, { lon: SETE.lon, lat: nord })).toBeGreaterThan(50)
})

test('what is too far or without a point is left out; a city is as near as its nearest arrondissement', () => {
  const at = (code: string, lat: number | null, commune: string | null = null) => ({
    code,
    commune,
    lon: lat === null ? null : 3.69,
    lat,
  })
  const places = [at('34301', 43.4), at('13201', 43.5, '13055'), at('13202', 43.6, '13055'), at('x', null), at('y', 45)]
  const found = distancesOf(places, 30, (point) => distanceKm(SETE, point))
  expect([...found.keys()].sort()).toEqual(['13055', '13201', '13202', '34301'])
  expect(found.get('34301')).toBe(0)
  expect(found.get('13055')).toBe(found.get('13201'))
})
