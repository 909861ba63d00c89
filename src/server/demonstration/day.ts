/** One day at the desk: calls as they come, appointments kept or not, and the work of the night. */
import {
  closePastDemandes,
  eraseIdentites,
  layHorizon,
  soinsActions,
  tellPlages,
} from '../../domains/soins-non-programmes/index.ts'
import { hoursBetween, Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { at, attempt, perform } from './perform.ts'
import type { Call } from './scenario.ts'

/** What is to happen later to an appointment: cancelled before, or marked once over. */
export type Later = {
  at: Temporal.Instant
  rendezVousId: string
  demandeId: string
  issue: Call['issue']
  choice: number
}
export type Identite = { nom: string; prenom: string; anneeNaissance: number; telephone: string; courriel: null }

const byTime = (a: { at: Temporal.Instant }, b: { at: Temporal.Instant }) => Temporal.Instant.compare(a.at, b.at)
/** Beyond the degree asked, some take what is left in the two weeks that follow; the others are left without an answer. */
const PATIENCE = 0.72

/** A request without an answer is closed after two days: those of the last ones still wait. */
const WAITING_HOURS = 48

export const playCall = async (
  ctx: Ctx,
  call: Call,
  identite: Identite | null,
  today: Temporal.Instant,
): Promise<Later | null> => {
  const { cptsId } = ctx
  const { appelant, trancheAge, motif, degre, commune } = call
  const { id: demandeId } = await perform(ctx, soinsActions.openDemande, {
    params: { cptsId },
    body: {
      appelant,
      trancheAge,
      motif: motif as never,
      degre,
      commune,
      contraintes: call.contraintes as never,
      identite,
    },
  })
  const params = { cptsId, demandeId }
  const soon = at(ctx, call.at.add({ seconds: 90 + Math.floor(call.choice * 150) }))
  if (call.orientation) {
    await perform(soon, soinsActions.closeDemande, { params, body: { cause: call.orientation } })
    return null
  }
  const creneauId =
    (await firstSlot(soon, call, degre)) ?? (call.choice < PATIENCE ? await firstSlot(soon, call, undefined) : null)
  if (!creneauId && hoursBetween(call.at, today) < WAITING_HOURS) return null
  if (!creneauId) {
    await perform(soon, soinsActions.closeDemande, { params, body: { cause: 'aucun-creneau' } })
    return null
  }
  const booked = await perform(soon, soinsActions.bookCreneau, { params: { cptsId, creneauId }, body: { demandeId } })
  return laterOf(call, booked, soon.now)
}

const firstSlot = async (ctx: Ctx, call: Call, degre: Call['degre'] | undefined): Promise<string | null> => {
  const { creneaux } = await perform(ctx, soinsActions.searchCreneaux, {
    params: { cptsId: ctx.cptsId },
    query: { depuis: call.commune, ...(degre ? { degre } : {}), limite: 5 },
  })
  return creneaux[Math.floor(call.choice ** 2 * Math.min(creneaux.length, 5))]?.creneauId ?? null
}

const laterOf = (
  call: Call,
  booked: { rendezVousId: string; demandeId: string; debut: string; fin: string },
  now: Temporal.Instant,
): Later => {
  const { rendezVousId, demandeId } = booked
  const start = Temporal.Instant.from(booked.debut)
  const over = Temporal.Instant.from(booked.fin).add({ minutes: 12 })
  const early = start.subtract({ minutes: 70 })
  const cancels = call.issue === 'annule' && Temporal.Instant.compare(early, now) > 0
  if (cancels) return { at: early, rendezVousId, demandeId, issue: 'annule', choice: call.choice }
  return {
    at: over,
    rendezVousId,
    demandeId,
    issue: call.issue === 'annule' ? 'honore' : call.issue,
    choice: call.choice,
  }
}

/** The desk has not yet said of the last appointments whether the patient came: something is left to do. */
const UNMARKED_HOURS = 60
const FORGOTTEN = 0.4

export const playLater = async (ctx: Ctx, later: Later, today: Temporal.Instant): Promise<void> => {
  const { cptsId } = ctx
  const isFresh = hoursBetween(later.at, today) < UNMARKED_HOURS
  if (isFresh && later.issue !== 'annule' && later.choice < FORGOTTEN) return
  const params = { cptsId, rendezVousId: later.rendezVousId }
  if (later.issue === 'annule') {
    await perform(ctx, soinsActions.cancelRendezVous, { params })
    await perform(ctx, soinsActions.closeDemande, {
      params: { cptsId, demandeId: later.demandeId },
      body: { cause: 'retiree' },
    })
    return
  }
  // An appointment in an agenda that lives elsewhere is marked by its home.
  await attempt(ctx, soinsActions.markRendezVous, { params, body: { statut: later.issue } })
}

/** Plays a day up to `until`, and gives what is left for later. */
export const playDay = async (
  ctx: Ctx,
  day: {
    calls: readonly Call[]
    later: readonly Later[]
    end: Temporal.Instant
    /** The real moment when the story is played. */
    now: Temporal.Instant
    identiteOf: (call: Call) => Identite | null
  },
): Promise<Later[]> => {
  const isToday = (event: { at: Temporal.Instant }) => Temporal.Instant.compare(event.at, day.end) < 0
  const kept = day.later.filter((event) => !isToday(event))
  const events: (({ call: Call } | { marked: Later }) & { at: Temporal.Instant })[] = [
    ...day.calls.filter(isToday).map((call) => ({ call, at: call.at })),
    ...day.later.filter(isToday).map((marked) => ({ marked, at: marked.at })),
  ].sort(byTime)
  for (let event = events.shift(); event; event = events.shift()) {
    const then = at(ctx, event.at)
    if ('marked' in event) {
      await playLater(then, event.marked, day.now)
      continue
    }
    const next = await playCall(then, event.call, day.identiteOf(event.call), day.now)
    if (next && isToday(next)) {
      events.push({ marked: next, at: next.at })
      events.sort(byTime)
    } else if (next) kept.push(next)
  }
  return kept
}

/** The horizon is twelve weeks: the story need not move it every night. */
const HORIZON_EVERY_DAYS = 35

export const playNight = async (ctx: Ctx, day: { number: number; isLast: boolean }): Promise<void> => {
  await closePastDemandes(ctx)
  await tellPlages(ctx)
  if (day.isLast || day.number % HORIZON_EVERY_DAYS === 0) await layHorizon(ctx)
  if (day.isLast) await eraseIdentites(ctx)
}
