/** Where a line of a statement stands: it follows from what was done with it. */
export const ETATS_LIGNE = ['a-rapprocher', 'partielle', 'rapprochee', 'ecartee'] as const
export type EtatLigne = (typeof ETATS_LIGNE)[number]

export const etatLigne = (ligne: { centimes: number; rapprocheCentimes: number; ecarteeLe: unknown }): EtatLigne => {
  if (ligne.ecarteeLe) return 'ecartee'
  if (ligne.rapprocheCentimes === 0) return 'a-rapprocher'
  return ligne.rapprocheCentimes === ligne.centimes ? 'rapprochee' : 'partielle'
}
