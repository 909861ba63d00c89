import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { planRemoval } from '../rules/versions.ts'
import { deleteVersion, listVersions, updateVersion } from '../store/territoire-store.ts'
import { publish } from './save-territoire.ts'

export const removeVersion = defineAction(territoireContract.removeVersion, {
  audit: 'territoire.retirer-version',
  run: async (ctx, { params }) => {
    const versions = await listVersions(ctx.tx, ctx.cptsId)
    if (!versions.some((version) => version.id === params.versionId)) return refuse('version-unknown')
    const plan = planRemoval(versions, params.versionId)
    await deleteVersion(ctx.tx, ctx.cptsId, params.versionId)
    if (plan) await updateVersion(ctx.tx, ctx.cptsId, plan.extend, { jusqu: plan.jusqu })
    await publish(ctx)
    await ctx.publish({ name: 'territoire.version-retiree', cptsId: ctx.cptsId, id: params.versionId })
    return ok({ ok: true as const })
  },
})
