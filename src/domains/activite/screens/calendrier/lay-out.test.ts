import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../../kernel/time.ts'
import type { Evenement } from '../../contract-calendrier.ts'
import { daysOf, layDays, layHours } from './lay-out.ts'
import { dayByKey, lastOf, move, sayOf, spanOf } from './span.ts'

const ZONE = 'Europe/Paris'
const evenement = (id: string, debut: string, fin: string): Evenement => ({
  id,
  titre: id,
  genre: 'reunion',
  mission: null,
  ficheActionId: null,
  groupe: null,
  debut,
  fin,
  aDistance: false,
  lieu: null,
  communeNom: null,
  etat: 'prevu',
  invites: 0,
})

test('a month is whole weeks from Monday', () => {
  const month = spanOf('mois', '2026-11-26')
  expect([month.du.toString(), lastOf(month)]).toEqual(['2026-10-26', '2026-12-06'])
  // A February that fills four weeks exactly.
  const exact = spanOf('mois', '2027-02-10')
  expect([exact.du.toString(), lastOf(exact)]).toEqual(['2027-02-01', '2027-02-28'])
  const week = spanOf('semaine', '2026-11-26')
  expect([week.du.toString(), lastOf(week)]).toEqual(['2026-11-23', '2026-11-29'])
})

test('arrows move by a day or a week, pages by a month', () => {
  expect(dayByKey('2026-11-26', 'ArrowDown')).toBe('2026-12-03')
  expect(dayByKey('2026-11-26', 'Home')).toBe('2026-11-23')
  expect(dayByKey('2027-01-31', 'PageDown')).toBe('2027-02-28')
  expect(dayByKey('2026-11-26', 'x')).toBeUndefined()
  expect(move('mois', '2026-11-26', -1)).toBe('2026-10-26')
})

test('the title of each view', () => {
  expect(sayOf('mois', '2026-11-26')).toBe('Novembre 2026')
  expect(sayOf('semaine', '2026-11-26')).toBe('Du 23 au 29\u00a0novembre 2026')
  expect(sayOf('semaine', '2026-12-30')).toBe('Du 28\u00a0décembre 2026 au 3\u00a0janvier 2027')
})

test('an activité over midnight stands in both days; one that ends at midnight in one', () => {
  expect(daysOf(evenement('a', '2026-12-01T22:00:00Z', '2026-12-02T00:00:00Z'), ZONE)).toEqual([
    '2026-12-01',
    '2026-12-02',
  ])
  expect(daysOf(evenement('a', '2026-12-01T20:00:00Z', '2026-12-01T23:00:00Z'), ZONE)).toEqual(['2026-12-01'])
})

test('holidays, duties and today are marked, days of other months are told apart', () => {
  const duty = { cle: 'a', le: '2026-12-14', titre: 'Démarrer', raison: '', vers: '/projet/vie', source: null }
  const days = layDays(
    spanOf('mois', '2026-12-01'),
    { zone: ZONE, evenements: [], echeances: [duty], feries: [{ date: '2026-12-25', nom: 'Noël' }] },
    { today: '2026-12-02', month: 12 },
  )
  expect(days.filter(({ isOutside }) => isOutside).map(({ date }) => date)[0]).toBe('2026-11-30')
  expect(days.find(({ ferie }) => ferie)?.date).toBe('2026-12-25')
  expect(days.find(({ isToday }) => isToday)?.date).toBe('2026-12-02')
  expect(days.filter(({ echeances }) => echeances.length > 0).map(({ date }) => date)).toEqual(['2026-12-14'])
})

test('whatever overlaps, nobody covers nobody, and nothing is lost', () => {
  const spans = fc.array(
    fc.record({ start: fc.integer({ min: 0, max: 1439 }), length: fc.integer({ min: 1, max: 600 }) }),
    { maxLength: 12 },
  )
  const midnight = Temporal.PlainDate.from('2026-12-01').toZonedDateTime(ZONE)
  fc.assert(
    fc.property(spans, (given) => {
      const events = given.map(({ start, length }, index) => {
        const debut = midnight.add({ minutes: start })
        return evenement(
          String(index),
          debut.toInstant().toString(),
          debut.add({ minutes: length }).toInstant().toString(),
        )
      })
      const placed = layHours(events, '2026-12-01', ZONE)
      expect(placed).toHaveLength(events.length)
      for (const one of placed) {
        expect(one.lane).toBeLessThan(one.lanes)
        expect(one.to).toBeGreaterThan(one.from)
        for (const other of placed) {
          const meets = other !== one && other.from < one.to && one.from < other.to
          if (meets) expect([other.lane, other.lanes]).not.toEqual([one.lane, other.lanes])
          if (meets) expect(other.lanes).toBe(one.lanes)
        }
      }
    }),
  )
})
