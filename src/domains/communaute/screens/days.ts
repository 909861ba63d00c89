/** Civil days in the words of the screen. */
import { formatDate, formatShortDate, NBSP } from '../../../kernel/french.ts'
import { Temporal } from '../../../kernel/time.ts'

/** `24 novembre 2026`. */
export const longDay = (day: string): string => formatDate(Temporal.PlainDate.from(day), { weekday: false })

/** `24 nov. 2026`, for columns. */
export const shortDay = (day: string): string => {
  const date = Temporal.PlainDate.from(day)
  return `${formatShortDate(date)}${NBSP}${date.year}`
}

export const todayIn = (zone: string): string => Temporal.Now.plainDateISO(zone).toString()

/** Cents as people write amounts: `30 €`, `12,50 €`. */
export const euros = (cents: number): string => {
  const whole = cents % 100 === 0
  const text = (cents / 100).toLocaleString('fr-FR', { minimumFractionDigits: whole ? 0 : 2, maximumFractionDigits: 2 })
  return `${text.replaceAll('\u202f', NBSP)}${NBSP}€`
}
/** `30`, `12,50`, `12.5` → cents; null when it is not an amount. */
export const readEuros = (text: string): number | null => {
  const match = /^\s*(\d{1,5})(?:[.,](\d{1,2}))?\s*€?\s*$/.exec(text)
  return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null
}
