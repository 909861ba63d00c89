import { professionLabel, specialiteLabel } from '../../../referentials/index.ts'

const IPA = /^SI\d\d$/

/** General practice is what people say of a doctor; an IPA is named as one, whatever the field. */
export const exerciceLabel = (profession: string, specialite: string | null): string => {
  if (specialite === null) return professionLabel(profession)
  if (IPA.test(specialite)) return 'Infirmier en pratique avancée'
  const label = specialiteLabel(specialite)
  return profession === '10' && label === 'Médecine générale' ? 'Médecin généraliste' : label
}
