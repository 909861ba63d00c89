import { expect, test } from 'vitest'
import { readDecimal } from './read-decimal.ts'

test.each([
  ['12', 12],
  ['1\u00a0200', 1200],
  ['12,5', 12.5],
  ['12.50', 12.5],
  ['−3', -3],
  ['45 %', 45],
  ['', null],
  [' ', null],
  ['douze', undefined],
  ['1,234', undefined],
  ['12345678901', undefined],
  ['=1+1', undefined],
])('%s reads as %s', (text, value) => {
  expect(readDecimal(text)).toBe(value)
})
