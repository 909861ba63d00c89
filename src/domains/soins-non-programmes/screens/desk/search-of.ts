/** From what the caller said to what is searched. Each constraint that narrows or reorders the search is said on screen. */
import type { Contrainte, GenreCreneau, Moment, RegleOrdre } from '../../rules/vocabulary.ts'
import type { Draft } from './desk-state.ts'

export type DeskSearch = {
  depuis?: string
  degre: Draft['degre']
  genres: string
  moment?: Moment
  regle?: RegleOrdre
  professions?: string
  limite: number
}

const MOMENT_OF: Partial<Record<Contrainte, Moment>> = {
  matin: 'matin',
  'apres-midi': 'apres-midi',
  'apres-18h': 'soir',
}

/** Home visits are kept for those who cannot move; a video consultation is proposed only to who accepts one. */
const kindsOf = (held: ReadonlySet<Contrainte>): GenreCreneau[] => {
  const kinds: GenreCreneau[] = [held.has('ne-se-deplace-pas') ? 'domicile' : 'cabinet']
  if (held.has('teleconsultation-possible')) kinds.push('teleconsultation')
  return kinds
}

export const searchOf = (draft: Draft, profession: string | null, limite: number): DeskSearch => {
  const held = new Set(draft.contraintes)
  const moment = draft.contraintes.map((one) => MOMENT_OF[one]).find((found) => found !== undefined)
  return {
    ...(draft.commune ? { depuis: draft.commune } : {}),
    degre: draft.degre,
    genres: kindsOf(held).join(','),
    ...(moment ? { moment } : {}),
    ...(held.has('sans-voiture') && draft.commune ? { regle: 'distance' as const } : {}),
    ...(profession ? { professions: profession } : {}),
    limite,
  }
}
