import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DAYS, formatDate, formatShortDate, MONTHS } from './french.ts'
import { type Reading, readFrenchDate } from './french-date.ts'
import { Temporal } from './time.ts'

/** A Thursday. */
const today = Temporal.PlainDate.from('2026-11-26')
const read = (text: string, limits: Omit<Reading, 'today'> = {}): string => {
  const result = readFrenchDate(text, { today, ...limits })
  return result.ok ? result.date.toString() : result.reason
}

test.each([
  ['26/11/2026', '2026-11-26'],
  ['26/11/26', '2026-11-26'],
  ['5/3/2027', '2027-03-05'],
  ['05.03.2027', '2027-03-05'],
  ['05-03-2027', '2027-03-05'],
  ['05 03 2027', '2027-03-05'],
  ['05 / 03 / 2027', '2027-03-05'],
  ['05032027', '2027-03-05'],
  ['2027-03-05', '2027-03-05'],
  ['26/11', '2026-11-26'],
  ['26 nov. 2026', '2026-11-26'],
  ['26\u00a0nov. 2026', '2026-11-26'],
  ['26 novembre', '2026-11-26'],
  ['26nov', '2026-11-26'],
  ['jeudi 26 novembre 2026', '2026-11-26'],
  ['Jeu. 26 Nov.', '2026-11-26'],
  ['1er décembre', '2026-12-01'],
  ['1er dec', '2026-12-01'],
  ['3 août 2027', '2027-08-03'],
  ['3 aout', '2026-08-03'],
  ['14 juil.', '2026-07-14'],
  ['14 juin', '2026-06-14'],
  ['2 mai', '2026-05-02'],
  ['2 mars', '2026-03-02'],
  ['29/02/2028', '2028-02-29'],
  ['  demain ', '2026-11-27'],
  ['Aujourd’hui', '2026-11-26'],
  ["aujourd'hui", '2026-11-26'],
  ['après-demain', '2026-11-28'],
  ['hier', '2026-11-25'],
  ['avant-hier', '2026-11-24'],
  ['vendredi', '2026-11-27'],
  ['jeudi', '2026-12-03'],
  ['mercredi', '2026-12-02'],
])('« %s » is %s', (text, day) => expect(read(text)).toBe(day))

test.each([
  ['31/02/2026', 'no-such-day'],
  ['29/02/2027', 'no-such-day'],
  ['0/11/2026', 'no-such-day'],
  ['12/31/2026', 'no-such-day'],
  ['12/00/2026', 'no-such-day'],
  ['32 novembre', 'no-such-day'],
  ['lundi 26 novembre 2026', 'other-weekday'],
  ['', 'unreadable'],
  ['bientôt', 'unreadable'],
  ['26', 'unreadable'],
  ['26/11/202', 'unreadable'],
  ['14 jui', 'unreadable'],
  ['3 ma', 'unreadable'],
  ['26 novembre 2026 à 14 h', 'unreadable'],
  ['1/2/3/4', 'unreadable'],
])('« %s » is refused: %s', (text, reason) => expect(read(text)).toBe(reason))

test('the year that is not written is the one that the limits leave', () => {
  expect(read('5/1')).toBe('2026-01-05')
  expect(read('5/1', { min: '2026-11-26' })).toBe('2027-01-05')
  expect(read('5/12', { max: '2026-11-26' })).toBe('2025-12-05')
  expect(read('29/02', { min: '2026-11-26' })).toBe('no-such-day')
  // A limit chooses a year, it does not refuse a day.
  expect(read('5/1/2026', { min: '2026-11-26' })).toBe('2026-01-05')
})

test('what Maillage writes, it reads, whatever the day', () => {
  const anyDay = fc.integer({ min: 0, max: 40_000 }).map((days) => Temporal.PlainDate.from('2000-01-01').add({ days }))
  fc.assert(
    fc.property(anyDay, (day) => {
      const two = (value: number) => String(value).padStart(2, '0')
      const texts = [
        day.toString(),
        formatDate(day),
        formatDate(day, { weekday: false }),
        `${formatShortDate(day)} ${day.year}`,
        `${two(day.day)}/${two(day.month)}/${day.year}`,
      ]
      for (const text of texts) expect(read(text)).toBe(day.toString())
    }),
  )
})

test('a month and a weekday are not taken for one another', () => {
  for (const month of MONTHS) expect(read(`4 ${month} 2027`)).toMatch(/^2027-/)
  for (const day of DAYS) expect(read(day)).toMatch(/^2026-1[12]-/)
})
