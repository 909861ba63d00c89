/** What who organises writes in the sheet, always with a reason. */
import { newId } from '../../../kernel/ids.ts'
import { ok, refuse } from '../../../kernel/result.ts'
import { Temporal, toDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { activiteContract } from '../contract.ts'
import { findPresence, updatePresence } from '../store/feuille-store.ts'
import { lockOpen } from './plan-activite.ts'
import { SIGNED } from './sign-presence.ts'
import { whoIs, writePresence } from './write-presence.ts'

const DONE = { ok: true as const }
const instantOf = (text: string): Temporal.Instant => Temporal.Instant.from(text).round('millisecond')

export const addPresence = defineAction(activiteContract.addPresence, {
  audit: 'presence.ajouter',
  constraints: SIGNED,
  run: async (ctx, { params: { activiteId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const who = await whoIs(ctx, body)
    if (!who.ok) return who
    const arrivee = body.arrivee ? instantOf(body.arrivee) : ctx.now
    const depart = body.depart ? instantOf(body.depart) : null
    if (depart && Temporal.Instant.compare(depart, arrivee) < 0) return refuse('depart-before')
    const written = await writePresence(ctx, {
      activiteId,
      who: who.value,
      par: body.par,
      qualite: body.qualite,
      raison: body.raison,
      cle: newId(ctx.now.epochMilliseconds),
      arrivee,
      depart,
    })
    return written.ok ? ok({ id: written.value.id }) : written
  },
})

export const editPresence = defineAction(activiteContract.editPresence, {
  audit: 'presence.modifier',
  constraints: SIGNED,
  run: async (ctx, { params: { activiteId, presenceId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const place = { cptsId: ctx.cptsId, activiteId }
    const presence = await findPresence(ctx.tx, place, { id: presenceId })
    if (!presence) return refuse('presence-unknown')
    const depart = typeof body.depart === 'string' ? toDate(instantOf(body.depart)) : body.depart
    if (depart && depart < presence.arrivee) return refuse('depart-before')
    await updatePresence(ctx.tx, place, presenceId, {
      ...(body.qualite === undefined ? {} : { qualite: body.qualite }),
      ...(depart === undefined ? {} : { depart }),
    })
    return ok(DONE)
  },
})

export const removePresence = defineAction(activiteContract.removePresence, {
  audit: 'presence.retirer',
  constraints: SIGNED,
  run: async (ctx, { params: { activiteId, presenceId }, body }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const place = { cptsId: ctx.cptsId, activiteId }
    if (!(await findPresence(ctx.tx, place, { id: presenceId }))) return refuse('presence-unknown')
    await updatePresence(ctx.tx, place, presenceId, { retireeLe: toDate(ctx.now), raison: body.raison })
    return ok(DONE)
  },
})

export const restorePresence = defineAction(activiteContract.restorePresence, {
  audit: 'presence.retablir',
  constraints: { ...SIGNED, presence_une_par_personne: 'already-present' },
  run: async (ctx, { params: { activiteId, presenceId } }) => {
    const open = await lockOpen(ctx, activiteId)
    if (!open.ok) return open
    const found = await updatePresence(ctx.tx, { cptsId: ctx.cptsId, activiteId }, presenceId, { retireeLe: null })
    return found ? ok(DONE) : refuse('presence-unknown')
  },
})
