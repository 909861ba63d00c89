/**
 * What changed in the directory for somebody of the team since it was last compared, and that their fiche does not say
 * already. Two situations of the directory are compared, never the directory with the fiche: what the coordination wrote
 * otherwise stays as it wrote it.
 */
import { addressKey, type LieuDit, type Situation } from './situation.ts'

export type LieuDeFiche = { id: string; nom: string; adresse: string; commune: string | null; finess: string | null }
/** `lieux`: those that are open. */
export type FicheConnue = {
  profession: string
  specialite: string | null
  enExercice: boolean
  lieux: readonly LieuDeFiche[]
}

export type Changement =
  | { genre: 'lieu-nouveau'; cle: string; lieu: LieuDit }
  | { genre: 'lieu-quitte'; cle: string; lieu: LieuDit; lieuId: string }
  | { genre: 'exercice'; cle: string; profession: string; specialite: string | null }
  | { genre: 'depart' | 'retour'; cle: string }
/** `leves`: changes that are no longer so. What was decided of them no longer counts. */
export type Compare = { changements: Changement[]; leves: (cle: string) => boolean }

/** The communes of the directory, as the fiches name them. */
export type CommuneDe = (code: string) => string

const isSame = (place: LieuDeFiche, said: LieuDit, communeOf: CommuneDe): boolean => {
  if (said.finess !== '' && place.finess === said.finess) return true
  if (place.commune === null || communeOf(place.commune) !== communeOf(said.commune)) return false
  const where = addressKey(place.adresse)
  return where !== '' && where === addressKey(said.adresse)
}

/** The place of the fiche that the directory means: the same, else the only one of that commune that it says no more of. */
const findPlace = (
  said: LieuDit,
  fiche: FicheConnue,
  after: readonly LieuDit[],
  communeOf: CommuneDe,
): LieuDeFiche | undefined => {
  const same = fiche.lieux.find((place) => isSame(place, said, communeOf))
  if (same) return same
  const near = fiche.lieux.filter(
    (place) =>
      place.commune !== null &&
      communeOf(place.commune) === communeOf(said.commune) &&
      !after.some((other) => isSame(place, other, communeOf)),
  )
  return near.length === 1 ? near[0] : undefined
}

const changesOfPlaces = (
  before: readonly LieuDit[],
  after: readonly LieuDit[],
  fiche: FicheConnue,
  communeOf: CommuneDe,
): Changement[] => {
  const had = new Set(before.map(({ cle }) => cle))
  const has = new Set(after.map(({ cle }) => cle))
  const came = after.filter(
    (said) => !had.has(said.cle) && !fiche.lieux.some((place) => isSame(place, said, communeOf)),
  )
  const left = before.filter(({ cle }) => !has.has(cle))
  return [
    ...came.map((lieu) => ({ genre: 'lieu-nouveau' as const, cle: `lieu-nouveau ${lieu.cle}`, lieu })),
    ...left.flatMap((lieu) => {
      const place = findPlace(lieu, fiche, after, communeOf)
      return place ? [{ genre: 'lieu-quitte' as const, cle: `lieu-quitte ${lieu.cle}`, lieu, lieuId: place.id }] : []
    }),
  ]
}

const exerciseKey = (profession: string, specialite: string | null) =>
  `exercice ${profession} ${specialite ?? ''}`.trim()

/** Only where the directory names one: of two professions, nobody says which one the fiche should keep. */
const changesOfExercise = (before: Situation, after: Situation, fiche: FicheConnue): Changement[] => {
  const isEqual = (a: readonly string[], b: readonly string[]) => a.join() === b.join()
  if (isEqual(before.professions, after.professions) && isEqual(before.specialites, after.specialites)) return []
  if (after.professions.length !== 1 || after.specialites.length > 1) return []
  const profession = after.professions[0]!
  const specialite = after.specialites[0] ?? (profession === fiche.profession ? fiche.specialite : null)
  if (profession === fiche.profession && specialite === fiche.specialite) return []
  return [{ genre: 'exercice', cle: exerciseKey(profession, specialite), profession, specialite }]
}

const DEPART = 'depart'
const RETOUR = 'retour'

export const findChanges = (
  before: Situation | null,
  after: Situation | null,
  fiche: FicheConnue,
  communeOf: CommuneDe,
): Compare => {
  if (after === null)
    return {
      changements: before !== null && fiche.enExercice ? [{ genre: 'depart', cle: DEPART }] : [],
      leves: (cle) => cle !== DEPART,
    }
  const places = changesOfPlaces(before?.lieux ?? [], after.lieux, fiche, communeOf)
  const back: Changement[] = before === null && !fiche.enExercice ? [{ genre: 'retour', cle: RETOUR }] : []
  const exercise = before === null ? [] : changesOfExercise(before, after, fiche)
  const has = new Set(after.lieux.map(({ cle }) => cle))
  const isMoved = exercise.length > 0
  return {
    changements: [...back, ...exercise, ...places],
    leves: (cle) => {
      if (cle === DEPART) return true
      if (cle.startsWith('lieu-nouveau ')) return !has.has(cle.slice('lieu-nouveau '.length))
      if (cle.startsWith('lieu-quitte ')) return has.has(cle.slice('lieu-quitte '.length))
      if (cle.startsWith('exercice ')) return isMoved && cle !== exercise[0]!.cle
      return false
    },
  }
}
