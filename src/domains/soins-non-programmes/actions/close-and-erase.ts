/** Requests close when their appointment is past; identities are erased when their day has come. */
import type { Ctx } from '../../../server/actions/action.ts'
import { closeServed } from '../store/demande-store.ts'
import { eraseDue } from '../store/identite-store.ts'
import { planErasureOf } from './demandes.ts'

export const closePastDemandes = async (ctx: Ctx): Promise<number> => {
  const closed = await closeServed(ctx.tx, ctx.cptsId, ctx.now)
  await planErasureOf(ctx, closed)
  return closed.length
}

/** Each erasure is an event: who keeps copies (backups) listens, so that nobody comes back. */
export const eraseIdentites = async (ctx: Ctx): Promise<number> => {
  const erased = await eraseDue(ctx.tx, ctx.cptsId, ctx.now)
  for (const id of erased) await ctx.publish({ name: 'identite.effacee', cptsId: ctx.cptsId, id })
  return erased.length
}
