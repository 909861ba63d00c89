/** The door of the room: the national directory of health professionals. */
export { type Loaded, loadExtraction } from './actions/load-extraction.ts'
export { sayBadLines, sayLoadFault, sayRepertoireSource } from './labels.ts'
export { findLastChargement } from './store/chargement-store.ts'
