import { expect, test } from 'vitest'
import { bandOfAge } from './age-band.ts'

test('an age gives its band, at both ends', () => {
  expect(['0', '1', '2', '5', '6', '15', '16', '29', '30', '64', '65', '79', '80', '104'].map(bandOfAge)).toEqual([
    '0-1',
    '0-1',
    '2-5',
    '2-5',
    '6-15',
    '6-15',
    '16-29',
    '16-29',
    '30-64',
    '30-64',
    '65-79',
    '65-79',
    '80-plus',
    '80-plus',
  ])
})

test('months and days are said as callers say them', () => {
  expect(bandOfAge('8 mois')).toBe('0-1')
  expect(bandOfAge('10j')).toBe('0-1')
  expect(bandOfAge('30 m')).toBe('2-5')
  expect(bandOfAge(' 4 ans ')).toBe('2-5')
})

test('what is no age gives none', () => {
  for (const typed of ['', 'adulte', '150', '4 5', '-3', '12 kg']) expect(bandOfAge(typed)).toBe(null)
})
