/** The door of the room: the national directory of health professionals. */
export { followRepertoire, forgetPropositions } from './actions/comparer.ts'
export { readDonneesRepertoire, readEcheancesRepertoire } from './actions/door.ts'
export { type Loaded, loadExtraction } from './actions/load-extraction.ts'
export { sayBadLines, sayLoadFault, sayRepertoireSource } from './labels.ts'
export { findLastChargement } from './store/chargement-store.ts'
