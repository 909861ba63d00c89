import { civilDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'

/** The civil day of the CPTS, in its own zone. */
export const todayOf = async (ctx: Ctx): Promise<string> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  return civilDate(ctx.now, cpts?.zone ?? 'Europe/Paris').toString()
}
