/** X25519 by the machine's own library: an urn of thousands is opened in a second. */
import { createPrivateKey, createPublicKey, diffieHellman } from 'node:crypto'
import type { Agreement } from '../../rules/enveloppe.ts'

/** What stands before the 32 bytes of a key (RFC 8410). */
const PRIVATE = Buffer.from('302e020100300506032b656e04220420', 'hex')
const PUBLIC = Buffer.from('302a300506032b656e032100', 'hex')

export const fastAgreement: Agreement = (secretKey, publicKey) =>
  new Uint8Array(
    diffieHellman({
      privateKey: createPrivateKey({ key: Buffer.concat([PRIVATE, secretKey]), format: 'der', type: 'pkcs8' }),
      publicKey: createPublicKey({ key: Buffer.concat([PUBLIC, publicKey]), format: 'der', type: 'spki' }),
    }),
  )
