import { describe, expect, test } from 'vitest'
import { Temporal } from '../kernel/time.ts'
import { formatInstant, parseSpan } from './instants.ts'

const iso = (ms: number | undefined) =>
  ms === undefined ? null : Temporal.Instant.fromEpochMilliseconds(ms).toString({ smallestUnit: 'millisecond' })
const span = (text: string) => {
  const found = parseSpan(text)
  return found && [iso(found.first), iso(found.last)]
}

describe('dates of a search', () => {
  test('with an offset, with Z, without: Paris', () => {
    expect(span('2024-06-12T16:20:00.000+02:00')).toEqual(['2024-06-12T14:20:00.000Z', '2024-06-12T14:20:00.000Z'])
    expect(span('2024-06-12T16:20:00.000Z')).toEqual(['2024-06-12T16:20:00.000Z', '2024-06-12T16:20:00.000Z'])
    expect(span('2024-06-12T16:20:00.000')).toEqual(['2024-06-12T14:20:00.000Z', '2024-06-12T14:20:00.000Z'])
    expect(span('2024-06-12T16:20:00.000-04:00')?.[0]).toBe('2024-06-12T20:20:00.000Z')
  })
  test('what is less precise lasts longer', () => {
    expect(span('2024-06-12T16:20:00+02:00')).toEqual(['2024-06-12T14:20:00.000Z', '2024-06-12T14:20:00.999Z'])
    expect(span('2024-06-12T16:20+02:00')).toEqual(['2024-06-12T14:20:00.000Z', '2024-06-12T14:20:59.999Z'])
    expect(span('2024-06-12')).toEqual(['2024-06-11T22:00:00.000Z', '2024-06-12T21:59:59.999Z'])
  })
  test('the days when clocks change leave nothing out', () => {
    expect(span('2026-10-25')).toEqual(['2026-10-24T22:00:00.000Z', '2026-10-25T22:59:59.999Z'])
    expect(span('2026-10-25T02:30:00.000')).toEqual(['2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z'])
    expect(span('2026-03-29T02:30:00.000')?.[0]).toBe('2026-03-29T00:30:00.000Z')
  })
  test('years that no slot has are the first and the last', () => {
    expect(span('0000-01-01')).toEqual(['1900-01-01T00:00:00.000Z', '1900-01-01T00:00:00.000Z'])
    expect(span('9999-12-31T23:59:59-23:00')).toEqual(['2999-12-31T00:00:00.000Z', '2999-12-31T00:00:00.000Z'])
  })
  test('what is no date', () => {
    for (const text of ['', 'demain', '2024-02-30', '2024-13-01', '2024-06-12T25:00:00', '2024-06-12T10:00:00+99:99'])
      expect(parseSpan(text)).toBeNull()
  })
})

test('instants of an answer: milliseconds and an offset in digits, in the zone of the place', () => {
  const at = (text: string) => Temporal.Instant.from(text).epochMilliseconds
  expect(formatInstant(at('2026-11-24T08:20:00Z'), 'Europe/Paris')).toBe('2026-11-24T09:20:00.000+01:00')
  expect(formatInstant(at('2026-07-24T08:20:00Z'), 'Europe/Paris')).toBe('2026-07-24T10:20:00.000+02:00')
  expect(formatInstant(at('2026-11-24T08:20:00Z'), 'Indian/Reunion')).toBe('2026-11-24T12:20:00.000+04:00')
  expect(formatInstant(at('2026-11-24T02:20:00Z'), 'America/Martinique')).toBe('2026-11-23T22:20:00.000-04:00')
  expect(formatInstant(at('2026-10-25T00:59:00Z'), 'Europe/Paris')).toBe('2026-10-25T02:59:00.000+02:00')
  expect(formatInstant(at('2026-10-25T01:00:00Z'), 'Europe/Paris')).toBe('2026-10-25T02:00:00.000+01:00')
})
