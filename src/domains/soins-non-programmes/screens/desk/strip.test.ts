import { expect, test } from 'vitest'
import { Temporal } from '../../../../kernel/time.ts'
import { layOutStrip, sayStrip } from './strip.ts'

const zone = 'Europe/Paris'
const now = '2026-11-24T07:10:00Z'
/** Forty-eight hours from 8 h in Paris; `free` says how many by rank of the hour. */
const hours = (free: Record<number, number>) =>
  Array.from({ length: 48 }, (_, i) => ({
    debut: Temporal.Instant.from('2026-11-24T07:00:00Z').add({ hours: i }).toString(),
    libres: free[i] ?? 0,
  }))

test('days keep their open hours, nights go', () => {
  const days = layOutStrip(hours({}), { now, zone })
  expect(days.map(({ label, bars, firstHour }) => [label, bars.length, firstHour.replaceAll('\u00a0', ' ')])).toEqual([
    ['mardi', 12, '8 h'],
    ['mercredi', 12, '8 h'],
  ])
})

test('a night hour that has something free is shown', () => {
  const [tuesday] = layOutStrip(hours({ 13: 1 }), { now, zone })
  expect(tuesday!.bars).toHaveLength(13)
  expect(tuesday!.bars.at(-1)).toMatchObject({ libres: 1, height: 1 })
})

test('heights are shares of the fullest hour, and the first day is told from the second', () => {
  const days = layOutStrip(hours({ 1: 4, 2: 1, 26: 2 }), { now, zone, selected: '2026-11-24T08:20:00Z' })
  expect(days[0]!.bars[1]).toMatchObject({ height: 1, within24h: true, isSelected: true })
  expect(days[0]!.bars[2]).toMatchObject({ height: 0.25, isSelected: false })
  expect(days[1]!.bars[2]).toMatchObject({ height: 0.5, within24h: false })
})

test('says the same in words', () => {
  const days = layOutStrip(hours({ 1: 4, 6: 1 }), { now, zone })
  expect(sayStrip(days, zone).replaceAll('\u00a0', ' ')).toBe('mardi : 4 à 9 h, 1 à 14 h ; mercredi : rien')
})

test('the day of clock change has its twenty-five hours', () => {
  const heures = Array.from({ length: 30 }, (_, i) => ({
    debut: Temporal.Instant.from('2026-10-24T22:00:00Z').add({ hours: i }).toString(),
    libres: 1,
  }))
  const days = layOutStrip(heures, { now: '2026-10-24T22:00:00Z', zone })
  expect(days.map(({ bars }) => bars.length)).toEqual([25, 5])
})
