/**
 * Encryption of what the base keeps but must not be able to tell by itself: AES-256-GCM under a key of the installation.
 * The key stands outside the base, so that a stolen base says nothing.
 */
import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes } from 'node:crypto'

export type Encryption = {
  /** `boundTo` is what the row is: a sealed text that is copied to another row does not open there. */
  seal: (boundTo: string, text: string) => Buffer
  open: (boundTo: string, sealed: Buffer) => string
  /** Tells two texts apart without telling either: a plain hash of a short text could be found by trying. */
  mark: (text: string) => string
}

const IV = 12
const TAG = 16

/** One key for each use of one secret. */
export const openEncryption = (use: string, secret: string): Encryption => {
  const key = createHash('sha256').update(`${use}\u0000${secret}`).digest()
  const markKey = createHmac('sha256', key).update('mark').digest()
  return {
    seal: (boundTo, text) => {
      const iv = randomBytes(IV)
      const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(Buffer.from(boundTo))
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body])
    },
    open: (boundTo, sealed) => {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, IV))
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(sealed.subarray(IV, IV + TAG))
      return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8')
    },
    mark: (text) => createHmac('sha256', markKey).update(text).digest('hex'),
  }
}
