/** A code that people read aloud and type: fifteen signs that no eye confuses, in three groups. */

/** Crockford's base 32: no I, L, O nor U. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 15

/** From a keyed mark, or from random bytes, in hexadecimal: 75 bits. */
export const codeFromMark = (mark: string): string => {
  let bits = ''
  for (const digit of mark) bits += Number.parseInt(digit, 16).toString(2).padStart(4, '0')
  return Array.from({ length: LENGTH }, (_, i) => SIGNS[Number.parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('')
}

export const formatCode = (code: string): string => code.replaceAll(/(.{5})(?=.)/g, '$1-')

/** As people type it: spaces, dashes, small letters, O for zero, I or L for one. Null when it is no code. */
export const readCode = (typed: string): string | null => {
  const code = typed
    .toUpperCase()
    .replaceAll(/[\s\u00a0-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
  return code.length === LENGTH && [...code].every((sign) => SIGNS.includes(sign)) ? code : null
}
