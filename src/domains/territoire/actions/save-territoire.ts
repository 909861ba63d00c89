import { newId } from '../../../kernel/ids.ts'
import { ok } from '../../../kernel/result.ts'
import { type Ctx, defineAction } from '../../../server/actions/action.ts'
import { findCpts } from '../../comptes/index.ts'
import { territoireContract } from '../contract.ts'
import { planSave } from '../rules/versions.ts'
import {
  insertVersion,
  listVersions,
  publishTerritoire,
  replaceUnits,
  updateVersion,
} from '../store/territoire-store.ts'
import { resolveUnits } from './resolve-units.ts'
import { todayOf } from './today.ts'

/** Crossing (c), in the transaction of its source. */
export const publish = async (ctx: Ctx): Promise<void> => {
  const cpts = await findCpts(ctx.tx, ctx.cptsId)
  await publishTerritoire(ctx.tx, ctx.cptsId, cpts?.nom ?? '', await todayOf(ctx))
}

const personneOf = (ctx: Ctx): string | null => (ctx.actor.kind === 'personne' ? ctx.actor.personneId : null)

export const saveTerritoire = defineAction(territoireContract.saveTerritoire, {
  audit: 'territoire.enregistrer',
  constraints: { territoire_version_overlap: 'versions-overlap' },
  run: async (ctx, { body }) => {
    const resolved = await resolveUnits(ctx.tx, body.unites)
    if (!resolved.ok) return resolved
    const { depuis, note } = body
    const plan = planSave(await listVersions(ctx.tx, ctx.cptsId), depuis)
    const id = plan.replace ?? newId(ctx.now.epochMilliseconds)
    if (plan.close) await updateVersion(ctx.tx, ctx.cptsId, plan.close, { jusqu: depuis })
    if (plan.replace) await updateVersion(ctx.tx, ctx.cptsId, id, { note })
    else
      await insertVersion(
        ctx.tx,
        { id, cptsId: ctx.cptsId, depuis, jusqu: plan.jusqu, note, creeePar: personneOf(ctx) },
        ctx.now,
      )
    await replaceUnits(ctx.tx, ctx.cptsId, id, resolved.value.units)
    await publish(ctx)
    await ctx.publish({ name: 'territoire.enregistre', cptsId: ctx.cptsId, id })
    return ok({ id, remplace: plan.replace !== null })
  },
})
