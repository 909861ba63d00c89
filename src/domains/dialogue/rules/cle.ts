/**
 * The key that an installation signs with, as people compare it: the SHA-256 of its public half, in groups of four as
 * the receipt prints it. Web Crypto only: the same lines run in the browser and on the command line.
 */
const hex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')

export const sha256OfBytes = async (bytes: Uint8Array): Promise<string> =>
  hex(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))

/** base64url without padding, as keys and signatures are written; null when it is something else. */
export const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> | null => {
  if (!/^[A-Za-z0-9_-]+$/.test(text)) return null
  try {
    return Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
  } catch {
    return null
  }
}

/** Null when the text is no key. */
export const empreinteDeCle = async (publique: string): Promise<string | null> => {
  const bytes = fromBase64Url(publique)
  return bytes && sha256OfBytes(bytes)
}

/** « 9f3a 02bc … »: sixteen groups of four, which two people can read to each other. */
export const formatEmpreinte = (empreinte: string): string => empreinte.replaceAll(/(.{4})(?=.)/g, '$1 ')

/** As people copy it: spaces, colons, capitals. */
export const readEmpreinteDeCle = (typed: string): string | null => {
  const text = typed.replaceAll(/[\s:]/g, '').toLowerCase()
  return /^[0-9a-f]{64}$/.test(text) ? text : null
}

/** `unknown` where this browser has no Ed25519: to be said, never taken for a yes. */
export const checkSignature = async (
  publique: string,
  signed: Uint8Array,
  signature: string,
): Promise<'good' | 'bad' | 'unknown'> => {
  const [key, mark] = [fromBase64Url(publique), fromBase64Url(signature)]
  if (!key || !mark) return 'bad'
  try {
    const known = await crypto.subtle.importKey('spki', key, { name: 'Ed25519' }, false, ['verify'])
    const holds = await crypto.subtle.verify('Ed25519', known, mark, signed as Uint8Array<ArrayBuffer>)
    return holds ? 'good' : 'bad'
  } catch (error) {
    return error instanceof DOMException && error.name === 'NotSupportedError' ? 'unknown' : 'bad'
  }
}
