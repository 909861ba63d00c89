import { expect, test } from 'vitest'
import { stripBars } from './strip-bars.ts'

const hours = (from: string, count: number, libres: (index: number) => number) =>
  Array.from({ length: count }, (_, index) => ({
    debut: new Date(Date.parse(from) + index * 3_600_000).toISOString(),
    libres: libres(index),
  }))

test('nights are left out, days say their name once, and the limit of 24 h is marked', () => {
  const bars = stripBars(
    hours('2026-11-24T09:00:00Z', 48, () => 0),
    '2026-11-24T09:00:00Z',
    'Europe/Paris',
  )
  expect(bars).toHaveLength(10 + 12 + 2)
  expect(bars.filter(({ tick }) => tick).map(({ tick }) => tick)).toEqual([
    'mardi 10\u00a0h',
    'mercredi 8\u00a0h',
    'jeudi 8\u00a0h',
  ])
  expect(bars.filter(({ mark }) => mark).map(({ label }) => label)).toEqual([
    'mercredi 10\u00a0h\u00a0: 0\u00a0créneau',
  ])
})

test('an hour of the night where something is free is shown', () => {
  const bars = stripBars(
    hours('2026-11-24T09:00:00Z', 24, (index) => (index === 14 ? 1 : 0)),
    '2026-11-24T09:00:00Z',
    'Europe/Paris',
  )
  expect(bars.some(({ value }) => value === 1)).toBe(true)
})
