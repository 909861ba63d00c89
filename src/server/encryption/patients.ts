/**
 * Encryption of who a patient is, for every room that has to know: under one key of the installation, bound to the row so that
 * a cipher text copied to another does not open. The key stands outside the base: a stolen base tells no name.
 */
import { type Encryption, openEncryption } from './index.ts'

let encryption: Encryption | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setIdentiteKey = (secret: string): void => {
  encryption = openEncryption('identite-patient', secret)
}
const theEncryption = (): Encryption => {
  if (!encryption) throw new Error('the key of identities was not given at start')
  return encryption
}

/** `row`: what the cipher text belongs to, in this CPTS. */
export const sealPatient = (cptsId: string, row: string, identite: unknown): Buffer =>
  theEncryption().seal(`${cptsId}/${row}`, JSON.stringify(identite))

export const openPatient = <T>(cptsId: string, row: string, sealed: Buffer): T =>
  JSON.parse(theEncryption().open(`${cptsId}/${row}`, sealed)) as T

/** The same person gives the same mark in one CPTS, and another one in the next. */
export const markPatient = (cptsId: string, text: string): string => theEncryption().mark(`${cptsId}/${text}`)
