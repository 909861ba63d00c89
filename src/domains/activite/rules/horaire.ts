import { type Instant, resolveWallTime, Temporal, type WallTimeRefusal } from '../../../kernel/time.ts'

/** The day and hours of people to two instants; an end before its start is on the next day. */
export const readHoraire = (
  { jour, debut, fin }: { jour: string; debut: string; fin: string },
  zone: string,
): { ok: true; debut: Instant; fin: Instant } | { ok: false; reason: WallTimeRefusal | 'empty' } => {
  if (debut === fin) return { ok: false, reason: 'empty' }
  const lastDay = fin > debut ? jour : Temporal.PlainDate.from(jour).add({ days: 1 }).toString()
  const start = resolveWallTime(jour, debut, zone)
  if (!start.ok) return start
  const end = resolveWallTime(lastDay, fin, zone)
  return end.ok ? { ok: true, debut: start.value, fin: end.value } : end
}

/** The same hours on another day, as typed. */
export const sameHours = (debut: Instant, fin: Instant, zone: string): { debut: string; fin: string } => {
  const wall = (at: Instant) => at.toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })
  return { debut: wall(debut), fin: wall(fin) }
}
