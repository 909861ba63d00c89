/** What the room holds of one professional, for who answers for their rights. */
import { listSommesExterieures } from '../store/plafond-store.ts'
import { listSommeRows } from '../store/somme-store.ts'
import type { Place } from './moi.ts'
import { listComptesDe } from './tiers.ts'
import { instantOf } from './view.ts'

export const readDonneesIndemnites = async (place: Place, professionnelId: string) => {
  const compte = (await listComptesDe(place, [professionnelId])).get(professionnelId)
  const sommes = await listSommeRows(place.tx, place.cptsId, { professionnelId })
  const ailleurs = await listSommesExterieures(place.tx, place.cptsId, professionnelId)
  return {
    compte: compte ? { titulaire: compte.titulaire, ibanFin: compte.ibanFin } : null,
    sommes: sommes.map(({ jour, genre, objet, centimes, etat, payeCentimes }) => ({
      jour,
      genre,
      objet,
      centimes,
      etat,
      payeCentimes,
    })),
    ailleurs: ailleurs.map(({ annee, centimes, declareeLe }) => ({
      annee,
      centimes,
      declareeLe: instantOf(declareeLe),
    })),
  }
}
