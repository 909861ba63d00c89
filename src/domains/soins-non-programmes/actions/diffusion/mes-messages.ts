/** On one's own fiche: whether requests may be told to one by mail. */
import { ok } from '../../../../kernel/result.ts'
import { defineAction } from '../../../../server/actions/action.ts'
import { soinsContract } from '../../contract.ts'
import { isRefusing, setRefus } from '../../store/diffusion/groupe-store.ts'
import { findMine } from '../resolve-agenda.ts'

/** Whoever has no agenda here is asked nothing. */
export const readMesMessages = defineAction(soinsContract.readMesMessages, {
  audit: 'mes-messages.lire',
  run: async (ctx) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return ok({ agenda: false, recevoir: false })
    return ok({ agenda: true, recevoir: !(await isRefusing(ctx.tx, ctx.cptsId, mine.value.id)) })
  },
})

export const setMesMessages = defineAction(soinsContract.setMesMessages, {
  audit: 'mes-messages.choisir',
  run: async (ctx, { body }) => {
    const mine = await findMine(ctx)
    if (!mine.ok) return mine
    await setRefus(ctx.tx, ctx.cptsId, mine.value.id, !body.recevoir, ctx.now)
    return ok({ ok: true as const })
  },
})
