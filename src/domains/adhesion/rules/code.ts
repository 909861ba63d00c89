/** The name that goes with the code of an attestation. */
import { foldText } from '../../../kernel/french.ts'

/** The name as printed, whatever its case, its accents and its spaces. */
export const foldNom = (nom: string): string =>
  foldText(nom)
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim()
