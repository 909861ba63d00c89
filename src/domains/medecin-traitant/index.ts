/** The door of the room: its actions, for the demonstration, and the works that no request waits for. */

export { readDonneesMedecin } from './actions/donnees-medecin.ts'
export { readEcheancesMt } from './actions/door.ts'
export { medecinTraitantActions } from './actions/index.ts'
export { forgetListes } from './actions/listes.ts'
export { askWhetherSeen, forgetDemandesMt, passPropositions, relayAfterRefusal } from './actions/travaux.ts'
