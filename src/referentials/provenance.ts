/** Where a value of the reference data comes from, and how sure it is. The screen shows the status of what is not sure. */
import { z } from 'zod'

/**
 * `confirme`: read in the text itself or in an official page. `secondaire`: read in the press, a union, a vendor.
 * `a-verifier`: not found in a text; shown only with a visible « à vérifier ».
 */
export const STATUTS = ['confirme', 'secondaire', 'a-verifier'] as const
export type Statut = (typeof STATUTS)[number]
export const STATUT_LABELS: Record<Statut, string> = {
  confirme: 'confirmé dans le texte',
  secondaire: 'lu dans une source secondaire',
  'a-verifier': 'à vérifier',
}

export const provenanceSchema = z.object({
  /** The text, the article or the page. */
  source: z.string().min(3),
  /** Date of effect, or of publication of the page read; null when the page shows none. */
  date: z.iso.date().nullable(),
  statut: z.enum(STATUTS),
})
export type Provenance = z.infer<typeof provenanceSchema>

/** « Code de la santé publique, article L1434-12 (à vérifier) »: the doubt is said with the source. */
export const sayProvenance = ({ source, statut }: Provenance): string =>
  statut === 'confirme' ? source : `${source} (${STATUT_LABELS[statut]})`
