/** The door of the dialogue de gestion. */
export { DOSSIER_SECRET, setDossierKey } from './actions/cle.ts'
export { readAccordsDeLignes } from './actions/decisions.ts'
export { readEcheancesDialogue } from './actions/echeances.ts'
export { dialogueActions } from './actions/index.ts'
