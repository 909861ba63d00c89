import { expect, test } from 'vitest'
import { readDegrees } from './read-degrees.ts'

test('degrees are read as people type them', () => {
  expect(
    ['43,4251', ' 43.4251° ', '−3', '90', '90,1', '43,42,51', 'nord', ''].map((typed) => readDegrees(typed, 90)),
  ).toEqual([43.4251, 43.4251, -3, 90, null, null, null, null])
  expect(readDegrees('-179,5', 180)).toBe(-179.5)
})
