import { expect, test } from 'vitest'
import { segmentsOf } from './series.ts'

test('a missing value cuts the line', () => {
  expect(segmentsOf([1, 2, null, 4])).toEqual([
    [
      { index: 0, value: 1 },
      { index: 1, value: 2 },
    ],
    [{ index: 3, value: 4 }],
  ])
})

test('zero is a value; nothing gives nothing', () => {
  expect(segmentsOf([0])).toEqual([[{ index: 0, value: 0 }]])
  expect(segmentsOf([null, null])).toEqual([])
  expect(segmentsOf([])).toEqual([])
})
