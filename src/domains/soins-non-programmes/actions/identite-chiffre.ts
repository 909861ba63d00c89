/**
 * Encryption of identities, under a key of the installation, bound to the request so that a cipher text copied to
 * another row does not open. The key stands outside the base: a stolen base tells no name.
 */
import { type Encryption, openEncryption } from '../../../server/encryption/index.ts'
import type { IdentitePatient } from '../contract.ts'

let encryption: Encryption | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setIdentiteKey = (secret: string): void => {
  encryption = openEncryption('identite-patient', secret)
}
export const theEncryption = (): Encryption => {
  if (!encryption) throw new Error('the key of identities was not given at start')
  return encryption
}

const boundTo = (cptsId: string, demandeId: string) => `${cptsId}/${demandeId}`

export const sealIdentite = (cptsId: string, demandeId: string, identite: IdentitePatient): Buffer =>
  theEncryption().seal(boundTo(cptsId, demandeId), JSON.stringify(identite))

export const openIdentite = (cptsId: string, demandeId: string, sealed: Buffer): IdentitePatient =>
  JSON.parse(theEncryption().open(boundTo(cptsId, demandeId), sealed)) as IdentitePatient
