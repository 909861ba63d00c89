/** Weeks of people: they begin on Monday at midnight, where the CPTS is. Hours in them are those of the clock on the wall. */
import { civilDate, daysBetween, type Instant, inZone, Temporal } from '../../../kernel/time.ts'

/** The Monday of the week. */
export const mondayOf = (at: Instant, zone: string): Temporal.PlainDate => {
  const day = civilDate(at, zone)
  return day.subtract({ days: day.dayOfWeek - 1 })
}

/** Whole weeks from the one that begins on `first`. */
export const weekFrom = (first: Temporal.PlainDate, at: Instant, zone: string): number =>
  Math.floor(daysBetween(first, civilDate(at, zone)) / 7)

/** Hours since Monday at midnight. */
export const hourOfWeek = (at: Instant, zone: string): number => {
  const wall = inZone(at, zone)
  return (wall.dayOfWeek - 1) * 24 + wall.hour + wall.minute / 60
}

/** 1 to 53. */
export const weekOfYear = (monday: Temporal.PlainDate): number => monday.weekOfYear ?? 1

export const startOfWeek = (monday: Temporal.PlainDate, zone: string): Instant =>
  monday.toZonedDateTime({ timeZone: zone, plainTime: Temporal.PlainTime.from('00:00') }).toInstant()
