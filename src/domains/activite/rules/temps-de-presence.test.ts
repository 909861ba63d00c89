import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { timeOfPresence } from './temps-de-presence.ts'

const at = (time: string) => Temporal.Instant.from(`2026-11-24T${time}:00Z`)
const SPAN = { debut: at('12:00'), fin: at('14:00') }
const said = (arrivee: string, depart: string | null) => {
  const { debut, fin } = timeOfPresence({ arrivee: at(arrivee), depart: depart ? at(depart) : null }, SPAN)
  return `${debut.toString().slice(11, 16)}-${fin.toString().slice(11, 16)}`
}

test('who came early or left late has the time of the activité; who came late or left early has less', () => {
  expect(said('11:40', null)).toBe('12:00-14:00')
  expect(said('12:20', '13:10')).toBe('12:20-13:10')
  expect(said('12:20', '14:30')).toBe('12:20-14:00')
})

test('who came after the end or left before the start has no time', () => {
  expect(said('14:20', null)).toBe('14:00-14:00')
  expect(said('11:00', '11:30')).toBe('12:00-12:00')
})

test('the time is always inside, and never backwards', () => {
  fc.assert(
    fc.property(fc.integer({ min: -300, max: 300 }), fc.option(fc.nat(600)), (arrival, stay) => {
      const arrivee = SPAN.debut.add({ minutes: arrival })
      const { debut, fin } = timeOfPresence(
        { arrivee, depart: stay === null ? null : arrivee.add({ minutes: stay }) },
        SPAN,
      )
      expect(Temporal.Instant.compare(debut, fin)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(SPAN.debut, debut)).toBeLessThanOrEqual(0)
      expect(Temporal.Instant.compare(fin, SPAN.fin)).toBeLessThanOrEqual(0)
    }),
  )
})
