/** The door of the registre for other rooms. */
export { recordComputedActe } from './actions/record-computed-acte.ts'
export type { Faits, FaitsPlage, Genre, Grade, Mission, Raison } from './rules/acte.ts'
export { MISSIONS } from './rules/acte.ts'
export type { ComputedActe, ComputedParticipant, RecordedActe } from './rules/computed-acte.ts'
