/** How a community of the demonstration begins: the CPTS, its territory in two dated versions, its people. */
import { listProfessionnels, type ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { buildCommunaute, type CommuneHabitee, settleCommunaute } from '../../domains/communaute/samples.ts'
import { createCpts } from '../../domains/comptes/index.ts'
import { findCommunes, saveTerritoire } from '../../domains/territoire/index.ts'
import type { Instant, Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import { type Engine, runAction, withTenant } from '../actions/run.ts'
import type { Community } from './communities.ts'
import { at, attempt, perform } from './perform.ts'

export const STORY = { kind: 'systeme', nom: 'demonstration' } as const
const ZONE = 'Europe/Paris'
const unit = (code: string) => ({ code })

export const foundCpts = async (engine: Engine, community: Community, now: Instant): Promise<string> => {
  const created = await runAction(engine, createCpts, {
    by: STORY,
    input: { typed: { body: { nom: community.nom, zone: ZONE, jeLaCoordonne: false } } },
    now,
  })
  if (!created.result.ok) throw new Error(created.result.refusal.code)
  return created.result.value.id
}

/** One commune joined later: the time line has two versions, and a difference to read. */
export const drawTerritoire = async (ctx: Ctx, community: Community, joinedOn: Temporal.PlainDate): Promise<void> => {
  const { cptsId } = ctx
  const first = community.communes.filter((code) => code !== community.lateCommune)
  const depuis = ctx.now.toZonedDateTimeISO(ZONE).toPlainDate().toString()
  await perform(ctx, saveTerritoire, {
    params: { cptsId },
    body: { depuis, note: 'Territoire de la lettre d’intention', unites: first.map(unit) },
  })
  const later = at(ctx, joinedOn.toZonedDateTime({ timeZone: ZONE, plainTime: '10:00' }).toInstant())
  await perform(later, saveTerritoire, {
    params: { cptsId },
    body: {
      depuis: joinedOn.toString(),
      note: 'Une commune de plus, à la demande de ses professionnels',
      unites: community.communes.map(unit),
    },
  })
}

export const peopleCommunity = async (
  ctx: Ctx,
  community: Community,
  options: { seed: number; rank: number; today: string },
): Promise<ProfessionnelConnu[]> => {
  const communes: CommuneHabitee[] = (await findCommunes(ctx, community.communes)).map(inhabited)
  const sample = buildCommunaute({
    seed: options.seed + options.rank,
    count: community.professionnels,
    communes,
    firstRpps: 1000 * (options.rank + 1),
    domaine: community.mot,
    named: options.rank === 0,
    shared: options.rank > 0,
  })
  const ids = await settleCommunaute((action, input) => attempt(ctx, action, input), ctx.cptsId, sample, options.today)
  const known = new Map((await listProfessionnels(ctx.tx, ctx.cptsId)).map((who) => [who.id, who]))
  return ids.map((id) => known.get(id)!)
}

const inhabited = (place: Awaited<ReturnType<typeof findCommunes>>[number]): CommuneHabitee => ({
  code: place.code,
  nom: place.nom,
  codePostal: place.codesPostaux[0] ?? '',
  population: place.population ?? 0,
  lon: place.lon ?? 0,
  lat: place.lat ?? 0,
})

export const inTenant = <T>(engine: Engine, cptsId: string, now: Instant, work: (ctx: Ctx) => Promise<T>): Promise<T> =>
  withTenant(engine, { cptsId, nom: STORY.nom, now }, work)
