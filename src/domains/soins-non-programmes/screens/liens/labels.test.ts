import { expect, test } from 'vitest'
import { Temporal } from '../../../../kernel/time.ts'
import { dayOf, dureeLabel } from './labels.ts'

test('a duration says its last day', () => {
  expect(dureeLabel(30, Temporal.PlainDate.from('2026-11-24'))).toBe('30 jours, jusqu’au 24\u00a0décembre 2026')
})
test('the last day is the one of the CPTS, not of Greenwich', () => {
  expect(dayOf('2026-12-24T03:00:00Z', 'America/Martinique')).toBe('23\u00a0décembre 2026')
})
