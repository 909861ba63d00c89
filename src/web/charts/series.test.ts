import { expect, test } from 'vitest'
import { segmentsOf, spreadLabels } from './series.ts'

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

test('labels that would touch are moved apart, in order', () => {
  expect(spreadLabels([10, 80], 36)).toEqual([10, 80])
  expect(spreadLabels([40, 30], 36)).toEqual([53, 17])
  expect(spreadLabels([30, null, 30], 36)).toEqual([12, null, 48])
})
