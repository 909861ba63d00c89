import { formatShortDate, formatTime } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'

/** `24 nov., 14 h 30` in the zone of the CPTS, for columns. */
export const shortMoment = (instant: string, zone: string): string => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${formatShortDate(at.toPlainDate())}, ${formatTime(at)}`
}
