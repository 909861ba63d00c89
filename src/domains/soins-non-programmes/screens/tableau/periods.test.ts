import { expect, test } from 'vitest'
import { spanOf } from './periods.ts'

test('both days are included', () => {
  expect(spanOf('4-semaines', '2026-11-24')).toEqual({ du: '2026-10-28', au: '2026-11-24' })
  expect(spanOf('3-mois', '2026-11-24')).toEqual({ du: '2026-08-25', au: '2026-11-24' })
  expect(spanOf('12-mois', '2026-11-24')).toEqual({ du: '2025-11-25', au: '2026-11-24' })
})
