/** Who may vote in a scrutin now, and by whom. */
import type { ElecteurRow } from '../../store/scrutin-store.ts'
import type { Tenue } from '../seances/salle.ts'

export type Voter = { electeur: ElecteurRow; mandataireId: string | null }

/** In the room: who is there, and who gave a procuration that holds to somebody there. From afar: everybody. */
export const votersOf = (corps: string, { electeurs, salle, procurations }: Tenue): Voter[] => {
  const given = new Map(
    corps === 'tous'
      ? procurations.map(({ donneurId, mandataireId }) => [donneurId, mandataireId])
      : salle.pouvoirs.valides.map(({ de, a }) => [de, a]),
  )
  return electeurs
    .filter(({ deliberatif, voix }) => deliberatif && voix > 0)
    .filter(({ id }) => corps === 'tous' || salle.presents.has(id) || given.has(id))
    .map((electeur) => ({ electeur, mandataireId: given.get(electeur.id) ?? null }))
}
