/**
 * The door of mails for rooms. A mail is written in the transaction of what it tells and leaves after it commits.
 * Never a patient's name, never health data: a link or a neutral notice.
 */
import { newId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { deleteWaiting, insertCourriel, listRecent } from '../database/courriel-store.ts'

export type CourrielToQueue = {
  /** What it is about, unique in the CPTS, ids between colons: `rappel:<rendez-vous>:<demande>`. Queued once. */
  cle: string
  destinataire: string
  sujet: string
  /** Plain text. */
  corps: string
  /** Nothing leaves after this. */
  expireLe: Instant
  /** To a patient: the address is shown to nobody. */
  prive?: boolean
  /** Nothing leaves before this; now by default. */
  aPartirDe?: Instant
}

type QueueCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'publish' | 'address'>

/** False when it was queued before, or when it would expire before it may leave. */
export const queueCourriel = async (ctx: QueueCtx, courriel: CourrielToQueue): Promise<boolean> => {
  const { aPartirDe = ctx.now, prive = false, ...rest } = courriel
  const isLate = (at: Instant) => courriel.expireLe.epochMilliseconds <= at.epochMilliseconds
  if (isLate(aPartirDe) || isLate(ctx.now)) return false
  const id = newId(ctx.now.epochMilliseconds)
  const messageId = `<${id}@${new URL(ctx.address).hostname}>`
  const queued = await insertCourriel(
    ctx.tx,
    ctx.cptsId,
    { ...rest, prive, id, messageId, prochainEssai: aPartirDe },
    ctx.now,
  )
  if (queued && aPartirDe.epochMilliseconds <= ctx.now.epochMilliseconds)
    await ctx.publish({ name: 'courriel.a-envoyer', cptsId: ctx.cptsId, id })
  return queued
}

/** Takes back what has not left about an id: the reminder of a rendez-vous that was cancelled. */
export const withdrawCourriels = (ctx: Pick<Ctx, 'tx' | 'cptsId'>, id: string): Promise<void> =>
  deleteWaiting(ctx.tx, ctx.cptsId, id)

const SHOWN = 200

/** The latest mails. Their text is shown in a demonstration only, where nothing leaves. */
export const listCourriels = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'installation'>) => {
  const rows = await listRecent(ctx.tx, ctx.cptsId, SHOWN)
  return rows.map(({ corps, prive, ...row }) => ({
    ...row,
    destinataire: prive ? null : row.destinataire,
    corps: ctx.installation.nature === 'demonstration' ? corps : null,
  }))
}
