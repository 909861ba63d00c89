/** A receipt: it proves that one voted, and was drawn at random, so that it says nothing of what. */

/** Without 0, 1, I, L, O, U: read aloud, they are taken for others. */
const SIGNS = '23456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 12

export const newRecu = (): string => {
  let recu = ''
  while (recu.length < LENGTH) {
    // Bytes past the last whole turn would favour the first signs.
    for (const byte of crypto.getRandomValues(new Uint8Array(LENGTH)))
      if (byte < 240 && recu.length < LENGTH) recu += SIGNS[byte % SIGNS.length]
  }
  return recu
}
