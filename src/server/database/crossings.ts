/**
 * The only place that changes tenant inside a request. Each door first proves, on a stored fact that the current tenant
 * may read, that the other tenant has to do with it; then it works as that tenant and comes back. What throws rolls the
 * whole transaction back, in both tenants.
 */
import { sql } from 'kysely'
import type { Ctx } from '../actions/action.ts'

type Crossing<T> = { ok: true; value: T } | { ok: false }

const enter = (ctx: Ctx, cptsId: string) => sql`select set_config('maillage.cpts', ${cptsId}, true)`.execute(ctx.tx)

const workAs = async <T>(ctx: Ctx, cptsId: string, work: (ctx: Ctx) => Promise<T>): Promise<Crossing<T>> => {
  await enter(ctx, cptsId)
  const value = await work({ ...ctx, cptsId })
  await enter(ctx, ctx.cptsId)
  return { ok: true, value }
}

/** Crossing (c), forth: a slot of `personneId`, whose agenda lives in `domicile`, is booked by a CPTS it is shared with. */
export const inHomeTenant = async <T>(
  ctx: Ctx,
  share: { domicile: string; personneId: string },
  work: (home: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const found = await ctx.tx
    .selectFrom('partageCreneau')
    .select('id')
    .where('domicile', '=', share.domicile)
    .where('personneId', '=', share.personneId)
    .where('avec', '=', ctx.cptsId)
    .where('statut', '=', 'accepte')
    .executeTakeFirst()
  return found ? workAs(ctx, share.domicile, work) : { ok: false }
}

/** The same for an appointment already taken: it stays reachable when the share has ended since. */
export const inHomeOfRendezVous = async <T>(
  ctx: Ctx,
  rendezVousId: string,
  work: (home: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const mirror = await ctx.tx
    .selectFrom('rendezVousMiroir')
    .select('domicile')
    .where('cptsId', '=', ctx.cptsId)
    .where('id', '=', rendezVousId)
    .executeTakeFirst()
  return mirror ? workAs(ctx, mirror.domicile, work) : { ok: false }
}

/** Crossing (c), back: the home tells the CPTS that asked what became of an appointment. */
export const inAskingTenant = async <T>(
  ctx: Ctx,
  rendezVousId: string,
  work: (asking: Ctx) => Promise<T>,
): Promise<Crossing<T>> => {
  const row = await ctx.tx
    .selectFrom('rendezVous')
    .select('demandeCpts')
    .where('cptsId', '=', ctx.cptsId)
    .where('id', '=', rendezVousId)
    .executeTakeFirst()
  return row && row.demandeCpts !== ctx.cptsId ? workAs(ctx, row.demandeCpts, work) : { ok: false }
}
