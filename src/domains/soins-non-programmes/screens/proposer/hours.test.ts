import { expect, test } from 'vitest'
import { addMinutes, hoursOfDay } from './hours.ts'

const zone = 'Europe/Paris'
const base = { zone, now: '2026-11-24T07:00:00Z', duree: 20 }
const slot = (debut: string, fin: string) => ({ debut, fin, etat: 'libre' as const })

test('usual hours when nothing is known, and the one already offered is said', () => {
  const hours = hoursOfDay('2026-11-26', { ...base, creneaux: [slot('2026-11-26T10:00:00Z', '2026-11-26T10:20:00Z')] })
  expect(hours).toHaveLength(7)
  expect(hours.find(({ time }) => time === '11:00')).toEqual({ time: '11:00', state: 'offered' })
  expect(hours.find(({ time }) => time === '14:30')).toEqual({ time: '14:30', state: 'free' })
  expect(hours.map(({ time }) => time)).toEqual([...hours.map(({ time }) => time)].sort())
})

test('hours of the same weekday come among the first', () => {
  const creneaux = [slot('2026-11-19T18:45:00Z', '2026-11-19T19:05:00Z')]
  expect(hoursOfDay('2026-11-26', { ...base, creneaux }).map(({ time }) => time)).toContain('19:45')
})

test('what is past today cannot be taken', () => {
  const hours = hoursOfDay('2026-11-24', { ...base, now: '2026-11-24T09:00:00Z', creneaux: [] })
  expect(hours.filter(({ state }) => state === 'past').map(({ time }) => time)).toEqual(['09:00', '09:30'])
})

test('a longer slot that would run into the next one is refused', () => {
  const creneaux = [slot('2026-11-26T13:45:00Z', '2026-11-26T14:05:00Z')]
  const hours = hoursOfDay('2026-11-26', { ...base, duree: 30, creneaux })
  expect(hours.find(({ time }) => time === '14:30')?.state).toBe('offered')
})

test('adds minutes inside one day', () => {
  expect(addMinutes('14:30', 20)).toBe('14:50')
  expect(addMinutes('23:50', 20)).toBe(null)
})
