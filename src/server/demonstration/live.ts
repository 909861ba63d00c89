/** A day of a community of the demonstration, the year that is judged, and what is told when the story ends. */
import { createRandom } from '../../kernel/random.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'
import { playRencontre, type Rencontre } from './activites.ts'
import { playAdhesions } from './adhesions.ts'
import { playAttente } from './attente.ts'
import type { Life } from './begin.ts'
import { atHour, type Day, SHARED_SINCE, type Story, startOf, ZONE } from './calendar.ts'
import { playDates } from './dates.ts'
import { playDay, playNight } from './day.ts'
import { holdDialogue } from './dialogue.ts'
import { measureAnneeJugee, playIndicateurs } from './evaluation.ts'
import { followMoney, moveEnveloppes } from './finances.ts'
import { inTenant } from './found.ts'
import { playGardes, prepareGardes } from './gardes.ts'
import { drawIdentite } from './identities.ts'
import { playIndemnites } from './indemnites.ts'
import { playMedecinTraitant } from './medecin-traitant.ts'
import { at } from './perform.ts'
import { callsOfDay } from './scenario.ts'
import { playSeance, playSeanceDuJour } from './seances.ts'
import { playTriage } from './triage.ts'

/** Identities older than this would have been erased by the night's work: they are not even written. */
const IDENTITY_DAYS = 34

/** Those of the day; on the last one, those that are still to come as well. */
const rencontresOf = ({ rencontres }: Life, day: Temporal.PlainDate, isLast: boolean): Rencontre[] =>
  isLast
    ? [...rencontres].filter(([key]) => key >= day.toString()).flatMap(([, list]) => list)
    : (rencontres.get(day.toString()) ?? [])

/** That of the day; on the last one, those to come, and the one that is on now. */
const playSeances = async (
  ctx: Ctx,
  { seances, cadre, chance, bureau }: Life,
  day: Temporal.PlainDate,
  { isLast, now }: { isLast: boolean; now: Instant },
): Promise<void> => {
  const story = { zone: cadre.zone, random: chance, bureau, now }
  for (const [key, seance] of seances)
    if (isLast ? key >= day.toString() : key === day.toString())
      await playSeance(ctx, seance, Temporal.PlainDate.from(key), story)
  if (isLast && seances.size > 0) await playSeanceDuJour(ctx, story)
}

/** What is at the desk, and what follows when it has closed: meetings, séances, the work of the night. */
export type Moment = 'desk' | 'evening'
export const WHOLE_DAY: readonly Moment[] = ['desk', 'evening']

const endOf = (day: Temporal.PlainDate, now: Instant): Instant => {
  const night = atHour(day, '23:30')
  return Temporal.Instant.compare(night, now) <= 0 ? night : now
}

const playDesk = async (ctx: Ctx, life: Life, { day, number }: Day, now: Instant): Promise<void> => {
  const calls = callsOfDay(life.random, day, life.scenario)
  const recent = Temporal.Instant.compare(startOf(day).add({ hours: 24 * IDENTITY_DAYS }), now) > 0
  const identiteOf = (call: (typeof calls)[number]) =>
    recent && ctx.installation.patients ? drawIdentite(life.random, call) : null
  const isAlone = number < SHARED_SINCE
  life.later = await playDay(ctx, { calls, later: life.later, end: endOf(day, now), now, identiteOf, isAlone })
}

const playEvening = async (ctx: Ctx, life: Life, { day, ...place }: Day, now: Instant): Promise<void> => {
  const evening = at(ctx, endOf(day, now))
  const story = { cadre: life.cadre, random: life.chance, today: now.toZonedDateTimeISO(ZONE).toPlainDate(), now }
  for (const rencontre of rencontresOf(life, day, place.isLast)) await playRencontre(evening, rencontre, story)
  await playSeances(evening, life, day, { isLast: place.isLast, now })
  await playNight(evening, place)
}

export const liveDay = (
  engine: Engine,
  life: Life,
  day: Day,
  { now, moments }: { now: Instant; moments: readonly Moment[] },
): Promise<void> =>
  inTenant(engine, life.cptsId, startOf(day.day), async (ctx) => {
    if (moments.includes('desk')) await playDesk(ctx, life, day, now)
    if (moments.includes('evening')) await playEvening(ctx, life, day, now)
  })

/** What the file freezes of the registre is what it held that day; the money is told whole, on its own days. */
export const judgeYear = (engine: Engine, { cptsId }: Life, day: Temporal.PlainDate, today: Temporal.PlainDate) =>
  inTenant(engine, cptsId, atHour(day, '23:45'), async (ctx) => {
    // Before the file is composed, which is at the end of that afternoon.
    await measureAnneeJugee(at(ctx, startOf(day)))
    await followMoney(ctx, today)
    await holdDialogue(ctx, day)
  })

/**
 * What each tells of its year, apart from the other: in its own tables, and drawn apart from what the year drew. The desk
 * of the médecin traitant touches nothing of the rest: it goes beside.
 */
export const closeYear = async (engine: Engine, life: Life, story: Story): Promise<void> => {
  const { cptsId, people, community } = life
  const { rank, seed, today, now } = story
  const medecinTraitant = (ctx: Ctx) => playMedecinTraitant(ctx, { seed, community, people, today })
  await Promise.all([
    closeMissions(engine, life, story),
    rank === 0 ? inTenant(engine, cptsId, now, medecinTraitant) : undefined,
  ])
}

const closeMissions = async (engine: Engine, life: Life, story: Story): Promise<void> => {
  const { rank, seed, today, opening, now } = story
  const { cptsId, people, community } = life
  const random = createRandom(seed)
  await inTenant(engine, cptsId, now, (ctx) => playAdhesions(ctx, { rank, seed, community, people, today }))
  await inTenant(engine, cptsId, now, (ctx) => playDates(ctx, { random, people, today }))
  const desk = { volunteers: life.volunteers, communes: life.cadre.communes, today }
  if (rank === 0) await inTenant(engine, cptsId, now, (ctx) => playAttente(ctx, desk))
  await inTenant(engine, cptsId, now, (ctx) => playIndicateurs(ctx, community))
  await inTenant(engine, cptsId, now, (ctx) => playTriage(ctx, { rank, commune: life.cadre.communes[0]! }))
  // The first one needed its money to be judged.
  if (rank > 0) await inTenant(engine, cptsId, now, (ctx) => followMoney(ctx, today))
  if (rank === 0) await inTenant(engine, cptsId, now, (ctx) => moveEnveloppes(ctx, today))
  if (rank === 0)
    await inTenant(engine, cptsId, now, (ctx) =>
      playGardes(ctx, { random: createRandom(seed + 1), volunteers: life.volunteers, people, today }),
    )
  else await inTenant(engine, cptsId, now, (ctx) => prepareGardes(ctx, today, 'Maison médicale d’Argelès'))
  const paid = { today, opening, now, people, whole: rank === 0 }
  await inTenant(engine, cptsId, now, (ctx) => playIndemnites(ctx, paid))
}
