import fc from 'fast-check'
import { expect, test } from 'vitest'
import { boundsOf, isInside, labelPoint, type Position, type Shape } from './geometry.ts'

const square: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [0, 10],
]
/** A horseshoe open upwards: its middle is outside of it. */
const horseshoe: Position[] = [
  [0, 0],
  [10, 0],
  [10, 10],
  [8, 10],
  [8, 2],
  [2, 2],
  [2, 10],
  [0, 10],
]

test('a lasso takes what is inside it', () => {
  expect(isInside([5, 5], square)).toBe(true)
  expect(isInside([15, 5], square)).toBe(false)
  expect(isInside([5, 6], horseshoe)).toBe(false)
  expect(isInside([1, 6], horseshoe)).toBe(true)
})

test('a name stands inside its commune, even a bent one', () => {
  const at = labelPoint({ type: 'Polygon', coordinates: [horseshoe] })
  expect(isInside(at, horseshoe)).toBe(true)
})

test('of several parts, the largest holds the name', () => {
  const islet: Position[] = [
    [20, 20],
    [21, 20],
    [21, 21],
    [20, 21],
  ]
  const at = labelPoint({ type: 'MultiPolygon', coordinates: [[islet], [square]] })
  expect(isInside(at, square)).toBe(true)
})

test('bounds hold every point, and nothing has no bounds', () => {
  expect(boundsOf([])).toBeNull()
  const position = fc.tuple(
    fc.double({ min: -60, max: 60, noNaN: true }),
    fc.double({ min: -50, max: 52, noNaN: true }),
  )
  fc.assert(
    fc.property(fc.array(position, { minLength: 3, maxLength: 20 }), (ring) => {
      const shape: Shape = { type: 'Polygon', coordinates: [ring] }
      const [[west, south], [east, north]] = boundsOf([shape])!
      for (const [x, y] of ring) expect(x >= west && x <= east && y >= south && y <= north).toBe(true)
    }),
  )
})
