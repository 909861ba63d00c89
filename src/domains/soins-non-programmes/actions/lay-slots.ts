/** Makes the slots of an agenda what its recurrences want, and says what that does. */

import { newId } from '../../../kernel/ids.ts'
import { civilDate, fromDate, hoursBetween, type Instant } from '../../../kernel/time.ts'
import { holidaysOf, holidayZoneOfTimeZone } from '../../../referentials/index.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Effets } from '../contract.ts'
import { explainEffets } from '../rules/effets.ts'
import { type EtatAgenda, type PlanAgenda, planAgenda } from '../rules/plan.ts'
import type { AgendaRow } from '../store/agenda-store.ts'
import {
  changeCreneau,
  insertCreneaux,
  listPoses,
  markToMove,
  republish,
  withdrawCreneaux,
} from '../store/creneau-store.ts'
import {
  type DisponibiliteRow,
  type ExceptionRow,
  listDisponibilites,
  listExceptions,
} from '../store/disponibilite-store.ts'
import { listOfCreneaux } from '../store/rendez-vous-store.ts'

export type Agenda = { disponibilites: DisponibiliteRow[]; exceptions: ExceptionRow[]; ouvert: boolean }

export const readAgendaState = async (ctx: Ctx, agenda: AgendaRow): Promise<Agenda> => ({
  disponibilites: await listDisponibilites(ctx.tx, ctx.cptsId, agenda.id),
  exceptions: await listExceptions(ctx.tx, ctx.cptsId, agenda.id),
  ouvert: agenda.ouvert,
})

/** Two civil years cover the horizon of twelve weeks. */
const holidaysAhead = (ctx: Ctx, zone: string): Set<string> => {
  const { year } = civilDate(ctx.now, zone)
  const area = holidayZoneOfTimeZone(zone)
  return new Set([year, year + 1].flatMap((y) => holidaysOf(y, area).map((day) => day.date)))
}

const planOf = async (ctx: Ctx, agenda: AgendaRow, state: Agenda): Promise<PlanAgenda> => {
  const etat: EtatAgenda = {
    ouvert: state.ouvert,
    zone: agenda.zone,
    disponibilites: state.disponibilites.filter((rule) => !rule.arretee),
    exceptions: state.exceptions,
    holidays: holidaysAhead(ctx, agenda.zone),
    ...(await listPoses(ctx.tx, ctx.cptsId, agenda.id, ctx.now)),
  }
  return planAgenda(etat, ctx.now)
}

const tell = async (ctx: Ctx, plan: PlanAgenda): Promise<Effets> => {
  const booked = await listOfCreneaux(
    ctx.tx,
    ctx.cptsId,
    plan.aDeplacer.map((slot) => slot.id),
  )
  return {
    crees: plan.toCreate.length,
    retires: plan.toWithdraw.length,
    changes: plan.toChange.length,
    laisses: plan.laisses.length,
    empeches: plan.empeches.length,
    aDeplacer: booked.map((row) => ({
      rendezVousId: row.id,
      creneauId: row.creneauId,
      debut: fromDate(row.debut).toString(),
      fin: fromDate(row.fin).toString(),
    })),
    signalements: plan.signalements.map(({ jour, heure, raison }) => ({ jour, heure, raison })),
    phrases: explainEffets(plan),
  }
}

/** Says the effects of a state, and writes nothing. */
export const tryState = async (ctx: Ctx, agenda: AgendaRow, state: Agenda): Promise<Effets> =>
  tell(ctx, await planOf(ctx, agenda, state))

/** Requests that wait are answered within two days: slots of later weeks are told to nobody. */
const SOON_HOURS = 72

/** Writes the slots of a state that is already stored. The agenda is locked by the caller. */
export const laySlots = async (ctx: Ctx, agenda: AgendaRow, state: Agenda): Promise<Effets> => {
  const plan = await planOf(ctx, agenda, state)
  const { tx, cptsId } = ctx
  const ids = (slots: readonly { id: string }[]) => slots.map((slot) => slot.id)
  await withdrawCreneaux(tx, cptsId, ids(plan.toWithdraw))
  await markToMove(tx, cptsId, ids(plan.aDeplacer), true)
  await markToMove(tx, cptsId, ids(plan.retrouves), false)
  for (const { creneau, voulu } of plan.toChange) {
    const { disponibiliteId, lieuId, genre, visibilites } = voulu
    await changeCreneau(tx, cptsId, creneau.id, { disponibiliteId, lieuId, genre, visibilites: [...visibilites] })
  }
  await republish(tx, ids(plan.toChange.map((change) => change.creneau)))
  const fresh = plan.toCreate.map((slot) => ({ ...slot, id: newId(ctx.now.epochMilliseconds) }))
  await insertCreneaux(tx, cptsId, agenda.id, fresh, ctx.now)
  const isSoon = ({ debut }: { debut: Instant }) => hoursBetween(ctx.now, debut) < SOON_HOURS
  if (fresh.some(isSoon)) await ctx.publish({ name: 'creneaux.liberes', cptsId, id: agenda.id })
  return tell(ctx, plan)
}
