/** Whether a decision that is cited stands in the register. */
import type { Ctx } from '../../../server/actions/action.ts'
import { listDecisionRows } from '../store/decision-store.ts'

export const isKnownDecision = async (
  { tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>,
  decisionId: string | null,
): Promise<boolean> => decisionId === null || (await listDecisionRows(tx, cptsId)).some(({ id }) => id === decisionId)
