/**
 * The key that signs frozen files: of its own, so that a signature of the audit trail can never be taken for that of a
 * file. The private half stands in the folder of the installation; the fingerprint of the other is printed in receipts.
 */
import { openSigner, type Signer } from '../../../server/journal/signing.ts'

/** Its name in the folder of secrets. */
export const DOSSIER_SECRET = 'signature-des-dossiers'

let signer: Signer | null = null

/** Called once when the server starts, with a secret kept in the folder of the installation. */
export const setDossierKey = (secret: string): void => {
  signer = openSigner(secret)
}
export const theDossierSigner = (): Signer => {
  if (!signer) throw new Error('the key of frozen files was not given at start')
  return signer
}
