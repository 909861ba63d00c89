import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { soinsContract } from '../contract.ts'
import { bringErasuresForward } from '../store/identite-store.ts'
import { readReglage as read, saveReglage } from '../store/reglage-store.ts'

export const readReglage = defineAction(soinsContract.readReglage, {
  audit: 'reglage-soins.lire',
  run: async (ctx) => ok(await read(ctx.tx, ctx.cptsId)),
})
export const editReglage = defineAction(soinsContract.editReglage, {
  audit: 'reglage-soins.modifier',
  run: async (ctx, { body }) => {
    // What was not said stays as it was.
    const said = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined))
    await saveReglage(ctx.tx, ctx.cptsId, { ...(await read(ctx.tx, ctx.cptsId)), ...said })
    await bringErasuresForward(ctx.tx, ctx.cptsId, body.conservationJours)
    return ok({ ok: true as const })
  },
})
