import { expect, test } from 'vitest'
import { creneauxOf, daysToChoose, proposeCloture, toggle } from './grid.ts'

test('each day at each hour, less what was taken out', () => {
  const grille = { jours: ['2026-12-02', '2026-12-01'], heures: ['18:30', '12:30'], retires: ['2026-12-02 12:30'] }
  expect(creneauxOf(grille)).toEqual([
    { jour: '2026-12-01', debut: '12:30' },
    { jour: '2026-12-01', debut: '18:30' },
    { jour: '2026-12-02', debut: '18:30' },
  ])
})

test('a press adds, another takes away', () => {
  expect(toggle(['b'], 'a')).toEqual(['a', 'b'])
  expect(toggle(['a', 'b'], 'a')).toEqual(['b'])
})

test('days start on Monday; those that are past cannot be chosen', () => {
  const days = daysToChoose('2026-11-26')
  expect(days[0]).toEqual({ day: '2026-11-23', isPast: true, isWeekend: false })
  expect(days.filter(({ isPast }) => isPast)).toHaveLength(3)
  expect(days).toHaveLength(42)
})

test('a week to answer, and always before the first slot', () => {
  expect(proposeCloture('2026-11-26', ['2026-12-20'])).toBe('2026-12-03')
  expect(proposeCloture('2026-11-26', ['2026-12-10', '2026-11-30'])).toBe('2026-11-29')
  expect(proposeCloture('2026-11-26', ['2026-11-26'])).toBe('2026-11-26')
})
