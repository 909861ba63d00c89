import { professionLabel, specialiteLabel } from '../../../referentials/index.ts'

/** General practice is what people say of a doctor; an IPA is named as one. */
export const exerciceLabel = (profession: string, specialite: string | null): string => {
  if (specialite === null) return professionLabel(profession)
  const label = specialiteLabel(specialite)
  return profession === '10' && label === 'Médecine générale' ? 'Médecin généraliste' : label
}
