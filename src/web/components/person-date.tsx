import { formatShortDate, formatTime } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'

/** `1er` with its superscript, from a formatted date. */
export const Ordinal = ({ children }: { children: string }) => {
  const [before, ...after] = children.split(/(?<=(?:^|\s)1)er\b/)
  if (after.length === 0) return children
  return (
    <>
      {before}
      <sup>er</sup>
      {after.join('er')}
    </>
  )
}

/** `24 nov., 14 h 30`, in the zone of the CPTS, for columns. */
export const shortMoment = (instant: string, zone: string): string => {
  const at = Temporal.Instant.from(instant).toZonedDateTimeISO(zone)
  return `${formatShortDate(at.toPlainDate())}, ${formatTime(at)}`
}
