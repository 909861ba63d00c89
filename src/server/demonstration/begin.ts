/** How a community of the demonstration is founded: its territory, its people, its agendas, its organs, what it promises. */
import { REGLAGES } from '../../domains/accueil/index.ts'
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { SHARED_RANK } from '../../domains/communaute/samples.ts'
import { editCpts } from '../../domains/comptes/index.ts'
import type { SeanceJouee } from '../../domains/gouvernance/samples-annee.ts'
import { listFichesActions } from '../../domains/projet/index.ts'
import { layHorizon } from '../../domains/soins-non-programmes/index.ts'
import { findCommunes } from '../../domains/territoire/index.ts'
import { createRandom, type Random } from '../../kernel/random.ts'
import type { Instant } from '../../kernel/time.ts'
import type { Engine } from '../actions/run.ts'
import { openAccounts } from './accounts.ts'
import { type Cadre, drawAnnee, type Rencontre } from './activites.ts'
import { chooseVolunteers, declareLeaves, openAgendas, type Volunteer } from './agendas.ts'
import { atHour, type Story, startOf, ZONE } from './calendar.ts'
import { COMMUNITIES, type Community } from './communities.ts'
import type { Later } from './day.ts'
import { planActions } from './fiches.ts'
import { drawTerritoire, foundCpts, inTenant, peopleCommunity } from './found.ts'
import { bureauOf, chooseElus, foundGouvernance } from './gouvernance.ts'
import { perform } from './perform.ts'
import type { ScenarioOptions } from './scenario.ts'
import { type Bureau, seancesByDay } from './seances.ts'

/** The younger community meets less. */
const OTHER_MEETINGS = 0.35
/** The desk becomes known in four months. */
const RAMP_DAYS = 120

export type Life = {
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

type People = Awaited<ReturnType<typeof peopleCommunity>>
export type Founded = { community: Community; cptsId: string; born: Instant; people: People }

/** One after the other: a doctor of the first is known when the second enters its own. */
export const foundLife = async (engine: Engine, { rank, seed, today, opening }: Story): Promise<Founded> => {
  const community = COMMUNITIES[rank]!
  const born = atHour(today.subtract({ days: community.bornDaysAgo }), '09:00')
  const cptsId = await foundCpts(engine, community, born)
  await inTenant(engine, cptsId, born, async (ctx) => {
    await drawTerritoire(ctx, community, opening.add({ days: 130 }))
    const reglages = {
      [REGLAGES.creneauxParSemaine]: community.creneauxParSemaine,
      adresse: community.adresse,
      courriel: `contact.${community.mot}@demo.invalid`,
      telephone: community.telephone,
    }
    await perform(ctx, editCpts, { params: { cptsId }, body: { finess: community.finess, reglages } })
  })
  const people = await inTenant(engine, cptsId, born, (ctx) =>
    peopleCommunity(ctx, community, { seed, rank, today: today.toString() }),
  )
  return { community, cptsId, born, people }
}

export const beginLife = async (
  engine: Engine,
  { rank, seed, today, opening }: Story,
  { community, cptsId, born, people }: Founded,
): Promise<Life> => {
  const random = createRandom(seed * 1000 + rank)
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
