/** What tells that two requests may be of one person: the name with the year of birth, and the name with a telephone. */
import { foldText } from '../../../kernel/french.ts'

type Personne = {
  nom: string
  prenom: string
  anneeNaissance: number | null
  telephone: string | null
  courriel: string | null
}

const fold = (text: string): string => foldText(text).replaceAll(/[^a-z]/g, '')

/** Texts to be hashed under a key. Names swapped in their fields give the same. */
export const marquesDe = ({ nom, prenom, anneeNaissance, telephone, courriel }: Personne): string[] => {
  const name = [fold(nom), fold(prenom)].sort().join('|')
  return [
    ...(anneeNaissance === null ? [] : [`naissance|${name}|${anneeNaissance}`]),
    ...(telephone ? [`telephone|${name}|${telephone}`] : []),
    ...(courriel ? [`courriel|${name}|${foldText(courriel)}`] : []),
  ]
}
