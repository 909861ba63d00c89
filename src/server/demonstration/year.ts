/**
 * The demonstration: two communities and a year of their life, played through the real actions with the clock moved by
 * hand. Both live the same days, since a doctor works in both.
 */
import { REGLAGES } from '../../domains/accueil/index.ts'
import { type ProfessionnelConnu, professionnelOfPersonne } from '../../domains/communaute/index.ts'
import { SHARED_RANK } from '../../domains/communaute/samples.ts'
import { editCpts, saveAppartenance } from '../../domains/comptes/index.ts'
import type { SeanceJouee } from '../../domains/gouvernance/samples-annee.ts'
import { listFichesActions } from '../../domains/projet/index.ts'
import { layHorizon, soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { findCommunes } from '../../domains/territoire/index.ts'
import { formatMonth } from '../../kernel/french.ts'
import { createRandom, type Random } from '../../kernel/random.ts'
import { type Instant, Temporal } from '../../kernel/time.ts'
import { type Ctx, INSTALLATION } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'
import { openAccounts, openOperateur } from './accounts.ts'
import { type Cadre, drawAnnee, playRencontre, type Rencontre } from './activites.ts'
import { playAdhesions } from './adhesions.ts'
import { chooseVolunteers, declareLeaves, openAgendas, type Volunteer } from './agendas.ts'
import { COMMUNITIES, type Community } from './communities.ts'
import { playDates } from './dates.ts'
import { type Later, playDay, playNight } from './day.ts'
import { holdDialogue } from './dialogue.ts'
import { measureAnneeJugee, playIndicateurs } from './evaluation.ts'
import { planActions } from './fiches.ts'
import { followMoney, moveEnveloppes } from './finances.ts'
import { drawTerritoire, foundCpts, inTenant, peopleCommunity } from './found.ts'
import { bureauOf, chooseElus, foundGouvernance } from './gouvernance.ts'
import { drawIdentite } from './identities.ts'
import { playIndemnites } from './indemnites.ts'
import { at, perform } from './perform.ts'
import { callsOfDay, type ScenarioOptions } from './scenario.ts'
import { type Bureau, playSeance, playSeanceDuJour, seancesByDay } from './seances.ts'

const ZONE = 'Europe/Paris'
const YEAR_DAYS = 365
/** Identities older than this would have been erased by the night's work: they are not even written. */
const IDENTITY_DAYS = 34
/** A doctor has worked in both communities since this day of the story. */
const SHARED_SINCE = 300
/** The younger community meets less. */
const OTHER_MEETINGS = 0.35
/** The last contract year that is over was judged on this day of the story, before the two communities meet. */
const DIALOGUE_DAY = YEAR_DAYS - 190
/** The desk becomes known in four months. */
const RAMP_DAYS = 120

type Life = {
  community: Community
  cptsId: string
  random: Random
  scenario: ScenarioOptions
  volunteers: Volunteer[]
  later: Later[]
  /** Of the meetings: more of them do not change what happens at the desk. */
  chance: Random
  cadre: Cadre
  /** By day. */
  rencontres: Map<string, Rencontre[]>
  people: ProfessionnelConnu[]
  /** Séances of its organs, by day; the first community holds them here. */
  seances: ReadonlyMap<string, SeanceJouee>
  bureau: Bureau
}

export type StoryOptions = {
  seed: number
  now: Instant
  /** What is being played, and the share that is done. */
  tell: (what: string, share: number) => void
  /** Lets the base count its rows anew: see `countRows`. */
  count: () => Promise<void>
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
  await options.count()
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
        if (rank > 0) continue
        await endDay(options, day)
        if (day.number === DIALOGUE_DAY) await judgeYear(engine, life, day.day, today)
      }
    }),
  )
  await shareDoctor(engine, lives, startOf(days[SHARED_SINCE]!.day))
  for (const day of days.slice(SHARED_SINCE)) {
    for (const life of lives) await liveDay(engine, life, day, options.now)
    await endDay(options, day)
  }
  await Promise.all(lives.map((life, rank) => closeYear(engine, life, { rank, today, ...options })))
  // One after the other: the shared doctor has one ceiling for both.
  for (const { cptsId, people, community } of lives) {
    const story = { today, opening, now: options.now, people, whole: community === COMMUNITIES[0] }
    await inTenant(engine, cptsId, options.now, (ctx) => playIndemnites(ctx, story))
  }
}

type Closing = { rank: number; seed: number; today: Temporal.PlainDate; now: Instant }

/** What each tells of its year, apart from the other: in its own tables, and drawn apart from what the year drew. */
const closeYear = async (engine: Engine, { cptsId, people, community }: Life, closing: Closing): Promise<void> => {
  const { rank, seed, today, now } = closing
  const random = createRandom(seed)
  await inTenant(engine, cptsId, now, (ctx) => playAdhesions(ctx, { rank, seed, community, people, today }))
  await inTenant(engine, cptsId, now, (ctx) => playDates(ctx, { random, people, today }))
  await inTenant(engine, cptsId, now, (ctx) => playIndicateurs(ctx, community))
  // The first one needed its money to be judged.
  if (rank > 0) await inTenant(engine, cptsId, now, (ctx) => followMoney(ctx, today))
  if (rank === 0) await inTenant(engine, cptsId, now, (ctx) => moveEnveloppes(ctx, today))
}

