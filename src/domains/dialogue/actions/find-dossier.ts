import { ok } from '../../../kernel/result.ts'
import { fromDate } from '../../../kernel/time.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { verificationContract } from '../contract-verification.ts'
import { findDossierAnywhere } from '../store/public-store.ts'

/** Without an account: who holds a code, a manifest or an archive learns what the receipt of it says, and no more. */
export const findDossier = defineAction(verificationContract.findDossier, {
  audit: 'dialogue.verifier',
  run: async (ctx, { body }) => {
    const asked = body.code ?? body.empreinte
    const found = asked ? await findDossierAnywhere(ctx.tx, asked) : undefined
    return ok({ dossier: found ? { ...found, figeLe: fromDate(found.figeLe).toString() } : null })
  },
})
