/** What the night forgets of people and links, and for how long a CPTS keeps things. */
import { civilDate, toDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type Conservation, conservationOf } from '../rules/conservation.ts'
import { purgeComptes } from '../store/account-store.ts'
import { deleteAppartenancesBefore, findCpts } from '../store/cpts-store.ts'
import { deleteLiensBefore } from '../store/lien-store.ts'

type WorkCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now'>

/** The installation itself has no settings of its own: the proposals hold there. */
export const readConservation = async ({ tx, cptsId }: Pick<Ctx, 'tx' | 'cptsId'>): Promise<Conservation> =>
  conservationOf(((await findCpts(tx, cptsId))?.reglages ?? {}) as Record<string, unknown>)

/** Invitations and signed links that are over still name who they were for. */
export const forgetLiens = async (ctx: WorkCtx): Promise<number> => {
  const { liensJours } = await readConservation(ctx)
  return deleteLiensBefore(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: 24 * liensJours }))
}

/** An access that ended, once the time of a member is over. The person goes next, if nothing else holds them. */
export const forgetAppartenances = async (ctx: WorkCtx): Promise<number> => {
  const { membreMois } = await readConservation(ctx)
  const zone = (await findCpts(ctx.tx, ctx.cptsId))?.zone ?? 'Europe/Paris'
  const before = civilDate(ctx.now, zone).subtract({ months: membreMois }).toString()
  return deleteAppartenancesBefore(ctx.tx, ctx.cptsId, before)
}

/** People whom no CPTS holds, thirty days after they came; sessions that are over. Once for the installation. */
export const forgetComptes = ({ tx, now }: WorkCtx): Promise<number> => purgeComptes(tx, toDate(now))
