/**
 * How much of a time falls in working hours. No text says which hours these are: each CPTS does, with its scale. A public
 * holiday has none.
 */
import { type Instant, Temporal } from '../../../kernel/time.ts'
import { holidayOn, holidayZoneOfTimeZone } from '../../../referentials/jours-feries.ts'
import type { HeuresOuvrees } from './tarif.ts'

const MINUTE = 60_000
const MOST_DAYS = 31

export const isOuvre = (day: Temporal.PlainDate, { jours }: HeuresOuvrees, zone: string): boolean =>
  jours.includes(day.dayOfWeek) && !holidayOn(day.toString(), holidayZoneOfTimeZone(zone))

/** Whole minutes of `[debut, fin)`, rounded as the registre does, and those in working hours. */
export const countMinutes = (
  debut: Instant,
  fin: Instant,
  heures: HeuresOuvrees,
  zone: string,
): { minutes: number; ouvrees: number } => {
  const minutes = Math.max(0, Math.round((fin.epochMilliseconds - debut.epochMilliseconds) / MINUTE))
  const last = fin.toZonedDateTimeISO(zone).toPlainDate()
  let ouvrees = 0
  let day = debut.toZonedDateTimeISO(zone).toPlainDate()
  for (let count = 0; count < MOST_DAYS && Temporal.PlainDate.compare(day, last) <= 0; count++) {
    if (isOuvre(day, heures, zone)) {
      const at = (time: string) => day.toZonedDateTime({ timeZone: zone, plainTime: time }).epochMilliseconds
      const from = Math.max(at(heures.debut), debut.epochMilliseconds)
      const until = Math.min(at(heures.fin), fin.epochMilliseconds)
      ouvrees += Math.max(0, Math.round((until - from) / MINUTE))
    }
    day = day.add({ days: 1 })
  }
  return { minutes, ouvrees: Math.min(ouvrees, minutes) }
}
