import { ok, type Result, refuse } from '../../../kernel/result.ts'
import type { RecordedActe } from '../rules/computed-acte.ts'
import { draftOfTold, type TellRefusal } from '../rules/sign.ts'
import type { SignedActe } from '../rules/signed-acte.ts'
import { saysTheSame } from '../rules/write.ts'
import { saveLigne } from '../store/ligne-store.ts'
import { readWholeActes } from '../store/read-store.ts'
import { lockHead } from '../store/write-store.ts'
import { appendActe, type WriteCtx } from './append-acte.ts'
import { checkTold } from './check-told.ts'

export type SignRefusal = TellRefusal | 'acte-signed-otherwise'

/**
 * A draft that its people signed enters the chain, once: the same id with the same content writes nothing more, and the
 * same id with another content is refused, since what was signed is corrected and never written again.
 */
export const signActe = async (ctx: WriteCtx, acte: SignedActe): Promise<Result<RecordedActe, SignRefusal>> => {
  const checked = await checkTold(ctx, acte)
  if (!checked.ok) return checked
  const head = await lockHead(ctx.tx, ctx.cptsId)
  const draft = draftOfTold(acte, {
    cptsId: ctx.cptsId,
    id: acte.id,
    now: ctx.now,
    corrige: null,
    raison: null,
    source: null,
    sourceRang: 0,
  })
  const [written] = await readWholeActes(ctx.tx, ctx.cptsId, [acte.id])
  if (written?.maillon) {
    if (!saysTheSame(written, written.contenus, draft)) return refuse('acte-signed-otherwise')
    return ok({ acteId: acte.id, sequence: written.maillon.link.sequence, written: 'same' })
  }
  const sequence = await appendActe(ctx, head, draft)
  if (acte.lignePublique) await saveLigne(ctx.tx, ctx.cptsId, acte.id, acte.lignePublique, ctx.now)
  return ok({ acteId: acte.id, sequence, written: 'new' })
}
