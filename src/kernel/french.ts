/**
 * The one formatter of what people read: French typography, with U+00A0 where it belongs.
 * U+202F (what Intl gives) is absent from the fonts of the application, so it is replaced.
 */
import { type Instant, inZone, type Temporal } from './time.ts'

export const NBSP = '\u00a0'

const numbers = new Map<number, Intl.NumberFormat>()
export const formatNumber = (value: number, decimals = 0): string => {
  let format = numbers.get(decimals)
  if (!format) {
    format = new Intl.NumberFormat('fr-FR', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
    numbers.set(decimals, format)
  }
  return format.format(value).replaceAll('\u202f', NBSP).replace(/^-/, '−')
}

/** `0.873` → `87 %`. */
export const formatShare = (share: number, decimals = 0): string => `${formatNumber(share * 100, decimals)}${NBSP}%`

/** Cents as people write amounts: `30 €`, `12,50 €`. */
export const formatEuros = (cents: number): string => `${formatNumber(cents / 100, cents % 100 === 0 ? 0 : 2)}${NBSP}€`

const WORDS = ['zéro', 'un', 'deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf', 'dix', 'onze', 'douze']
/** Zero to twelve in words inside a sentence, in figures beyond. `feminine` turns « un » into « une ». */
export const numberInWords = (value: number, feminine = false): string =>
  value === 1 && feminine ? 'une' : (WORDS[value] ?? formatNumber(value))

/** French plural: zero and one are singular, 1,5 too. */
export const plural = (count: number, singular: string, several: string = `${singular}s`): string =>
  Math.abs(count) < 2 ? singular : several

/** `3 créneaux`, `1 créneau`, `0 créneau`. */
export const count = (value: number, singular: string, several?: string): string =>
  `${formatNumber(value)}${NBSP}${plural(value, singular, several)}`

export const DAYS: readonly string[] = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
export const MONTHS: readonly string[] = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
]
const SHORT_MONTHS = ['janv.', 'févr.', 'mars', 'avr.', 'mai', 'juin', 'juil.', 'août', 'sept.', 'oct.', 'nov.', 'déc.']

const dayNumber = (day: number): string => (day === 1 ? '1er' : String(day))

export const formatWeekday = (date: Temporal.PlainDate): string => DAYS[date.dayOfWeek - 1]!
export const formatMonth = (month: number): string => MONTHS[month - 1]!

/** `mardi 24 novembre 2026`; without the year when `year` is false; without the weekday when `weekday` is false. */
export const formatDate = (date: Temporal.PlainDate, options: { weekday?: boolean; year?: boolean } = {}): string => {
  const { weekday = true, year = true } = options
  const parts = [`${dayNumber(date.day)}${NBSP}${MONTHS[date.month - 1]}`]
  if (weekday) parts.unshift(formatWeekday(date))
  if (year) parts.push(String(date.year))
  return parts.join(' ')
}

/** `24 nov.`, for columns. */
export const formatShortDate = (date: Temporal.PlainDate): string =>
  `${dayNumber(date.day)}${NBSP}${SHORT_MONTHS[date.month - 1]}`

/** `14 h 30`, `9 h`. `full` keeps the minutes, for columns: `9 h 00`. */
export const formatTime = (time: { hour: number; minute: number }, full = false): string =>
  time.minute === 0 && !full
    ? `${time.hour}${NBSP}h`
    : `${time.hour}${NBSP}h${NBSP}${String(time.minute).padStart(2, '0')}`

/** `mardi 24 novembre à 14 h 30`. */
export const formatMoment = (
  at: Instant,
  zone: string,
  options: { weekday?: boolean; year?: boolean } = {},
): string => {
  const zoned = inZone(at, zone)
  return `${formatDate(zoned.toPlainDate(), { year: false, ...options })} à ${formatTime(zoned)}`
}

/** Durations: `20 minutes`, `1 h 30`, `2 jours et 3 h`. */
export const formatDuration = (minutes: number): string => {
  const whole = Math.round(minutes)
  if (whole < 60) return count(whole, 'minute')
  if (whole < 48 * 60) return formatTime({ hour: Math.floor(whole / 60), minute: whole % 60 })
  const days = Math.floor(whole / 1440)
  const hours = Math.round((whole % 1440) / 60)
  return hours === 0 ? count(days, 'jour') : `${count(days, 'jour')} et ${hours}${NBSP}h`
}

export const capitalizeFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** `a, b et c`. */
export const listInWords = (items: readonly string[]): string =>
  items.length <= 1 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} et ${items.at(-1)}`

/** For search: lower case, no accents, apostrophes and hyphens as spaces. */
export const foldText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036f]/g, '')
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'oe')
    .toLowerCase()
    .replaceAll(/['’-]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()

/** « 8 Mo », « 1,5 Mo », « 340 ko »: in the thousands that people count by. */
export const formatBytes = (bytes: number): string => {
  if (bytes < 1000) return count(bytes, 'octet')
  if (bytes < 1_000_000) return `${formatNumber(Math.round(bytes / 1000))}${NBSP}ko`
  const mega = bytes / 1_000_000
  return `${formatNumber(mega, mega < 10 && !Number.isInteger(mega) ? 1 : 0)}${NBSP}Mo`
}
