/** The mark behind which a trail was cut, and whose word it is. */
import type { Mark } from '../database/seal-store.ts'
import { isSignedBy, knownPublicKey } from './signing.ts'

export type SignedFacts = Pick<Mark, 'sequence' | 'dernier' | 'lignes' | 'jusquLe' | 'empreinte'>

/** The text that is signed, in a form that anybody can write again. */
export const markText = (cptsId: string, facts: SignedFacts): string =>
  ['maillage.journal.1', cptsId, facts.sequence, facts.dernier, facts.lignes, facts.jusquLe, facts.empreinte].join('\n')

/**
 * `ici`: signed by this installation. `ailleurs`: by another key, which came with the CPTS when it moved, or the key of
 * this process is not known. `fausse`: the signature does not hold.
 */
export type Origin = 'ici' | 'ailleurs' | 'fausse'

export const originOf = (cptsId: string, mark: Mark): Origin => {
  if (!isSignedBy(mark.clePublique, markText(cptsId, mark), mark.signature)) return 'fausse'
  return mark.clePublique === knownPublicKey() ? 'ici' : 'ailleurs'
}
