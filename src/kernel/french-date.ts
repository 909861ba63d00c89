/**
 * Reads a day as French people write it: `26/11/2026`, `26.11.26`, `26/11`, `jeu. 26 nov. 2026`, `1er décembre`,
 * `demain`, `jeudi`. Day before month, always. Pure: today is a parameter.
 */
import { DAYS, foldText, MONTHS } from './french.ts'
import { Temporal } from './time.ts'

export type ReadDate =
  | { ok: true; date: Temporal.PlainDate; whole: boolean }
  | { ok: false; reason: 'unreadable' | 'no-such-day' | 'other-weekday' }
/** `min` and `max`, both included, choose the year that was not written. */
export type Reading = { today: Temporal.PlainDate; min?: string | undefined; max?: string | undefined }

const NEAR: Record<string, number> = { 'avant hier': -2, hier: -1, 'aujourd hui': 0, demain: 1, 'apres demain': 2 }
const SHORTEST = 3

const fold = (text: string): string => foldText(text.replaceAll('\u00a0', ' ')).replaceAll(/[.,]+(?=\s|$)/g, '')

/** `nov`, `novembre`, `juil`: an abbreviation that leads to one month only. */
const monthOf = (word: string): number | null => {
  const months = MONTHS.map(foldText)
  const exact = months.indexOf(word)
  if (exact >= 0) return exact + 1
  if (word.length < SHORTEST) return null
  const found = months.flatMap((month, index) => (month.startsWith(word) ? [index + 1] : []))
  return found.length === 1 ? found[0]! : null
}

/** 1 for Monday; null for what is not a day of the week. */
const weekdayOf = (word: string): number | null => {
  if (word.length < SHORTEST) return null
  const index = DAYS.findIndex((day) => day.startsWith(word))
  return index < 0 ? null : index + 1
}

const fits = (date: Temporal.PlainDate, { min, max }: Reading): boolean =>
  (!min || Temporal.PlainDate.compare(date, min) >= 0) && (!max || Temporal.PlainDate.compare(date, max) <= 0)

const dayOf = (year: number, month: number, day: number): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** The year that is not written is this one, unless only the next or the last fits between the limits. */
const inSomeYear = (month: number, day: number, reading: Reading): Temporal.PlainDate | null => {
  const { year } = reading.today
  const days = [year, year + 1, year - 1].flatMap((one) => dayOf(one, month, day) ?? [])
  return days.find((date) => fits(date, reading)) ?? days[0] ?? null
}

const ISO = /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})$/
const NUMBERS = /^(?<day>\d{1,2})\s?[/. -]\s?(?<month>\d{1,2})(?:\s?[/. -]\s?(?<year>\d{4}|\d{2}))?$/
const SOLID = /^(?<day>\d{2})(?<month>\d{2})(?<year>\d{4})$/
const WORDS = /^(?<day>\d{1,2})(?:er)?\s?(?<word>[a-z]+)(?:\s(?<year>\d{4}|\d{2}))?$/

const match = (text: string): Record<string, string | undefined> | null =>
  (ISO.exec(text) ?? NUMBERS.exec(text) ?? SOLID.exec(text) ?? WORDS.exec(text))?.groups ?? null

const readNumbers = (text: string, reading: Reading): ReadDate => {
  const groups = match(text)
  const month = groups?.word ? monthOf(groups.word) : Number(groups?.month)
  if (!groups || !month) return { ok: false, reason: groups && month === 0 ? 'no-such-day' : 'unreadable' }
  const day = Number(groups.day)
  const year = groups.year && Number(groups.year) + (groups.year.length === 2 ? 2000 : 0)
  const date = year ? dayOf(year, month, day) : inSomeYear(month, day, reading)
  return date ? { ok: true, date, whole: groups.year?.length === 4 } : { ok: false, reason: 'no-such-day' }
}

export const readFrenchDate = (text: string, reading: Reading): ReadDate => {
  const raw = text.trim()
  if (ISO.test(raw)) return readNumbers(raw, reading)
  const folded = fold(raw)
  const near = NEAR[folded]
  if (near !== undefined) return { ok: true, date: reading.today.add({ days: near }), whole: true }
  const [first = '', ...rest] = folded.split(' ')
  const weekday = weekdayOf(first)
  if (weekday === null) return readNumbers(folded, reading)
  if (rest.length === 0) {
    // The next one: who means today says so.
    const ahead = (weekday - reading.today.dayOfWeek + 6) % 7
    return { ok: true, date: reading.today.add({ days: ahead + 1 }), whole: false }
  }
  const read = readNumbers(rest.join(' '), reading)
  return read.ok && read.date.dayOfWeek !== weekday ? { ok: false, reason: 'other-weekday' } : read
}
