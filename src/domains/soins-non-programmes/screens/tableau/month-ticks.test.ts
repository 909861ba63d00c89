import { expect, test } from 'vitest'
import { monthTicks } from './month-ticks.ts'

test('a month is said at its first week, with the year in January', () => {
  expect(monthTicks(['2025-12-22', '2025-12-29', '2026-01-05', '2026-01-12', '2026-02-02'])).toEqual([
    'déc.',
    undefined,
    'janv. 2026',
    undefined,
    'févr.',
  ])
})
