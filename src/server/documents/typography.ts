/**
 * French typography and safe characters, on every string of a document. What people wrote keeps its words; only the
 * spaces before signs, the apostrophes and what no page can hold are touched.
 */
import { NBSP } from '../../kernel/french.ts'

/** Controls (line break and tab excepted), lone surrogates, non-characters. */
const UNPRINTABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff\p{Cs}]|[\u{1fffe}\u{1ffff}]/gu
/** They turn the direction of the text around them: a proof must read as it is written. */
const DIRECTION = /[\u202a-\u202e\u2066-\u2069\u200e\u200f\u061c]/g
/** Addresses keep their straight signs. */
const ADDRESS = /(\S*(?:@|:\/\/)\S*)/

const prose = (text: string): string =>
  text
    .replaceAll(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replaceAll(/[ \u00a0\u202f]+(?=[;!?»%€](?:\s|$|[.,)»]))/g, NBSP)
    .replaceAll(/[ \u00a0\u202f]+(?=:(?:\s|$))/g, NBSP)
    .replaceAll(/«[ \u00a0\u202f]*/g, `«${NBSP}`)
    .replaceAll(/(?<=\d)[ \u202f](?=\d{3}(?!\d))/g, NBSP)
    .replaceAll(/(?<=\b(?:n°|art\.|Dr|Mme|M\.|p\.)) (?=\S)/g, NBSP)
    .replaceAll('\u202f', NBSP)

export const cleanText = (text: string): string =>
  text
    .normalize('NFC')
    .replaceAll(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replaceAll(UNPRINTABLE, '')
    .replaceAll(DIRECTION, '')
    .replaceAll('\t', ' ')
    .split(ADDRESS)
    .map((part, index) => (index % 2 === 1 ? part : prose(part)))
    .join('')

/** Every string of a value. Keys and pictures are left as they are: an SVG is code, its words were cleaned when drawn. */
export const cleanAll = <T>(value: T): T => {
  if (typeof value === 'string') return cleanText(value) as T
  if (Array.isArray(value)) return value.map(cleanAll) as T
  if (value && typeof value === 'object')
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, key === 'image' ? item : cleanAll(item)]),
    ) as T
  return value
}
