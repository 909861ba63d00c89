/** The door of the projet for other rooms. */

export {
  type DevoirDit,
  noteSignatureAci,
  readDevoirs,
  readDevoirsDates,
  readMissionsMenees,
  readSignatureAci,
} from './actions/devoirs.ts'
export { type BesoinSuivi, listBesoins, readBesoinsSuivis, voteBesoinsInOrder } from './actions/door-besoins.ts'
export {
  countFichesParMission,
  type FicheNommee,
  type FicheWhole,
  type IndicateurDeFiche,
  listFichesNommees as listFichesActions,
  listIndicateursDeFiches,
  readFichesWhole,
  readFicheWhole,
} from './actions/door-fiches.ts'
export { forgetPlanDrafts } from './actions/import-plan.ts'
export { projetActions } from './actions/index.ts'
export { advanceEtape } from './actions/load-vie.ts'
export { ETAT_LABELS, FINANCEMENT_LABELS, PARTENAIRE_LABELS, PREUVE_LABELS, STADE_LABELS } from './labels.ts'
export type { ProjetRefusal } from './refusals.ts'
