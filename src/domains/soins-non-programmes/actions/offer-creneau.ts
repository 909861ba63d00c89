/** One slot at a time: offered, withdrawn, put back. */
import { formatMoment } from '../../../kernel/french.ts'
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate, resolveWallTime } from '../../../kernel/time.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { GenreCreneau, Visibilite } from '../rules/vocabulary.ts'
import { listLieux } from '../store/agenda-store.ts'
import { findCreneau, insertPonctuel, restoreCreneaux, withdrawCreneaux } from '../store/creneau-store.ts'
import type { AgendaRow } from './resolve-agenda.ts'

export type PonctuelBody = {
  jour: string
  heure: string
  duree?: number | undefined
  lieuId?: string | null | undefined
  genre?: GenreCreneau | undefined
  visibilites?: Visibilite[] | undefined
}
export const OVERLAPS = { creneau_place_prise: 'creneau-overlaps', creneau_ubiquite: 'creneau-overlaps' } as const

type Offered = { id: string; debut: string; fin: string; phrase: string }
export type OfferRefusal =
  | 'hour-does-not-exist'
  | 'creneau-in-the-past'
  | 'creneau-too-far'
  | 'lieu-unknown'
  | 'lieu-needed'

/** What is not said is taken from the habits of the agenda. */
export const offerCreneau = async (
  ctx: Ctx,
  agenda: AgendaRow,
  body: PonctuelBody,
): Promise<Result<Offered, OfferRefusal>> => {
  const start = resolveWallTime(body.jour, body.heure, agenda.zone)
  if (!start.ok) return refuse('hour-does-not-exist', { raison: start.reason })
  const debut = start.value
  if (debut.epochMilliseconds <= ctx.now.epochMilliseconds) return refuse('creneau-in-the-past')
  if (debut.epochMilliseconds > ctx.now.add({ hours: 24 * 366 }).epochMilliseconds) return refuse('creneau-too-far')
  const genre = body.genre ?? (agenda.genre as GenreCreneau)
  const lieuId = await placeOf(ctx, agenda, body, genre)
  if (!lieuId.ok) return lieuId
  const slot = {
    id: newId(ctx.now.epochMilliseconds),
    disponibiliteId: null,
    lieuId: lieuId.value,
    debut,
    fin: debut.add({ minutes: body.duree ?? agenda.duree }),
    place: 1,
    genre,
    visibilites: body.visibilites ?? (agenda.visibilites as Visibilite[]),
  }
  await insertPonctuel(ctx.tx, ctx.cptsId, agenda.id, slot, ctx.now)
  await ctx.publish({ name: 'creneau.offert', cptsId: ctx.cptsId, id: slot.id })
  const phrase = `C’est proposé\u00a0: ${formatMoment(debut, agenda.zone)}.`
  return ok({ id: slot.id, debut: debut.toString(), fin: slot.fin.toString(), phrase })
}

const placeOf = async (
  ctx: Ctx,
  agenda: AgendaRow,
  body: PonctuelBody,
  genre: GenreCreneau,
): Promise<Result<string | null, 'lieu-unknown' | 'lieu-needed'>> => {
  const lieux = await listLieux(ctx.tx, ctx.cptsId, agenda.id)
  const wanted = body.lieuId === undefined ? (agenda.lieuId ?? lieux[0]?.id ?? null) : body.lieuId
  if (wanted === null) return genre === 'cabinet' ? refuse('lieu-needed') : ok(null)
  return lieux.some((lieu) => lieu.id === wanted) ? ok(wanted) : refuse('lieu-unknown')
}

type Done = { ok: true }
/** Withdrawn by hand: no recurrence lays it again. A booked slot is refused by the key that its appointment holds. */
export const withdrawCreneau = async (
  ctx: Ctx,
  agenda: AgendaRow,
  id: string,
): Promise<Result<Done, 'creneau-unknown'>> => {
  const slot = await findCreneau(ctx.tx, ctx.cptsId, agenda.id, id)
  if (!slot) return refuse('creneau-unknown')
  await withdrawCreneaux(ctx.tx, ctx.cptsId, [id], true)
  return ok({ ok: true })
}

export const restoreCreneau = async (
  ctx: Ctx,
  agenda: AgendaRow,
  id: string,
): Promise<Result<Done, 'creneau-unknown' | 'creneau-in-the-past'>> => {
  const slot = await findCreneau(ctx.tx, ctx.cptsId, agenda.id, id)
  if (!slot) return refuse('creneau-unknown')
  if (fromDate(slot.debut).epochMilliseconds <= ctx.now.epochMilliseconds) return refuse('creneau-in-the-past')
  if (slot.statut === 'retire') {
    await restoreCreneaux(ctx.tx, ctx.cptsId, [id])
    await ctx.publish({ name: 'creneaux.liberes', cptsId: ctx.cptsId, id: agenda.id })
  }
  return ok({ ok: true })
}
