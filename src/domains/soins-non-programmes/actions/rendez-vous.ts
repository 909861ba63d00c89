/** What becomes of an appointment: moved, cancelled, restored, kept or not. */
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import { spanOfDays } from '../rules/heures.ts'
import { sayRendezVous } from '../rules/phrase.ts'
import type { StatutRendezVous } from '../rules/vocabulary.ts'
import { changeInHome, tellAsking } from '../store/crossing-store.ts'
import { moveDemande } from '../store/demande-store.ts'
import { changeStatut, findRendezVous, listRendezVous as list, type RendezVousLu } from '../store/rendez-vous-store.ts'
import { book, TAKEN } from './book-creneau.ts'
import { zoneOf } from './demandes.ts'
import { rendezVousOf, saidOf } from './read-rendez-vous.ts'

export const listRendezVous = defineAction(soinsContract.listRendezVous, {
  audit: 'rendez-vous.lire',
  run: async (ctx, { query }) => {
    const rows = await list(ctx.tx, ctx.cptsId, {
      ...spanOfDays(query.du, query.au, await zoneOf(ctx)),
      ...(query.statut ? { statuts: query.statut.split(',') } : {}),
      ...(query.agendaId ? { agendaId: query.agendaId } : {}),
      ...(query.aDeplacer ? { aDeplacer: true } : {}),
    })
    return ok({ rendezVous: rows.map((row) => rendezVousOf(row, ctx.cptsId)) })
  },
})

export const readRendezVous = defineAction(soinsContract.readRendezVous, {
  audit: 'rendez-vous.lire',
  run: async (ctx, { params }) => {
    const row = await findRendezVous(ctx.tx, ctx.cptsId, params.rendezVousId)
    if (!row) return refuse('rendez-vous-unknown')
    return ok({ ...rendezVousOf(row, ctx.cptsId), phrase: sayRendezVous(saidOf(row), ctx.now) })
  },
})

/** Changes it where it lives, and tells the other CPTS if there is one. False: somebody changed it first. */
export const change = async (
  ctx: Ctx,
  row: RendezVousLu,
  from: readonly StatutRendezVous[],
  to: StatutRendezVous,
): Promise<boolean> => {
  if (row.domicile !== ctx.cptsId) return changeInHome(ctx, row.id, from, to)
  const changed = await changeStatut(ctx.tx, ctx.cptsId, row.id, from, to, ctx.now)
  if (changed && changed.demandeCpts !== ctx.cptsId) await tellAsking(ctx, row.id, changed.demandeId, to)
  return changed !== undefined
}

const isPast = (ctx: Ctx, row: RendezVousLu) => fromDate(row.fin).epochMilliseconds <= ctx.now.epochMilliseconds

type CancelRefusal = 'rendez-vous-unknown' | 'rendez-vous-over'
const cancel = async (ctx: Ctx, id: string): Promise<Result<RendezVousLu, CancelRefusal>> => {
  const row = await findRendezVous(ctx.tx, ctx.cptsId, id)
  if (!row) return refuse('rendez-vous-unknown')
  if (isPast(ctx, row) || !(await change(ctx, row, ['reserve'], 'annule'))) return refuse('rendez-vous-over')
  if (row.demandeCpts === ctx.cptsId) await moveDemande(ctx.tx, ctx.cptsId, row.demandeId, 'pourvue', 'ouverte')
  return ok(row)
}

export const cancelRendezVous = defineAction(soinsContract.cancelRendezVous, {
  audit: 'rendez-vous.annuler',
  run: async (ctx, { params }) => {
    const cancelled = await cancel(ctx, params.rendezVousId)
    if (!cancelled.ok) return cancelled
    await ctx.publish({ name: 'rendez-vous.annule', cptsId: ctx.cptsId, id: params.rendezVousId })
    return ok({ ok: true as const })
  },
})

/** The slot must still be free: its unique index says so. */
export const restoreRendezVous = defineAction(soinsContract.restoreRendezVous, {
  audit: 'rendez-vous.retablir',
  constraints: TAKEN,
  run: async (ctx, { params }) => {
    const row = await findRendezVous(ctx.tx, ctx.cptsId, params.rendezVousId)
    if (!row) return refuse('rendez-vous-unknown')
    const own = row.demandeCpts === ctx.cptsId
    if (own && !(await moveDemande(ctx.tx, ctx.cptsId, row.demandeId, 'ouverte', 'pourvue')))
      return refuse('demande-not-open')
    if (isPast(ctx, row) || !(await change(ctx, row, ['annule'], 'reserve'))) return refuse('rendez-vous-over')
    await ctx.publish({ name: 'rendez-vous.reserve', cptsId: ctx.cptsId, id: row.id })
    return ok({
      rendezVousId: row.id,
      demandeId: row.demandeId,
      debut: fromDate(row.debut).toString(),
      fin: fromDate(row.fin).toString(),
      phrase: sayRendezVous(saidOf(row), ctx.now),
    })
  },
})

/** One transaction: the former slot is let go and the new one taken, or nothing changes. */
export const moveRendezVous = defineAction(soinsContract.moveRendezVous, {
  audit: 'rendez-vous.deplacer',
  constraints: TAKEN,
  run: async (ctx, { params, body }) => {
    const cancelled = await cancel(ctx, params.rendezVousId)
    if (!cancelled.ok) return cancelled
    // Of another CPTS: only the one that asked knows its request, so only it moves.
    if (cancelled.value.demandeCpts !== ctx.cptsId) return refuse('rendez-vous-unknown')
    const booked = await book(ctx, body.creneauId, cancelled.value.demandeId)
    if (!booked.ok) return booked
    await ctx.publish({ name: 'rendez-vous.deplace', cptsId: ctx.cptsId, id: params.rendezVousId })
    return booked
  },
})

export type MarkRefusal = 'rendez-vous-over' | 'rendez-vous-too-early' | 'rendez-vous-unknown'
const LIVE: StatutRendezVous[] = ['reserve', 'honore', 'absent']
const EARLY_MINUTES = 30

/** Kept, not kept, or back to « reserve ». A plage already told to the registre is corrected by its job. */
export const mark = async (
  ctx: Ctx,
  row: RendezVousLu,
  statut: 'honore' | 'absent' | 'reserve',
): Promise<Result<{ ok: true }, MarkRefusal>> => {
  const opens = fromDate(row.debut).subtract({ minutes: EARLY_MINUTES })
  if (statut !== 'reserve' && opens.epochMilliseconds > ctx.now.epochMilliseconds)
    return refuse('rendez-vous-too-early')
  if (row.statut === statut) return ok({ ok: true })
  const from = LIVE.filter((one) => one !== statut)
  if (!(await change(ctx, row, from, statut))) return refuse('rendez-vous-over')
  await ctx.publish({ name: 'rendez-vous.marque', cptsId: row.domicile, id: row.id })
  return ok({ ok: true })
}

export const markRendezVous = defineAction(soinsContract.markRendezVous, {
  audit: 'rendez-vous.marquer',
  run: async (ctx, { params, body }) => {
    const row = await findRendezVous(ctx.tx, ctx.cptsId, params.rendezVousId)
    return row ? mark(ctx, row, body.statut) : refuse('rendez-vous-unknown')
  },
})
