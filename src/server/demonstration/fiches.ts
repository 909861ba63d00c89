/** The projet de santé of a community of the demonstration and its plan of actions. */
import type { ProfessionnelConnu } from '../../domains/communaute/index.ts'
import { listStructures } from '../../domains/communaute/index.ts'
import { playFiches } from '../../domains/projet/samples.ts'
import { continueProjet, playProjet } from '../../domains/projet/samples-projet.ts'
import { findCommunes } from '../../domains/territoire/index.ts'
import type { Temporal } from '../../kernel/time.ts'
import type { Ctx } from '../actions/action.ts'
import type { Community } from './communities.ts'
import { runOn } from './perform.ts'

export const planActions = async (
  ctx: Ctx,
  community: Community,
  people: readonly ProfessionnelConnu[],
  story: { seed: number; today: Temporal.PlainDate },
): Promise<void> => {
  const communes = await findCommunes(ctx, community.communes)
  const run = runOn(ctx)
  const { cptsId } = ctx
  const today = story.today.toString()
  const projet = { cptsId, today, mot: community.mot, histoire: community.projet }
  const { objectifs, ouvertes } = await playProjet(run, projet)
  const fiches = await playFiches(run, {
    cptsId,
    today,
    seed: story.seed,
    size: community.fiches,
    professionnelIds: people.map(({ id }) => id),
    communes: communes.toSorted((a, b) => (b.population ?? 0) - (a.population ?? 0)).map(({ code }) => code),
    structures: (await listStructures(ctx.tx, cptsId)).filter(({ fermeeLe }) => fermeeLe === null),
    ouvertes,
  })
  await continueProjet(run, projet, { objectifs, fiches })
}
