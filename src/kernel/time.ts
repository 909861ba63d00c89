/**
 * Civil time. Instants are stored in UTC; days and hours of people are read in the zone of the CPTS or of the place.
 * All intervals are `[start, end)`.
 */
import { Temporal } from 'temporal-polyfill'

export { Temporal }
export type Instant = Temporal.Instant

/** The zones where a CPTS can be. Recurrences keep wall time and zone. */
export const ZONES = [
  'Europe/Paris',
  'Indian/Reunion',
  'America/Martinique',
  'America/Guadeloupe',
  'America/Cayenne',
  'Indian/Mayotte',
] as const
export type Zone = (typeof ZONES)[number]

/** The clock of the running server; the demonstration and the tests put another in its place. */
export type Clock = () => Instant
export const systemClock: Clock = () => Temporal.Now.instant()

export type WallTimeRefusal = 'does-not-exist' | 'exists-twice'

/**
 * Wall time of people to an instant. An hour that the change of clocks skips or repeats is refused, never guessed.
 */
export const resolveWallTime = (
  date: string,
  time: string,
  zone: string,
): { ok: true; value: Instant } | { ok: false; reason: WallTimeRefusal } => {
  const wall = Temporal.PlainDateTime.from(`${date}T${time}`)
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  const later = wall.toZonedDateTime(zone, { disambiguation: 'later' })
  if (earlier.toInstant().equals(later.toInstant())) return { ok: true, value: earlier.toInstant() }
  return { ok: false, reason: earlier.toPlainDateTime().equals(wall) ? 'exists-twice' : 'does-not-exist' }
}

/** The same instant is read in the same zone by one sentence after the other: it is worked out once. */
const zoned = new WeakMap<Instant, Temporal.ZonedDateTime>()

export const inZone = (at: Instant, zone: string): Temporal.ZonedDateTime => {
  const known = zoned.get(at)
  if (known?.timeZoneId === zone) return known
  const read = at.toZonedDateTimeISO(zone)
  zoned.set(at, read)
  return read
}

export const civilDate = (at: Instant, zone: string): Temporal.PlainDate => inZone(at, zone).toPlainDate()

/** Whole days from one civil day to another. */
export const daysBetween = (from: Temporal.PlainDate, to: Temporal.PlainDate): number =>
  (Date.UTC(to.year, to.month - 1, to.day) - Date.UTC(from.year, from.month - 1, from.day)) / 86_400_000

export const hoursBetween = (start: Instant, end: Instant): number =>
  (end.epochMilliseconds - start.epochMilliseconds) / 3_600_000

/** What the PostgreSQL driver takes and gives. */
export const toDate = (at: Instant): Date => new Date(at.epochMilliseconds)
export const fromDate = (date: Date): Instant => Temporal.Instant.fromEpochMilliseconds(date.getTime())
