/**
 * Encryption of identities: AES-256-GCM under a key of the installation, bound to the request so that a cipher text
 * copied to another row does not open. The key stands outside the base: a stolen base tells no name.
 */
import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto'
import type { IdentitePatient } from '../contract.ts'

let key: Buffer | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setIdentiteKey = (secret: string): void => {
  key = createHash('sha256').update(`identite-patient\u0000${secret}`).digest()
}
const theKey = (): Buffer => {
  if (!key) throw new Error('the key of identities was not given at start')
  return key
}

const IV = 12
const TAG = 16
const boundTo = (cptsId: string, demandeId: string) => Buffer.from(`${cptsId}/${demandeId}`)

export const sealIdentite = (cptsId: string, demandeId: string, identite: IdentitePatient): Buffer => {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', theKey(), iv).setAAD(boundTo(cptsId, demandeId))
  const body = Buffer.concat([cipher.update(JSON.stringify(identite), 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), body])
}

export const openIdentite = (cptsId: string, demandeId: string, sealed: Buffer): IdentitePatient => {
  const decipher = createDecipheriv('aes-256-gcm', theKey(), sealed.subarray(0, IV))
    .setAAD(boundTo(cptsId, demandeId))
    .setAuthTag(sealed.subarray(IV, IV + TAG))
  const text = Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  return JSON.parse(text) as IdentitePatient
}
