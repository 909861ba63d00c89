/**
 * The code of an attestation is the mark of its id under a key of the installation: it is written on the paper and
 * nowhere else. The base keeps its hash, and a hash of the name that cannot be tried without the code.
 */
import { createHash } from 'node:crypto'
import { codeFromMark } from '../../../kernel/codes.ts'
import { type Encryption, openEncryption } from '../../../server/encryption/index.ts'
import { foldNom } from '../rules/code.ts'

let encryption: Encryption | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setAttestationKey = (secret: string): void => {
  encryption = openEncryption('attestation', secret)
}

export const codeOf = (attestationId: string): string => {
  if (!encryption) throw new Error('the key of attestations was not given at start')
  return codeFromMark(encryption.mark(attestationId))
}

const hash = (text: string): string => createHash('sha256').update(text).digest('hex')
export const hashCode = (code: string): string => hash(`attestation|${code}`)
export const hashNom = (code: string, nom: string): string => hash(`${code}|${foldNom(nom)}`)
