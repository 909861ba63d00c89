/** What may be kept as a proof. */

/** Ten pages that were scanned in colour stay well under it. */
export const MAX_DOCUMENT = 15_000_000
/** As it travels: four signs for three bytes, and what surrounds them. */
export const MAX_DOCUMENT_BODY = 20_100_000

/** As it is kept: the name may have been cleaned, the type was read in the bytes. */
export type DocumentGarde = { empreinte: string; nom: string; type: string; taille: number }

export type DocumentRefusal =
  | 'document-empty'
  | 'document-unreadable'
  | 'document-too-large'
  | 'document-kind-refused'
  | 'document-name-insured'
  | 'document-erased'
