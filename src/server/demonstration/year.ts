/**
 * The demonstration: two communities and a year of their life, played through the real actions with the clock moved by
 * hand. Both live the same days, since a doctor works in both.
 */
import { REGLAGES } from '../../domains/accueil/index.ts'
import { professionnelOfPersonne } from '../../domains/communaute/index.ts'
import { SHARED_RANK } from '../../domains/communaute/samples.ts'
import { editCpts, saveAppartenance } from '../../domains/comptes/index.ts'
import { layHorizon, soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { findCommunes } from '../../domains/territoire/index.ts'
import { formatMonth } from '../../kernel/french.ts'
import { createRandom, type Random } from '../../kernel/random.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import { INSTALLATION } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'
import { openAccounts, openOperateur } from './accounts.ts'
import { chooseVolunteers, declareLeaves, openAgendas, type Volunteer } from './agendas.ts'
import { COMMUNITIES, type Community } from './communities.ts'
import { type Later, playDay, playNight } from './day.ts'
import { drawTerritoire, foundCpts, inTenant, peopleCommunity } from './found.ts'
import { drawIdentite } from './identities.ts'
import { perform } from './perform.ts'
import { callsOfDay, type ScenarioOptions } from './scenario.ts'

const ZONE = 'Europe/Paris'
const YEAR_DAYS = 365
/** Identities older than this would have been erased by the night's work: they are not even written. */
const IDENTITY_DAYS = 34
/** A doctor has worked in both communities since this day of the story. */
const SHARED_SINCE = 300
/** The desk becomes known in four months. */
const RAMP_DAYS = 120

type Life = {
  community: Community
  cptsId: string
  random: Random
  scenario: ScenarioOptions
  volunteers: Volunteer[]
  later: Later[]
}

export type StoryOptions = {
  seed: number
  now: Instant
  /** What is being played, and the share that is done. */
  tell: (what: string, share: number) => void
}

const startOf = (day: Temporal.PlainDate): Instant => day.toZonedDateTime({ timeZone: ZONE }).toInstant()
const atHour = (day: Temporal.PlainDate, plainTime: string): Instant =>
  day.toZonedDateTime({ timeZone: ZONE, plainTime }).toInstant()

export const playDemonstration = async (engine: Engine, options: StoryOptions): Promise<void> => {
  const today = options.now.toZonedDateTimeISO(ZONE).toPlainDate()
  const opening = today.subtract({ days: YEAR_DAYS })
  await inTenant(engine, INSTALLATION, startOf(opening), openOperateur)
  const lives: Life[] = []
  for (const [rank, community] of COMMUNITIES.entries()) {
    options.tell(community.nom, 0.02 + 0.05 * rank)
    lives.push(await beginLife(engine, community, { rank, seed: options.seed, today, opening }))
  }
  const days = Array.from({ length: YEAR_DAYS + 1 }, (_, number) => ({
    day: opening.add({ days: number }),
    number,
    isLast: number === YEAR_DAYS,
  }))
  // Until a doctor is shared the two know nothing of each other: they are played side by side, which changes nothing.
  await Promise.all(
    lives.map(async (life, rank) => {
      for (const day of days.slice(0, SHARED_SINCE)) {
        await liveDay(engine, life, day, options.now)
        if (rank === 0 && day.day.day === 1) tellDay(options, day)
      }
    }),
  )
  await shareDoctor(engine, lives, startOf(days[SHARED_SINCE]!.day))
  for (const day of days.slice(SHARED_SINCE)) {
    for (const life of lives) await liveDay(engine, life, day, options.now)
    if (day.day.day === 1) tellDay(options, day)
  }
}

const tellDay = ({ tell }: StoryOptions, { day, number }: Day): void =>
  tell(`${formatMonth(day.month)} ${day.year}`, 0.12 + (0.86 * number) / YEAR_DAYS)

const beginLife = async (
  engine: Engine,
  community: Community,
  story: { rank: number; seed: number; today: Temporal.PlainDate; opening: Temporal.PlainDate },
): Promise<Life> => {
  const { rank, seed, today, opening } = story
  const random = createRandom(seed * 1000 + rank)
  const born = atHour(today.subtract({ days: community.bornDaysAgo }), '09:00')
  const cptsId = await foundCpts(engine, community, born)
  await inTenant(engine, cptsId, born, async (ctx) => {
    await drawTerritoire(ctx, community, opening.add({ days: 130 }))
    const reglages = {
      [REGLAGES.signatureAci]: today.subtract({ days: community.signedDaysAgo }).toString(),
      [REGLAGES.creneauxParSemaine]: community.creneauxParSemaine,
    }
    await perform(ctx, editCpts, { params: { cptsId }, body: { etape: 'missions', reglages } })
  })
  const people = await inTenant(engine, cptsId, born, (ctx) =>
    peopleCommunity(ctx, community, { seed, rank, today: today.toString() }),
  )
  const elsewhere = new Set(rank === 0 ? [] : [people[0]!.personneId])
  const volunteers = await inTenant(engine, cptsId, startOf(opening), async (ctx) => {
    const opened = await openAgendas(ctx, random, community, chooseVolunteers(community, people, elsewhere))
    await declareLeaves(ctx, random, opened, today.add({ days: 20 }))
    await layHorizon(ctx)
    const doctor = opened[rank === 0 ? SHARED_RANK : 0]!
    await openAccounts(ctx, community, people.find((who) => who.personneId === doctor.personneId)!)
    return opened
  })
  const communes = await inTenant(engine, cptsId, born, (ctx) => findCommunes(ctx, community.communes))
  const scenario: ScenarioOptions = {
    zone: ZONE,
    communes: communes.map((commune) => [commune.code, commune.population ?? 1] as const),
    callsPerYear: community.callsPerYear,
    uptake: (day) => Math.min(1, 0.4 + (0.6 * opening.until(day).days) / RAMP_DAYS),
  }
  return { community, cptsId, random, scenario, volunteers, later: [] }
}

/** A doctor of the first community works in the second too, which asked to book there; the doctor accepted. */
const shareDoctor = async (engine: Engine, [home, other]: readonly Life[], now: Instant): Promise<void> => {
  const personneId = home?.volunteers[SHARED_RANK]?.personneId
  if (!home || !other || !personneId) return
  const partageId = await inTenant(engine, other.cptsId, now, async (ctx) => {
    const fiche = await professionnelOfPersonne(ctx.tx, other.cptsId, personneId)
    if (!fiche) throw new Error('the shared doctor has no fiche in the second community')
    const depuis = now.toString().slice(0, 10)
    await saveAppartenance(ctx.tx, { cptsId: other.cptsId, personneId, roles: ['professionnel'], depuis })
    const asked = { params: { cptsId: other.cptsId }, body: { professionnelId: fiche.id } }
    return (await perform(ctx, soinsActions.requestPartage, asked)).id
  })
  await inTenant(engine, home.cptsId, now, async (ctx) => {
    const actor = { kind: 'personne' as const, personneId, sessionId: '', secondFacteur: true, operateur: false }
    await perform({ ...ctx, actor }, soinsActions.acceptPartage, { params: { cptsId: home.cptsId, partageId } })
  })
}

type Day = { day: Temporal.PlainDate; number: number; isLast: boolean }

const liveDay = async (engine: Engine, life: Life, { day, ...place }: Day, now: Instant): Promise<void> => {
  const night = atHour(day, '23:30')
  const ended = Temporal.Instant.compare(night, now) <= 0
  const end = ended ? night : now
  const calls = callsOfDay(life.random, day, life.scenario)
  const recent = Temporal.Instant.compare(startOf(day).add({ hours: 24 * IDENTITY_DAYS }), now) > 0
  await inTenant(engine, life.cptsId, startOf(day), async (ctx) => {
    const identiteOf = (call: (typeof calls)[number]) =>
      recent && ctx.installation.patients ? drawIdentite(life.random, call) : null
    life.later = await playDay(ctx, { calls, later: life.later, end, now, identiteOf })
    await playNight({ ...ctx, now: end }, place)
  })
}
