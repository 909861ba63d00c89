/** The work on recurrences and exceptions, whoever asks for it. `essai` says the effects and writes nothing. */
import { newId } from '../../../kernel/ids.ts'
import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import type { Effets } from '../contract.ts'
import { type Disponibilite, minutesOf } from '../rules/expansion.ts'
import { resolveAbsence } from '../rules/heures.ts'
import { listLieux } from '../store/agenda-store.ts'
import { listPonctuelsTaken, restoreCreneaux } from '../store/creneau-store.ts'
import {
  type ExceptionRow,
  insertDisponibilite,
  insertException,
  stopDisponibilite,
  cancelException as storeCancelException,
  updateDisponibilite,
} from '../store/disponibilite-store.ts'
import { type Agenda, laySlots, readAgendaState, tryState } from './lay-slots.ts'
import type { AgendaRow } from './resolve-agenda.ts'

type Changed<C extends string = never> = Promise<Result<{ id: string | null; effets: Effets }, C>>
export type DisponibiliteBody = Omit<Disponibilite, 'id' | 'zone'> & { essai: boolean }
type RuleRefusal = 'disponibilite-hours' | 'lieu-unknown' | 'lieu-needed'

const checkRule = async (
  ctx: Ctx,
  agenda: AgendaRow,
  rule: Omit<Disponibilite, 'id'>,
): Promise<Result<null, RuleRefusal>> => {
  const fits = minutesOf(rule.fin) - minutesOf(rule.debut) >= rule.duree
  if (!fits || (rule.valideAu !== null && rule.valideAu < rule.valideDu)) return refuse('disponibilite-hours')
  if (rule.lieuId === null) return rule.genre === 'cabinet' ? refuse('lieu-needed') : ok(null)
  const lieux = await listLieux(ctx.tx, ctx.cptsId, agenda.id)
  return lieux.some((lieu) => lieu.id === rule.lieuId) ? ok(null) : refuse('lieu-unknown')
}

const ruleOf = ({ essai: _, ...body }: DisponibiliteBody, agenda: AgendaRow): Omit<Disponibilite, 'id'> => ({
  ...body,
  jours: [...new Set(body.jours)].sort((a, b) => a - b),
  zone: agenda.zone,
})

export const createDisponibilite = async (
  ctx: Ctx,
  agenda: AgendaRow,
  body: DisponibiliteBody,
): Changed<RuleRefusal> => {
  const wanted = ruleOf(body, agenda)
  const checked = await checkRule(ctx, agenda, wanted)
  if (!checked.ok) return checked
  const rule: Disponibilite = { ...wanted, id: newId(ctx.now.epochMilliseconds) }
  const state = await readAgendaState(ctx, agenda)
  const after: Agenda = { ...state, disponibilites: [...state.disponibilites, { ...rule, arretee: false }] }
  if (body.essai) return ok({ id: null, effets: await tryState(ctx, agenda, after) })
  await insertDisponibilite(ctx.tx, ctx.cptsId, agenda.id, rule, ctx.now)
  return ok({ id: rule.id, effets: await laySlots(ctx, agenda, after) })
}

export const editDisponibilite = async (
  ctx: Ctx,
  agenda: AgendaRow,
  id: string,
  body: DisponibiliteBody,
): Promise<
  Result<{ id: string; effets: Effets; precedente: Disponibilite }, RuleRefusal | 'disponibilite-unknown'>
> => {
  const state = await readAgendaState(ctx, agenda)
  const former = state.disponibilites.find((rule) => rule.id === id)
  if (!former) return refuse('disponibilite-unknown')
  const wanted = ruleOf(body, agenda)
  const checked = await checkRule(ctx, agenda, wanted)
  if (!checked.ok) return checked
  const rule = { ...wanted, id }
  const after: Agenda = {
    ...state,
    disponibilites: state.disponibilites.map((one) => (one.id === id ? { ...rule, arretee: former.arretee } : one)),
  }
  if (body.essai) return ok({ id, effets: await tryState(ctx, agenda, after), precedente: former })
  await updateDisponibilite(ctx.tx, ctx.cptsId, rule)
  return ok({ id, effets: await laySlots(ctx, agenda, after), precedente: former })
}

