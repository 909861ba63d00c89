import { expect, test } from 'vitest'
import { openSystem } from './simplexe.ts'

test('a sum leaves each of its parts between nothing and all of it', () => {
  const { greatest, least } = openSystem(2, [[1, 1]], [12])
  expect([least([1, 0]), greatest([1, 0])]).toEqual([0, 12])
  expect([least([1, 1]), greatest([1, 1])]).toEqual([12, 12])
})

test('two sums that cross give a part away, a third that repeats them changes nothing', () => {
  // a + b = 10, b + c = 4, a + b + c = 12: a = 8, b = 2, c = 2.
  const equations = [
    [1, 1, 0],
    [0, 1, 1],
    [1, 1, 1],
    [1, 2, 1],
  ]
  const { greatest, least } = openSystem(3, equations, [10, 4, 12, 14])
  expect([least([1, 0, 0]), greatest([1, 0, 0]), greatest([0, 1, 0])]).toEqual([8, 8, 2])
})

test('what is in no equation has no greatest', () => {
  expect(openSystem(2, [[1, 0]], [3]).greatest([0, 1])).toBe(Number.POSITIVE_INFINITY)
  expect(openSystem(1, [], []).least([1])).toBe(0)
})
