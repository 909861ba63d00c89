import { expect, test } from 'vitest'
import { anneeAPreparer, anneesDepuis, devoirsDialogue, etatAnnee } from './annees.ts'

test('from anniversary to anniversary, without a gap', () => {
  expect(anneesDepuis('2024-12-19', 2)).toEqual([
    { rang: 1, du: '2024-12-19', au: '2025-12-18' },
    { rang: 2, du: '2025-12-19', au: '2026-12-18' },
  ])
  expect(anneesDepuis('2024-02-29', 2)[1]).toEqual({ rang: 2, du: '2025-02-28', au: '2026-02-27' })
})

test('a year is to come, under way or closed: its last day is in it', () => {
  const year = { rang: 1, du: '2025-04-15', au: '2026-04-14' }
  expect(['2025-04-14', '2025-04-15', '2026-04-14', '2026-04-15'].map((day) => etatAnnee(year, day))).toEqual([
    'a-venir',
    'en-cours',
    'en-cours',
    'close',
  ])
})

test('a closed year that is not frozen comes before the current one', () => {
  const years = anneesDepuis('2024-04-15', 5)
  expect(anneeAPreparer(years, '2026-05-01', new Set())?.rang).toBe(2)
  expect(anneeAPreparer(years, '2026-05-01', new Set(['2025-04-15']))?.rang).toBe(3)
  expect(anneeAPreparer(years, '2024-04-14', new Set())?.rang).toBe(1)
  expect(anneeAPreparer(years, '2031-01-01', new Set(['2028-04-15']))?.rang).toBe(5)
  expect(anneeAPreparer([], '2026-05-01', new Set())).toBeUndefined()
})

test('a closed year that is not frozen waits for its file, and only the last one', () => {
  const annees = anneesDepuis('2024-04-15', 3)
  const asked = (today: string, ...frozen: string[]) =>
    devoirsDialogue(annees, today, new Set(frozen)).map(({ le, annee }) => [le, annee.rang])
  expect(asked('2025-04-14')).toEqual([])
  expect(asked('2025-04-15')).toEqual([['2025-04-15', 1]])
  expect(asked('2026-05-01')).toEqual([['2026-04-15', 2]])
  expect(asked('2026-05-01', '2025-04-15')).toEqual([])
})
