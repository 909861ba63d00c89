import { expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { periodeOf } from './periode.ts'

const day = (text: string) => Temporal.PlainDate.from(text)
const days = (today: string, signature: string | null) => {
  const { du, au, contrat } = periodeOf(day(today), signature === null ? null : day(signature))
  return [du.toString(), au.toString(), contrat]
}

it('is the year of the contract, from its last anniversary', () => {
  expect(days('2026-11-24', '2025-03-03')).toEqual(['2026-03-03', '2027-03-02', true])
  expect(days('2026-03-03', '2025-03-03')).toEqual(['2026-03-03', '2027-03-02', true])
  expect(days('2026-03-02', '2025-03-03')).toEqual(['2025-03-03', '2026-03-02', true])
  expect(days('2025-03-01', '2024-02-29')).toEqual(['2025-02-28', '2026-02-27', true])
})

it('is the civil year without a contract, or before it begins', () => {
  expect(days('2026-11-24', null)).toEqual(['2026-01-01', '2026-12-31', false])
  expect(days('2026-11-24', '2027-01-15')).toEqual(['2026-01-01', '2026-12-31', false])
})
