import { expect, test } from 'vitest'
import type { Shape } from './geometry.ts'
import { outlineOf } from './outline.ts'

const box = (x: number): Shape => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 0],
      [x + 1, 0],
      [x + 1, 1],
      [x, 1],
      [x, 0],
    ],
  ],
})

test('two neighbours have one outline, without their common border', () => {
  const { coordinates } = outlineOf([box(0), box(1)])
  expect(coordinates).toHaveLength(1)
  expect(coordinates[0]).toHaveLength(7)
  const edges = coordinates[0]!.map(([x, y], i, all) => JSON.stringify([[x, y], all[i + 1]].sort()))
  expect(edges).not.toContain(
    JSON.stringify([
      [1, 0],
      [1, 1],
    ]),
  )
})

test('two parts apart have two outlines; nothing has none', () => {
  expect(outlineOf([box(0), box(5)]).coordinates).toHaveLength(2)
  expect(outlineOf([]).coordinates).toEqual([])
})
