/**
 * The creditor reference (ISO 11649, « RF »): a payer copies it, a bank carries it, and a mistyped one does not pass for
 * another. RF, two check digits, then at most 21 letters and digits.
 */
import { isMod97, mod97Key } from '../../../kernel/mod97.ts'

const BODY = /^[A-Z0-9]{1,21}$/

/** `C202600042` → `RF04C202600042`. */
export const makeReference = (body: string): string => {
  if (!BODY.test(body)) throw new Error(`not the body of a reference: ${body}`)
  return `RF${mod97Key('RF', body)}${body}`
}

export const isReference = (text: string): boolean => /^RF\d{2}[A-Z0-9]{1,21}$/.test(text) && isMod97(text)

/** In groups of four, as the standard prints it. */
export const formatReference = (reference: string): string => reference.replaceAll(/(.{4})(?=.)/g, '$1\u00a0')

const SHORTEST = 5
const LONGEST = 25

/** Those of `known` that the text holds, however it is spaced: banks cut labels, and people put spaces. */
export const findReferences = (text: string, known: ReadonlySet<string>): string[] => {
  const compact = text.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
  const found = new Set<string>()
  for (const { index } of compact.matchAll(/RF(?=\d{2})/g)) {
    for (let length = SHORTEST; length <= LONGEST && index + length <= compact.length; length++) {
      const candidate = compact.slice(index, index + length)
      if (known.has(candidate)) found.add(candidate)
    }
  }
  return [...found]
}
