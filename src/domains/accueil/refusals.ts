import type { Refusals } from '../../server/actions/action.ts'

/** Reading never refuses: what a person may not see is left out. */
export const accueilRefusals: Refusals<never> = {}
