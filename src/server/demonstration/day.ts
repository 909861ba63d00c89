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

const openCall = async (ctx: Ctx, call: Call, identite: Identite | null): Promise<string> => {
  const { appelant, trancheAge, motif, degre, commune } = call
  const { id } = await perform(ctx, soinsActions.openDemande, {
    params: { cptsId: ctx.cptsId },
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
  return id
}

/** What the desk does of a request that is open. */
const answerCall = async (ctx: Ctx, call: Call, demandeId: string, today: Temporal.Instant): Promise<Later | null> => {
  const { cptsId } = ctx
  const params = { cptsId, demandeId }
  const soon = at(ctx, call.at.add({ seconds: 90 + Math.floor(call.choice * 150) }))
  if (call.orientation) {
    await perform(soon, soinsActions.closeDemande, { params, body: { cause: call.orientation } })
    return null
  }
  const creneauId =
    (await firstSlot(soon, call, call.degre)) ??
    (call.choice < PATIENCE ? await firstSlot(soon, call, undefined) : null)
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

const playLater = async (ctx: Ctx, later: Later, today: Temporal.Instant): Promise<null> => {
  const { cptsId } = ctx
  const isFresh = hoursBetween(later.at, today) < UNMARKED_HOURS
  if (isFresh && later.issue !== 'annule' && later.choice < FORGOTTEN) return null
  const params = { cptsId, rendezVousId: later.rendezVousId }
  if (later.issue === 'annule') {
    await perform(ctx, soinsActions.cancelRendezVous, { params })
    await perform(ctx, soinsActions.closeDemande, {
      params: { cptsId, demandeId: later.demandeId },
      body: { cause: 'retiree' },
    })
    return null
  }
  // An appointment in an agenda that lives elsewhere is marked by its home.
  await attempt(ctx, soinsActions.markRendezVous, { params, body: { statut: later.issue } })
  return null
}

type DayOfDesk = {
  calls: readonly Call[]
  later: readonly Later[]
  end: Temporal.Instant
  /** The real moment when the story is played. */
  now: Temporal.Instant
  identiteOf: (call: Call) => Identite | null
  /** No other CPTS has anything to do with these agendas: nothing crosses to another tenant. */
  isAlone: boolean
}

/**
 * Plays a day up to its end, and gives what is left for later. Who calls takes what the former left, in the order of the
 * day. What changes nothing for the others is asked together: a year is mostly waiting for the base.
 */
export const playDay = async (ctx: Ctx, day: DayOfDesk): Promise<Later[]> => {
  const isToday = (event: { at: Temporal.Instant }) => Temporal.Instant.compare(event.at, day.end) < 0
  const calls = day.calls.filter(isToday)
  const demandeIds = await Promise.all(calls.map((call) => openCall(at(ctx, call.at), call, day.identiteOf(call))))
  const kept = day.later.filter((event) => !isToday(event))
  const marks: Later[] = []
  const events: { at: Temporal.Instant; play: () => Promise<Later | null> }[] = calls.map((call, rank) => ({
    at: call.at,
    play: () => answerCall(at(ctx, call.at), call, demandeIds[rank]!, day.now),
  }))
  const put = (later: Later): void => {
    if (!isToday(later)) kept.push(later)
    else if (later.issue !== 'annule') marks.push(later)
    else events.push({ at: later.at, play: () => playLater(at(ctx, later.at), later, day.now) })
  }
  for (const later of day.later) if (isToday(later)) put(later)
  events.sort(byTime)
  for (let event = events.shift(); event; event = events.shift()) {
    const next = await event.play()
    if (next) put(next)
    events.sort(byTime)
  }
  await playMarks(ctx, marks.toSorted(byTime), day)
  return kept
}

/** A crossing changes the tenant of the transaction, for all that is asked in it: then they go one by one. */
const playMarks = async (ctx: Ctx, marks: readonly Later[], { isAlone, now }: DayOfDesk): Promise<void> => {
  const play = (mark: Later) => playLater(at(ctx, mark.at), mark, now)
  if (isAlone) await Promise.all(marks.map(play))
  else for (const mark of marks) await play(mark)
}

/** The horizon is twelve weeks: the story need not move it every night. */
const HORIZON_EVERY_DAYS = 35

export const playNight = async (ctx: Ctx, day: { number: number; isLast: boolean }): Promise<void> => {
  await closePastDemandes(ctx)
  await tellPlages(ctx)
  if (day.isLast || day.number % HORIZON_EVERY_DAYS === 0) await layHorizon(ctx)
  if (day.isLast) await eraseIdentites(ctx)
}
