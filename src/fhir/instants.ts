/** Dates of a search and of an answer, as the SAS writes and wants them. */
import { Temporal } from '../kernel/time.ts'

/** Without an offset, the hour is the one of Paris. */
const ZONE = 'Europe/Paris'
const WRITTEN = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)(Z|[+-]\d{2}:\d{2})?)?$/

/** A `+` that was not written `%2B` arrives as a space. */
export const repairOffset = (text: string): string => text.trim().replace(/ (?=\d{2}:\d{2}$)/, '+')

const parseDay = (text: string): Temporal.PlainDate | null => {
  try {
    return Temporal.PlainDate.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

const parseTime = (text: string): Temporal.PlainTime | null => {
  try {
    return Temporal.PlainTime.from(text, { overflow: 'reject' })
  } catch {
    return null
  }
}

/** How long what is written lasts: a day, a minute, a second, a millisecond. */
const lengthOf = (time: string | undefined): Temporal.DurationLike => {
  if (time === undefined) return { days: 1 }
  if (time.length === 5) return { minutes: 1 }
  return time.includes('.') ? { milliseconds: 1 } : { seconds: 1 }
}

export type Span = { first: number; last: number }

/**
 * The first and the last millisecond of what is written; null when it is no date. An hour that exists twice begins the
 * first time and ends the second: nothing is left out of a search.
 */
export const parseSpan = (text: string): Span | null => {
  const [, date, time, offset] = WRITTEN.exec(text) ?? []
  const day = date === undefined ? null : parseDay(date)
  const hour = time === undefined ? Temporal.PlainTime.from('00:00') : parseTime(time)
  if (!day || !hour) return null
  const zone = offset === 'Z' ? 'UTC' : (offset ?? ZONE)
  const at = (disambiguation: 'earlier' | 'later') =>
    day.toPlainDateTime(hour).toZonedDateTime(zone, { disambiguation })
  try {
    const last = at('later').add(lengthOf(time)).epochMilliseconds - 1
    return { first: keep(at('earlier').epochMilliseconds), last: keep(last) }
  } catch {
    // An offset of more than a day, a year past those that exist.
    return null
  }
}

/** No slot stands outside of these years, and a base does not write every year that a date may name. */
const [FIRST, LAST] = [Date.UTC(1900, 0, 1), Date.UTC(2999, 11, 31)]
const keep = (at: number): number => Math.min(LAST, Math.max(FIRST, at))

const HOUR = 3_600_000
const MOST = 20_000
/** The offset of a zone changes on the hour: it is worked out once for each. */
const offsets = new Map<string, { ms: number; text: string }>()

const offsetOf = (at: number, zone: string): { ms: number; text: string } => {
  const key = `${Math.floor(at / HOUR)} ${zone}`
  const known = offsets.get(key)
  if (known) return known
  const { offset, offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
  if (offsets.size >= MOST) offsets.clear()
  const found = { ms: offsetNanoseconds / 1_000_000, text: offset }
  offsets.set(key, found)
  return found
}

/** `2026-11-24T09:20:00.000+01:00`: milliseconds and an offset in digits, never `Z`. */
export const formatInstant = (at: number, zone: string): string => {
  const { ms, text } = offsetOf(at, zone)
  return new Date(at + ms).toISOString().slice(0, 23) + text
}
