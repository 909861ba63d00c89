/** Which agenda an action works on: the one that the path names, or the actor's own. Changes of one agenda queue up. */
import { type Refusal, type Result, refuse } from '../../../kernel/result.ts'
import type { Ctx } from '../../../server/actions/action.ts'
import { type AgendaRow, findAgenda, findDomicile, lockAgenda } from '../store/agenda-store.ts'

export type { AgendaRow }

type Found<C extends string> = { ok: true; value: AgendaRow } | { ok: false; refusal: Refusal<C> }

/** The agenda of an erased professional has no home any more: it is there for the counts, and nobody opens it. */
const whereItLives = async (ctx: Ctx, agenda: AgendaRow | undefined): Promise<Found<'agenda-unknown'>> =>
  agenda && (await findDomicile(ctx.tx, agenda.personneId)) ? { ok: true, value: agenda } : refuse('agenda-unknown')

export const readNamed = async (ctx: Ctx, agendaId: string): Promise<Found<'agenda-unknown'>> =>
  whereItLives(ctx, await findAgenda(ctx.tx, ctx.cptsId, agendaId))
const lockNamed = async (ctx: Ctx, agendaId: string): Promise<Found<'agenda-unknown'>> =>
  whereItLives(ctx, await lockAgenda(ctx.tx, ctx.cptsId, agendaId))

type MineRefusal = 'agenda-not-open' | 'agenda-lives-elsewhere'
export const personneOf = (ctx: Ctx): string | null =>
  ctx.actor.kind === 'personne' || ctx.actor.kind === 'lien' ? ctx.actor.personneId : null

/** The person decides the agenda: nothing in the request can name another's. */
export const findMine = async (ctx: Ctx, lock = false): Promise<Found<MineRefusal>> => {
  const personneId = personneOf(ctx)
  const home = personneId ? await findDomicile(ctx.tx, personneId) : undefined
  if (!home) return refuse('agenda-not-open')
  if (home.cptsId !== ctx.cptsId) return refuse('agenda-lives-elsewhere')
  const agenda = await (lock ? lockAgenda : findAgenda)(ctx.tx, ctx.cptsId, home.agendaId)
  return agenda ? { ok: true, value: agenda } : refuse('agenda-not-open')
}

/** The same work for the coordination, on the agenda of the path… */
export const onNamed =
  <I extends { params: { agendaId: string } }, O, C extends string>(
    work: (ctx: Ctx, agenda: AgendaRow, input: I) => Promise<Result<O, C>>,
  ) =>
  async (ctx: Ctx, input: I): Promise<Result<O, C | 'agenda-unknown'>> => {
    const found = await lockNamed(ctx, input.params.agendaId)
    return found.ok ? work(ctx, found.value, input) : found
  }

/** … and for oneself, on one's own. */
export const onMine =
  <I, O, C extends string>(work: (ctx: Ctx, agenda: AgendaRow, input: I) => Promise<Result<O, C>>) =>
  async (ctx: Ctx, input: I): Promise<Result<O, C | MineRefusal>> => {
    const found = await findMine(ctx, true)
    return found.ok ? work(ctx, found.value, input) : found
  }
