import { expect, test } from 'vitest'
import { findingOfShares, findingOfSlots } from './findings.ts'

const week = (cle: string, denominateur: number, sous24h: number, offerts = 10, pourvus = 8) => ({
  cle,
  denominateur,
  sous24h,
  sous48h: denominateur,
  offerts,
  pourvus,
})
const five = ['2026-10-19', '2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16']
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

test('compares the last four whole weeks with those before', () => {
  const weeks = [week(five[0]!, 10, 5), ...five.slice(1).map((cle) => week(cle, 10, 8)), week('2026-11-23', 10, 0)]
  expect(plain(findingOfShares(weeks, '2026-11-24'))).toBe(
    '80 % des demandes servies sous 24 h ces quatre dernières semaines, contre 50 % auparavant',
  )
})

test('says so when nothing changed, and when there is nothing', () => {
  const weeks = five.map((cle) => week(cle, 10, 8))
  expect(findingOfShares(weeks, '2026-11-24')).toMatch(/, comme auparavant$/)
  expect(findingOfShares([], '2026-11-24')).toMatch(/^Aucune demande/)
  expect(findingOfSlots([], '2026-11-24')).toMatch(/^Aucun créneau/)
})

test('slots by week, the week under way left out', () => {
  const weeks = [...five.map((cle) => week(cle, 1, 1)), week('2026-11-23', 1, 1, 90, 0)]
  expect(plain(findingOfSlots(weeks, '2026-11-24'))).toBe('10 créneaux offerts par semaine en moyenne, 80 % pourvus')
})
