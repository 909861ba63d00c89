/** The door of the régulation: the accounts that the SAS writes, and what a regulator does with one. */

export { openDemonstrationRegulateur } from './actions/demonstration.ts'
export { forgetRegulateurs } from './actions/forget.ts'
export { createCompte, saveCompte, USAGE_REGULATION } from './actions/save-compte.ts'
export { whenRegulateurForgot } from './actions/sign-in.ts'
export { type CompteRegulateur, comesFromSas, type Numero, type Registre } from './rules/compte.ts'
