/** What this room may answer no to: a search refuses nothing. */
import type { Refusals } from '../../server/actions/action.ts'

export const repertoireRefusals: Refusals<never> = {}
