/** How a professional is named to a caller: `Dr Aurèle Genêt`, `médecine générale`. */
import { findSpecialite, isGeneraliste, professionLabel, specialiteLabel } from '../../../referentials/index.ts'

export const nameOf = (who: { titre: string | null; prenom: string; nom: string }): string =>
  [who.titre, who.prenom, who.nom].filter((part) => part).join(' ')

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

export const metierOf = (profession: string, specialite: string | null): string => {
  if (specialite && isGeneraliste(specialite)) return 'médecine générale'
  if (specialite && findSpecialite(specialite)) return lowerFirst(specialiteLabel(specialite))
  return lowerFirst(professionLabel(profession))
}
