import { expect, test } from 'vitest'
import { knotRadius, layOutTrame } from './trame-layout.ts'

const year = { du: '2026-01-01', au: '2026-12-31', semaines: [], reperes: [], width: 265.2 }

test('the year goes from edge to edge, and today stands in its place', () => {
  expect(layOutTrame({ ...year, aujourdhui: '2026-01-01' }).today).toBeCloseTo(4.95, 1)
  expect(layOutTrame({ ...year, aujourdhui: '2026-07-02' }).today).toBeCloseTo(132.6, 0)
  expect(layOutTrame({ ...year, aujourdhui: '2027-03-01' }).today).toBeCloseTo(260.6, 1)
})

test('a week without actes has no knot; the last week stays inside', () => {
  const { knots } = layOutTrame({
    ...year,
    aujourdhui: '2026-11-24',
    semaines: [
      { lundi: '2025-12-29', nombre: 2 },
      { lundi: '2026-06-01', nombre: 0 },
      { lundi: '2026-12-28', nombre: 9 },
    ],
  })
  expect(knots.map(({ nombre }) => nombre)).toEqual([2, 9])
  for (const { x } of knots) expect(x >= 4.6 && x <= 260.6).toBe(true)
})

test('a knot grows with its actes, up to a size that still leaves its neighbours', () => {
  expect(knotRadius(0)).toBe(0)
  expect(knotRadius(1)).toBeCloseTo(2.25)
  expect(knotRadius(4)).toBeCloseTo(3.2)
  expect(knotRadius(400)).toBe(4.6)
})
