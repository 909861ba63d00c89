/** The line that a CPTS shows of an acte on its public site: chosen, in its own words, taken back at will. */
import { ok, refuse } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { registreContract } from '../contract.ts'
import { deleteLigne, saveLigne } from '../store/ligne-store.ts'
import { readThread } from '../store/read-store.ts'

export const showLigne = defineAction(registreContract.showLignePublique, {
  audit: 'ligne-publique.montrer',
  run: async (ctx, { params, body }) => {
    const [root] = await readThread(ctx.tx, ctx.cptsId, params.acteId)
    if (!root) return refuse('acte-unknown')
    await saveLigne(ctx.tx, ctx.cptsId, root, body.texte, ctx.now)
    return ok({ ok: true as const })
  },
})

export const hideLigne = defineAction(registreContract.hideLignePublique, {
  audit: 'ligne-publique.retirer',
  run: async (ctx, { params }) => {
    const [root] = await readThread(ctx.tx, ctx.cptsId, params.acteId)
    if (!root) return refuse('acte-unknown')
    await deleteLigne(ctx.tx, ctx.cptsId, root)
    return ok({ ok: true as const })
  },
})
