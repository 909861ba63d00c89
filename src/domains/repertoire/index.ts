/** The door of the room: the national directory of health professionals. */
export { followRepertoire, forgetPropositions } from './actions/comparer.ts'
export { readDonneesRepertoire, readEcheancesRepertoire } from './actions/door.ts'
/** For tests and measures. */
export { findNames } from './actions/find-names.ts'
export { type Loaded, loadExtraction } from './actions/load-extraction.ts'
export { type FinessFault, loadFiness } from './actions/load-finess.ts'
export { linkStructure, searchStructures, unlinkStructure } from './actions/structures-finess.ts'
export { sayBadLines, sayLoadFault, sayRepertoireSource } from './labels.ts'
export { sayFinessFault, sayFinessFaults, sayFinessSource } from './labels-finess.ts'
export { readFiness } from './rules/finess/read-finess.ts'
export type { Forme, LectureFiness } from './rules/finess/structure.ts'
export { findLastChargement } from './store/chargement-store.ts'
export { findLastFiness } from './store/finess-store.ts'
