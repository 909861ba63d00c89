/**
 * The key with which an installation signs the mark behind which its audit trail is cut: Ed25519, the private half in
 * the folder of the installation, the public half beside each signature.
 */
import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign, verify } from 'node:crypto'

/** Its name in the folder of secrets. */
export const SIGNING_SECRET = 'signature-du-journal'

export type Signer = { publicKey: string; sign: (text: string) => string }

const publicText = (key: KeyObject): string =>
  createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64url')

/** One line, as secrets of the installation are kept. */
export const newSigningKey = (): string =>
  generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'der' }).toString('base64url')

export const openSigner = (secret: string): Signer => {
  const key = createPrivateKey({ key: Buffer.from(secret, 'base64url'), type: 'pkcs8', format: 'der' })
  return {
    publicKey: publicText(key),
    sign: (text) => sign(null, Buffer.from(text), key).toString('base64url'),
  }
}

export const isSignedBy = (publicKey: string, text: string, signature: string): boolean => {
  try {
    const key = createPublicKey({ key: Buffer.from(publicKey, 'base64url'), type: 'spki', format: 'der' })
    return verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  } catch {
    return false
  }
}

let signer: Signer | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setSigningKey = (secret: string): void => {
  signer = openSigner(secret)
}
export const theSigner = (): Signer => {
  if (!signer) throw new Error('the signing key was not given at start')
  return signer
}
/** The public half, where this process was given the key. */
export const knownPublicKey = (): string | null => signer?.publicKey ?? null
