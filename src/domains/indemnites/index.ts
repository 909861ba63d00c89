/** The door of the room: what is owed and paid for the time of professionals, and the expenses. */
export { citationsIndemnites } from './actions/citations.ts'
export { readDonneesIndemnites } from './actions/donnees.ts'
export { type EtatIndemnites, readEcheancesSommes, readEtatIndemnites } from './actions/etat.ts'
export { indemnitesActions } from './actions/index.ts'
export { keepVirements } from './actions/virements.ts'
