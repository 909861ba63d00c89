/** For the rooms whose things rest on a decision: they spread it in their own refusals. */
import type { Refusals } from '../../server/actions/action.ts'

export type DecisionFault = 'decision-not-in-register'
export const decisionRefusals: Refusals<DecisionFault> = {
  'decision-not-in-register': { status: 422, say: () => 'Cette décision n’est pas au registre de cette CPTS.' },
}
