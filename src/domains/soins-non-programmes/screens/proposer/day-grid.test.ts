import { expect, test } from 'vitest'
import { daySpan, layOutDays, shortDay } from './day-grid.ts'

const zone = 'Europe/Paris'
const slot = (debut: string, etat: 'libre' | 'reserve' | 'retire' = 'libre') => ({ debut, etat })

test('two rows from Monday; a third one late in the week', () => {
  expect(daySpan('2026-11-24')).toEqual({ from: '2026-11-23', rows: 2, days: 13 })
  expect(daySpan('2026-11-27')).toEqual({ from: '2026-11-23', rows: 3, days: 17 })
  expect(daySpan('2026-11-22')).toEqual({ from: '2026-11-16', rows: 3, days: 15 })
})

test('each day says what was offered and what is looked for', () => {
  const { cells } = layOutDays(
    '2026-11-24',
    zone,
    [slot('2026-11-26T09:00:00Z'), slot('2026-11-26T10:00:00Z', 'reserve'), slot('2026-11-26T13:00:00Z', 'retire')],
    [{ jour: '2026-11-26' }, { jour: '2026-11-23' }],
  )
  expect(cells).toHaveLength(14)
  expect(cells[0]).toMatchObject({ day: '2026-11-23', isPast: true, isWanted: false })
  expect(cells[1]).toMatchObject({ isToday: true, label: 'aujourd’hui mardi 24\u00a0novembre' })
  expect(cells[3]).toMatchObject({ number: '26', offered: 2, isWanted: true })
  expect(cells[3]!.label.replaceAll('\u00a0', ' ')).toBe('jeudi 26 novembre, 2 créneaux proposés, la CPTS cherche')
})

test('a late hour belongs to the day of the place, not of UTC', () => {
  const { cells } = layOutDays('2026-11-24', 'Indian/Reunion', [slot('2026-11-25T21:00:00Z')], [])
  expect(cells[3]).toMatchObject({ day: '2026-11-26', offered: 1 })
})

test('names a day shortly', () => {
  expect(shortDay('2026-11-26')).toBe('jeudi\u00a026')
  expect(shortDay('2026-12-01')).toBe('mardi\u00a01er')
})
