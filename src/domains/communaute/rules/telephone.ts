/** Telephone numbers, kept as +33… (E.164), shown as people write them. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'

/** Country codes of the overseas départements, by the first digits of the national number (numbering plan, ARCEP). */
const OVERSEAS: readonly [string, string][] = [
  ['262', '262'],
  ['263', '262'],
  ['692', '262'],
  ['693', '262'],
  ['269', '262'],
  ['639', '262'],
  ['590', '590'],
  ['690', '590'],
  ['691', '590'],
  ['594', '594'],
  ['694', '594'],
  ['596', '596'],
  ['696', '596'],
  ['697', '596'],
]
/** 06 39 98 is kept for fiction in mainland France, in the middle of a range of Mayotte. */
const FICTION = '63998'

const countryOf = (national: string): string => {
  if (national.startsWith(FICTION)) return '33'
  return OVERSEAS.find(([prefix]) => national.startsWith(prefix))?.[1] ?? '33'
}

export type TelephoneFault = 'telephone-malformed'

/** Reads `04 67 00 00 00`, `+33 (0)4 67…`, `0033…`, `467000000` (a spreadsheet ate the zero), `0262…`, foreign `+32…`. */
export const checkTelephone = (text: string): Result<string, TelephoneFault> => {
  const written = text
    .trim()
    .replace(/\(0\)/, '')
    .replaceAll(/[\s.\-/()\u00a0\u202f]/g, '')
    .replace(/^00/, '+')
  const french = /^(?:\+33)?0?([1-9]\d{8})$/.exec(written)
  if (french) return ok(`+${countryOf(french[1]!)}${french[1]}`)
  const overseas = /^\+(262|590|594|596|508)0?(\d+)$/.exec(written)
  if (overseas) {
    const expected = overseas[1] === '508' ? 6 : 9
    return overseas[2]!.length === expected
      ? ok(`+${overseas[1]}${overseas[2]}`)
      : refuse('telephone-malformed', { saisi: text })
  }
  return /^\+(?!33)[1-9]\d{7,14}$/.test(written) ? ok(written) : refuse('telephone-malformed', { saisi: text })
}

/** `+33467000000` → `04 67 00 00 00`, with no-break spaces; a foreign number keeps its country code. */
export const formatTelephone = (kept: string): string => {
  const national = /^\+(?:33|262|590|594|596)(\d{9})$/.exec(kept)?.[1]
  return national ? `0${national}`.replaceAll(/(\d{2})(?=\d)/g, '$1\u00a0') : kept
}
