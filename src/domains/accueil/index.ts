/** The door of accueil: it is the last room, only the server enters. */
export { REGLAGES } from './actions/reglages.ts'
