/** Every night: slots are laid up to the horizon, names follow the community, slots that have begun leave the index. */
import type { Ctx } from '../../../server/actions/action.ts'
import { listAgendaIds, lockAgenda } from '../store/agenda-store.ts'
import { purgePublished } from '../store/creneau-store.ts'
import { laySlots, readAgendaState } from './lay-slots.ts'
import { refreshNames } from './open-agenda.ts'

/** How many slots were laid. Can be run twice: the second run lays none. */
export const layHorizon = async (ctx: Ctx): Promise<number> => {
  let laid = 0
  for (const id of await listAgendaIds(ctx.tx, ctx.cptsId)) {
    const agenda = await lockAgenda(ctx.tx, ctx.cptsId, id)
    if (!agenda) continue
    await refreshNames(ctx, agenda)
    laid += (await laySlots(ctx, agenda, await readAgendaState(ctx, agenda))).crees
  }
  await purgePublished(ctx.tx, ctx.cptsId, ctx.now)
  return laid
}