/** Ends a recurrence, or takes it back. */
export const setArretee = async (
  ctx: Ctx,
  agenda: AgendaRow,
  id: string,
  arretee: boolean,
  essai: boolean,
): Changed<'disponibilite-unknown'> => {
  const state = await readAgendaState(ctx, agenda)
  if (!state.disponibilites.some((rule) => rule.id === id)) return refuse('disponibilite-unknown')
  const after: Agenda = {
    ...state,
    disponibilites: state.disponibilites.map((rule) => (rule.id === id ? { ...rule, arretee } : rule)),
  }
  if (essai) return ok({ id: null, effets: await tryState(ctx, agenda, after) })
  await stopDisponibilite(ctx.tx, ctx.cptsId, id, arretee ? ctx.now : null)
  return ok({ id, effets: await laySlots(ctx, agenda, after) })
}

const addException = async (ctx: Ctx, agenda: AgendaRow, exception: ExceptionRow, essai: boolean): Changed => {
  const state = await readAgendaState(ctx, agenda)
  const after: Agenda = { ...state, exceptions: [...state.exceptions, exception] }
  if (essai) return ok({ id: null, effets: await tryState(ctx, agenda, after) })
  await insertException(ctx.tx, ctx.cptsId, agenda.id, exception, ctx.now)
  return ok({ id: exception.id, effets: await laySlots(ctx, agenda, after) })
}

export const changeJour = async (
  ctx: Ctx,
  agenda: AgendaRow,
  disponibiliteId: string,
  body: { jour: string; genre: 'annulation' | 'ajout'; essai: boolean },
): Changed<'disponibilite-unknown'> => {
  const { disponibilites } = await readAgendaState(ctx, agenda)
  if (!disponibilites.some((rule) => rule.id === disponibiliteId)) return refuse('disponibilite-unknown')
  const { jour, genre, essai } = body
  return addException(ctx, agenda, { id: newId(ctx.now.epochMilliseconds), genre, jour, disponibiliteId }, essai)
}

export type AbsenceBody = { duJour: string; duHeure: string; auJour: string; auHeure: string | null; essai: boolean }
export const declareAbsence = async (
  ctx: Ctx,
  agenda: AgendaRow,
  body: AbsenceBody,
): Changed<'hour-does-not-exist' | 'absence-dates'> => {
  const { debut, fin } = resolveAbsence(body, agenda.zone)
  if (!debut.ok) return refuse('hour-does-not-exist', { raison: debut.reason })
  if (!fin.ok) return refuse('hour-does-not-exist', { raison: fin.reason })
  if (fin.value.epochMilliseconds <= debut.value.epochMilliseconds) return refuse('absence-dates')
  const id = newId(ctx.now.epochMilliseconds)
  return addException(ctx, agenda, { id, genre: 'absence', debut: debut.value, fin: fin.value }, body.essai)
}

/** Slots of recurrences are laid again, one-off slots that the leave took away come back. */
export const cancelException = async (ctx: Ctx, agenda: AgendaRow, id: string): Changed<'exception-unknown'> => {
  const state = await readAgendaState(ctx, agenda)
  const gone = state.exceptions.find((exception) => exception.id === id)
  if (!gone) return refuse('exception-unknown')
  await storeCancelException(ctx.tx, ctx.cptsId, id, ctx.now)
  const effets = await laySlots(ctx, agenda, { ...state, exceptions: state.exceptions.filter((one) => one.id !== id) })
  if (gone.genre !== 'absence') return ok({ id, effets })
  const back = await listPonctuelsTaken(ctx.tx, ctx.cptsId, agenda.id, gone, ctx.now)
  await restoreCreneaux(ctx.tx, ctx.cptsId, back)
  return ok({ id, effets: { ...effets, crees: effets.crees + back.length } })
}
