import { expect, test } from 'vitest'
import { readHoraire, sameHours } from './horaire.ts'

const PARIS = 'Europe/Paris'

test('a day and two hours become two instants', () => {
  const read = readHoraire({ jour: '2026-11-24', debut: '12:30', fin: '14:00' }, PARIS)
  expect(read.ok && [read.debut.toString(), read.fin.toString()]).toEqual([
    '2026-11-24T11:30:00Z',
    '2026-11-24T13:00:00Z',
  ])
})

test('an end before its start is on the next day', () => {
  const read = readHoraire({ jour: '2026-11-24', debut: '22:00', fin: '00:30' }, PARIS)
  expect(read.ok && read.fin.toString()).toBe('2026-11-24T23:30:00Z')
})

test('an hour that the clocks skip or repeat is refused, and so is no time at all', () => {
  expect(readHoraire({ jour: '2027-03-28', debut: '02:30', fin: '04:00' }, PARIS)).toEqual({
    ok: false,
    reason: 'does-not-exist',
  })
  expect(readHoraire({ jour: '2026-10-25', debut: '01:00', fin: '02:30' }, PARIS)).toEqual({
    ok: false,
    reason: 'exists-twice',
  })
  expect(readHoraire({ jour: '2026-11-24', debut: '12:00', fin: '12:00' }, PARIS)).toEqual({
    ok: false,
    reason: 'empty',
  })
})

test('the same hours are found again across a change of clocks', () => {
  const summer = readHoraire({ jour: '2026-10-20', debut: '12:30', fin: '14:00' }, PARIS)
  expect(summer.ok && sameHours(summer.debut, summer.fin, PARIS)).toEqual({ debut: '12:30', fin: '14:00' })
})
