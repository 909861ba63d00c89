/** The door of the rota of unscheduled care: its actions, its works, and what others read of it. */

export { forgetVoeuxGardes, readDonneesGardes } from './actions/donnees.ts'
export { readGardesFeed } from './actions/gardes-feed.ts'
export { gardeActions } from './actions/index.ts'
export { USAGE_FLUX_GARDES } from './actions/mes-gardes.ts'
export { USAGE_GARDE } from './actions/volontaires.ts'
