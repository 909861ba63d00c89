/**
 * When a slot frees, it is kept a few minutes for the first request that it suits. Told by events, and every ten minutes for
 * what no event tells. Only slots that live here are kept: the home of a slot is the only one that may hold it.
 */
import type { Ctx } from '../../../../server/actions/action.ts'
import { keepCreneau, listGardes, purgeGardes } from '../../store/attente/garde-store.ts'
import { readReglage } from '../../store/reglage-store.ts'
import { matchAttente, readWaiting } from './match-attente.ts'

/** How many were kept. Can be run twice: a slot is kept once, and a request has one slot kept at a time. */
export const keepForAttente = async (ctx: Ctx): Promise<number> => {
  const { gardeMinutes } = await readReglage(ctx.tx, ctx.cptsId)
  if (gardeMinutes === 0) return 0
  const waiting = await readWaiting(ctx)
  const without = waiting.filter(({ gardeCreneauId }) => gardeCreneauId === null)
  if (without.length === 0) return 0
  const found = await matchAttente(ctx, without, await listGardes(ctx.tx, ctx.cptsId))
  const jusquA = ctx.now.add({ minutes: gardeMinutes })
  let kept = 0
  for (const { attente, creneau, domicile } of found) {
    if (domicile !== ctx.cptsId) continue
    const garde = { creneauId: creneau.creneauId, demandeId: attente.id, jusquA }
    if (await keepCreneau(ctx.tx, ctx.cptsId, garde, ctx.now)) kept++
  }
  return kept
}

const FORGOTTEN_HOURS = 24
export const sweepAttente = async (ctx: Ctx): Promise<number> => {
  await purgeGardes(ctx.tx, ctx.cptsId, ctx.now.subtract({ hours: FORGOTTEN_HOURS }))
  return keepForAttente(ctx)
}
