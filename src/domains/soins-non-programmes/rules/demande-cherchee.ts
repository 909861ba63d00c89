/** From the constraints that a caller said to what is searched: the desk and the waiting list ask the same way. */
import type { Contrainte, GenreCreneau, Moment } from './vocabulary.ts'

const MOMENT_OF: Partial<Record<Contrainte, Moment>> = {
  matin: 'matin',
  'apres-midi': 'apres-midi',
  'apres-18h': 'soir',
}
export const momentOf = (held: Iterable<Contrainte>): Moment | undefined =>
  [...held].map((one) => MOMENT_OF[one]).find((found) => found !== undefined)

/** Home visits are kept for those who cannot move; a video consultation is proposed only to who accepts one. */
export const kindsOf = (held: ReadonlySet<Contrainte>): GenreCreneau[] => {
  const kinds: GenreCreneau[] = [held.has('ne-se-deplace-pas') ? 'domicile' : 'cabinet']
  if (held.has('teleconsultation-possible')) kinds.push('teleconsultation')
  return kinds
}
