/**
 * The demonstration: two communities and a year of their life, played through the real actions with the clock moved by
 * hand. Both live the same days, since a doctor works in both.
 */
import { professionnelOfPersonne } from '../../domains/communaute/index.ts'
import { saveAppartenance } from '../../domains/comptes/index.ts'
import { soinsActions } from '../../domains/soins-non-programmes/index.ts'
import { formatMonth } from '../../kernel/french.ts'
import type { Instant } from '../../kernel/time.ts'
import { INSTALLATION } from '../actions/action.ts'
import type { Engine } from '../actions/run.ts'
import { openOperateur } from './accounts.ts'
import { type Day, DIALOGUE_DAY, dayOf, SHARED_SINCE, startOf, storyOf, YEAR_DAYS } from './calendar.ts'
import { COMMUNITIES } from './communities.ts'
import type { DemonstrationBase } from './engine.ts'
import { inTenant } from './found.ts'
import { openLife, type Part } from './life.ts'
import { openLifeApart } from './life-apart.ts'
import { WHOLE_DAY } from './live.ts'
import { perform } from './perform.ts'
import { prepareRepertoire } from './repertoire.ts'

export type StoryOptions = {
  seed: number
  now: Instant
  /** What is being played, and the share that is done. */
  tell: (what: string, share: number) => void
  /** Lets the base count its rows anew: see `countRows`. */
  count: () => Promise<void>
}

export const playDemonstration = async (engine: Engine, base: DemonstrationBase, options: StoryOptions) => {
  const { seed, now } = options
  const first = openLife(engine, storyOf(0, seed, now))
  const apart = openLifeApart({ base, rank: 1, seed, now: now.toString() })
  try {
    await playBoth(engine, [first, apart], base, options)
  } finally {
    await apart.stop()
  }
}

const playBoth = async (
  engine: Engine,
  parts: readonly [Part, Part],
  base: DemonstrationBase,
  options: StoryOptions,
): Promise<void> => {
  const story = storyOf(0, options.seed, options.now)
  await inTenant(engine, INSTALLATION, startOf(story.opening), openOperateur)
  const places = await beginBoth(parts, options)
  await options.count()
  // Until a doctor is shared the two know nothing of each other: they are played side by side, which changes nothing.
  await Promise.all(parts.map((part, rank) => liveDays(part, rank === 0 ? options : null, story.opening)))
  await shareDoctor(engine, places, startOf(dayOf(story, SHARED_SINCE).day))
  await liveTogether(parts, options)
  // Who is in the team when the year ends is whom the directory knows.
  const community = { community: COMMUNITIES[0]!, cptsId: places[0]!.cptsId, story }
  const playRepertoire = await prepareRepertoire(engine, base, community)
  await Promise.all([...parts.map((part) => part.close()), playRepertoire()])
}

/**
 * Who calls on one side takes slots of the other: the days of one come before the desk of the other. The evenings of the
 * second are its own, and go with the next day of the first.
 */
const liveTogether = async ([home, other]: readonly [Part, Part], options: StoryOptions): Promise<void> => {
  const story = storyOf(0, options.seed, options.now)
  let evening = Promise.resolve()
  for (let number = SHARED_SINCE; number <= YEAR_DAYS; number++) {
    await Promise.all([home.live(number, WHOLE_DAY), evening])
    await other.live(number, ['desk'])
    await endDay(options, dayOf(story, number))
    evening = other.live(number, ['evening'])
  }
  await evening
}

/** A doctor of the first is known when the second enters its own; beyond that, each begins without the other. */
const beginBoth = async ([home, other]: readonly [Part, Part], { tell }: StoryOptions) => {
  tell(COMMUNITIES[0]!.nom, 0.02)
  await home.found()
  tell(COMMUNITIES[1]!.nom, 0.05)
  return Promise.all([home.begin(), other.found().then(other.begin)])
}

/**
 * The days before the two meet; who conducts follows those of the first. The evening of a day goes with the desk of the
 * next one, which asks nothing of it: one of them computes while the other waits for the base.
 */
const liveDays = async (part: Part, told: StoryOptions | null, opening: Day['day']): Promise<void> => {
  let evening = Promise.resolve()
  for (let number = 0; number < SHARED_SINCE; number++) {
    await Promise.all([part.live(number, ['desk']), evening])
    evening = part.live(number, ['evening'])
    // What is judged that evening is the whole community as it then is.
    if (number === DIALOGUE_DAY) await evening
    if (told) await endDay(told, dayOf({ opening }, number))
  }
  await evening
}

/** Every month, what is being played is told, and the base counts what the month has written. */
const endDay = async ({ tell, count }: StoryOptions, { day, number }: Day): Promise<void> => {
  if (day.day !== 1) return
  tell(`${formatMonth(day.month)} ${day.year}`, 0.12 + (0.86 * number) / YEAR_DAYS)
  await count()
}

type Place = Awaited<ReturnType<Part['begin']>>
/** A doctor of the first community works in the second too, which asked to book there; the doctor accepted. */
const shareDoctor = async (engine: Engine, places: readonly Place[], now: Instant): Promise<void> => {
  const [home, other] = places
  const personneId = home?.sharedId
  if (!other || !personneId) return
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
