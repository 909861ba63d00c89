/** The door of the room for the server and for later rooms. */

export { createEnquete, listEnquetes } from './actions/enquetes.ts'
export { createEntretien } from './actions/entretiens.ts'
export { answerEnquete } from './actions/mon-enquete.ts'
export { exportOffre } from './actions/offre.ts'
export { printProfil } from './actions/profil.ts'
export { type IndicateursLus, readIndicateurs } from './actions/themes.ts'
export type { IndicateurLu, LectureVue, SemblablesVus, TerrainVu, ValeurVue } from './contract-themes.ts'
export { findRecette, RECETTES } from './recettes/index.ts'
export { type Resume, readValeur, resumeSeries } from './rules/controles.ts'
export { type Geographie, placeZone, ZONE_GENRES, ZONE_LABELS, type ZoneGenre } from './rules/geographie.ts'
export type { Bilan, Context, Feuille, Lu } from './rules/lecture.ts'
export { readFeuilles, recognises } from './rules/lire.ts'
export type { SourceOffre } from './rules/offre.ts'
export { PLAN_HEADS, proposePlan, readPlan } from './rules/plan.ts'
export type { Lecture, Recette } from './rules/recette.ts'
export { readGeographie } from './store/geographie-store.ts'
export {
  addUpAgain,
  listSources,
  readZone,
  removeSource,
  type Source,
  type SourceConnue,
  type ValeurLue,
  writeSource,
} from './store/source-store.ts'
