/** The door of the room: what awaits, what is kept of a person, the works of the night; and its actions, for samples. */
import { readCampagne } from './actions/campagnes.ts'
import { listDemandesAdhesion } from './actions/demandes.ts'

export { remindCotisations } from './actions/appeler.ts'
export { citationsAdhesion } from './actions/citations.ts'
export { setAttestationKey } from './actions/code-attestation.ts'
export { forgetDemandes, readDonneesAdhesion, readEcheancesAdhesion } from './actions/door.ts'
export { adresseFrom } from './rules/adresse.ts'
export { LaCpts, laCpts } from './rules/mots.ts'

/** What the demonstration reads of its own year. */
export const adhesionActions = { listDemandesAdhesion, readCampagne }
