import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { territoireContract } from '../contract.ts'
import { analyse } from './analyse.ts'
import { resolveUnits } from './resolve-units.ts'
import { todayOf } from './today.ts'

export const proposeTerritoire = defineAction(territoireContract.proposeTerritoire, {
  audit: 'territoire.proposer',
  run: async (ctx, { body }) => {
    const resolved = await resolveUnits(ctx.tx, body.unites)
    if (!resolved.ok) return resolved
    return ok(await analyse(ctx, resolved.value, body.jour ?? (await todayOf(ctx))))
  },
})
