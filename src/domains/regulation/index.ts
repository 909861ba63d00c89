/** The door of the régulation: the accounts that the SAS writes, and what a regulator does with one. */

export {
  type Claim,
  claimEnvoiSas,
  listCptsEnvoisDus,
  listEnvoisDus,
  type MessageSas,
  type Reponse,
  settleEnvoiSas,
} from './actions/deliver.ts'
export { openDemonstrationRegulateur } from './actions/demonstration.ts'
export { forgetRegulateurs } from './actions/forget.ts'
export { enterRegulateurByPsc } from './actions/psc.ts'
export { createCompte, saveCompte, USAGE_REGULATION } from './actions/save-compte.ts'
export { whenRegulateurForgot } from './actions/sign-in.ts'
export { followRendezVous, forgetEnvois, setPlateformeSas, sweepSuivis } from './actions/suivre.ts'
export { type CompteRegulateur, comesFromSas, type Numero, type Registre } from './rules/compte.ts'
