/** By a signed link: where one is expected, and whether one comes. Reading changes nothing. */
import { ok, refuse } from '../../../kernel/result.ts'
import { toDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { calendrierContract } from '../contract-calendrier.ts'
import { type ActiviteRow, findActiviteRow } from '../store/activite-store.ts'
import { listConvocationRows } from '../store/convocation-store.ts'
import { findInvite, updateInvite } from '../store/personnes-store.ts'
import { reunionOf } from './reunion.ts'

const isPast = (row: ActiviteRow, { now }: Ctx): boolean => row.fin.getTime() <= now.epochMilliseconds

/** The link names the person and the meeting; nothing in the request can name others. */
const findMine = async (ctx: Ctx) => {
  const sujet = ctx.actor.kind === 'lien' ? ctx.actor.sujet : {}
  const { activiteId, inviteId } = sujet as { activiteId?: string; inviteId?: string }
  if (!activiteId || !inviteId) return refuse('invitation-unknown')
  const row = await findActiviteRow(ctx.tx, ctx.cptsId, activiteId)
  const invite = await findInvite(ctx.tx, { cptsId: ctx.cptsId, activiteId }, inviteId)
  if (!row || !invite) return refuse('invitation-unknown')
  return ok({ row, invite })
}

export const readMonInvitation = defineAction(calendrierContract.readMonInvitation, {
  audit: 'mon-invitation.lire',
  run: async (ctx) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    const { row, invite } = mine.value
    const { cpts, distance, ...reunion } = await reunionOf(ctx, row)
    const etat =
      row.etat === 'annule' ? ('annule' as const) : isPast(row, ctx) ? ('passe' as const) : ('prevu' as const)
    return ok({
      ...reunion,
      ordreDuJour: [...reunion.ordreDuJour],
      cptsNom: cpts,
      visio: distance,
      nom: invite.nom,
      etat,
      reponse: invite.reponse as 'oui' | 'non' | 'peut-etre' | null,
    })
  },
})

export const answerInvitation = defineAction(calendrierContract.answerInvitation, {
  audit: 'mon-invitation.repondre',
  run: async (ctx, { body }) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    const { row, invite } = mine.value
    if (row.etat === 'annule') return refuse('reunion-annulee')
    if (isPast(row, ctx)) return refuse('reunion-passee')
    const place = { cptsId: ctx.cptsId, activiteId: row.id }
    await updateInvite(ctx.tx, place, invite.id, { reponse: body.reponse, reponduLe: toDate(ctx.now) })
    return ok({ ok: true as const })
  },
})

export const listConvocations = defineAction(calendrierContract.listConvocations, {
  audit: 'convocation.lister',
  run: async ({ tx, cptsId }, { params }) => {
    if (!(await findActiviteRow(tx, cptsId, params.activiteId))) return refuse('activite-unknown')
    const rows = await listConvocationRows(tx, cptsId, params.activiteId)
    return ok({
      convocations: rows.map((row) => ({
        inviteId: row.inviteId,
        nom: row.nom,
        inviteLe: row.inviteLe.toISOString(),
        diteLe: row.diteLe.toISOString(),
        attendue: row.methode === 'REQUEST',
        rappelee: row.rappelePour !== null,
      })),
    })
  },
})
