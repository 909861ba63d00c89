/** The number that a person keeps: 75 random bits, of which the base has the hash only. */

import { codeFromMark, readCode } from '../../../kernel/codes.ts'
import { sha256Hex } from '../../../kernel/ids.ts'

export const newNumero = (): string =>
  codeFromMark(
    Array.from(crypto.getRandomValues(new Uint8Array(10)), (byte) => byte.toString(16).padStart(2, '0')).join(''),
  )

export const hashNumero = (code: string): Promise<string> => sha256Hex(`medecin-traitant|${code}`)

/** Null when what was typed is no number. */
export const hashTyped = async (typed: string): Promise<string | null> => {
  const code = readCode(typed)
  return code === null ? null : hashNumero(code)
}
