/** Civil hours of people to instants, and back to days of a zone. */
import { type Instant, resolveWallTime, Temporal, type WallTimeRefusal } from '../../../kernel/time.ts'
import type { Degre } from './vocabulary.ts'

export type Resolved = { ok: true; value: Instant } | { ok: false; reason: WallTimeRefusal }

export const startOfDay = (day: Temporal.PlainDate | string, zone: string): Instant =>
  Temporal.PlainDate.from(day).toZonedDateTime(zone).toInstant()
/** `[start of the first day, start of the day after the last)`. */
export const spanOfDays = (du: string, au: string, zone: string): { du: Instant; au: Instant } => ({
  du: startOfDay(du, zone),
  au: startOfDay(Temporal.PlainDate.from(au).add({ days: 1 }), zone),
})

/** Without an hour, an absence ends with its last day. Midnight is always resolved: it starts the day, whatever its hour. */
export const resolveAbsence = (
  leave: { duJour: string; duHeure: string; auJour: string; auHeure: string | null },
  zone: string,
): { debut: Resolved; fin: Resolved } => ({
  debut:
    leave.duHeure === '00:00'
      ? { ok: true, value: startOfDay(leave.duJour, zone) }
      : resolveWallTime(leave.duJour, leave.duHeure, zone),
  fin:
    leave.auHeure === null
      ? { ok: true, value: spanOfDays(leave.auJour, leave.auJour, zone).au }
      : resolveWallTime(leave.auJour, leave.auHeure, zone),
})

/** « Aujourd’hui » runs out at midnight; 24 h and 48 h are elapsed hours. */
export const echeanceOf = (degre: Degre, created: Instant, zone: string): Instant =>
  degre === 'jour'
    ? startOfDay(created.toZonedDateTimeISO(zone).toPlainDate().add({ days: 1 }), zone)
    : created.add({ hours: degre === '24h' ? 24 : 48 })

/** The civil month that holds an instant. */
export const monthOf = (at: Instant, zone: string): { du: Instant; au: Instant } => {
  const first = at.toZonedDateTimeISO(zone).toPlainDate().with({ day: 1 })
  return { du: startOfDay(first, zone), au: startOfDay(first.add({ months: 1 }), zone) }
}
