/** The door of the registre for other rooms. */
export { type ActeDeFiche, listActesOfFiche } from './actions/actes-of-fiche.ts'
export { type AddPreuveRefusal, addPreuve } from './actions/add-preuve.ts'
export { annulDeclaredActe } from './actions/annul-declared-acte.ts'
export { type PreuveAsked, remindPreuves, whenPreuveAsked } from './actions/ask-preuve.ts'
export { checkRegistre, checkWhole, verifyAndNote } from './actions/check-registre.ts'
export { correctActe } from './actions/correct-acte.ts'
export { type ActeCompte, readActesComptes, readActesNommes } from './actions/counted-actes.ts'
export { readDocumentGarde } from './actions/documents.ts'
export { effacerPersonnel } from './actions/effacer-personnel.ts'
export { effacerDocuments, removeErasedBytes, sweepDocuments } from './actions/erase-documents.ts'
export { exportRegistreCsv, exportRegistreJson } from './actions/export-registre.ts'
export { forgetPresences } from './actions/forget-presences.ts'
export { decodeSent, keepDocument, type SentDocument } from './actions/keep-document.ts'
export { keepMade } from './actions/keep-made.ts'
export { listPresences, type PresenceConnue } from './actions/list-presences.ts'
export {
  type ActeDePeriode,
  type PresenceDePeriode,
  type PreuveDePeriode,
  type RegistreDePeriode,
  readLignesPubliques,
  readRegistreDePeriode,
  readTete,
} from './actions/read-periode.ts'
export { readPresencesOf } from './actions/read-presences.ts'
export { recordComputedActe, recordComputedActes } from './actions/record-computed-acte.ts'
export { recordDeclaredActe } from './actions/record-declared-acte.ts'
export { type SignRefusal, signActe } from './actions/sign-acte.ts'
export {
  countMissionActes,
  type MissionActes,
  type RegistreState,
  readLatestActe,
  readPreuvesRecues,
  readRegistreState,
  searchActes,
} from './actions/state.ts'
export { sayDefauts, sayNature, sayRupture } from './labels.ts'
export { addPreuveRefusals, documentRefusals, signRefusals } from './refusals.ts'
export type { Faits, FaitsPlage, Genre, Grade, Mission, Raison } from './rules/acte.ts'
export { MISSIONS } from './rules/acte.ts'
export type { ComputedActe, ComputedParticipant, RecordedActe } from './rules/computed-acte.ts'
export type { Correction } from './rules/correct.ts'
export type { DocumentGarde, DocumentRefusal } from './rules/document.ts'
export type { TellRefusal } from './rules/sign.ts'
export type {
  DeclaredActe,
  SignedActe,
  SignedParticipant,
  SignedPreuve,
  TextesActe,
  ToldActe,
} from './rules/signed-acte.ts'
export type { Verification } from './store/chain-store.ts'
