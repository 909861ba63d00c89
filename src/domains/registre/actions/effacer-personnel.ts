import type { Ctx } from '../../../server/actions/action.ts'
import { deletePersonalContent } from '../store/write-store.ts'

/**
 * Erases names, place and note of one acte, with their salts. The chain keeps the commitments and stays provable.
 * Returns how many contents were erased.
 */
export const effacerPersonnel = (ctx: Pick<Ctx, 'tx' | 'cptsId'>, acteId: string): Promise<number> =>
  deletePersonalContent(ctx.tx, ctx.cptsId, acteId)
