/** The door of gouvernance: what the statutes say on a day, who sits, who votes. Each takes the tenant's transaction. */

export { bringCitations, type CitationsSource } from './actions/decisions/citations.ts'
export { findDecision, listDecisions } from './actions/decisions/registre-decisions.ts'
export { readDonneesGouvernance } from './actions/donnees.ts'
export { readEcheancesGouvernance } from './actions/echeances.ts'
export { readDatesEngagements, readEcheancesEngagements } from './actions/engagements.ts'
export { gouvernanceActions } from './actions/index.ts'
export { type InteretTouche, listInteretsLies } from './actions/interets/load.ts'
export { remindInterets } from './actions/interets/remind.ts'
export {
  listElecteurs,
  listInstances,
  listMandats,
  openMandataires,
  readInstance,
  readParcoursAdmission,
  readStatutsEnVigueur,
} from './actions/load.ts'
export { readMesSeances } from './actions/mes-seances.ts'
export { forgetRepresentants } from './actions/representants.ts'
export { destroyUrnKey, sweepUrnKeys } from './actions/scrutins/urne.ts'
export { convocationOf } from './actions/seances/convoke-seance.ts'
export { forgetSeances } from './actions/seances/forget-seances.ts'
export type { CollegeLu, InstanceLue, MandatLu, StatutsLus } from './contract.ts'
export { type DecisionFault, decisionRefusals } from './refusals-decision.ts'
export { type Electeur, sumVoix } from './rules/electeurs.ts'
export { computeMajorite, type ResultatMajorite, type Suffrages } from './rules/majorite.ts'
export {
  checkProcurations,
  type Procuration,
  type ProcurationRefusee,
  type ProcurationValide,
  type ResultatProcurations,
} from './rules/procurations.ts'
export { type Assistance, computeQuorum, type ResultatQuorum } from './rules/quorum.ts'
