/**
 * National numbers of people and places. Each check takes what a person typed or what a spreadsheet kept of it,
 * and gives the number in its one written form, or says what is wrong.
 */

import { luhnSum, passesLuhn } from '../../../kernel/luhn.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

const compact = (text: string): string => text.replaceAll(/[\s.\-\u00a0\u202f]/g, '').toUpperCase()

export type RppsFault = 'rpps-malformed' | 'rpps-bad-key' | 'rpps-is-adeli'
/**
 * RPPS: 11 digits, the last one a Luhn key. The prefix « 8 » of the identification nationale (8 + RPPS) is taken off.
 * An ADELI number (9 digits) is no longer given to new professionals and is not kept: it is named in the refusal.
 */
export const checkRpps = (text: string): Result<string, RppsFault> => {
  const number = compact(text)
  const digits = /^8\d{11}$/.test(number) ? number.slice(1) : number
  if (/^\d{9}$/.test(digits)) return refuse('rpps-is-adeli', { saisi: text })
  if (!/^\d{11}$/.test(digits)) return refuse('rpps-malformed', { saisi: text })
  return passesLuhn(digits) ? ok(digits) : refuse('rpps-bad-key', { saisi: text })
}

export type FinessFault = 'finess-malformed' | 'finess-bad-key'
/**
 * FINESS: 9 characters, Luhn key. In Corsica the second one is a letter; A counts for 1 and B for 2
 * (checked on the 33 Corsican establishments of the extraction of March 2020: all pass, with no other value).
 * A spreadsheet that took the number for a quantity lost the zero in front of départements 01 to 09: it is given back.
 */
export const checkFiness = (text: string): Result<string, FinessFault> => {
  const typed = compact(text)
  const number = /^\d{8}$/.test(typed) ? `0${typed}` : typed
  if (!/^\d[\dAB]\d{7}$/.test(number)) return refuse('finess-malformed', { saisi: text })
  return passesLuhn(number.replace('A', '1').replace('B', '2')) ? ok(number) : refuse('finess-bad-key', { saisi: text })
}

export type SirenFault = 'siren-malformed' | 'siren-bad-key'
export const checkSiren = (text: string): Result<string, SirenFault> => {
  const digits = compact(text)
  if (!/^\d{9}$/.test(digits)) return refuse('siren-malformed', { saisi: text })
  return passesLuhn(digits) ? ok(digits) : refuse('siren-bad-key', { saisi: text })
}

const LA_POSTE = '356000000'
const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0)

export type SiretFault = 'siret-malformed' | 'siret-bad-key'
/**
 * SIRET: SIREN then 5 digits, Luhn on the 14. The post offices of La Poste outgrew it: for them, the sum of the
 * digits is a multiple of 5 (INSEE, Sirene, « clé du Siret »).
 */
export const checkSiret = (text: string): Result<string, SiretFault> => {
  const digits = compact(text)
  if (!/^\d{14}$/.test(digits)) return refuse('siret-malformed', { saisi: text })
  if (luhnSum(digits) % 10 === 0) return ok(digits)
  return digits.startsWith(LA_POSTE) && digitSum(digits) % 5 === 0
    ? ok(digits)
    : refuse('siret-bad-key', { saisi: text })
}
