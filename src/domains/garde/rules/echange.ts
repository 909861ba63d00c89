/** Whether a rota still keeps its rules once somebody gives a shift, alone or against another. */
import { findBroken } from '../../../analysis/rota/index.ts'
import {
  type Affectation,
  empechementDe,
  type GardeConnue,
  heldOf,
  problemeDe,
  type Reglage,
  type VolontaireConnu,
} from './probleme.ts'

export type Echange = { gardeId: string; deId: string; versId: string; contreId: string | null }
export type Obstacle =
  | 'absent-du-tableau'
  | 'profession'
  | 'indisponible'
  | 'ailleurs'
  | 'jour'
  | 'repos'
  | 'semaine'
  | 'periode'

type Held = Pick<Affectation, 'gardeId' | 'volontaireId'>
export type Situation = {
  gardes: readonly GardeConnue[]
  volontaires: readonly VolontaireConnu[]
  reglage: Reglage
  affectations: readonly Held[]
}

const has = (affectations: readonly Held[], gardeId: string, volontaireId: string): boolean =>
  affectations.some((one) => one.gardeId === gardeId && one.volontaireId === volontaireId)

export const appliquer = (affectations: readonly Held[], { gardeId, deId, versId, contreId }: Echange): Held[] => [
  ...affectations.filter(
    (one) =>
      !(one.gardeId === gardeId && one.volontaireId === deId) &&
      !(contreId !== null && one.gardeId === contreId && one.volontaireId === versId),
  ),
  { gardeId, volontaireId: versId },
  ...(contreId === null ? [] : [{ gardeId: contreId, volontaireId: deId }]),
]

/** The first thing that keeps this person from this shift once everything else is as it would be; null: nothing. */
export const obstaclePlace = (situation: Situation, after: readonly Held[], volontaireId: string, gardeId: string) => {
  const { gardes, volontaires, reglage } = situation
  const volontaire = volontaires.find(({ id }) => id === volontaireId)
  const garde = gardes.find(({ id }) => id === gardeId)
  if (!volontaire || !garde) return 'absent-du-tableau'
  const empechement = empechementDe(volontaire, garde)
  if (empechement) return empechement
  const problem = problemeDe(gardes, volontaires, reglage, [])
  const v = volontaires.indexOf(volontaire)
  const broken = findBroken(problem, heldOf(gardes, volontaires, after)).find(({ volunteer }) => volunteer === v)
  if (!broken) return null
  const mine = after.filter((one) => one.volontaireId === volontaireId && one.gardeId !== gardeId)
  const sameDay = mine.some((one) => gardes.find(({ id }) => id === one.gardeId)?.jour === garde.jour)
  if (broken.rule === 'rest') return sameDay ? 'jour' : 'repos'
  return broken.rule === 'week' ? 'semaine' : broken.rule === 'most' ? 'periode' : 'indisponible'
}

/** Null: it may be done. `qui`, the volunteer whom the obstacle stops. */
export const empecheEchange = (
  situation: Situation,
  echange: Echange,
): { obstacle: Obstacle; quiId: string } | null => {
  const { affectations } = situation
  const { gardeId, deId, versId, contreId } = echange
  if (!has(affectations, gardeId, deId) || has(affectations, gardeId, versId))
    return { obstacle: 'absent-du-tableau', quiId: deId }
  if (contreId !== null && (!has(affectations, contreId, versId) || has(affectations, contreId, deId)))
    return { obstacle: 'absent-du-tableau', quiId: versId }
  const after = appliquer(affectations, echange)
  const theirs = obstaclePlace(situation, after, versId, gardeId)
  if (theirs) return { obstacle: theirs, quiId: versId }
  const mine = contreId === null ? null : obstaclePlace(situation, after, deId, contreId)
  return mine ? { obstacle: mine, quiId: deId } : null
}
