import { expect, test } from 'vitest'
import { groupByDay, splitToMark, stepOf } from './group-days.ts'

const one = (debut: string, statut: 'reserve' | 'honore' = 'reserve') => ({
  debut,
  fin: debut.replace(':00:00', ':20:00'),
  statut,
})
const now = '2026-11-24T12:00:00Z'

test('what has begun and is not marked is set apart, oldest first', () => {
  const all = [
    one('2026-11-24T15:00:00Z'),
    one('2026-11-24T09:00:00Z'),
    one('2026-11-23T09:00:00Z'),
    one('2026-11-23T08:00:00Z', 'honore'),
  ]
  const { toMark, others } = splitToMark(all, now)
  expect(toMark.map(({ debut }) => debut)).toEqual(['2026-11-23T09:00:00Z', '2026-11-24T09:00:00Z'])
  expect(others).toHaveLength(2)
})

test('days are those of the place', () => {
  const days = groupByDay([one('2026-11-24T22:00:00Z'), one('2026-11-24T09:00:00Z')], 'Indian/Reunion')
  expect(days.map(({ day, rendezVous }) => [day, rendezVous.length])).toEqual([
    ['2026-11-24', 1],
    ['2026-11-25', 1],
  ])
})

test('what is over is no longer moved nor cancelled: it is marked', () => {
  expect(stepOf(one('2026-11-24T15:00:00Z'), now)).toBe('change')
  expect(stepOf({ statut: 'reserve', fin: '2026-11-24T12:05:00Z' }, now)).toBe('change')
  expect(stepOf({ statut: 'reserve', fin: now }, now)).toBe('mark')
  expect(stepOf(one('2026-11-23T09:00:00Z', 'honore'), now)).toBe('correct')
  expect(stepOf({ statut: 'annule', fin: '2026-11-24T15:20:00Z' }, now)).toBe('none')
})
