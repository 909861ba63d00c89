/** The words of the navigation that hold several parts, each with its parts in order. */
export const PARTS = {
  Soins: ['Répondre', 'Suivre', 'Offrir', 'Mesurer', 'Médecin traitant'],
  Gouvernance: ['Instances et statuts', 'Séances et décisions', 'Textes et engagements'],
  Diagnostic: ['Chiffres', 'Accès aux soins', 'Flux et territoire', 'Synthèse'],
  Équipe: ['Équipe', 'Annuaire national', 'Adhésions'],
  Finances: ['Contrat et enveloppes', 'Indemnités et dépenses', 'Banque'],
} as const satisfies Record<string, readonly string[]>

export type Word = keyof typeof PARTS
type ViewOf<W extends Word> = {
  of: W
  part: (typeof PARTS)[W][number]
  word: string
  to: `/${string}`
  /** Other addresses that stand under this view; those below `to` do by themselves. */
  also?: readonly `/${string}`[]
  permission: string
  /** Not seen by who holds this one, who has a fuller view. */
  unless?: string
  /** Only where the installation holds patients. */
  patients?: true
}

/** A view among those of a word: screens show them with `RoomViews`. */
export type RoomView = { [W in Word]: ViewOf<W> }[Word]
