import { expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { resolveGrille } from './grille.ts'

const place = { zone: 'Europe/Paris', now: Temporal.Instant.from('2026-11-24T08:00:00Z') }

test('days and hours become instants of the place, in order, each once', () => {
  const grille = resolveGrille(
    [
      { jour: '2026-12-02', debut: '12:30' },
      { jour: '2026-12-01', debut: '18:30' },
      { jour: '2026-12-02', debut: '12:30' },
    ],
    90,
    place,
  )
  expect(grille.ok && grille.value.map(({ debut, fin }) => [debut.toString(), fin.toString()])).toEqual([
    ['2026-12-01T17:30:00Z', '2026-12-01T19:00:00Z'],
    ['2026-12-02T11:30:00Z', '2026-12-02T13:00:00Z'],
  ])
})

test('an hour that is past, or that the clocks skip or repeat, is named and nothing is kept', () => {
  const refused = (jour: string, debut: string) => {
    const grille = resolveGrille(
      [
        { jour: '2026-12-01', debut: '18:30' },
        { jour, debut },
      ],
      60,
      place,
    )
    return grille.ok ? null : grille.refused.reason
  }
  expect(refused('2026-11-24', '09:00')).toBe('past')
  expect(refused('2027-03-28', '02:30')).toBe('does-not-exist')
  expect(refused('2027-10-31', '02:30')).toBe('exists-twice')
  expect(refused('2026-11-24', '09:01')).toBe(null)
})
