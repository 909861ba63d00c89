import { expect, test } from 'vitest'
import { isToCome } from './still-to-come.ts'

const now = '2026-11-24T08:00:00Z'
const at = (fin: string | null, jour: string | null) => isToCome({ fin, jour }, now, '2026-11-24')

test('an absence under way is to come, one that ended is not', () => {
  expect(at('2026-11-24T23:00:00+01:00', null)).toBe(true)
  expect(at('2026-11-24T08:30:00+01:00', null)).toBe(false)
})

test('a changed day counts until its evening', () => {
  expect(at(null, '2026-11-24')).toBe(true)
  expect(at(null, '2026-11-23')).toBe(false)
})
