/**
 * The door of mails for rooms. A mail is written in the transaction of what it tells and leaves after it commits.
 * Never a patient's name, never health data: a link or a neutral notice.
 */
import { newId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { deleteTo, deleteWaiting, insertCourriels, listRecent } from '../database/courriel-store.ts'

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
  /** An event (RFC 5545) that the calendar of the reader takes in. */
  calendrier?: { methode: 'REQUEST' | 'CANCEL'; contenu: string }
}

type QueueCtx = Pick<Ctx, 'tx' | 'cptsId' | 'now' | 'publish' | 'address'>

/** False when it was queued before, or when it would expire before it may leave. */
export const queueCourriel = async (ctx: QueueCtx, courriel: CourrielToQueue): Promise<boolean> =>
  (await queueCourriels(ctx, [courriel])) > 0

/** Many at once, in a few statements: `aPartirDe` spreads them. How many were queued. */
export const queueCourriels = async (ctx: QueueCtx, courriels: readonly CourrielToQueue[]): Promise<number> => {
  const host = new URL(ctx.address).hostname
  const isLate = (expiry: Instant, at: Instant) => expiry.epochMilliseconds <= at.epochMilliseconds
  const rows = courriels
    .filter(({ expireLe, aPartirDe = ctx.now }) => !isLate(expireLe, aPartirDe) && !isLate(expireLe, ctx.now))
    .map(({ aPartirDe = ctx.now, prive = false, calendrier, ...rest }) => {
      const id = newId(ctx.now.epochMilliseconds)
      const event = calendrier ? { calendrier: calendrier.contenu, methode: calendrier.methode } : {}
      return { ...rest, ...event, prive, id, messageId: `<${id}@${host}>`, prochainEssai: aPartirDe }
    })
  const queued = await insertCourriels(ctx.tx, ctx.cptsId, rows, ctx.now)
  for (const { id, prochainEssai } of rows)
    if (queued.has(id) && prochainEssai.epochMilliseconds <= ctx.now.epochMilliseconds)
      await ctx.publish({ name: 'courriel.a-envoyer', cptsId: ctx.cptsId, id })
  return queued.size
}

/** Takes back what has not left about these ids: the reminder of a rendez-vous that was cancelled. */
export const withdrawCourriels = (ctx: Pick<Ctx, 'tx' | 'cptsId'>, ...ids: readonly string[]): Promise<void> =>
  deleteWaiting(ctx.tx, ctx.cptsId, ids)

/** Mails to somebody who was erased, sent or not. */
export const forgetAddresses = (ctx: Pick<Ctx, 'tx' | 'cptsId'>, addresses: readonly string[]): Promise<void> =>
  deleteTo(ctx.tx, ctx.cptsId, addresses)

const SHOWN = 200

/** The latest mails. Their text is shown in a demonstration only, where nothing leaves. */
export const listCourriels = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'installation'>) => {
  const rows = await listRecent(ctx.tx, ctx.cptsId, SHOWN)
  const isShown = ctx.installation.nature === 'demonstration'
  return rows.map(({ corps, calendrier, prive, ...row }) => ({
    ...row,
    destinataire: prive ? null : row.destinataire,
    corps: isShown ? corps : null,
    calendrier: isShown ? calendrier : null,
  }))
}
