/** One action for each route of the contract. */
import { bookRegulation, cancelRegulation, readRegulation } from './book.ts'
import { exportEnvoisSas, listEnvoisSas, retryEnvoiSas } from './envois.ts'
import { acceptConditions } from './psc.ts'
import { chooseRegulateurPassword, forgetRegulateurPassword, signInRegulateur } from './sign-in.ts'

export const regulationActions = {
  signInRegulateur,
  acceptConditions,
  forgetRegulateurPassword,
  chooseRegulateurPassword,
  readRegulation,
  bookRegulation,
  cancelRegulation,
  listEnvoisSas,
  exportEnvoisSas,
  retryEnvoiSas,
}
