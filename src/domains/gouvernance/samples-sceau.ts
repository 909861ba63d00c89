/** What the phone of a voter does, for tests and for the demonstration. */
import { fastAgreement } from './actions/scrutins/agreement.ts'
import { sealBulletin } from './rules/enveloppe.ts'

/** By the library of this machine: a crowd is sealed in a second. */
export const sealFor = (scrutin: { id: string; clePublique: string }, choix: readonly string[], voix = 1): string[] =>
  Array.from({ length: voix }, () =>
    Buffer.from(
      sealBulletin(
        choix,
        { id: scrutin.id, clePublique: new Uint8Array(Buffer.from(scrutin.clePublique, 'hex')) },
        crypto.getRandomValues(new Uint8Array(32)),
        fastAgreement,
      ),
    ).toString('base64'),
  )
