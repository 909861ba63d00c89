import { ok } from '../../../kernel/result.ts'
import { defineAction } from '../../../server/actions/action.ts'
import { verificationPubliqueContract } from '../contract-public.ts'
import { citesDocument, findMaillonAnywhere } from '../store/public-store.ts'

/** Without an account: who holds a paper learns whether a registre wrote it, and nothing that the paper does not say. */
export const verifyEmpreinte = defineAction(verificationPubliqueContract.verifyEmpreinte, {
  audit: 'registre.verifier-empreinte',
  run: async (ctx, { body }) => {
    const found = await findMaillonAnywhere(ctx.tx, body.empreinte)
    return ok({
      maillon: found ? { ...found, ecritLe: found.ecritLe.toISOString() } : null,
      document: body.document && found ? await citesDocument(ctx.tx, body.empreinte, body.document) : null,
    })
  },
})
