/** An IBAN (ISO 13616): what people type, checked by its key and its length. */
import { isMod97 } from '../../../kernel/mod97.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'

export type IbanFault = 'iban-malformed' | 'iban-length' | 'iban-key'

/** In France an IBAN has 27 characters; elsewhere the shortest has 15 (Norway) and the longest 34 by the standard. */
const FRENCH = 27
const SHORTEST = 15
const LONGEST = 34

export const checkIban = (typed: string): Result<string, IbanFault> => {
  const iban = typed.replaceAll(/[\s\u00a0\u202f.-]/g, '').toUpperCase()
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(iban)) return refuse('iban-malformed')
  const isLength = iban.startsWith('FR') ? iban.length === FRENCH : iban.length >= SHORTEST && iban.length <= LONGEST
  if (!isLength) return refuse('iban-length', { longueur: iban.length })
  return isMod97(iban) ? ok(iban) : refuse('iban-key')
}

/** In groups of four, as banks print it. */
export const formatIban = (iban: string): string => iban.replaceAll(/(.{4})(?=.)/g, '$1\u00a0')

/** What may be seen of it: the country and the end. */
export const maskIban = (end: string): string => `••••\u00a0••••\u00a0${end}`