/** What the file freezes of the registre is what it held that day; the money is told whole, on its own days. */
const judgeYear = (engine: Engine, { cptsId }: Life, day: Temporal.PlainDate, today: Temporal.PlainDate) =>
  inTenant(engine, cptsId, atHour(day, '23:45'), async (ctx) => {
    // Before the file is composed, which is at the end of that afternoon.
    await measureAnneeJugee(at(ctx, startOf(day)))
    await followMoney(ctx, today)
    await holdDialogue(ctx, day)
  })

/** Every month, what is being played is told, and the base counts what the month has written. */
const endDay = async ({ tell, count }: StoryOptions, { day, number }: Day): Promise<void> => {
  if (day.day !== 1) return
  tell(`${formatMonth(day.month)} ${day.year}`, 0.12 + (0.86 * number) / YEAR_DAYS)
  await count()
}

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
      [REGLAGES.creneauxParSemaine]: community.creneauxParSemaine,
      adresse: community.adresse,
      courriel: `contact.${community.mot}@demo.invalid`,
    }
    await perform(ctx, editCpts, { params: { cptsId }, body: { reglages } })
  })
  const people = await inTenant(engine, cptsId, born, (ctx) =>
    peopleCommunity(ctx, community, { seed, rank, today: today.toString() }),
  )
  const elsewhere = new Set(rank === 0 ? [] : [people[0]!.personneId])
  const { volunteers, bureau } = await inTenant(engine, cptsId, startOf(opening), async (ctx) => {
    const opened = await openAgendas(ctx, random, community, chooseVolunteers(community, people, elsewhere))
    await declareLeaves(ctx, random, opened, today.add({ days: 20 }))
    await layHorizon(ctx)
    const doctor = opened[rank === 0 ? SHARED_RANK : 0]!
    const story = { histoire: community.projet, today: today.toString() }
    const without = new Set([...elsewhere, doctor.personneId])
    const elus = await chooseElus(ctx, people, { ...story, without })
    const professionnel = people.find((who) => who.personneId === doctor.personneId)!
    await openAccounts(ctx, community, { professionnel, ...bureauOf(elus) })
    await foundGouvernance(ctx, elus, story)
    const { presidence, tresorerie } = bureauOf(elus)
    return { volunteers: opened, bureau: { presidence: presidence.personneId, secretariat: tresorerie.personneId } }
  })
  await inTenant(engine, cptsId, born, (ctx) => planActions(ctx, community, people, { seed: seed + rank, today }))
  const communes = await inTenant(engine, cptsId, born, (ctx) => findCommunes(ctx, community.communes))
  const scenario: ScenarioOptions = {
    zone: ZONE,
    communes: communes.map((commune) => [commune.code, commune.population ?? 1] as const),
    callsPerYear: community.callsPerYear,
    uptake: (day) => Math.min(1, 0.4 + (0.6 * opening.until(day).days) / RAMP_DAYS),
  }
  const fiches = await inTenant(engine, cptsId, born, listFichesActions)
  const largestFirst = communes.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).map(({ code }) => code)
  const cadre: Cadre = { zone: ZONE, communes: largestFirst, fiches }
  const chance = createRandom(seed * 1000 + 500 + rank)
  const rencontres = drawAnnee(chance, people, today, rank === 0 ? 1 : OTHER_MEETINGS)
  // Where the organs hold their séances, these are not told a second time as plain meetings.
  const seances = rank === 0 ? seancesByDay(today) : new Map<string, SeanceJouee>()
  if (rank === 0)
    for (const [key, list] of rencontres)
      rencontres.set(
        key,
        list.filter(({ serie }) => serie.genre !== 'assemblee' && serie.groupe !== 'Conseil d’administration'),
      )
  return {
    community,
    cptsId,
    random,
    scenario,
    volunteers,
    later: [],
    chance,
    cadre,
    rencontres,
    people,
    seances,
    bureau,
  }
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

/** Those of the day; on the last one, those that are still to come as well. */
const rencontresOf = ({ rencontres }: Life, day: Temporal.PlainDate, isLast: boolean): Rencontre[] =>
  isLast
    ? [...rencontres].filter(([key]) => key >= day.toString()).flatMap(([, list]) => list)
    : (rencontres.get(day.toString()) ?? [])

type Day = { day: Temporal.PlainDate; number: number; isLast: boolean }

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
    const story = { cadre: life.cadre, random: life.chance, today: now.toZonedDateTimeISO(ZONE).toPlainDate(), now }
    for (const rencontre of rencontresOf(life, day, place.isLast))
      await playRencontre({ ...ctx, now: end }, rencontre, story)
    await playSeances({ ...ctx, now: end }, life, day, { isLast: place.isLast, now })
    await playNight({ ...ctx, now: end }, place)
  })
}
