/** What the form holds, as typed: empty texts for what is not said. */
import { Temporal } from '../../../../kernel/time.ts'
import { findGenreActe } from '../../../../referentials/genres-acte.ts'
import type { ActiviteSaisie, ActiviteWhole } from '../../contract.ts'
import { sameHours } from '../../rules/horaire.ts'

export type Draft = {
  genre: ActiviteSaisie['genre']
  titre: string
  mission: string
  /** Chosen by hand: another kind no longer changes it. */
  missionChosen: boolean
  ficheActionId: string
  jour: string
  debut: string
  fin: string
  aDistance: boolean
  visio: string
  commune: string
  lieu: string
  groupe: string
  ordreDuJour: string[]
  lignePublique: string | null
}

const RUNNING = 'fonctionnement'
const missionOfGenre = (genre: string): string => findGenreActe(genre)?.mission ?? RUNNING

export const emptyDraft = (jour: string): Draft => ({
  genre: 'reunion',
  titre: '',
  mission: RUNNING,
  missionChosen: false,
  ficheActionId: '',
  jour,
  debut: '12:30',
  fin: '14:00',
  aDistance: false,
  visio: '',
  commune: '',
  lieu: '',
  groupe: '',
  ordreDuJour: [],
  lignePublique: null,
})

/** Another kind brings its mission, unless somebody chose one. */
export const withGenre = (draft: Draft, genre: string): Draft => ({
  ...draft,
  genre: genre as Draft['genre'],
  mission: draft.missionChosen ? draft.mission : missionOfGenre(genre),
})

export const draftOf = (it: ActiviteWhole): Draft => {
  const at = (text: string) => Temporal.Instant.from(text)
  return {
    genre: it.genre as Draft['genre'],
    titre: it.titre,
    mission: it.mission ?? RUNNING,
    missionChosen: true,
    ficheActionId: it.ficheActionId ?? '',
    jour: at(it.debut).toZonedDateTimeISO(it.zone).toPlainDate().toString(),
    ...sameHours(at(it.debut), at(it.fin), it.zone),
    aDistance: it.aDistance,
    visio: it.visio ?? '',
    commune: it.commune ?? '',
    lieu: it.lieu ?? '',
    groupe: it.groupe ?? '',
    ordreDuJour: it.ordreDuJour.map(({ texte }) => texte),
    lignePublique: it.lignePublique,
  }
}

const orNull = (text: string): string | null => text.trim() || null

/** `before` keeps the minutes of the points that did not change. */
export const bodyOf = (draft: Draft, before?: ActiviteWhole): ActiviteSaisie => ({
  genre: draft.genre,
  titre: draft.titre,
  mission: draft.mission === RUNNING ? null : (draft.mission as ActiviteSaisie['mission']),
  ficheActionId: draft.ficheActionId || null,
  jour: draft.jour,
  debut: draft.debut,
  fin: draft.fin,
  aDistance: draft.aDistance,
  visio: draft.aDistance ? orNull(draft.visio) : null,
  commune: draft.commune || null,
  lieu: orNull(draft.lieu),
  groupe: orNull(draft.groupe),
  ordreDuJour: draft.ordreDuJour
    .filter((texte) => texte.trim())
    .map((texte) => ({ texte, minutes: before?.ordreDuJour.find((point) => point.texte === texte)?.minutes ?? null })),
  lignePublique: draft.lignePublique,
})
