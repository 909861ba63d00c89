/** The door of the registre for other rooms. */
export { checkRegistre, verifyAndNote } from './actions/check-registre.ts'
export { correctActe } from './actions/correct-acte.ts'
export { effacerPersonnel } from './actions/effacer-personnel.ts'
export { exportRegistreCsv, exportRegistreJson } from './actions/export-registre.ts'
export { forgetPresences } from './actions/forget-presences.ts'
export { recordComputedActe } from './actions/record-computed-acte.ts'
export {
  countMissionActes,
  type MissionActes,
  type RegistreState,
  readLatestActe,
  readRegistreState,
  searchActes,
} from './actions/state.ts'
export { sayRupture } from './labels.ts'
export type { Faits, FaitsPlage, Genre, Grade, Mission, Raison } from './rules/acte.ts'
export { MISSIONS } from './rules/acte.ts'
export type { ComputedActe, ComputedParticipant, RecordedActe } from './rules/computed-acte.ts'
export type { Correction } from './rules/correct.ts'
export type { Verification } from './store/chain-store.ts'
