/**
 * IBANs are sealed under a key of the installation, bound to the account: a cipher text copied to another row does not
 * open. The key stands outside the base.
 */
import { type Encryption, openEncryption } from '../../../server/encryption/index.ts'

let encryption: Encryption | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setIbanKey = (secret: string): void => {
  encryption = openEncryption('iban', secret)
}
const theEncryption = (): Encryption => {
  if (!encryption) throw new Error('the key of IBANs was not given at start')
  return encryption
}
const boundTo = (cptsId: string, compteId: string) => `${cptsId}/${compteId}`

export const sealIban = (cptsId: string, compteId: string, iban: string) => ({
  ibanScelle: theEncryption().seal(boundTo(cptsId, compteId), iban),
  ibanMarque: theEncryption().mark(`${cptsId}/${iban}`),
  ibanFin: iban.slice(-4),
})

export const openIban = (cptsId: string, compteId: string, sealed: Buffer): string =>
  theEncryption().open(boundTo(cptsId, compteId), sealed)
