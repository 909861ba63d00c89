import { expect, test } from 'vitest'
import { layOutPills, pathOf, projectionOf } from './project.ts'

const frame = { width: 600, height: 240, padding: 20 }
const project = projectionOf(
  [
    [3.4, 43.3],
    [3.9, 43.5],
  ],
  frame,
)

test('the territory fits, the middle is in the middle, north is up', () => {
  expect(project([3.65, 43.4])).toEqual([300, 120])
  const [, top] = project([3.65, 43.5])
  const [, bottom] = project([3.65, 43.3])
  expect(top).toBe(20)
  expect(bottom).toBe(220)
  const [left] = project([3.4, 43.4])
  expect(left).toBeGreaterThanOrEqual(20)
})

test('draws every ring', () => {
  const shape = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [3.65, 43.4],
        [3.65, 43.5],
        [3.65, 43.4],
      ],
    ],
  }
  expect(pathOf(shape, project)).toBe('M300 120L300 20L300 120Z')
})

test('slots of one place stand side by side', () => {
  const here = { lon: 3.65, lat: 43.4 }
  const pills = layOutPills(
    [
      { id: 'a', number: 1, ...here },
      { id: 'b', number: 2, lon: 3.85, lat: 43.4 },
      { id: 'c', number: 3, ...here },
    ],
    project,
  )
  expect(pills.map(({ id, x, y }) => [id, x, y]).slice(0, 2)).toEqual([
    ['a', 288, 120],
    ['c', 312, 120],
  ])
})
