/** How far a fiche is, and what comes next. */

type Datee = {
  taches: readonly { libelle: string; echeance: string | null; faiteLe: string | null }[]
  jalons: readonly { libelle: string; prevuLe: string; atteintLe: string | null }[]
}
export type Prochaine = { le: string; libelle: string; genre: 'tache' | 'jalon' }

/** The earliest thing that is not done, late ones first since they are the earliest. */
export const prochaineEcheance = ({ taches, jalons }: Datee): Prochaine | null => {
  const open: Prochaine[] = [
    ...taches.flatMap(({ libelle, echeance, faiteLe }) =>
      echeance !== null && faiteLe === null ? [{ le: echeance, libelle, genre: 'tache' as const }] : [],
    ),
    ...jalons.flatMap(({ libelle, prevuLe, atteintLe }) =>
      atteintLe === null ? [{ le: prevuLe, libelle, genre: 'jalon' as const }] : [],
    ),
  ]
  return open.reduce<Prochaine | null>((first, one) => (first === null || one.le < first.le ? one : first), null)
}

export const comptesDeTaches = (taches: Datee['taches'], today: string) => ({
  total: taches.length,
  faites: taches.filter(({ faiteLe }) => faiteLe !== null).length,
  enRetard: taches.filter(({ echeance, faiteLe }) => faiteLe === null && echeance !== null && echeance < today).length,
})

/** Done or given up: nothing is expected of it any more. */
export const estFinie = ({ etat }: { etat: string }): boolean => etat === 'achevee' || etat === 'abandonnee'

/** A fiche that is over is never late. */
export const estEnRetard = (fiche: Datee & { etat: string }, today: string): boolean => {
  if (estFinie(fiche)) return false
  const next = prochaineEcheance(fiche)
  return next !== null && next.le < today
}
