/**
 * The supply that the national directory knows: all who practise around, members or not. The extraction holds neither an
 * age nor a departure.
 */
import { isGeneraliste } from '../../../referentials/index.ts'
import { cleProfession } from './profession-offre.ts'

export type EffectifLu = { commune: string; profession: string; specialites: readonly string[]; parts: number }
export type OffrePublique = {
  /** By commune: shares of professionals. */
  communes: Map<string, number>
  /** Shares of doctors without a specialty: they count as general practitioners. */
  sansSpecialite: number
}

/** Sums of thirds come out the same in whatever order they were added. */
const rounded = (value: number): number => Number(value.toFixed(6))

/** A doctor who has another specialty beside general practice is counted in the other. */
const specialiteOf = (specialites: readonly string[]): string | null =>
  specialites.find((one) => !isGeneraliste(one)) ?? specialites[0] ?? null

/** By profession, as `cleProfession` names it. `placeOf`: the commune of today that a code of the file stands for. */
export const offresPubliques = (
  effectifs: readonly EffectifLu[],
  placeOf: (code: string) => string,
): Map<string, OffrePublique> => {
  const offres = new Map<string, OffrePublique>()
  for (const { commune, profession, specialites, parts } of effectifs) {
    const cle = cleProfession(profession, specialiteOf(specialites))
    const offre = offres.get(cle) ?? { communes: new Map<string, number>(), sansSpecialite: 0 }
    offres.set(cle, offre)
    const place = placeOf(commune)
    offre.communes.set(place, rounded((offre.communes.get(place) ?? 0) + parts))
    if (profession === '10' && specialites.length === 0) offre.sansSpecialite = rounded(offre.sansSpecialite + parts)
  }
  return offres
}
