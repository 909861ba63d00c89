/** From what the caller said to what is searched. Each constraint that narrows or reorders the search is said on screen. */
import { kindsOf, momentOf } from '../../rules/demande-cherchee.ts'
import type { GenreCreneau, Moment, RegleOrdre } from '../../rules/vocabulary.ts'
import type { Draft } from './desk-state.ts'

export type DeskSearch = {
  depuis?: string
  degre: Draft['degre']
  genres: string
  moment?: Moment
  regle?: RegleOrdre
  professions?: string
  personneId?: string
  /** Taken up again: what is kept for it is shown. */
  pour?: string
  limite: number
}

/** What the desk is kept to: a trade that was chosen, a professional whom an address names. */
export type Kept = { profession: string | null; personneId: string | null; pour?: string | null }

/** `?professionnel=…`: where the SAS sends a regulator. */
export const professionnelOf = (search: string): string | null => {
  const asked = new URLSearchParams(search).get('professionnel') ?? ''
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(asked) ? asked : null
}

const ALL_KINDS: readonly GenreCreneau[] = ['cabinet', 'domicile', 'teleconsultation']

export const searchOf = (draft: Draft, { profession, personneId, pour = null }: Kept, limite: number): DeskSearch => {
  const held = new Set(draft.contraintes)
  const moment = momentOf(draft.contraintes)
  return {
    ...(draft.commune ? { depuis: draft.commune } : {}),
    degre: draft.degre,
    // Whoever comes for one professional sees all that this one offers, until the caller said more.
    genres: (personneId && held.size === 0 ? ALL_KINDS : kindsOf(held)).join(','),
    ...(moment ? { moment } : {}),
    ...(held.has('sans-voiture') && draft.commune ? { regle: 'distance' as const } : {}),
    ...(profession ? { professions: profession } : {}),
    ...(personneId ? { personneId } : {}),
    ...(pour ? { pour } : {}),
    limite,
  }
}
