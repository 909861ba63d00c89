/** The days of the story: a year that ends today. */
import type { Instant, Temporal } from '../../kernel/time.ts'

export const ZONE = 'Europe/Paris'
export const YEAR_DAYS = 365
/** A doctor has worked in both communities since this day of the story. */
export const SHARED_SINCE = 344
/** The last contract year that is over was judged on this day of the story, before the two communities meet. */
export const DIALOGUE_DAY = YEAR_DAYS - 190

/** What is told of one community: its rank among those of the demonstration, and the moment when the story is played. */
export type Story = { rank: number; seed: number; now: Instant; today: Temporal.PlainDate; opening: Temporal.PlainDate }

export const storyOf = (rank: number, seed: number, now: Instant): Story => {
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate()
  return { rank, seed, now, today, opening: today.subtract({ days: YEAR_DAYS }) }
}

export type Day = { day: Temporal.PlainDate; number: number; isLast: boolean }
export const dayOf = ({ opening }: Pick<Story, 'opening'>, number: number): Day => ({
  day: opening.add({ days: number }),
  number,
  isLast: number === YEAR_DAYS,
})

export const startOf = (day: Temporal.PlainDate): Instant => day.toZonedDateTime({ timeZone: ZONE }).toInstant()
export const atHour = (day: Temporal.PlainDate, plainTime: string): Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant()
