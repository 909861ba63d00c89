/** Civil days in the words of the screen. */
import { formatDate, formatShortDate, NBSP } from '../../kernel/french.ts'
import { Temporal } from '../../kernel/time.ts'

/** `24 novembre 2026`. */
export const longDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

/** `24 nov. 2026`, for columns. */
export const shortDay = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return `${formatShortDate(date)}${NBSP}${date.year}`
}

export const todayIn = (zone: string): string => Temporal.Now.plainDateISO(zone).toString()

export { formatEuros as euros } from '../../kernel/french.ts'

/** `30`, `1 200`, `12,50`, `12.5` → cents; null when it is not an amount. */
export const readEuros = (text: string): number | null => {
  const match = /^\s*(\d{1,7})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(text.replaceAll(/[\s\u00a0\u202f]/g, ''))
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}
