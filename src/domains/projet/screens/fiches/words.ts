/** Days in the words of the list: the year only when it is another. */
import { formatShortDate, NBSP } from '../../../../kernel/french.ts'
import { Temporal } from '../../../../kernel/time.ts'

/** « 24 nov. », « 24 nov. 2027 ». */
export const nearDay = (day: string, today: string): string => {
  const date = Temporal.PlainDate.from(day)
  const short = formatShortDate(date)
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short}${NBSP}${date.year}`
}
