/** The code of a frozen file: ten signs that are read aloud without a mistake (no I, L, O or U), in two groups. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 10

export const CODE = /^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/

const group = (signs: string): string => `${signs.slice(0, LENGTH / 2)}-${signs.slice(LENGTH / 2)}`

/** From ten bytes drawn at random: 50 bits, that nobody tries one by one. */
export const makeCode = (random: Uint8Array): string =>
  group(Array.from(random.subarray(0, LENGTH), (byte) => SIGNS[byte & 31]).join(''))

/** As people type it: small letters, spaces, and the letters that look like figures. */
export const readCode = (typed: string): string | null => {
  const signs = typed.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  const code = group(signs)
  return signs.length === LENGTH && CODE.test(code) ? code : null
}
