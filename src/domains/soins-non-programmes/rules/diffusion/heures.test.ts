import { expect, test } from 'vitest'
import { Temporal } from '../../../../kernel/time.ts'
import { proposeHeures } from './heures.ts'

const at = (text: string) => Temporal.Instant.from(text)
const base = {
  now: at('2026-11-24T16:10:00Z'),
  echeance: at('2026-11-25T16:10:00Z'),
  zone: 'Europe/Paris',
  duree: 20,
  pris: [],
}
const said = (found: Temporal.Instant[]) =>
  found.map((one) => one.toZonedDateTimeISO('Europe/Paris').toPlainTime().toString())

test('half hours to come, a quarter of an hour ahead at least', () => {
  expect(said(proposeHeures(base))).toEqual(['17:30:00', '18:00:00', '18:30:00', '19:00:00'])
})
test('hours that the agenda already holds are passed over', () => {
  const pris = [{ debut: at('2026-11-24T16:40:00Z'), fin: at('2026-11-24T17:10:00Z') }]
  expect(said(proposeHeures({ ...base, pris }))).toEqual(['18:30:00', '19:00:00', '19:30:00', '20:00:00'])
})
test('at night the morning is proposed, and nothing past the deadline', () => {
  const night = { ...base, now: at('2026-11-24T22:00:00Z') }
  expect(said(proposeHeures({ ...night, echeance: at('2026-11-25T08:00:00Z') }))).toEqual(['08:00:00', '08:30:00'])
  expect(proposeHeures({ ...night, echeance: at('2026-11-24T23:00:00Z') })).toEqual([])
})
