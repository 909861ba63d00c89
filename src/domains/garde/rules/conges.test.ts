import { expect, it } from 'vitest'
import { Temporal } from '../../../kernel/time.ts'
import { congesProposes } from './conges.ts'

const at = (wall: string) => Temporal.PlainDateTime.from(wall).toZonedDateTime('Europe/Paris').toInstant()
const absence = (debut: string, fin: string) => ({ debut: at(debut), fin: at(fin) })
const morning = (jour: string) => ({ jour, ...absence(`${jour}T09:00`, `${jour}T13:00`) })
const period = { du: '2026-12-07', au: '2026-12-20', zone: 'Europe/Paris' }
const gardes = ['2026-12-07', '2026-12-08', '2026-12-09', '2026-12-12', '2026-12-14'].map(morning)
const propose = (...absences: ReturnType<typeof absence>[]) => congesProposes(absences, gardes, period)

it('turns leave into days, cut to the period, and joins what touches', () => {
  expect(propose(absence('2026-12-01T00:00', '2026-12-09T00:00'))).toEqual([{ du: '2026-12-07', au: '2026-12-08' }])
  expect(
    propose(absence('2026-12-08T00:00', '2026-12-10T00:00'), absence('2026-12-10T00:00', '2026-12-12T00:00')),
  ).toEqual([{ du: '2026-12-08', au: '2026-12-11' }])
  expect(propose(absence('2026-12-19T00:00', '2027-01-04T00:00'))).toEqual([{ du: '2026-12-19', au: '2026-12-20' }])
})

it('leaves out leave of another time, and a part of a day that meets no shift', () => {
  expect(propose()).toEqual([])
  expect(propose(absence('2026-11-01T00:00', '2026-12-07T00:00'))).toEqual([])
  expect(propose(absence('2027-01-01T00:00', '2027-01-04T00:00'))).toEqual([])
  expect(propose(absence('2026-12-08T13:00', '2026-12-08T19:00'))).toEqual([])
  expect(propose(absence('2026-12-08T12:30', '2026-12-08T19:00'))).toEqual([{ du: '2026-12-08', au: '2026-12-08' }])
  // From the evening before to noon: the shift of the morning is met, the evening before is not.
  expect(propose(absence('2026-12-07T18:00', '2026-12-08T12:00'))).toEqual([{ du: '2026-12-08', au: '2026-12-08' }])
})

it('keeps the days of the wall across a change of clocks', () => {
  const around = { du: '2026-10-24', au: '2026-10-26', zone: 'Europe/Paris' }
  expect(congesProposes([absence('2026-10-25T00:00', '2026-10-26T00:00')], [], around)).toEqual([
    { du: '2026-10-25', au: '2026-10-25' },
  ])
})
