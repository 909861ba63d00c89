import { foldText } from './french.ts'

const MONTHS = ['janv', 'fevr', 'mars', 'avr', 'mai', 'juin', 'juil', 'aout', 'sept', 'oct', 'nov', 'dec']
const pad = (value: number): string => String(value).padStart(2, '0')

const civil = (year: number, month: number, day: number): string | null => {
  const date = new Date(Date.UTC(year, month - 1, day))
  const isReal = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return isReal && year >= 1950 && year <= 2100 ? `${year}-${pad(month)}-${pad(day)}` : null
}
/** « 24 » is 2024 and « 98 » is 1998: no CPTS existed before, but people's dates do. */
const century = (year: number): number => (year >= 100 ? year : year >= 70 ? 1900 + year : 2000 + year)
/** Day 1 of a spreadsheet is 1 January 1900, and it believes that 1900 was a leap year. */
const fromSerial = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10)

/** Reads 2024-03-01, 1/3/2024, 01.03.24, 1er mars 2024, 2024, and the serial number of a spreadsheet. Null: unreadable. */
export const readDate = (text: string): string | null => {
  const written = foldText(text)
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})(?:[t ].*)?$/.exec(written)
  if (iso) return civil(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const french = /^(\d{1,2})[/. ](\d{1,2})[/. ](\d{2}|\d{4})(?: .*)?$/.exec(written)
  if (french) return civil(century(Number(french[3])), Number(french[2]), Number(french[1]))
  const words = /^(\d{1,2})(?:er)? ([a-z]+)\.? (\d{4})$/.exec(written)
  if (words) {
    const month = MONTHS.findIndex((name) => words[2]!.startsWith(name))
    return month < 0 ? null : civil(Number(words[3]), month + 1, Number(words[1]))
  }
  if (/^(?:19|20)\d{2}$/.test(written)) return `${written}-01-01`
  if (/^[345]\d{4}$/.test(written)) return fromSerial(Number(written))
  return null
}
