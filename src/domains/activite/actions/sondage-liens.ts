/** Links of a poll: one for each person who is asked, one that can be shared; and the mails that carry them. */
import { fromDate } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { queueCourriel } from '../../../server/mail/index.ts'
import { createLien, linkAddress, listLiensOuverts, revokeLiensAbout } from '../../comptes/index.ts'
import type { Message } from '../rules/invitation-words.ts'
import type { SondageDit } from '../rules/sondage-words.ts'
import type { ParticipantRow, SondageRow } from '../store/sondage-store.ts'
import { ditDe } from './sondage-state.ts'

export const USAGE_SONDAGE = 'sondage'
export const USAGE_PARTAGE = 'sondage-partage'
/** After the end a link still says what came of the poll. Never beyond sixty days. */
const LINK_DAYS = 60
const AFTER_DAYS = 7

const daysOf = (ctx: Ctx, clotureLe: Date): number => {
  const left = (clotureLe.getTime() - ctx.now.epochMilliseconds) / 86_400_000
  return Math.min(LINK_DAYS, Math.max(1, Math.ceil(left) + AFTER_DAYS))
}

export const openPersonnel = async (
  ctx: Ctx,
  sondage: { id: string; clotureLe: Date },
  participantId: string,
): Promise<string> => {
  const lien = await createLien(
    ctx.tx,
    {
      cptsId: ctx.cptsId,
      usage: USAGE_SONDAGE,
      personneId: null,
      sujet: { sondageId: sondage.id, participantId },
      days: daysOf(ctx, sondage.clotureLe),
    },
    ctx.now,
  )
  return linkAddress(ctx.address, lien.token)
}

/** Only the hash of a link is kept: a new one is made, and the former no longer opens. */
export const openPartage = async (ctx: Ctx, sondage: { id: string; clotureLe: Date }) => {
  const sujet = { sondageId: sondage.id }
  await revokeLiensAbout(ctx.tx, ctx.cptsId, { usage: USAGE_PARTAGE, sujet }, ctx.now)
  const lien = await createLien(
    ctx.tx,
    { cptsId: ctx.cptsId, usage: USAGE_PARTAGE, personneId: null, sujet, days: daysOf(ctx, sondage.clotureLe) },
    ctx.now,
  )
  return { lien: linkAddress(ctx.address, lien.token), expireLe: lien.expireLe.toString() }
}

export const isShared = async (ctx: Ctx, sondageId: string): Promise<boolean> =>
  (await listLiensOuverts(ctx.tx, ctx.cptsId, { usage: USAGE_PARTAGE, sujet: { sondageId } }, ctx.now)).length > 0

/** Who leaves a poll leaves with their link. */
export const closePersonnel = (ctx: Ctx, sondageId: string, participantId: string): Promise<void> =>
  revokeLiensAbout(ctx.tx, ctx.cptsId, { usage: USAGE_SONDAGE, sujet: { sondageId, participantId } }, ctx.now)

type Say = (sondage: SondageDit, person: { nom: string; lien: string }) => Message

/** How many mails were queued: people without an address are told by other means. */
export const writeTo = async (
  ctx: Ctx,
  row: SondageRow,
  people: readonly Pick<ParticipantRow, 'id' | 'nom' | 'courriel'>[],
  { say, cle }: { say: Say; cle: (participantId: string) => string },
): Promise<number> => {
  const dit = await ditDe(ctx, row)
  let queued = 0
  for (const { id, nom, courriel } of people) {
    if (!courriel) continue
    const lien = await openPersonnel(ctx, row, id)
    const isQueued = await queueCourriel(ctx, {
      cle: cle(id),
      destinataire: courriel,
      ...say(dit, { nom, lien }),
      expireLe: fromDate(row.clotureLe),
    })
    if (isQueued) queued++
  }
  return queued
}
