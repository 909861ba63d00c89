/** Reads again the bytes of every document that an acte cites, and says which are gone or are no longer what they were. */
import type { Ctx } from '../../../server/actions/action.ts'
import type { DefautPreuve, PreuvesVerifiees } from '../rules/verify.ts'
import { listCited } from '../store/chain-store.ts'

/** Only the first ones are written down: past that many, the folder is lost. */
const TOLD = 50

export const checkPreuves = async (ctx: Pick<Ctx, 'tx' | 'cptsId' | 'documents'>): Promise<PreuvesVerifiees> => {
  const found: PreuvesVerifiees = { verifiees: 0, effacees: 0, enDefaut: 0, defauts: [] }
  const miss = (defaut: DefautPreuve) => {
    found.enDefaut += 1
    if (found.defauts.length < TOLD) found.defauts.push(defaut)
  }
  for (const { empreinte, sequence, erased } of await listCited(ctx.tx, ctx.cptsId)) {
    if (erased) found.effacees += 1
    else {
      const now = await ctx.documents.rehash(ctx.cptsId, empreinte)
      if (now === empreinte) found.verifiees += 1
      else miss({ sequence, empreinte, raison: now === null ? 'absente' : 'alteree' })
    }
  }
  return found
}
