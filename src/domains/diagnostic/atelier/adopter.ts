/** A territory that was thought of becomes the one in force, through the door of the room territoire. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { UnitChoice } from '../../territoire/contract.ts'
import { saveTerritoire, territoireRefusals } from '../../territoire/index.ts'
import type { AtelierRefusal } from '../refusals-flux.ts'

export const adopt = async (
  ctx: Ctx,
  body: { depuis: string; note: string; unites: UnitChoice[] },
): Promise<Result<{ id: string; remplace: boolean }, AtelierRefusal>> => {
  const saved = await saveTerritoire.run(ctx, { params: { cptsId: ctx.cptsId }, body })
  if (saved.ok) return ok(saved.value)
  const { code, facts } = saved.refusal
  return refuse('scenario-faulty', { pourquoi: territoireRefusals[code].say(facts) })
}
